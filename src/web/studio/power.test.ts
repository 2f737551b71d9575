import { describe, expect, test } from "vitest";
import { conclusions, powerAt, totalFor } from "./power.ts";

test("a gain of 2.8 standard errors is found four times in five, and none at all once in forty", () => {
  expect(powerAt(2.8016, 1, 0.05)).toBeCloseTo(0.8, 3);
  expect(powerAt(0, 1, 0.05)).toBeCloseTo(0.025, 12);
});

test("the total that is answered has the power that was asked for", () => {
  const total = totalFor(3, 240, 1.2, 0.05, 0.8);
  expect(powerAt(3, 1.2 * Math.sqrt(240 / total), 0.05)).toBeCloseTo(0.8, 9);
});

describe("the conclusions", () => {
  test("add up, and without an effect each side errs with half of alpha", () => {
    const { benefit, none, harm } = conclusions({ mean: 0, deviation: 0 }, 0.2, 0.05);
    expect([benefit, harm]).toEqual([expect.closeTo(0.025, 9), expect.closeTo(0.025, 9)]);
    expect(benefit + none + harm).toBeCloseTo(1, 12);
  });

  test("lean to a benefit when the prior does, and to neither side when it is wide and centred", () => {
    const analogue = conclusions({ mean: -0.15, deviation: 0.25 }, 0.15, 0.05);
    expect(analogue.benefit).toBeGreaterThan(analogue.harm);
    const flat = conclusions({ mean: 0, deviation: 1 }, 0.15, 0.05);
    expect(flat.benefit).toBeCloseTo(flat.harm, 12);
    expect(flat.none).toBeLessThan(0.5);
  });
});
