/**
 * Whether hazard ratios stay the same as time goes on: the score test for adding each column times a function of time (P.
 * M. Grambsch and T. M. Therneau, Biometrika 81, 1994, in its exact form of 2019). Time is taken as the share of all
 * patients who have had the event before, 1 minus the Kaplan-Meier estimate, so that no single late event rules.
 */
import { fail, ok } from "../../base/result.ts";
import { chiSquaredUpper } from "../../numeric/chi-squared.ts";
import { cholesky, solveLower } from "../../numeric/cholesky.ts";
import type { Answer, ChiSquaredTest } from "../estimate.ts";
import { type FindingOf, finding } from "../finding.ts";
import type { CoxFit, CoxModel } from "./cox.ts";
import { kaplanMeier } from "./kaplan-meier.ts";
import { partialLikelihood } from "./partial-likelihood.ts";
import { riskSets } from "./risk-sets.ts";
import type { SurvivalData } from "./survival-data.ts";

const P_MAX = 0.05;

/** The tests, one a column and one of all together. */
export interface ProportionalHazardsTest {
  readonly columns: readonly ({ readonly name: string } & ChiSquaredTest)[];
  readonly global: ChiSquaredTest;
  /** One for each column whose effect changes, at 5 %. */
  readonly findings: readonly FindingOf<"survival.hazards-not-proportional">[];
}

/** Tests the fit of a model. With exact ties the increments of Breslow are used, as survival does. */
export function proportionalHazardsTest(model: CoxModel, fit: CoxFit): Answer<ProportionalHazardsTest> {
  const names = model.design.names;
  const p = names.length;
  const sets = riskSets(model, model.strata, model.design.values, p);
  const beta = Float64Array.from(fit.coefficients, ({ estimate }) => estimate);
  const clock = shareBefore(model);
  const score = new Float64Array(p);
  const straight = new Float64Array(p * p);
  const crossed = new Float64Array(p * p);
  const squared = new Float64Array(p * p);
  const centre = meanClock(sets.blocks, clock);
  partialLikelihood(sets, beta, model.ties === "exact" ? "breslow" : model.ties, ({ time }, part, information) => {
    const g = clock(time) - centre;
    for (let j = 0; j < p; j += 1) score[j] += g * part[j];
    for (let j = 0; j < p * p; j += 1) {
      straight[j] += information[j];
      crossed[j] += g * information[j];
      squared[j] += g * g * information[j];
    }
  });
  const tests = [names.map((_, j) => j), ...names.map((_, j) => [j])].map((added) =>
    scoreTest(added, p, { score, straight, crossed, squared }),
  );
  const [global, ...each] = tests;
  if (global === null) return fail(finding("estimate.too-few", { quantity: "event times", needed: p + 1, given: 1 }));
  const columns = each.flatMap((test, j) => (test === null ? [] : [{ name: names[j], ...test }]));
  const findings = columns
    .filter(({ p: value }) => value < P_MAX)
    .map(({ name, p: value }) => finding("survival.hazards-not-proportional", { column: name, p: value }));
  return ok({ columns, global, findings });
}

/** The share with the event strictly before a time, all strata together. */
function shareBefore(data: SurvivalData): (time: number) => number {
  const { steps } = kaplanMeier(data);
  return (time) => 1 - (steps.findLast((step) => step.time < time)?.survival ?? 1);
}

function meanClock(blocks: readonly { readonly time: number; readonly deaths: number }[], clock: (time: number) => number): number {
  const deaths = blocks.reduce((sum, block) => sum + block.deaths, 0);
  return blocks.reduce((sum, block) => sum + (block.deaths === 0 ? 0 : block.deaths * clock(block.time)), 0) / deaths;
}

interface TimeScore {
  readonly score: Float64Array;
  readonly straight: Float64Array;
  readonly crossed: Float64Array;
  readonly squared: Float64Array;
}

/** The score of the added columns with all columns of the model beside them; null when time does not vary enough to tell. */
function scoreTest(added: readonly number[], p: number, parts: TimeScore): ChiSquaredTest | null {
  const size = p + added.length;
  const information = new Float64Array(size * size);
  const vector = new Float64Array(size);
  for (let j = 0; j < p; j += 1) for (let k = 0; k < p; k += 1) information[j * size + k] = parts.straight[j * p + k];
  added.forEach((j, a) => {
    vector[p + a] = parts.score[j];
    for (let k = 0; k < p; k += 1) {
      information[(p + a) * size + k] = parts.crossed[j * p + k];
      information[k * size + p + a] = parts.crossed[j * p + k];
    }
    added.forEach((l, b) => {
      information[(p + a) * size + p + b] = parts.squared[j * p + l];
    });
  });
  if (!cholesky(information, size, 1e-12)) return null;
  solveLower(information, vector, size);
  const chiSquared = vector.reduce((sum, value) => sum + value * value, 0);
  return { chiSquared, df: added.length, p: chiSquaredUpper(chiSquared, added.length) };
}
