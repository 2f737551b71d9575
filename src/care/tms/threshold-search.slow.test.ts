import { describe, expect, test } from "vitest";
import { virtualSearches } from "../../../test/support/virtual-thresholds.ts";

/** Median and 95th percentile of the error of maximum likelihood after so many pulses, percent of the threshold, as simulated elsewhere. */
const SIMULATED = [
  [8, 3.0, 9.7],
  [10, 2.5, 8.8],
  [12, 2.3, 7.6],
  [15, 1.9, 6.2],
  [20, 1.6, 5.4],
  [25, 1.4, 4.8],
] as const;

const PATIENTS = 400;

describe("400 virtual thresholds", () => {
  const likelihood = virtualSearches({ method: "adaptive-ml", patients: PATIENTS, pulses: 25, seed: 1 });

  test.each(SIMULATED)("after %i pulses the errors are those of other simulations", (pulses, median, p95) => {
    const errors = likelihood.errorsAfter(pulses);
    expect(Math.abs(errors.median - median)).toBeLessThan(0.4);
    expect(Math.abs(errors.p95 - p95)).toBeLessThan(1.5);
  });

  test("the prior does no worse than the likelihood alone, and five of ten takes more than twice the pulses", () => {
    const map = virtualSearches({ method: "adaptive-map", patients: PATIENTS, pulses: 20, seed: 1 });
    const fiveOfTen = virtualSearches({ method: "five-of-ten", patients: PATIENTS, pulses: 300, seed: 1 });
    expect(map.errorsAfter(20).median).toBeLessThan(likelihood.errorsAfter(20).median + 0.2);
    expect(fiveOfTen.errorsAfter(300).median).toBeLessThan(2.2);
    expect(fiveOfTen.pulsesMedian).toBeGreaterThan(40);
  });
});
