/**
 * The interaction of TMS and exosomes on the log odds of response, with or without covariates: Wald's and the likelihood
 * ratio test. Where the data part responders from the rest maximum likelihood has no answer, which is said, and Firth's
 * estimate stands beside the refusal.
 */
import { ok } from "../../base/result.ts";
import { type Answer, type ChiSquaredTest, LEVEL } from "../estimate.ts";
import { designOf, intercept, type NamedColumn, product } from "../regression/design.ts";
import { type FirthFit, firthRegression } from "../regression/firth.ts";
import { likelihoodRatioTest } from "../regression/likelihood-ratio.ts";
import { type LogisticFit, logisticRegression } from "../regression/logistic.ts";

/** The model with the interaction, and the test of leaving it out. */
export interface LogisticInteraction {
  readonly fit: LogisticFit;
  /** The name of the interaction's coefficient in the fit. */
  readonly interaction: string;
  readonly likelihoodRatio: ChiSquaredTest;
}

/** What a logistic model can say. */
export interface LogisticInteractionAnswer {
  readonly maximumLikelihood: Answer<LogisticInteraction>;
  /** Only where maximum likelihood was refused because the columns part the outcomes. */
  readonly firth: Answer<FirthFit> | null;
}

/** `response` is 0 or 1 a patient; `tms` and `exosome` 0 or 1; covariates are numbers, levels as columns of 0 and 1. */
export function logisticInteraction(
  {
    tms,
    exosome,
    covariates,
    response,
  }: {
    readonly tms: NamedColumn;
    readonly exosome: NamedColumn;
    readonly covariates: readonly NamedColumn[];
    readonly response: ArrayLike<number>;
  },
  level: number = LEVEL,
): LogisticInteractionAnswer {
  const main = [intercept(response.length), tms, exosome, ...covariates];
  const pair = product(tms, exosome);
  const withPair = designOf([...main, pair]);
  const larger = logisticRegression(withPair, response, level);
  if (!larger.ok) {
    const firth = larger.error.code === "regression.separation" ? firthRegression(withPair, response, level) : null;
    return { maximumLikelihood: larger, firth };
  }
  const smaller = logisticRegression(designOf(main), response, level);
  if (!smaller.ok) return { maximumLikelihood: smaller, firth: null };
  const likelihoodRatio = likelihoodRatioTest(larger.value.logLikelihood, smaller.value.logLikelihood, 1);
  return { maximumLikelihood: ok({ fit: larger.value, interaction: pair.name, likelihoodRatio }), firth: null };
}
