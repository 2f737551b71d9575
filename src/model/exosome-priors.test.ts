/** The three priors are what they are said to be, in the units in which they are said. */
import { expect, test } from "vitest";
import { effectPrior, effectsAt, type SmdMap, smdUnder } from "./exosome-priors.ts";
import { CALIBRATED } from "./parameter-values.ts";
import { effectMaps, inSmd, smdMap } from "./smd-map.ts";

const map: SmdMap = { kIE: -0.19, kRE: -0.03, bEB: -0.65, bEM: -1.04, kEP: 0 };

test("the sceptical prior has mean 0 and SD .20", () => {
  const { mean, deviation } = smdUnder(effectPrior("sceptical", map), map);
  expect([mean, deviation].map((value) => Number(value.toFixed(12)))).toEqual([0, 0.2]);
});

test("the analogue prior has mean -.15, split equally over inflammation and body, and SD .25", () => {
  const prior = effectPrior("analogue", map);
  const { mean, deviation } = smdUnder(prior, map);
  expect([mean, deviation].map((value) => Number(value.toFixed(12)))).toEqual([-0.15, 0.25]);
  expect(prior.kIE.mean * map.kIE).toBeCloseTo(prior.bEB.mean * map.bEB, 12);
});

test("the flat prior is wide on the direct effects and knows no other", () => {
  expect(effectPrior("flat", map)).toEqual({
    kIE: { mean: 0, deviation: 0 },
    kRE: { mean: 0, deviation: 0 },
    bEB: { mean: 0, deviation: 1 },
    bEM: { mean: 0, deviation: 1 },
    kEP: { mean: 0, deviation: 0 },
  });
});

test("a drawn effect stays within its bounds", () => {
  const far = effectsAt(effectPrior("analogue", map), new Float64Array([40, -40, 40, -40, 40]), 0);
  expect([far.kIE, far.kEP]).toEqual([1.5, 0.5]);
});

test("the map says that each effect lowers HAM-D17, and is the one of the instrument in standard deviations", () => {
  const [points] = effectMaps(CALIBRATED, ["hamd17"], 1, 40);
  const smd = smdMap(CALIBRATED, 1, 40);
  expect(points && inSmd(points)).toEqual(smd);
  for (const slope of Object.values(smd)) expect(slope).toBeLessThan(0);
});
