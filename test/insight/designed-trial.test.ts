/** What is drawn in the studio becomes a plan that the program reads, with the power that its strokes should give. */
import { describe, expect, test } from "vitest";
import { parseDesignPlan } from "../../src/evidence/design/design-plan.ts";
import type { Contrast } from "../../src/evidence/design/factorial-contrasts.ts";
import { closedFormOf } from "../../src/evidence/design/trial-closed-form.ts";
import { armsOf, designPlanOf, FIRST_SKETCH, type Shares, type TrialSketch } from "../../src/insight/designed-trial.ts";

const SHARES: readonly Shares[] = [
  [1, 1, 1, 1],
  [1, 2, 1, 2],
  [1, 2, 2, 2],
  [1, 1, 1, 2],
];

function trialOf(change: Partial<TrialSketch>) {
  const read = parseDesignPlan(designPlanOf({ ...FIRST_SKETCH, ...change }, 100));
  if (!read.ok || read.value.plan.trial === null) throw new Error(JSON.stringify(read));
  return read.value.plan.trial;
}

function errorOf(contrast: Contrast, change: Partial<TrialSketch>): number {
  const [mind] = closedFormOf(trialOf(change));
  if (mind?.formula !== "lu-luo-chen") throw new Error("a trial with a formula");
  return mind.contrasts.find((one) => one.contrast === contrast)?.standardError ?? Number.NaN;
}

describe("the arms of a drawn trial", () => {
  test.each(SHARES)("%d : %d : %d : %d has as many as were drawn", (...shares) => {
    const { neither, tms, exosome, both } = trialOf({ patients: 420, shares }).arms;
    expect(neither + tms + exosome + both).toBe(420);
    expect([tms, exosome, both].map((arm) => arm / neither)).toEqual(shares.slice(1));
  });

  test("no arm is without two", () => {
    expect(armsOf(4, [1, 2, 2, 2])).toEqual({ neither: 2, tms: 2, exosome: 2, both: 2 });
  });

  test("more in the two that are compared makes their difference surer, and the interaction less sure", () => {
    const compared = { shares: [1, 2, 1, 2] as const };
    expect(errorOf("both-vs-tms", compared)).toBeLessThan(errorOf("both-vs-tms", {}));
    expect(errorOf("interaction", compared)).toBeGreaterThan(errorOf("interaction", {}));
  });

  test.each(SHARES)("%d : %d : %d : %d, an interaction has twice the error of the main effect", (...shares) => {
    expect(errorOf("interaction", { shares }) / errorOf("main-exosome", { shares })).toBeCloseTo(2, 9);
  });
});

test("a correlation that does not fall makes a baseline worth more", () => {
  expect(errorOf("both-vs-tms", { correlationKind: "cs" })).toBeLessThan(errorOf("both-vs-tms", { correlationKind: "ar1" }));
  expect(trialOf({ correlationKind: "cs", correlation: 0.5 }).outcomes[0]?.correlation).toEqual({ kind: "cs", rho: 0.5 });
});
