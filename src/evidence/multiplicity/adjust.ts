/**
 * Several hypotheses, one family: p-values adjusted so that comparing each with alpha holds the family-wise error at
 * alpha. The procedures: a fixed sequence (Maurer, Hothorn and Lehmacher 1995), Bonferroni, Holm (1979), Hochberg (1988,
 * valid under independence or positive dependence of the tests, which the caller answers for) and the graphs of Bretz and
 * others (2009). A min test needs no adjustment of its own: its p-value is the larger of its two.
 */
import { invariant, never } from "../../base/invariant.ts";
import { graphAdjusted, type TestGraph } from "./graph.ts";

/** How a family is adjusted. `none` leaves the p-values as they are and holds nothing. */
export type Procedure =
  | { readonly method: "none" | "bonferroni" | "holm" | "hochberg" | "fixed-sequence" }
  | ({ readonly method: "graph" } & TestGraph);

/** The names of the procedures, as a plan writes them. */
export const PROCEDURES = ["none", "fixed-sequence", "bonferroni", "holm", "hochberg", "graph"] as const;

/**
 * The adjusted p-values, in the order of `pValues` (each 0 to 1), which for a fixed sequence is the order of testing.
 *
 * @example adjustedPValues({ method: "holm" }, [0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function adjustedPValues(procedure: Procedure, pValues: readonly number[]): readonly number[] {
  for (const p of pValues) invariant(p >= 0 && p <= 1, `p-values in 0..1, not ${p}`);
  switch (procedure.method) {
    case "none":
      return pValues;
    case "bonferroni":
      return pValues.map((p) => Math.min(1, p * pValues.length));
    case "hochberg":
      return hochberg(pValues);
    case "holm":
      return graphAdjusted(holmGraph(pValues.length), pValues);
    case "fixed-sequence":
      return graphAdjusted(sequenceGraph(pValues.length), pValues);
    case "graph":
      return graphAdjusted(procedure, pValues);
    default:
      return never(procedure, "adjustedPValues");
  }
}

/** The step-up procedure: from the largest p-value down, (m - rank + 1) p, never above the one before. */
function hochberg(pValues: readonly number[]): readonly number[] {
  const descending = [...pValues.keys()].sort((a, b) => pValues[b] - pValues[a]);
  const adjusted = pValues.map(() => 1);
  let smallest = 1;
  for (const [step, index] of descending.entries()) {
    smallest = Math.min(smallest, pValues[index] * (step + 1));
    adjusted[index] = smallest;
  }
  return adjusted;
}

/** Equal shares, passed on equally. */
function holmGraph(count: number): TestGraph {
  const others = count > 1 ? 1 / (count - 1) : 0;
  const range = Array.from({ length: count }, (_, index) => index);
  return { weights: range.map(() => 1 / count), transitions: range.map((i) => range.map((j) => (i === j ? 0 : others))) };
}

/** All of alpha to the first, which passes it to the second, and so on. */
function sequenceGraph(count: number): TestGraph {
  const range = Array.from({ length: count }, (_, index) => index);
  return { weights: range.map((i) => (i === 0 ? 1 : 0)), transitions: range.map((i) => range.map((j) => (j === i + 1 ? 1 : 0))) };
}
