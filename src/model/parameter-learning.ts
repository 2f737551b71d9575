/**
 * What data would teach about every parameter that data can move. The priors are those of parameters.ts around the values in use,
 * and one of the three for the exosome's effects; a result is a mean with its standard error, of one of two designs:
 *
 *   randomised   the difference between two arms, allocated by chance
 *   open         the change since day 0 of a series of patients without controls: it contains whatever else made them better, a bias
 *                of mean -.35 and SD .20 standard deviations, the same for all results of one series
 *
 * The model is not linear in its parameters: the straight lines are laid anew at each estimate until it stands still (Gauss and
 * Newton's method), and the posterior is the normal distribution there. Results are taken as independent. The contraction of a
 * parameter is the share of its prior variance that the data took away; below .20 it is called "prior only". A parameter that data would
 * push beyond its bound stays at the bound, and of its spread nothing is learned.
 */
import { invariant } from "../base/invariant.ts";
import { portableExp, portableLog } from "../numeric/portable.ts";
import { gradeOfPart } from "./arrows.ts";
import type { EffectPrior } from "./exosome-priors.ts";
import { type Graded, graded, type PriorName } from "./graded.ts";
import { type Learned, OPEN_BIAS_DEVIATION, OPEN_BIAS_MEAN, PRIOR_ONLY_BELOW } from "./learning.ts";
import { updateLinearly } from "./linear-update.ts";
import type { InstrumentName } from "./measurement.ts";
import type { ParameterValues } from "./parameter-values.ts";
import { EXOSOME_EFFECTS, PARAMETER_NAMES, PARAMETERS, type ParameterName } from "./parameters.ts";
import { type MeanFound, type TrialArm, type TrialMean, trialMeans } from "./trial-means.ts";

/** A mean that was found in patients on the reference course, `value` in points of the instrument. */
export type MeanResult = {
  readonly instrument: InstrumentName;
  readonly day: number;
  readonly value: number;
  readonly standardError: number;
} & (
  | { readonly design: "randomised"; readonly arm: TrialArm; readonly control: TrialArm }
  | {
      readonly design: "open";
      readonly arm: TrialArm;
      /** Results of one series share its bias. */
      readonly series: string;
      /** Points that make one standard deviation of the instrument. */
      readonly deviation: number;
    }
);

/** What is known of every parameter after the data. */
export interface ParameterPosterior {
  /** Only parameters with a spread before the data. */
  readonly parameters: ReadonlyMap<ParameterName, Learned>;
  /** By series, the bias in standard deviations of the instrument. */
  readonly biases: ReadonlyMap<string, Learned>;
  /** How often lines were laid until the estimate stood still; null where it did not. */
  readonly rounds: number | null;
}

/** What the posterior is computed with. */
export interface LearningSettings {
  readonly seed: number;
  /** Virtual patients an arm. */
  readonly count: number;
}

const ROUNDS_MAX = 12;
const WHOLE_STEPS = 2;
/** An estimate stands still when no parameter moves by more than this share of its prior's standard deviation. */
const STILL = 0.05;
/** Half the distance over which a line is laid, in standard deviations of the prior. */
const STEP = 0.25;

/** The posterior of every parameter after `results`, from the values `p` and the prior `prior` of the exosome's effects. */
export function learnParameters(
  name: PriorName,
  prior: EffectPrior,
  p: ParameterValues,
  results: readonly MeanResult[],
  { seed, count }: LearningSettings,
): Graded<ParameterPosterior> {
  invariant(
    results.every(({ standardError }) => standardError > 0),
    "results with a standard error",
  );
  const unknowns = unknownsOf(p, prior);
  const series = [...new Set(results.flatMap((result) => (result.design === "open" ? [result.series] : [])))];
  const find = trialMeans(results.flatMap(meansOf), p, seed, count);
  const predict = (z: Float64Array): readonly number[] => predictionsOf(results, find(valuesAt(p, unknowns, z)));
  let at = new Float64Array(unknowns.length + series.length);
  let estimate = { mean: at, covariance: new Float64Array() };
  let rounds: number | null = null;
  const atBound = new Set<number>();
  for (let round = 1; round <= ROUNDS_MAX && rounds === null; round += 1) {
    estimate = posteriorAt(at, unknowns, atBound, series, results, predict);
    const mean = estimate.mean.map((value, i) => (atBound.has(i) ? at[i] : value));
    let still = mean.every((value, i) => Math.abs(value - at[i]) <= STILL);
    unknowns.forEach((unknown, i) => {
      const nearest = allowed(unknown, mean[i]);
      if (Math.abs(nearest - mean[i]) <= STILL) return;
      // What would be explained beyond a bound must be explained by the others.
      mean[i] = nearest;
      atBound.add(i);
      still = false;
    });
    if (still) rounds = round;
    // A curved dependence makes whole steps go to and fro: after two of them, half of the way is gone.
    const share = round <= WHOLE_STEPS ? 1 : 0.5;
    at = at.map((value, i) => value + share * (mean[i] - value));
  }
  for (const i of atBound) estimate.mean[i] = at[i];
  const value = { ...learnedOf(estimate, unknowns, series), rounds };
  const assumptions = ["hypothesis-model", "daily-step", "entry-by-measured-score", "results-independent"] as const;
  return graded(value, {
    grade: gradeOfPart("specificExosome"),
    assumptions: series.length > 0 ? [...assumptions, "bias-of-open-data"] : assumptions,
    prior: name,
    seed,
  });
}

/** A parameter with a spread, as a function of a standard normal deviate. */
interface Unknown {
  readonly name: ParameterName;
  readonly scale: "normal" | "log-normal";
  readonly mean: number;
  readonly deviation: number;
}

function unknownsOf(p: ParameterValues, prior: EffectPrior): readonly Unknown[] {
  const all = PARAMETER_NAMES.map((name): Unknown => {
    const effect = EXOSOME_EFFECTS.find((one) => one === name);
    if (effect !== undefined) return { name, scale: "normal", ...prior[effect] };
    const { scale, mean, deviation } = PARAMETERS[name].prior;
    // The spread of a log-normal prior is that of the logarithm.
    if (scale === "log-normal") return { name, scale, mean: p[name], deviation: deviation / mean };
    return { name, scale: "normal", mean: p[name], deviation: scale === "fixed" ? 0 : deviation };
  });
  return all.filter(({ deviation }) => deviation > 0);
}

function valueAt({ name, scale, mean, deviation }: Unknown, z: number): number {
  const [least, most] = PARAMETERS[name].bounds;
  const value = scale === "normal" ? mean + deviation * z : portableExp(portableLog(mean) + deviation * z);
  return Math.min(most, Math.max(least, value));
}

/** The deviate nearest to `z` whose value is within the bounds. */
function allowed(unknown: Unknown, z: number): number {
  const { scale, mean, deviation } = unknown;
  const value = valueAt(unknown, z);
  return scale === "normal" ? (value - mean) / deviation : (portableLog(value) - portableLog(mean)) / deviation;
}

function valuesAt(p: ParameterValues, unknowns: readonly Unknown[], z: Float64Array): ParameterValues {
  const values: Record<ParameterName, number> = { ...p };
  unknowns.forEach((unknown, i) => {
    values[unknown.name] = valueAt(unknown, z[i]);
  });
  return values;
}

function meansOf(result: MeanResult): readonly TrialMean[] {
  const { instrument, day, arm } = result;
  const arms = result.design === "randomised" ? [arm, result.control] : [arm];
  return arms.map((one) => ({ arm: one, instrument, day }));
}

function predictionsOf(results: readonly MeanResult[], found: readonly MeanFound[]): readonly number[] {
  let at = 0;
  return results.map(({ design }) => {
    if (design === "open") return found[at++].change;
    at += 2;
    return found[at - 2].mean - found[at - 1].mean;
  });
}

/** The posterior when the model is the straight line that it is near `at`. */
function posteriorAt(
  at: Float64Array,
  unknowns: readonly Unknown[],
  atBound: ReadonlySet<number>,
  series: readonly string[],
  results: readonly MeanResult[],
  predict: (z: Float64Array) => readonly number[],
): { mean: Float64Array<ArrayBuffer>; covariance: Float64Array<ArrayBuffer> } {
  const n = at.length;
  const base = predict(at);
  const columns = unknowns.map((unknown, i) => {
    // At a bound the line is laid on the side that is allowed.
    if (atBound.has(i)) return base.map(() => 0);
    const [up, down] = [at.slice(), at.slice()];
    up[i] = allowed(unknown, at[i] + STEP);
    down[i] = allowed(unknown, at[i] - STEP);
    const [above, below] = [predict(up), predict(down)];
    return above.map((value, k) => (up[i] > down[i] ? (value - below[k]) / (up[i] - down[i]) : 0));
  });
  const mean = new Float64Array(n);
  const covariance = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) covariance[i * n + i] = 1;
  results.forEach((result, k) => {
    const slopes = new Float64Array(n);
    for (let i = 0; i < columns.length; i += 1) slopes[i] = columns[i][k];
    let value = result.value - base[k];
    for (let i = 0; i < columns.length; i += 1) value += slopes[i] * at[i];
    if (result.design === "open") {
      value -= OPEN_BIAS_MEAN * result.deviation;
      slopes[unknowns.length + series.indexOf(result.series)] = OPEN_BIAS_DEVIATION * result.deviation;
    }
    updateLinearly(mean, covariance, { slopes, value, variance: result.standardError ** 2 });
  });
  return { mean, covariance };
}

function learnedOf(
  { mean, covariance }: { readonly mean: Float64Array; readonly covariance: Float64Array },
  unknowns: readonly Unknown[],
  series: readonly string[],
): Pick<ParameterPosterior, "parameters" | "biases"> {
  const n = mean.length;
  const learned = (i: number, value: number, deviation: number): Learned => {
    const contraction = 1 - covariance[i * n + i];
    return { mean: value, deviation: deviation * Math.sqrt(covariance[i * n + i]), contraction, priorOnly: contraction < PRIOR_ONLY_BELOW };
  };
  const parameters = unknowns.map((unknown, i) => {
    const value = valueAt(unknown, mean[i]);
    return [unknown.name, learned(i, value, unknown.scale === "normal" ? unknown.deviation : unknown.deviation * value)] as const;
  });
  const biases = series.map((one, k) => {
    const i = unknowns.length + k;
    return [one, learned(i, OPEN_BIAS_MEAN + OPEN_BIAS_DEVIATION * mean[i], OPEN_BIAS_DEVIATION)] as const;
  });
  return { parameters: new Map(parameters), biases: new Map(biases) };
}
