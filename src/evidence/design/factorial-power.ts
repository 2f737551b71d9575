/**
 * Power of the questions of a 2x2 trial in closed form, when each arm's mean at the visit in question is normal with a
 * known standard error: both against one treatment, main effects, the interaction, and whether the pair beats either
 * alone (the min test, which needs both comparisons and shares the arm of both between them: a bivariate normal
 * probability).
 *
 * With the same number in each arm the interaction has twice the standard error of a main effect: to show a synergy as
 * large as a main effect takes four times the patients, one half as large sixteen times.
 */
import { bivariateNormalUpper } from "../../numeric/bivariate-normal.ts";
import { normalUpper, normalUpperQuantile } from "../../numeric/normal.ts";
import { ARMS, type Arm, type Contrast, contrastWeights } from "./factorial-contrasts.ts";

/** One number for each arm. */
export type ByArm = Readonly<Record<Arm, number>>;

/** A contrast's true value, its standard error, and the power of its two-sided test in either direction and in favour. */
export interface ContrastPower {
  readonly effect: number;
  readonly standardError: number;
  /** The probability of a two-sided rejection. */
  readonly rejected: number;
  /** The probability of a rejection on the side of a benefit. */
  readonly inFavour: number;
}

/** The side on which a difference is a benefit: scores of symptoms should fall, quality of life should rise. */
export type Better = "lower" | "higher";

/** The power of `contrast` when the arms have these `means` and their means these `standardErrors`; `alpha` is two-sided. */
export function powerOfContrast(contrast: Contrast, means: ByArm, standardErrors: ByArm, alpha: number, better: Better): ContrastPower {
  const weights = contrastWeights(contrast);
  const effect = ARMS.reduce((sum, arm) => sum + weights[arm] * means[arm], 0);
  const standardError = Math.sqrt(ARMS.reduce((sum, arm) => sum + (weights[arm] * standardErrors[arm]) ** 2, 0));
  const critical = normalUpperQuantile(alpha / 2);
  const z = ((better === "lower" ? -1 : 1) * effect) / standardError;
  const inFavour = normalUpper(critical - z);
  return { effect, standardError, inFavour, rejected: inFavour + normalUpper(critical + z) };
}

/** The probability that both is better than TMS alone and than exosome alone, each at `alpha` two-sided. */
export function powerOfMinTest(means: ByArm, standardErrors: ByArm, alpha: number, better: Better): number {
  const overTms = powerOfContrast("both-vs-tms", means, standardErrors, alpha, better);
  const overExosome = powerOfContrast("both-vs-exosome", means, standardErrors, alpha, better);
  const critical = normalUpperQuantile(alpha / 2);
  const sign = better === "lower" ? -1 : 1;
  const correlation = standardErrors.both ** 2 / (overTms.standardError * overExosome.standardError);
  return bivariateNormalUpper(
    critical - (sign * overTms.effect) / overTms.standardError,
    critical - (sign * overExosome.effect) / overExosome.standardError,
    correlation,
  );
}
