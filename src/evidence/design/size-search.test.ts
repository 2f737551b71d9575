import { describe, expect, test } from "vitest";
import { SMALL_TRIAL } from "../../../test/support/design-plans.ts";
import { normalUpper, normalUpperQuantile } from "../../numeric/normal.ts";
import { estimateSize, nextArms, type SizeTarget, type TriedSize } from "./size-search.ts";

const REPLICATES = 10_000;
const target: SizeTarget = { outcome: 0, test: "interaction", power: 0.8 };

/** What a test of this effect, in standard errors of one patient, would count. */
function tried(perArm: number, effect: number): TriedSize {
  const total = 4 * perArm;
  const power = normalUpper(normalUpperQuantile(0.025) - effect * Math.sqrt(total));
  const arms = { neither: perArm, tms: perArm, exosome: perArm, both: perArm };
  return { arms, total, count: Math.round(power * REPLICATES), of: REPLICATES };
}

/** The search as it would go. */
function search(effect: number): { readonly steps: readonly number[]; readonly found: ReturnType<typeof estimateSize> } {
  const sizes: TriedSize[] = [];
  for (let arms = nextArms(SMALL_TRIAL, target, sizes); arms !== null; arms = nextArms(SMALL_TRIAL, target, sizes)) {
    sizes.push(tried(arms.neither, effect));
  }
  return { steps: sizes.map(({ total }) => total), found: estimateSize(SMALL_TRIAL, target, sizes) };
}

test.each([0.14, 0.25, 0.5])("an effect of %d standard errors a patient is found in a few steps", (effect) => {
  const exact = ((normalUpperQuantile(0.025) + normalUpperQuantile(0.2)) / effect) ** 2;
  const { steps, found } = search(effect);
  expect(steps.length).toBeLessThanOrEqual(4);
  expect(Math.abs((found.total ?? 0) / exact - 1)).toBeLessThan(0.03);
  expect(found.error).toBeGreaterThan(0);
  expect(found.error).toBeLessThan(0.05 * exact);
});

describe("what cannot be found", () => {
  test("no effect: the search goes up a few times and ends without a size, or with one far off", () => {
    const { steps, found } = search(0);
    expect(steps.length).toBeLessThanOrEqual(6);
    expect(found.total === null || found.total > 20 * 80).toBe(true);
  });

  test("an effect to the harm never reaches the power", () => {
    expect(search(-0.2).found).toEqual({ total: null, error: null });
  });

  test("no fit succeeded: there is nothing to go by", () => {
    const none = { ...tried(20, 1), count: 0, of: 0 };
    expect(estimateSize(SMALL_TRIAL, target, [none])).toEqual({ total: null, error: null });
  });
});

test("arms keep their proportion and at least two patients", () => {
  const plan = { ...SMALL_TRIAL, arms: { neither: 10, tms: 20, exosome: 20, both: 50 } };
  const start: TriedSize = { arms: plan.arms, total: 100, count: 9990, of: REPLICATES };
  const next = nextArms(plan, target, [start]);
  expect(next).not.toBeNull();
  const { neither = 0, tms = 0, both = 0 } = next ?? {};
  expect(neither).toBeGreaterThanOrEqual(2);
  expect(Math.abs(both / tms - 2.5)).toBeLessThan(0.6);
});
