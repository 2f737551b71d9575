/**
 * Fits mixed models: `fitMmrm` once, from rows; `createMmrmSolver` many times, from panels of outcomes, keeping its memory.
 * Both find the way through the data that is fastest: sums over patterns of missing visits where covariates belong to
 * subjects, the rows themselves where they do not.
 */
import { invariant } from "../../base/invariant.ts";
import { fail, type Result } from "../../base/result.ts";
import { type Finding, finding } from "../finding.ts";
import { crossedAliasing } from "./aliasing.ts";
import { backFromArrangement, backFromRows, type WayBack } from "./coefficients.ts";
import { type Arrangement, arrange } from "./crossed-design.ts";
import { crossedMoments } from "./crossed-moments.ts";
import { accumulate, emptySums, type Panel } from "./crossed-sums.ts";
import { crossedDesign } from "./crossing.ts";
import type { CrossedDesign, MmrmFit, MmrmInput, MmrmOptions, MmrmPanelModel, MmrmSolver, RefitOptions } from "./fit.ts";
import { chartsOf, evaluateIdentity, fitMachine, type Machine, type Memory, machineOf, unidentified } from "./machine.ts";
import { emptyPatterns, VISITS_MAX } from "./patterns.ts";
import { rowData } from "./row-data.ts";
import { rowMoments } from "./row-moments.ts";
import { sequentialCovariances } from "./sequential-start.ts";
import { designInOrder, orderOfPresence, placesOf } from "./visit-order.ts";

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
  const charts = chartsOf(
    input,
    data.patterns.visits,
    groups,
    blocks.map(({ group, times }) => ({ group, times })),
    input.times ?? regularTimes(input),
  );
  const machine = machineOf(
    input,
    moments,
    charts,
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
    const charts = chartsOf(model, visits, groups, blocks, times);
    const width = arrangement.covariates.length;
    const sequential = () => (model.covariance === "us" ? sequentialCovariances(sums, patterns, width, model.likelihood === "REML") : null);
    const made = { ...machineOf(model, moments, charts, back, groups, (block) => block, order, memory), arrangement, sequential };
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
