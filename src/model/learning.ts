/**
 * What data would teach about the exosome's effects alone, everything else taken as known; parameter-learning.ts moves the rest as
 * well. A result is a difference in an instrument at week 8 between both and TMS
 * with its standard error, of one of two designs:
 *
 *   randomised   both against TMS with a sham infusion, allocated by chance
 *   open         change of a series of patients beyond what their natural course would be, without controls: it contains whatever
 *                else made them better, a bias of mean -.35 and SD .20 (standardised), so that it moves the prior hardly at all
 *
 * Effects and results are linear in each other by the map of smd-map.ts, and everything is normal, so that the posterior is exact
 * given the map. The contraction of a parameter is the share of its prior variance that the data took away; below .20 it is
 * called "prior only": what is reported of it is what was supposed.
 */
import { invariant } from "../base/invariant.ts";
import { normalCdf } from "../numeric/normal.ts";
import { gradeOfPart } from "./arrows.ts";
import { type EffectPrior, SMD_POINTS, smdUnder } from "./exosome-priors.ts";
import { type Graded, graded, type PriorName } from "./graded.ts";
import { updateLinearly } from "./linear-update.ts";
import { EXOSOME_EFFECTS, type ExosomeEffect } from "./parameters.ts";
import type { EffectMap } from "./smd-map.ts";

/** A result of data. */
export interface TrialResult {
  readonly design: "randomised" | "open";
  /** Points of the instrument that the map belongs to; negative where the exosome is better. */
  readonly difference: number;
  readonly standardError: number;
  /** The map of the instrument. */
  readonly map: EffectMap;
  /** Points that make one standard deviation of the instrument. */
  readonly deviation: number;
}

/** What is known of one effect. */
export interface Learned {
  readonly mean: number;
  readonly deviation: number;
  /** 0 where the data said nothing, 1 where nothing is left to know. */
  readonly contraction: number;
  readonly priorOnly: boolean;
}

/** The posterior. */
export interface Posterior {
  readonly effects: Readonly<Record<ExosomeEffect, Learned>>;
  /** Standardised difference in HAM-D17, negative for benefit. */
  readonly smd: { readonly mean: number; readonly deviation: number };
  readonly benefitProbability: number;
}

/** What a series without controls has besides the treatment, in standard deviations of the instrument. */
export const OPEN_BIAS_MEAN = -0.35;

/** How far that is known. */
export const OPEN_BIAS_DEVIATION = 0.2;

/** A parameter that kept more of its prior variance than this leaves is reported as "prior only". */
export const PRIOR_ONLY_BELOW = 0.2;

/** The posterior of `prior` after `results`; `hamdMap` is the map of HAM-D17 in points. */
export function learn(name: PriorName, prior: EffectPrior, hamdMap: EffectMap, results: readonly TrialResult[]): Graded<Posterior> {
  const n = EXOSOME_EFFECTS.length;
  const mean = Float64Array.from(EXOSOME_EFFECTS, (effect) => prior[effect].mean);
  const covariance = new Float64Array(n * n);
  EXOSOME_EFFECTS.forEach((effect, i) => {
    covariance[i * n + i] = prior[effect].deviation ** 2;
  });
  for (const result of results) update(mean, covariance, result);
  const learned = (effect: ExosomeEffect, i: number): Learned => {
    const before = prior[effect].deviation ** 2;
    const contraction = before === 0 ? 0 : 1 - covariance[i * n + i] / before;
    return { mean: mean[i], deviation: Math.sqrt(covariance[i * n + i]), contraction, priorOnly: contraction < PRIOR_ONLY_BELOW };
  };
  const [kIE, kRE, bEB, bEM, kEP] = EXOSOME_EFFECTS.map(learned);
  const slopes = Float64Array.from(EXOSOME_EFFECTS, (effect) => hamdMap[effect] / SMD_POINTS);
  const smd = { mean: slopes.reduce((sum, slope, i) => sum + slope * mean[i], 0), deviation: Math.sqrt(quadratic(slopes, covariance)) };
  const value = { effects: { kIE, kRE, bEB, bEM, kEP }, smd, benefitProbability: normalCdf(-smd.mean / smd.deviation) };
  const biased = results.some(({ design }) => design === "open");
  const assumptions = ["hypothesis-model", "linear-in-exosome-effects", ...(biased ? (["bias-of-open-data"] as const) : [])] as const;
  return graded(value, { grade: gradeOfPart("specificExosome"), assumptions, prior: name, seed: null });
}

/** The standardised difference that `prior` expects, before any data. */
export function expectedSmd(prior: EffectPrior, hamdMap: EffectMap): { readonly mean: number; readonly deviation: number } {
  const { mean, deviation } = smdUnder(prior, hamdMap);
  return { mean: mean / SMD_POINTS, deviation: deviation / SMD_POINTS };
}

function update(mean: Float64Array, covariance: Float64Array, { design, difference, standardError, map, deviation }: TrialResult): void {
  invariant(standardError > 0 && deviation > 0, "a standard error and a deviation above zero");
  const open = design === "open";
  updateLinearly(mean, covariance, {
    slopes: Float64Array.from(EXOSOME_EFFECTS, (effect) => map[effect]),
    value: difference - (open ? OPEN_BIAS_MEAN * deviation : 0),
    variance: standardError ** 2 + (open ? (OPEN_BIAS_DEVIATION * deviation) ** 2 : 0),
  });
}

function quadratic(slopes: Float64Array, covariance: Float64Array): number {
  const n = slopes.length;
  let sum = 0;
  for (let i = 0; i < n; i += 1) for (let k = 0; k < n; k += 1) sum += slopes[i] * covariance[i * n + k] * slopes[k];
  return sum;
}
