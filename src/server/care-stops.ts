/**
 * The stops of care, enforced where everything that a route adds to a chart is committed: no form, no other program and no
 * amendment gets around them. Each slice of care judges its own kinds of entry, on the chart as it was before the entry; a
 * kind that no rule speaks of is free. What is only to be judged or known (`ask`, `tell`) stops nothing here.
 */
import type { Instant, LocalDate } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { ok, type Result } from "../base/result.ts";
import { togetherFindings } from "../care/exosome/written.ts";
import type { Finding } from "../care/finding.ts";
import type { Chart } from "../record/chart.ts";
import type { AnyClearEntry } from "../record/kinds.ts";
import type { ClinicLedger } from "./clinic-ledger.ts";
import type { Settings } from "./contract.ts";
import type { OpenLot } from "./lot-book.ts";
import { refuse, type ServerRefusal } from "./refusal.ts";
import { infusionStops } from "./stops/infusion.ts";
import { planStops } from "./stops/plan.ts";
import { tmsStops } from "./stops/tms.ts";

/** An entry that is about to be written, and the chart before it. */
export interface Step {
  readonly entry: AnyClearEntry;
  readonly chart: Chart;
}

/** What rules may ask besides the chart. Each is read when it is first asked for, and once for one commit. */
export interface World {
  readonly now: Instant;
  readonly today: LocalDate;
  /** Who checked beside the author, with a code of their own in this very request; null when nobody did. */
  readonly second: Uuid | null;
  /** The clinic's settings as they stand. */
  settings(): Promise<Result<Settings, ServerRefusal>>;
  /** The whole ledger of the clinic: what is not a setting of which the newest stands. */
  ledger(): Promise<Result<ClinicLedger, ServerRefusal>>;
  /** The lot of a product by the number on it; null when none of that number ever arrived. */
  lot(product: string, lot: string): Promise<Result<OpenLot | null, ServerRefusal>>;
}

/** What a slice answers: its findings, or that it could not be asked. */
export type Judged = Promise<Result<readonly Finding[], ServerRefusal>>;

/** The findings that stop `step`; none when it may be written. */
export async function careStops(step: Step, world: World): Judged {
  const judged = await judge(step, world);
  return judged.ok ? ok(judged.value.filter(({ severity }) => severity === "stop")) : judged;
}

/** Refuses (`care.stopped`) at the first of `steps` that a rule stops; `stops` are its findings, `entry` its place. */
export async function refuseStopped(steps: readonly Step[], world: World): Promise<Result<null, ServerRefusal>> {
  const together = togetherFindings(steps.map(({ entry }) => entry));
  if (together.length > 0) return refuse("care.stopped", { stops: together, kind: "infusion" });
  for (const [entry, step] of steps.entries()) {
    const stops = await careStops(step, world);
    if (!stops.ok) return stops;
    if (stops.value.length > 0) return refuse("care.stopped", { stops: stops.value, kind: step.entry.kind, entry });
  }
  return ok(null);
}

/** What two slices find about one entry. */
async function both(first: Judged, second: Judged): Judged {
  const [one, other] = [await first, await second];
  if (!one.ok) return one;
  return other.ok ? ok([...one.value, ...other.value]) : other;
}

async function judge(step: Step, world: World): Judged {
  switch (step.entry.kind) {
    case "session":
      return await both(tmsStops(step, world), infusionStops(step, world));
    case "plan":
      return await both(planStops(step, world), tmsStops(step, world));
    case "infusion":
    case "observation":
    case "infusion-end":
      return await infusionStops(step, world);
    default:
      // No rule of care stops other kinds: what was seen, said or decided may always be written down.
      return ok([]);
  }
}
