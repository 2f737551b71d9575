/**
 * What an entry may say in the chart of a patient of a masked trial: of what is masked, only the one coil and the one product that
 * every chart of the trial names, and the strategy that is done to everybody, real or sham. Anything else would tell the arm.
 */
import { type Chart, codedAllocation } from "./chart.ts";
import { CHART_KINDS } from "./kinds.ts";
import type { Draft } from "./writing.ts";

/** An entry that would tell what is masked: the field, and what it has to be. */
export interface MaskRefusal {
  readonly code: "trial.would-tell";
  readonly field: string;
  readonly expected: string;
}

/** The kinds that say which treatment was given or is to be given. */
const TELLING: ReadonlySet<string> = new Set(["session", "infusion", "plan"]);

/** Why `draft` may not be written to `chart`; null when it tells nothing, or when nothing is masked there. */
export function maskRefusal({ kind, body }: Pick<Draft, "kind" | "body">, chart: Chart): MaskRefusal | null {
  if (!TELLING.has(kind)) return null;
  const coded = codedAllocation(chart);
  if (coded === null) return null;
  if (kind === "session") {
    const session = CHART_KINDS.session.body.safeParse(body);
    return session.success ? other("coil", session.data.coil, coded.coil) : null;
  }
  if (kind === "infusion") {
    const infusion = CHART_KINDS.infusion.body.safeParse(body);
    return infusion.success ? other("product", infusion.data.product, coded.product) : null;
  }
  const plan = CHART_KINDS.plan.body.safeParse(body);
  if (!plan.success) return null;
  return other("strategy", plan.data.strategy, coded.strategy) ?? other("product", plan.data.exosome?.product ?? null, coded.product);
}

/** What is not stated tells nothing; what the trial does not fix may be anything. */
function other(field: string, given: string | null, expected: string | null): MaskRefusal | null {
  return given === null || expected === null || given === expected ? null : { code: "trial.would-tell", field, expected };
}
