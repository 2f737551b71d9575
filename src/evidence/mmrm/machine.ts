/**
 * One fit in memory that is kept: a likelihood, a covariance that can move, and the way from where the data put it to where the
 * likelihood is highest. What can end otherwise is told apart here: a covariance that the data do not determine, one that lies
 * on the border of what its structure means, a search that did not end.
 */
import { fail, ok, type Result } from "../../base/result.ts";
import type { NewtonOutcome } from "../../numeric/newton.ts";
import { type Finding, finding } from "../finding.ts";
import { type Chart, structuredChart, unstructuredChart } from "./charts.ts";
import type { WayBack } from "./coefficients.ts";
import type { CovarianceStructure } from "./covariance/structure.ts";
import { borderOf, structureOf } from "./covariance/structures.ts";
import type { MmrmFit, MmrmOptions, RefitOptions } from "./fit.ts";
import { infer } from "./inference.ts";
import { type Evaluation, emptyEvaluation, minus2LogLikelihood } from "./likelihood.ts";
import type { Moments } from "./moments.ts";
import { DECREMENT_MAX, type OptimiserRoom, optimise, optimiserRoom } from "./optimise.ts";
import { describeFit } from "./result.ts";
import { completeVariances, obstacle, pairwiseCovariances } from "./starting.ts";
import { calendarOf } from "./visit-order.ts";
import { emptyWhitening } from "./whitening.ts";

/** Everything that a fit works in. */
export interface Machine {
  readonly options: MmrmOptions;
  readonly evaluation: Evaluation;
  readonly chart: Chart;
  readonly room: OptimiserRoom;
  readonly back: WayBack;
  readonly groups: number;
  readonly groupOfBlock: (block: number) => number;
  readonly order: Int32Array | null;
  readonly memory: Memory;
  /** A covariance to begin with that is better than what pairs of visits give; null where there is none. */
  readonly sequential: () => readonly Float64Array[] | null;
  /** Charts of what the structure is on its border, and whether this machine's is one of them. */
  readonly border: () => readonly Chart[];
  readonly isOnBorder: boolean;
}

/** The chart of a structure, and those of its border. */
export type Charts = Pick<Machine, "chart" | "border">;

/** Counts the fits that used one memory, so that a fit knows when it has gone to another. */
export interface Memory {
  fits: number;
}

/** A machine for the model of `moments`. */
export function machineOf(
  options: MmrmOptions,
  moments: Moments,
  { chart, border }: Charts,
  back: WayBack,
  groups: number,
  groupOfBlock: (block: number) => number,
  order: Int32Array | null,
  memory: Memory,
): Machine {
  const { visits, blocks } = moments.patterns;
  const whitening = emptyWhitening(visits, blocks, blocks > 1 && moments.whitenedPerVisit > 0);
  const evaluation = emptyEvaluation(moments, whitening, options.likelihood === "REML");
  return {
    options,
    evaluation,
    chart,
    room: optimiserRoom(evaluation, chart),
    back,
    groups,
    groupOfBlock,
    order,
    memory,
    sequential: () => null,
    border,
    isOnBorder: false,
  };
}

/** The charts of the structure in `options`. */
export function chartsOf(
  options: MmrmOptions,
  visits: number,
  groups: number,
  blocks: readonly { readonly group: number; readonly times: Float64Array }[],
  times: Float64Array,
): Charts {
  const { covariance } = options;
  // With one visit every structure is its one variance, and a correlation would be a parameter of nothing.
  if (covariance === "us" || visits === 1) return { chart: unstructuredChart(visits, groups), border: () => [] };
  const structured = blocks.map((block) => ({ group: block.group, at: { visits, size: block.times.length, times: block.times } }));
  const chartOf = (structure: CovarianceStructure) => structuredChart(structure, visits, structured, groups);
  return {
    chart: chartOf(structureOf(covariance, visits, times)),
    // Of several groups one may be on the border and another not.
    border: () => (groups === 1 ? borderOf(covariance, visits, times).map(chartOf) : []),
  };
}

/** Ordinary least squares; false where a column depends on the others. */
export function evaluateIdentity(evaluation: Evaluation): boolean {
  setIdentity(evaluation);
  return evaluation.moments.patterns.count > 0 && minus2LogLikelihood(evaluation) !== null;
}

/** Fits; `isEvaluated` where least squares are there already. */
export function fitMachine(
  machine: Machine,
  subjects: number,
  { start, decrementMax = DECREMENT_MAX }: RefitOptions,
  isEvaluated = false,
): Result<MmrmFit, Finding> {
  const { options, evaluation, chart, room, back, groups } = machine;
  const { moments } = evaluation;
  if (!isEvaluated && !evaluateIdentity(evaluation))
    return fail(finding("mmrm.too-few-observations", { observations: moments.observations, parameters: moments.size + chart.dimension }));
  moments.fillResidual(evaluation.whitening, new Float64Array(moments.size));
  const before = pairwiseCovariances(moments, machine.groupOfBlock, groups);
  moments.fillResidual(evaluation.whitening, evaluation.beta);
  const S = pairwiseCovariances(moments, machine.groupOfBlock, groups);
  const inCalendar = (matrices: readonly Float64Array[]) => (machine.order === null ? matrices : matrices.map(calendarOf(machine.order)));
  const found = obstacle(options, moments, inCalendar(S), inCalendar(before), chart.dimension);
  if (found) return fail(found);
  const scale = back.scale();
  const begin =
    machine.sequential() ??
    start?.map((sigma) => sigma.map((value) => value / (scale * scale))) ??
    S.map((one) => completeVariances(one, moments.patterns.visits));
  if (!chart.start(begin)) return fail(unidentified(options.covariance));
  const outcome = optimise(evaluation, chart, room, decrementMax);
  if (outcome?.status === "minimum" && !chart.isInterior()) return fitBorder(machine, subjects, { start, decrementMax });
  const isOnBorder =
    outcome === null ||
    outcome.status === "flat" ||
    isNearlySingular(evaluation, outcome.status === "minimum") ||
    (outcome.status === "minimum" && isStillFalling(outcome, moments.observations, decrementMax)) ||
    !chart.isInterior();
  if (isOnBorder) return fail(unidentified(options.covariance));
  if (outcome.status !== "minimum")
    return fail(
      finding("mmrm.not-converged", { covariance: options.covariance, iterations: outcome.iterations, gradientMax: outcome.gradientMax }),
    );
  const { memory } = machine;
  const { fits } = memory;
  return ok(describeFit(machine, outcome, subjects, () => memory.fits === fits));
}

/**
 * Fits the border where the best value lies outside what the structure means and the data do tell its parameters: from every
 * place at which a search may begin, and the likeliest again, since a machine holds one fit at a time.
 */
function fitBorder(machine: Machine, subjects: number, refit: RefitOptions): Result<MmrmFit, Finding> {
  const { evaluation, chart, room, options } = machine;
  const charts = infer(evaluation, chart, room) === null ? [] : machine.border();
  const machines = charts.map((one) => ({
    ...machine,
    chart: one,
    room: optimiserRoom(evaluation, one),
    border: () => [],
    isOnBorder: true,
  }));
  let best: Machine | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const one of machines) {
    const fit = fitMachine(one, subjects, refit);
    if (!fit.ok || !(fit.value.minus2LogLikelihood < lowest)) continue;
    best = one;
    lowest = fit.value.minus2LogLikelihood;
  }
  return best === null ? fail(unidentified(options.covariance)) : fitMachine(best, subjects, refit);
}

/**
 * Whether the likelihood still rises where the search found its parameters to be at rest: a parameter on its way to infinity,
 * as the rate of `sp_exp` is when visits are not correlated at all, moves the covariance less and less.
 */
function isStillFalling({ gradientMax }: NewtonOutcome, observations: number, decrementMax: number): boolean {
  return gradientMax ** 2 > Math.max(1e-6, 100 * decrementMax) * observations;
}

/**
 * Whether a visit has next to no variance left once the others are known. At an optimum only rounding is called that; where
 * the search did not end, one part in a thousand is, since that is where it was going.
 */
function isNearlySingular({ whitening, moments }: Evaluation, isOptimum: boolean): boolean {
  const { visits, blocks } = moments.patterns;
  const least = isOptimum ? 1e-11 : 1e-3;
  for (let row = 0; row < blocks * visits; row += 1) {
    const a = row % visits;
    let variance = 0;
    for (let l = 0; l <= a; l += 1) variance += whitening.lower[row * visits + l] ** 2;
    if (whitening.lower[row * visits + a] ** 2 < least * variance) return true;
  }
  return false;
}

/** The refusal of a covariance that the data do not determine, with what to try instead. */
export function unidentified(covariance: MmrmOptions["covariance"]): Finding {
  return finding("mmrm.covariance-unidentified", { covariance, offered: simplerThan(covariance) });
}

/** The structure to try next where one asks too much of the data. */
function simplerThan(kind: MmrmOptions["covariance"]): string {
  if (kind === "us") return "toeph";
  if (kind === "toeph" || kind === "adh") return "ar1h";
  if (kind === "toep" || kind === "ad" || kind === "ar1h") return "ar1";
  return kind === "cs" ? "" : "cs";
}

function setIdentity({ whitening, moments }: Evaluation): void {
  const { visits, blocks } = moments.patterns;
  whitening.lower.fill(0);
  for (let block = 0; block < blocks; block += 1) {
    for (let a = 0; a < visits; a += 1) whitening.lower[(block * visits + a) * visits + a] = 1;
  }
}
