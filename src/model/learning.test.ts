/** Learning from data: the numbers that a trialist can check by hand, and how little a series without controls teaches. */
import { describe, expect, test } from "vitest";
import { effectPrior, SMD_POINTS } from "./exosome-priors.ts";
import { expectedSmd, learn, type TrialResult } from "./learning.ts";
import { type EffectMap, inSmd } from "./smd-map.ts";

const map: EffectMap = { kIE: -1.43, kRE: -0.19, bEB: -4.9, bEM: -7.8, kEP: 0 };
const sceptical = effectPrior("sceptical", inSmd(map));
const observed = (design: TrialResult["design"], smd: number, error: number): TrialResult => ({
  design,
  difference: smd * SMD_POINTS,
  standardError: error * SMD_POINTS,
  map,
  deviation: SMD_POINTS,
});
const after = (results: readonly TrialResult[]) => learn("sceptical", sceptical, map, results).value;

describe("a randomised difference of -.5 standard deviations", () => {
  test.each([
    [20, -0.14, 0.17, 0.8],
    [50, -0.25, 0.14, 0.96],
    [100, -0.33, 0.12, 0.998],
  ])("from %d patients an arm moves the sceptical prior to %d", (arm, mean, deviation, benefit) => {
    const { smd, benefitProbability } = after([observed("randomised", -0.5, Math.sqrt(2 / arm))]);
    expect(smd.mean).toBeCloseTo(mean, 2);
    expect(smd.deviation).toBeCloseTo(deviation, 2);
    expect(Math.abs(benefitProbability - benefit)).toBeLessThan(0.005);
  });
});

test("an open series of thirty with -.55 beyond the natural course hardly moves it", () => {
  const { smd } = after([observed("open", -0.55, Math.sqrt(1 / 30))]);
  expect(smd.mean).toBeCloseTo(-0.07, 2);
  expect(smd.deviation).toBeCloseTo(0.16, 2);
});

test("what did not move is prior only, and no data leave everything so", () => {
  const none = after([]).effects;
  expect(Object.values(none).map(({ contraction, priorOnly }) => [contraction, priorOnly])).toEqual(
    Object.values(none).map(() => [0, true]),
  );
  const large = after([observed("randomised", -0.5, 0.05)]).effects;
  expect(large.kRE.priorOnly).toBe(true);
  expect(large.bEM.priorOnly).toBe(false);
  for (const { contraction } of Object.values(large)) expect(contraction).toBeGreaterThanOrEqual(0);
});

test("two results in either order teach the same", () => {
  const [a, b] = [observed("randomised", -0.4, 0.2), observed("open", -0.6, 0.1)];
  expect(after([a, b]).smd.mean).toBeCloseTo(after([b, a]).smd.mean, 12);
});

test("the posterior carries its prior, its grade and that it is linear", () => {
  expect(learn("sceptical", sceptical, map, [observed("open", -0.5, 0.2)]).provenance).toMatchObject({
    grade: "D",
    prior: "sceptical",
    assumptions: ["hypothesis-model", "linear-in-exosome-effects", "bias-of-open-data"],
  });
  expect(expectedSmd(sceptical, map).deviation).toBeCloseTo(0.2, 12);
});
