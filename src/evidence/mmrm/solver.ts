/**
 * Fits mixed models: `fitMmrm` once, from rows; `createMmrmSolver` many times, from panels of outcomes, keeping its memory.
 * Both find the way through the data that is fastest: sums over patterns of missing visits where covariates belong to
 * subjects, the rows themselves where they do not.
 */
import { invariant } from "../../base/invariant.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import type { NewtonOutcome } from "../../numeric/newton.ts";
import { type Finding, finding } from "../finding.ts";
import { crossedAliasing } from "./aliasing.ts";
import { type Chart, structuredChart, unstructuredChart } from "./charts.ts";
import { backFromArrangement, backFromRows, type WayBack } from "./coefficients.ts";
import { structureOf } from "./covariance/structures.ts";
import { type Arrangement, arrange } from "./crossed-design.ts";
import { crossedMoments } from "./crossed-moments.ts";
import { accumulate, emptySums, type Panel } from "./crossed-sums.ts";
import { crossedDesign } from "./crossing.ts";
import type { CrossedDesign, MmrmFit, MmrmInput, MmrmOptions, MmrmPanelModel, MmrmSolver, RefitOptions } from "./fit.ts";
import { type Evaluation, emptyEvaluation, minus2LogLikelihood } from "./likelihood.ts";
import type { Moments } from "./moments.ts";
import { DECREMENT_MAX, type OptimiserRoom, optimise, optimiserRoom } from "./optimise.ts";
import { emptyPatterns, VISITS_MAX } from "./patterns.ts";
import { describeFit } from "./result.ts";
import { rowData } from "./row-data.ts";
import { rowMoments } from "./row-moments.ts";
import { sequentialCovariances } from "./sequential-start.ts";
import { completeVariances, obstacle, pairwiseCovariances } from "./starting.ts";
import { calendarOf, designInOrder, orderOfPresence, placesOf } from "./visit-order.ts";
import { emptyWhitening } from "./whitening.ts";

/** Everything that a fit works in. */
interface Machine {
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
}

/** Counts the fits that used one memory, so that a fit knows when it has gone to another. */
interface Memory {
  fits: number;
}

interface CrossedMachine extends Machine {
  readonly arrangement: Arrangement;
}

/** Fits a model to rows in any order, and makes sure that contrasts can be asked of the fit. */
export function fitMmrm(input: MmrmInput): Result<MmrmFit, Finding> {
  const fit = fitRows(input);
  return fit.ok && !fit.value.isIdentified() ? fail(unidentified(input.covariance)) : fit;
}

function fitRows(input: MmrmInput): Result<MmrmFit, Finding> {
  if (input.visits > VISITS_MAX) return fail(optionFinding("visits", `at most ${VISITS_MAX}`, String(input.visits)));
  if (input.y.length === 0) return fail(finding("mmrm.too-few-observations", { observations: 0, parameters: 1 }));
  const crossed = input.times ? null : input.x.kind === "crossed" ? input.x : crossedDesign(input, input.x);
  if (crossed) return fitCrossed(input, crossed);
  if (input.x.kind === "crossed") return fail(optionFinding("times", "a design by row", "a crossed design"));
  if (input.times && input.covariance !== "sp_exp" && input.covariance !== "slopes")
    return fail(optionFinding("covariance", "sp_exp or slopes, for times by row", input.covariance));
  const data = rowData(input, input.x);
  const moments = rowMoments(data);
  const blocks = data.blocks;
  const groups = input.group ? 1 + input.group.reduce((max, group) => Math.max(max, group), 0) : 1;
  const chart = chartOf(
    input,
    data.patterns.visits,
    groups,
    blocks.map(({ group, times }) => ({ group, times })),
    input.times ?? regularTimes(input),
  );
  const machine = machineOf(
    input,
    moments,
    chart,
    backFromRows(data, input.x.columns),
    groups,
    (block) => blocks[block].group,
    input.times ? null : inOrder(input.visits),
    { fits: 0 },
  );
  return fitMachine(machine, data.subjects, {});
}

/** Fits a crossed design with the visits in the order that is fastest. */
function fitCrossed(input: MmrmInput, x: CrossedDesign): Result<MmrmFit, Finding> {
  if (input.covariance !== "us") return createMmrmSolver({ ...input, x }).fit(panelOf(input, placesOf(inOrder(input.visits))));
  const order = orderOfPresence(input);
  return createOrderedSolver({ ...input, x: designInOrder(x, order) }, order).fit(panelOf(input, placesOf(order)));
}

/** A solver for many outcomes under one model. */
export function createMmrmSolver(model: MmrmPanelModel): MmrmSolver {
  return createOrderedSolver(model, inOrder(model.visits));
}

/** The same for a model whose visits stand in `order`: a fit's `sigma` is in the order of the calendar again. */
function createOrderedSolver(model: MmrmPanelModel, order: Int32Array): MmrmSolver {
  const { x, subjects, visits } = model;
  invariant(visits <= VISITS_MAX, `at most ${VISITS_MAX} visits, not ${visits}`);
  const groups = model.group ? 1 + model.group.reduce((max, group) => Math.max(max, group), 0) : 1;
  const patterns = emptyPatterns(visits, groups);
  const sums = emptySums(subjects, visits);
  let panel: Panel = { y: new Float64Array(0), weights: undefined, block: model.group, covariates: x.covariates, width: x.width };
  const memory: Memory = { fits: 0 };
  const machines = new Map<string, CrossedMachine>();
  const machineFor = (used: readonly number[], dependent: WayBack["dependent"]): CrossedMachine | null => {
    const key = used.join();
    const known = machines.get(key);
    if (known) return known;
    const arrangement = used.length === 0 ? null : arrange(x, subjects, visits, used);
    if (arrangement === null) return null;
    const moments = crossedMoments(arrangement, patterns, sums, () => panel);
    const times = regularTimes(model);
    const blocks = Array.from({ length: groups }, (_, group) => ({ group, times }));
    const back = backFromArrangement(arrangement, sums, x.columns.length, dependent);
    const chart = chartOf(model, visits, groups, blocks, times);
    const width = arrangement.covariates.length;
    const sequential = () => (model.covariance === "us" ? sequentialCovariances(sums, patterns, width, model.likelihood === "REML") : null);
    const made = { ...machineOf(model, moments, chart, back, groups, (block) => block, order, memory), arrangement, sequential };
    machines.set(key, made);
    return made;
  };
  const whole = machineFor(
    Array.from(x.columns, (_, j) => j),
    [],
  );
  return {
    fit: (y, refit: RefitOptions = {}) => {
      const { weights, covariates = x.covariates } = refit;
      invariant(y.length === subjects * visits, `an outcome of ${subjects} x ${visits}, not of ${y.length}`);
      panel = { y, weights, block: model.group, covariates, width: x.width };
      memory.fits += 1;
      if (whole) {
        accumulate(sums, patterns, whole.arrangement, panel);
        if (evaluateIdentity(whole.evaluation)) return fitMachine(whole, sums.subjects, refit, true);
      }
      const { used, dependent } = crossedAliasing({ ...x, covariates }, subjects, visits, panel);
      const reduced = machineFor(used, dependent);
      if (reduced === null)
        return fail(finding("mmrm.too-few-observations", { observations: sums.observations, parameters: x.columns.length }));
      accumulate(sums, patterns, reduced.arrangement, panel);
      return fitMachine(reduced, sums.subjects, refit);
    },
  };
}

function machineOf(
  options: MmrmOptions,
  moments: Moments,
  chart: Chart,
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
  };
}

function chartOf(
  options: MmrmOptions,
  visits: number,
  groups: number,
  blocks: readonly { readonly group: number; readonly times: Float64Array }[],
  times: Float64Array,
): Chart {
  // With one visit every structure is its one variance, and a correlation would be a parameter of nothing.
  if (options.covariance === "us" || visits === 1) return unstructuredChart(visits, groups);
  const structured = blocks.map((block) => ({ group: block.group, at: { visits, size: block.times.length, times: block.times } }));
  return structuredChart(structureOf(options.covariance, visits, times), visits, structured, groups);
}

/** Ordinary least squares; false where a column depends on the others. */
function evaluateIdentity(evaluation: Evaluation): boolean {
  setIdentity(evaluation);
  return evaluation.moments.patterns.count > 0 && minus2LogLikelihood(evaluation) !== null;
}

/** Fits; `isEvaluated` where least squares are there already. */
function fitMachine(
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

function unidentified(covariance: MmrmOptions["covariance"]): Finding {
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

function regularTimes({ visits, visitTimes }: MmrmOptions): Float64Array {
  return visitTimes ?? Float64Array.from({ length: visits }, (_, t) => t);
}

function inOrder(visits: number): Int32Array {
  return Int32Array.from({ length: visits }, (_, t) => t);
}

/** The outcome as subjects x visits, each visit at its place. */
function panelOf({ y, subject, visit, subjects, visits }: MmrmInput, places: Int32Array): Float64Array {
  const panel = new Float64Array(subjects * visits).fill(Number.NaN);
  for (let row = 0; row < y.length; row += 1) {
    const at = subject[row] * visits + places[visit[row]];
    if (!Number.isNaN(panel[at]))
      invariant(false, `one row a subject and visit, not two of subject ${subject[row]} at visit ${visit[row]}`);
    panel[at] = y[row];
  }
  return panel;
}

function optionFinding(option: string, expected: string, given: string): Finding {
  return finding("mmrm.option", { option, expected, given });
}
