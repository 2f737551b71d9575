/**
 * A probability found by counting: how often, out of how many, the value, its Monte Carlo standard error, and the exact
 * 95 % interval of Clopper and Pearson, which says something also when the count is none or all and the standard error
 * is 0.
 */
import { clopperPearson } from "../../numeric/binomial.ts";

/** A counted probability; `value`, `error`, `low` and `high` are null when there was nothing to count in. */
export interface Proportion {
  readonly count: number;
  readonly of: number;
  readonly value: number | null;
  readonly error: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** `count` out of `of`. */
export function proportion(count: number, of: number): Proportion {
  if (of === 0) return { count, of, value: null, error: null, low: null, high: null };
  const value = count / of;
  return { count, of, value, error: Math.sqrt((value * (1 - value)) / of), ...clopperPearson(count, of, 0.95) };
}
