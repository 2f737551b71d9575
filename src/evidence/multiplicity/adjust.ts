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
      return holm(pValues);
    case "fixed-sequence":
      return runningMaximum(pValues);
    case "graph":
      return graphAdjusted(procedure, pValues);
    default:
      return never(procedure, "adjustedPValues");
  }
}

/** The step-down procedure: from the smallest p-value up, (m - rank + 1) p, never below the one before. */
function holm(pValues: readonly number[]): readonly number[] {
  const ascending = [...pValues.keys()].sort((a, b) => pValues[a] - pValues[b]);
  const steps = runningMaximum(ascending.map((index, step) => Math.min(1, pValues[index] * (pValues.length - step))));
  const adjusted = pValues.map(() => 1);
  for (const [step, index] of ascending.entries()) adjusted[index] = steps[step];
  return adjusted;
}

/** What no later value undercuts; for a fixed sequence, the first p-value that fails holds all after it. */
function runningMaximum(values: readonly number[]): readonly number[] {
  let largest = 0;
  return values.map((value) => {
    largest = Math.max(largest, value);
    return largest;
  });
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
