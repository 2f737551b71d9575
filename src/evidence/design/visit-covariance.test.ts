import { describe, expect, test } from "vitest";
import { SMALL_TRIAL } from "../../../test/support/design-plans.ts";
import type { CorrelationPlan, OutcomePlan } from "./trial-plan.ts";
import { correlationAt, covarianceGivenBaseline, covarianceOf, factorOf } from "./visit-covariance.ts";

const weeks = [0, 1, 3];
const rows: readonly (readonly [CorrelationPlan, readonly number[]])[] = [
  [{ kind: "cs", rho: 0.5 }, [1, 0.5, 0.5, 0.5, 1, 0.5, 0.5, 0.5, 1]],
  [{ kind: "ar1", rho: 0.5 }, [1, 0.5, 0.25, 0.5, 1, 0.5, 0.25, 0.5, 1]],
  [{ kind: "exponential", rhoPerWeek: 0.5 }, [1, 0.5, 0.125, 0.5, 1, 0.25, 0.125, 0.25, 1]],
  [{ kind: "toeplitz", byLag: [0.6, 0.3] }, [1, 0.6, 0.3, 0.6, 1, 0.6, 0.3, 0.6, 1]],
  [{ kind: "antedependence", byNeighbour: [0.6, 0.5] }, [1, 0.6, 0.3, 0.6, 1, 0.5, 0.3, 0.5, 1]],
  [
    {
      kind: "unstructured",
      matrix: [
        [1, 0.1, 0.2],
        [0.1, 1, 0.3],
        [0.2, 0.3, 1],
      ],
    },
    [1, 0.1, 0.2, 0.1, 1, 0.3, 0.2, 0.3, 1],
  ],
];

test.each(rows)("%o", (plan, expected) => {
  const found = [...correlationAt(plan, weeks)];
  for (const [cell, rho] of found.entries()) expect(rho).toBeCloseTo(expected[cell] ?? Number.NaN, 14);
});

describe("a covariance", () => {
  const outcome: OutcomePlan = { ...(SMALL_TRIAL.outcomes[0] ?? fail()), correlation: { kind: "cs", rho: 0.5 } };

  test("has the baseline first", () => {
    expect([...covarianceOf(outcome, [2, 4, 8])].slice(0, 4)).toEqual([16, 10, 10, 12]);
    expect(covarianceOf({ ...outcome, baseline: null }, [2, 4, 8])).toHaveLength(9);
  });

  test("given the baseline loses what the baseline explains", () => {
    const given = covarianceGivenBaseline(outcome, [2, 4, 8]);
    expect(given[0]).toBeCloseTo(25 * 0.75, 12);
    expect(given[1]).toBeCloseTo(25 * 0.25, 12);
  });

  test("is its factor times the factor turned over, and has none when it contradicts itself", () => {
    const covariance = covarianceOf(outcome, [2, 4, 8]);
    const factor = factorOf(covariance, 4) ?? new Float64Array(16);
    for (let a = 0; a < 4; a += 1) {
      for (let b = 0; b < 4; b += 1) {
        let sum = 0;
        for (let k = 0; k < 4; k += 1) sum += (factor[a * 4 + k] ?? 0) * (factor[b * 4 + k] ?? 0);
        expect(sum).toBeCloseTo(covariance[a * 4 + b] ?? Number.NaN, 10);
      }
    }
    expect(factorOf(correlationAt({ kind: "cs", rho: -0.6 }, weeks), 3)).toBeNull();
  });
});

function fail(): never {
  throw new Error("an outcome");
}
