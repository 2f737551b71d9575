/**
 * The graphical procedure of Bretz, Maurer, Brannath and Posch (Statistics in Medicine 2009; 28: 586-604), sequentially
 * rejective and Bonferroni-based: each hypothesis i holds a share w_i of alpha, and when it is rejected its share passes
 * along the arrows g_ij to those that remain. It holds the family-wise error at alpha for any dependence of the tests.
 * Holm's procedure and the fixed sequence are graphs too.
 *
 * Algorithm 1 of that paper, run once for all alpha: the adjusted p-value of a hypothesis is the smallest alpha at which
 * the graph rejects it, so the order of rejection is that of p_i / w_i, and adjusted p-values never decrease along it.
 */
import { invariant } from "../../base/invariant.ts";

/** A graph over m hypotheses: `weights` sum to at most 1; row i of `transitions` sums to at most 1, its diagonal is 0. */
export interface TestGraph {
  readonly weights: readonly number[];
  readonly transitions: readonly (readonly number[])[];
}

/** Why a graph cannot be used: at which hypothesis (from 0), and the sum or value found there. */
export interface GraphFault {
  readonly code: "graph.size" | "graph.weights" | "graph.transitions" | "graph.diagonal";
  readonly at: number;
  readonly given: number;
}

/** Weights written as decimals, a third for example, may miss 1 by rounding. */
const SUM_TOLERANCE = 1e-9;

/** What is wrong with `graph` over `count` hypotheses, or null. */
export function graphFault(graph: TestGraph, count: number): GraphFault | null {
  const { weights, transitions } = graph;
  if (weights.length !== count) return { code: "graph.size", at: 0, given: weights.length };
  if (transitions.length !== count) return { code: "graph.size", at: 0, given: transitions.length };
  if (!isShare(weights)) return { code: "graph.weights", at: 0, given: sum(weights) };
  for (const [at, row] of transitions.entries()) {
    if (row.length !== count) return { code: "graph.size", at, given: row.length };
    if (!isShare(row)) return { code: "graph.transitions", at, given: sum(row) };
    const diagonal = row[at] ?? 0;
    if (diagonal !== 0) return { code: "graph.diagonal", at, given: diagonal };
  }
  return null;
}

/** The adjusted p-values of `graph`, in the order of `pValues` (each 0 to 1); 1 for a hypothesis that no share ever reaches. */
export function graphAdjusted(graph: TestGraph, pValues: readonly number[]): readonly number[] {
  const fault = graphFault(graph, pValues.length);
  invariant(fault === null, `a graph that was checked, not ${JSON.stringify(fault)}`);
  const weights = [...graph.weights];
  const transitions = graph.transitions.map((row) => [...row]);
  const adjusted = pValues.map(() => 1);
  const remaining = new Set(pValues.keys());
  let reached = 0;
  for (let next = nextRejected(remaining, pValues, weights); next !== null; next = nextRejected(remaining, pValues, weights)) {
    // A share of all of alpha may have been summed to a little more than 1.
    reached = Math.max(reached, Math.min(1, pValues[next] / Math.min(1, weights[next])));
    adjusted[next] = reached;
    remaining.delete(next);
    passOn(next, remaining, weights, transitions);
  }
  return adjusted;
}

/** The one of `remaining` with the smallest p / w, the first of equals; null when none holds a share. */
function nextRejected(remaining: ReadonlySet<number>, pValues: readonly number[], weights: readonly number[]): number | null {
  let best: number | null = null;
  for (const index of remaining) {
    if (weights[index] <= 0) continue;
    if (best === null || pValues[index] / weights[index] < pValues[best] / weights[best]) best = index;
  }
  return best;
}

/** Takes hypothesis `gone` out of the graph: its share goes along its arrows, and arrows through it are joined. */
function passOn(gone: number, remaining: ReadonlySet<number>, weights: number[], transitions: number[][]): void {
  const from = transitions[gone];
  for (const target of remaining) weights[target] += weights[gone] * from[target];
  const joined = [...remaining].map((source) => {
    const row = transitions[source];
    const back = 1 - row[gone] * from[source];
    const through = (target: number): number => row[target] + row[gone] * from[target];
    return { source, row: row.map((_, target) => (target === source || target === gone || back <= 0 ? 0 : through(target) / back)) };
  });
  for (const { source, row } of joined) transitions[source] = row;
}

function isShare(values: readonly number[]): boolean {
  return values.every((value) => value >= 0 && value <= 1) && sum(values) <= 1 + SUM_TOLERANCE;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
