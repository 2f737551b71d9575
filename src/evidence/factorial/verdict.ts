/**
 * The verdict: one of five words for what a comparison says about a benefit, by a rule that leaves nothing to taste. The
 * claim is that the difference is in favour. Both intervals are those after the plan's multiplicity: an interval at level
 * 1 - a is clear of zero exactly when the p-value, adjusted as the plan says, is at most a.
 *
 * | 95 % interval | 90 % interval | estimate in favour | estimate against |
 * |---|---|---|---|
 * | clear of zero | clear of zero | supports | against |
 * | holds zero | clear of zero | leans | leans-against |
 * | holds zero | holds zero | cannot-tell | cannot-tell |
 *
 * It does not weigh the size of an effect: a difference too small to matter may be supported, and the interval beside the
 * word says so.
 */
import { invariant } from "../../base/invariant.ts";

/** The five words, from the best for the claim to the worst. */
export const VERDICTS = ["supports", "leans", "cannot-tell", "leans-against", "against"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Which way an outcome improves: a symptom score gets better when it is lower. */
export type Better = "lower" | "higher";

/** The largest p-value at which the 95 % interval, and the 90 % one, is clear of zero. */
const P_MAX_95 = 0.05;
const P_MAX_90 = 0.1;

/**
 * The verdict on a difference: `estimate` in the units of the outcome, its two-sided p-value `pAdjusted` after the
 * plan's multiplicity (0 to 1; the bare one where the plan adjusts nothing), and which way is `better`.
 *
 * @example verdictOf({ estimate: -3.8, pAdjusted: 0.006, better: "lower" }) // "supports"
 */
export function verdictOf({
  estimate,
  pAdjusted,
  better,
}: {
  readonly estimate: number;
  readonly pAdjusted: number;
  readonly better: Better;
}): Verdict {
  invariant(Number.isFinite(estimate), `a finite estimate, not ${estimate}`);
  invariant(pAdjusted >= 0 && pAdjusted <= 1, `a p-value in 0..1, not ${pAdjusted}`);
  if (pAdjusted > P_MAX_90 || estimate === 0) return "cannot-tell";
  const inFavour = better === "lower" ? estimate < 0 : estimate > 0;
  if (pAdjusted > P_MAX_95) return inFavour ? "leans" : "leans-against";
  return inFavour ? "supports" : "against";
}
