/**
 * A number with its uncertainty, judged against the normal distribution: what models fitted by likelihood and delta
 * methods give. (Against Student's t: `inference.ts`.) An estimate whose standard error is 0 is no estimate but a symptom,
 * and is refused.
 */
import { invariant } from "../base/invariant.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { normalTwoSided, normalUpperQuantile } from "../numeric/normal.ts";
import { type Finding, finding } from "./finding.ts";

/** What may be had or refused. */
export type Answer<Value> = Result<Value, Finding>;

/** Judged against the normal distribution; `low` and `high` at the level asked for; `p` two-sided against 0. */
export interface NormalEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly z: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/** A test that is chi-squared with `df` when nothing is there. */
export interface ChiSquaredTest {
  readonly chiSquared: number;
  readonly df: number;
  readonly p: number;
}

/** The level of every interval unless told otherwise. */
export const LEVEL = 0.95;

/** An estimate with its standard error above 0; `level` 0 to 1. */
export function normalEstimate(estimate: number, standardError: number, level: number = LEVEL): NormalEstimate {
  invariant(Number.isFinite(estimate) && standardError > 0, `an estimate with a standard error, not ${estimate}, ${standardError}`);
  invariant(level > 0 && level < 1, `a level in 0..1, not ${level}`);
  const reach = normalUpperQuantile((1 - level) / 2) * standardError;
  const z = estimate / standardError;
  return { estimate, standardError, z, p: normalTwoSided(z), low: estimate - reach, high: estimate + reach };
}

/** A `normalEstimate` from a variance, or the refusal that `quantity` does not vary. */
export function normalAnswer(quantity: string, estimate: number, variance: number, level: number = LEVEL): Answer<NormalEstimate> {
  if (!(variance > 0) || !Number.isFinite(variance) || !Number.isFinite(estimate))
    return fail(finding("estimate.no-variation", { quantity }));
  return ok(normalEstimate(estimate, Math.sqrt(variance), level));
}
