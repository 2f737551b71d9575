/**
 * A fit as others see it: in the units of the data, by column of the design. What costs something (covariances, degrees of
 * freedom) is computed when it is first asked for.
 */

import { invariant } from "../../base/invariant.ts";
import type { NewtonOutcome } from "../../numeric/newton.ts";
import type { Chart } from "./charts.ts";
import { inestimable, type WayBack } from "./coefficients.ts";
import type { ContrastEstimate, DfMethod, MmrmFit, MmrmOptions } from "./fit.ts";
import { type Inference, infer, kenwardRogerAddition, satterthwaiteDf, whitenContrast } from "./inference.ts";
import { kenwardRogerTest, type Row, satterthwaiteTest } from "./joint-tests.ts";
import type { Evaluation } from "./likelihood.ts";
import type { OptimiserRoom } from "./optimise.ts";
import { robustVariance, type SubjectRoots, subjectRoots } from "./robust.ts";
import { calendarOf } from "./visit-order.ts";

/** What a fit was made in. */
export interface Fitted {
  readonly options: MmrmOptions;
  readonly evaluation: Evaluation;
  readonly chart: Chart;
  readonly room: OptimiserRoom;
  readonly back: WayBack;
  readonly groups: number;
  /** The visit at each place of the covariance; null where the times of visits are irregular. */
  readonly order: Int32Array | null;
  readonly isOnBorder: boolean;
}

/** The fit that `fitted` holds now. `isCurrent` tells whether it still does. */
export function describeFit(fitted: Fitted, outcome: NewtonOutcome, subjects: number, isCurrent: () => boolean): MmrmFit {
  const { options, evaluation, chart, back } = fitted;
  const { whitening, beta, moments } = evaluation;
  const facts = lazyFacts(fitted, isCurrent);
  let covariance: Float64Array | undefined;
  const aliased = back.dependent.map(({ column }) => column);
  return {
    covariance: options.covariance,
    likelihood: options.likelihood,
    minus2LogLikelihood: inDataUnits(outcome.value, fitted),
    observations: moments.observations,
    subjects,
    covarianceParameters: chart.dimension,
    parameters: chart
      .parameters(options.visitNames ?? Array.from({ length: moments.patterns.visits }, (_, t) => String(t + 1)))
      .map((one) => inOutcomeUnits(one, back.scale())),
    beta: back.coefficients(beta, whitening.lower),
    get betaCovariance() {
      invariant(covariance !== undefined || isCurrent(), "a covariance that is asked before the next fit of the same solver");
      covariance ??= covarianceOf(fitted);
      return covariance;
    },
    aliased,
    isOnBorder: fitted.isOnBorder,
    sigma: fitted.order === null ? [] : sigmaOf(fitted, fitted.order),
    convergence: {
      converged: true,
      iterations: outcome.iterations,
      evaluations: outcome.evaluations,
      gradientMax: outcome.gradientMax,
    },
    isIdentified: () => facts.inference() !== null,
    coefficient: (column, method) => {
      if (aliased.includes(column)) return null;
      const unit = new Float64Array(back.columns);
      unit[column] = 1;
      return contrastOf(fitted, unit, method, facts);
    },
    contrast: (l, method) => (inestimable(back, l) === null ? contrastOf(fitted, l, method, facts) : null),
    test: (rows, method) => {
      if (rows.some((l) => inestimable(back, l) !== null)) return null;
      const inference = facts.inference();
      if (inference === null) return null;
      const whitened = rows.map((l): Row => {
        const { w, estimate } = estimateOf(fitted, l);
        return { w: whitenContrast(evaluation, w), estimate };
      });
      return method === "satterthwaite" ? satterthwaiteTest(inference, whitened) : kenwardRogerTest(inference, whitened);
    },
  };
}

/** What costs something and is shared by all contrasts of a fit; each is computed when it is first asked for. */
interface Facts {
  /** Null where the likelihood is flat in some direction. */
  readonly inference: () => Inference | null;
  readonly roots: () => SubjectRoots;
}

function lazyFacts({ evaluation, chart, room }: Fitted, isCurrent: () => boolean): Facts {
  let inference: Inference | null | undefined;
  let roots: SubjectRoots | undefined;
  const ask = () => {
    if (!isCurrent()) invariant(false, "a contrast that is asked before the next fit of the same solver");
  };
  return {
    inference: () => {
      ask();
      if (inference === undefined) inference = infer(evaluation, chart, room);
      return inference;
    },
    roots: () => {
      ask();
      roots ??= subjectRoots(evaluation);
      return roots;
    },
  };
}

function contrastOf(fitted: Fitted, l: ArrayLike<number>, method: DfMethod, facts: Facts): ContrastEstimate | null {
  if (method === "cr2") {
    const roots = facts.roots();
    const { w, estimate } = estimateOf(fitted, l);
    const { variance, df } = robustVariance(fitted.evaluation, roots, w);
    return { estimate, standardError: Math.sqrt(variance), df };
  }
  const inference = facts.inference();
  if (inference === null) return null;
  const { w, estimate } = estimateOf(fitted, l);
  const whitened = whitenContrast(fitted.evaluation, w);
  let variance = 0;
  for (const value of whitened) variance += value * value;
  const df = satterthwaiteDf(inference, whitened);
  if (method === "kenward-roger-linear") variance += kenwardRogerAddition(inference, [whitened])[0];
  return { estimate, standardError: Math.sqrt(variance), df };
}

function estimateOf({ evaluation, back }: Fitted, l: ArrayLike<number>): { readonly w: Float64Array; readonly estimate: number } {
  const w = new Float64Array(evaluation.moments.size);
  let estimate = back.contrast(w, l, evaluation.whitening.lower);
  for (let i = 0; i < w.length; i += 1) estimate += w[i] * evaluation.beta[i];
  return { w, estimate };
}

function inDataUnits(value: number, { options, evaluation, back }: Fitted): number {
  const { moments } = evaluation;
  const logScale = 2 * Math.log(back.scale());
  if (options.likelihood === "ML") return value + moments.observations * logScale;
  return value + (moments.observations - moments.size) * logScale - 2 * back.logDeterminant;
}

function covarianceOf({ evaluation, back }: Fitted): Float64Array {
  const { factor, moments, whitening } = evaluation;
  const { columns } = back;
  const l = new Float64Array(columns);
  const w = new Float64Array(moments.size);
  const rows = back.used.map((column) => {
    l.fill(0);
    l[column] = 1;
    back.contrast(w, l, whitening.lower);
    return whitenContrast({ ...evaluation, factor }, w);
  });
  const out = new Float64Array(columns * columns);
  back.used.forEach((a, i) => {
    back.used.forEach((b, j) => {
      let sum = 0;
      for (let k = 0; k < w.length; k += 1) sum += rows[i][k] * rows[j][k];
      out[a * columns + b] = sum;
    });
  });
  return out;
}

function sigmaOf({ evaluation, back, groups }: Fitted, order: Int32Array): readonly Float64Array[] {
  const { lower } = evaluation.whitening;
  const { visits } = evaluation.moments.patterns;
  const variance = back.scale() ** 2;
  return Array.from({ length: groups }, (_, group) => {
    const sigma = new Float64Array(visits * visits);
    const at = group * visits * visits;
    for (let a = 0; a < visits; a += 1) {
      for (let b = 0; b < visits; b += 1) {
        let sum = 0;
        for (let l = 0; l <= Math.min(a, b); l += 1) sum += lower[at + a * visits + l] * lower[at + b * visits + l];
        sigma[a * visits + b] = sum * variance;
      }
    }
    return calendarOf(order)(sigma);
  });
}

function inOutcomeUnits({ name, value }: { readonly name: string; readonly value: number }, scale: number) {
  return { name, value: name.startsWith("sd") ? value * scale : value };
}
