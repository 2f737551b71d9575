import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adjustedPValues, type Procedure } from "./adjust.ts";
import { graphFault, type TestGraph } from "./graph.ts";

/** Two primary and two secondary hypotheses, the successive graph of Bretz and others 2009, figure 5: each primary passes all to its secondary, each secondary to the other primary. */
const SUCCESSIVE: TestGraph = {
  weights: [0.5, 0.5, 0, 0],
  transitions: [
    [0, 0, 1, 0],
    [0, 0, 0, 1],
    [0, 1, 0, 0],
    [1, 0, 0, 0],
  ],
};

const pValue = fc.double({ min: 0, max: 1, noNaN: true });
/** P-values of which no multiple is an alpha of the test, so that rounding decides nothing. */
const gridP = fc.integer({ min: 0, max: 999 }).map((k) => (k + 0.3137) / 1000);
const family = fc.array(pValue, { minLength: 1, maxLength: 6 });
const METHODS = ["none", "fixed-sequence", "bonferroni", "holm", "hochberg"] as const;

/** Worked by hand from the definition of each procedure. */
const ROWS: readonly (readonly [string, Procedure, readonly number[], readonly number[]])[] = [
  ["none", { method: "none" }, [0.01, 0.04], [0.01, 0.04]],
  ["Bonferroni", { method: "bonferroni" }, [0.01, 0.04, 0.5], [0.03, 0.12, 1]],
  ["Holm", { method: "holm" }, [0.01, 0.04, 0.03], [0.03, 0.06, 0.06]],
  ["Holm with one", { method: "holm" }, [0.04], [0.04]],
  ["Hochberg: all stand when the largest does", { method: "hochberg" }, [0.01, 0.04, 0.045], [0.03, 0.045, 0.045]],
  ["Hochberg", { method: "hochberg" }, [0.01, 0.02, 0.3], [0.03, 0.04, 0.3]],
  ["a sequence stops at the first that fails", { method: "fixed-sequence" }, [0.01, 0.2, 0.001], [0.01, 0.2, 0.2]],
  [
    "a graph passes alpha from a primary to its secondary",
    { method: "graph", ...SUCCESSIVE },
    [0.01, 0.2, 0.02, 0.5],
    [0.02, 0.2, 0.04, 0.5],
  ],
  [
    "a graph gives a secondary nothing before its primary",
    { method: "graph", ...SUCCESSIVE },
    [0.4, 0.4, 0.0001, 0.0001],
    [0.8, 0.8, 0.8, 0.8],
  ],
  [
    "what no share reaches stays at 1",
    {
      method: "graph",
      weights: [1, 0],
      transitions: [
        [0, 0],
        [0, 0],
      ],
    },
    [0.01, 0.01],
    [0.01, 1],
  ],
];

test.each(ROWS)("%s", (_name, procedure, pValues, expected) => {
  const adjusted = adjustedPValues(procedure, pValues);
  expect(adjusted).toHaveLength(expected.length);
  adjusted.forEach((p, index) => {
    expect(p).toBeCloseTo(expected[index] ?? Number.NaN, 12);
  });
});

describe("any family", () => {
  test("is never adjusted downwards, nor above 1", () => {
    fc.assert(
      fc.property(fc.constantFrom(...METHODS), family, (method, pValues) => {
        adjustedPValues({ method }, pValues).forEach((p, index) => {
          expect(p).toBeGreaterThanOrEqual(pValues[index] ?? Number.NaN);
          expect(p).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  test("Holm is the step-down formula, and Hochberg is never harder than Holm, nor Holm than Bonferroni", () => {
    fc.assert(
      fc.property(family, (pValues) => {
        const holm = adjustedPValues({ method: "holm" }, pValues);
        const hochberg = adjustedPValues({ method: "hochberg" }, pValues);
        const bonferroni = adjustedPValues({ method: "bonferroni" }, pValues);
        const ascending = [...pValues.keys()].sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
        let largest = 0;
        for (const [step, index] of ascending.entries()) {
          largest = Math.max(largest, Math.min(1, (pValues[index] ?? 0) * (pValues.length - step)));
          expect(holm[index]).toBeCloseTo(largest, 12);
          expect(hochberg[index]).toBeLessThanOrEqual((holm[index] ?? 0) + 1e-12);
          expect(holm[index]).toBeLessThanOrEqual((bonferroni[index] ?? 0) + 1e-12);
        }
      }),
    );
  });

  test("Holm and the fixed sequence are graphs", () => {
    fc.assert(
      fc.property(family, (pValues) => {
        const places = pValues.map((_, index) => index);
        const graphOf = (weight: (i: number) => number, arrow: (i: number, j: number) => number): Procedure => ({
          method: "graph",
          weights: places.map(weight),
          transitions: places.map((i) => places.map((j) => (i === j ? 0 : arrow(i, j)))),
        });
        const equal = graphOf(
          () => 1 / pValues.length,
          () => 1 / (pValues.length - 1),
        );
        const sequence = graphOf(
          (i) => (i === 0 ? 1 : 0),
          (i, j) => (j === i + 1 ? 1 : 0),
        );
        for (const [method, graph] of [
          ["holm", equal],
          ["fixed-sequence", sequence],
        ] as const) {
          const byGraph = adjustedPValues(graph, pValues);
          adjustedPValues({ method }, pValues).forEach((p, index) => {
            expect(byGraph[index]).toBeCloseTo(p, 12);
          });
        }
      }),
    );
  });

  test("the order in which hypotheses are written does not matter to Holm and Hochberg", () => {
    fc.assert(
      fc.property(fc.constantFrom("holm" as const, "hochberg" as const), family, (method, pValues) => {
        const forwards = adjustedPValues({ method }, pValues);
        const backwards = adjustedPValues({ method }, pValues.toReversed()).toReversed();
        forwards.forEach((p, index) => {
          expect(backwards[index]).toBeCloseTo(p, 12);
        });
      }),
    );
  });

  test("a graph rejects what its closed test rejects, each intersection by weighted Bonferroni", () => {
    fc.assert(
      fc.property(fc.tuple(gridP, gridP, gridP, gridP), fc.constantFrom(0.01, 0.025, 0.05, 0.3), (pValues, alpha) => {
        const adjusted = adjustedPValues({ method: "graph", ...SUCCESSIVE }, pValues);
        pValues.forEach((_, index) => {
          expect((adjusted[index] ?? 1) <= alpha).toBe(closedTestRejects(SUCCESSIVE, pValues, index, alpha));
        });
      }),
      { numRuns: 300 },
    );
  });
});

/** The closure principle by brute force: every intersection that holds `index` is rejected. */
function closedTestRejects(graph: TestGraph, pValues: readonly number[], index: number, alpha: number): boolean {
  const everySet = Array.from({ length: 2 ** pValues.length }, (_, bits) => pValues.map((__, i) => i).filter((i) => (bits >> i) & 1));
  return everySet
    .filter((set) => set.includes(index))
    .every((set) => {
      const weights = intersectionWeights(graph, set);
      return set.some((i) => (pValues[i] ?? 1) <= (weights.get(i) ?? 0) * alpha);
    });
}

/** The shares when all but `set` are taken out one after the other: algorithm 1's update, written for one intersection. */
function intersectionWeights(graph: TestGraph, set: readonly number[]): ReadonlyMap<number, number> {
  let nodes = graph.weights.map((_, i) => i);
  const w = new Map(graph.weights.map((weight, i) => [i, weight]));
  let g: ReadonlyMap<string, number> = new Map(graph.transitions.flatMap((row, i) => row.map((share, j) => [`${i},${j}`, share] as const)));
  const arrow = (i: number, j: number): number => g.get(`${i},${j}`) ?? 0;
  for (const gone of nodes.filter((i) => !set.includes(i))) {
    const rest = nodes.filter((i) => i !== gone);
    for (const j of rest) w.set(j, (w.get(j) ?? 0) + (w.get(gone) ?? 0) * arrow(gone, j));
    const after = new Map<string, number>();
    for (const i of rest)
      for (const j of rest) {
        const loop = arrow(i, gone) * arrow(gone, i);
        if (i !== j && loop < 1) after.set(`${i},${j}`, (arrow(i, j) + arrow(i, gone) * arrow(gone, j)) / (1 - loop));
      }
    g = after;
    nodes = rest;
  }
  return w;
}

const FAULTS: readonly (readonly [string, TestGraph, string])[] = [
  ["too few weights", { ...SUCCESSIVE, weights: [1] }, "graph.size"],
  ["too few rows", { ...SUCCESSIVE, transitions: [[0, 0, 0, 0]] }, "graph.size"],
  ["a short row", { ...SUCCESSIVE, transitions: SUCCESSIVE.transitions.map((row) => row.slice(1)) }, "graph.size"],
  ["more than all of alpha", { ...SUCCESSIVE, weights: [0.5, 0.5, 0.1, 0] }, "graph.weights"],
  ["a share below nothing", { ...SUCCESSIVE, weights: [-0.5, 0.5, 0, 0] }, "graph.weights"],
  [
    "more passed on than held",
    { ...SUCCESSIVE, transitions: SUCCESSIVE.transitions.map((row) => row.map((x) => x * 1.1)) },
    "graph.transitions",
  ],
  [
    "an arrow to itself",
    { ...SUCCESSIVE, transitions: SUCCESSIVE.transitions.map((row, i) => row.map((_, j) => (i === j ? 1 : 0))) },
    "graph.diagonal",
  ],
];

test.each(FAULTS)("a graph with %s is refused by name", (_name, graph, code) => {
  expect(graphFault(graph, 4)?.code).toBe(code);
});

test("a graph in order has no fault, thirds among them", () => {
  const thirds = [1 / 3, 1 / 3, 1 / 3];
  const rows = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? 0 : 0.5)));
  expect([graphFault(SUCCESSIVE, 4), graphFault({ weights: thirds, transitions: rows }, 3)]).toEqual([null, null]);
});
