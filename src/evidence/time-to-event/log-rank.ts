/**
 * Whether groups differ in when the event comes: the log-rank test and its relatives of D. P. Harrington and T. R. Fleming
 * (Biometrika 69, 1982). Each event counts with the share still without it just before, to the power `rho`: 0 is the
 * log-rank test, 1 Peto and Peto's form of the Wilcoxon test, which looks more at early events. With strata the observed
 * and expected are added up over them.
 */
import { fail, ok } from "../../base/result.ts";
import { chiSquaredUpper } from "../../numeric/chi-squared.ts";
import { cholesky, solveLower } from "../../numeric/cholesky.ts";
import type { Answer, ChiSquaredTest } from "../estimate.ts";
import { finding } from "../finding.ts";
import { checkSurvival, type GroupedSurvival } from "./survival-data.ts";

/** The observed and expected (weighted) events of one group; with strata, also by stratum in rising order. */
export interface GroupEvents {
  readonly name: string;
  readonly n: number;
  readonly observed: number;
  readonly expected: number;
  readonly byStratum: readonly { readonly observed: number; readonly expected: number }[];
}

/** The test. */
export interface LogRankTest extends ChiSquaredTest {
  readonly groups: readonly GroupEvents[];
  /** Of observed minus expected, groups x groups in row order. */
  readonly covariance: Float64Array;
}

/** Compares the groups; refused when there is one group only or nobody had the event. */
export function logRankTest(data: GroupedSurvival, { rho = 0 }: { readonly rho?: number } = {}): Answer<LogRankTest> {
  checkSurvival(data);
  const present = data.names.map((_, group) => Array.from(data.groups).filter((one) => one === group).length);
  const alone = present.filter((count) => count > 0).length < 2;
  if (alone) return fail(finding("survival.one-group", { group: data.names[present.findIndex((count) => count > 0)] ?? "" }));
  const strata = [...new Set(data.strata === null ? [0] : Array.from(data.strata))].sort((a, b) => a - b);
  const groups = data.names.length;
  const covariance = new Float64Array(groups * groups);
  const parts = strata.map((stratum) => {
    const members = Array.from(data.times, (_, i) => i).filter((i) => data.strata === null || data.strata[i] === stratum);
    return withinStratum(data, members, rho, covariance);
  });
  const named = data.names.map((name, group) => {
    const byStratum = parts.map(({ observed, expected }) => ({ observed: observed[group], expected: expected[group] }));
    const total = (key: "observed" | "expected") => byStratum.reduce((sum, part) => sum + part[key], 0);
    return { name, n: present[group], observed: total("observed"), expected: total("expected"), byStratum };
  });
  const test = quadraticForm(named, covariance);
  if (test === null) return fail(finding("survival.no-events", { patients: data.times.length }));
  return ok({ ...test, groups: named, covariance });
}

/** Observed and expected by group among `members`; their covariance is added to what is there. */
function withinStratum(data: GroupedSurvival, members: readonly number[], rho: number, covariance: Float64Array) {
  const groups = data.names.length;
  const observed = new Float64Array(groups);
  const expected = new Float64Array(groups);
  const atRisk = new Float64Array(groups);
  for (const i of members) atRisk[data.groups[i]] += 1;
  const order = [...members].sort((a, b) => data.times[a] - data.times[b]);
  let survival = 1;
  for (let from = 0; from < order.length; ) {
    const time = data.times[order[from]];
    const total = order.length - from;
    const leaving = new Float64Array(groups);
    const happening = new Float64Array(groups);
    let events = 0;
    for (; from < order.length && data.times[order[from]] === time; from += 1) {
      const i = order[from];
      leaving[data.groups[i]] += 1;
      happening[data.groups[i]] += data.events[i];
      events += data.events[i];
    }
    if (events > 0) {
      const weight = survival ** rho;
      for (let g = 0; g < groups; g += 1) {
        observed[g] += weight * happening[g];
        expected[g] += (weight * events * atRisk[g]) / total;
      }
      if (total > 1) addHypergeometric(covariance, atRisk, total, (weight * weight * events * (total - events)) / (total - 1));
      survival *= (total - events) / total;
    }
    for (let g = 0; g < groups; g += 1) atRisk[g] -= leaving[g];
  }
  return { observed, expected };
}

function addHypergeometric(covariance: Float64Array, atRisk: Float64Array, total: number, scale: number): void {
  const groups = atRisk.length;
  for (let g = 0; g < groups; g += 1) {
    const share = atRisk[g] / total;
    for (let h = 0; h < groups; h += 1) covariance[g * groups + h] += scale * share * ((g === h ? 1 : 0) - atRisk[h] / total);
  }
}

/** (O - E)' V^- (O - E) over the groups with any expected event, the last of which follows from the others. */
function quadraticForm(groups: readonly GroupEvents[], covariance: Float64Array): ChiSquaredTest | null {
  const size = groups.length;
  const counting = groups.flatMap(({ expected }, g) => (expected > 0 ? [g] : []));
  const kept = counting.slice(0, -1);
  if (kept.length === 0) return null;
  const matrix = new Float64Array(kept.length ** 2);
  kept.forEach((g, a) => {
    kept.forEach((h, b) => {
      matrix[a * kept.length + b] = covariance[g * size + h];
    });
  });
  const difference = Float64Array.from(kept, (g) => groups[g].observed - groups[g].expected);
  if (!cholesky(matrix, kept.length, 1e-12)) return null;
  solveLower(matrix, difference, kept.length);
  const chiSquared = difference.reduce((sum, value) => sum + value * value, 0);
  return { chiSquared, df: kept.length, p: chiSquaredUpper(chiSquared, kept.length) };
}
