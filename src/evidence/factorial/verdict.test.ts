import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Better, VERDICTS, type Verdict, verdictOf } from "./verdict.ts";

const ROWS: readonly (readonly [number, number, Better, Verdict])[] = [
  [-3, 0, "lower", "supports"],
  [-3, 0.05, "lower", "supports"],
  [-3, 0.0500001, "lower", "leans"],
  [-3, 0.1, "lower", "leans"],
  [-3, 0.1000001, "lower", "cannot-tell"],
  [-3, 1, "lower", "cannot-tell"],
  [0, 0.01, "lower", "cannot-tell"],
  [0, 1, "higher", "cannot-tell"],
  [3, 0.2, "lower", "cannot-tell"],
  [3, 0.08, "lower", "leans-against"],
  [3, 0.04, "lower", "against"],
  [3, 0.04, "higher", "supports"],
  [3, 0.08, "higher", "leans"],
  [-3, 0.08, "higher", "leans-against"],
  [-3, 0.04, "higher", "against"],
];

describe("the verdict", () => {
  test.each(ROWS)("estimate %d, p %d, better %s: %s", (estimate, pAdjusted, better, verdict) => {
    expect(verdictOf({ estimate, pAdjusted, better })).toBe(verdict);
  });

  test("every word has a row", () => {
    expect(new Set(ROWS.map((row) => row[3]))).toEqual(new Set(VERDICTS));
  });

  test("turning the outcome about turns the verdict about, and its scale does not matter", () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    const estimate = fc.double({ min: -50, max: 50, noNaN: true }).filter((one) => Math.abs(one) > 1e-9);
    fc.assert(
      fc.property(estimate, p, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (value, pAdjusted, scale) => {
        const verdict = verdictOf({ estimate: value, pAdjusted, better: "lower" });
        expect(verdictOf({ estimate: -value * scale, pAdjusted, better: "higher" })).toBe(verdict);
        const opposite = VERDICTS[VERDICTS.length - 1 - VERDICTS.indexOf(verdict)];
        expect(verdictOf({ estimate: -value, pAdjusted, better: "lower" })).toBe(opposite);
      }),
    );
  });

  test.each([Number.NaN, -0.1, 1.1])("a p-value of %d is a defect, not a verdict", (pAdjusted) => {
    expect(() => verdictOf({ estimate: 1, pAdjusted, better: "lower" })).toThrow(/p-value/);
  });
});
