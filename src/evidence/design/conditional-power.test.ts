import { expect, test } from "vitest";
import { normalCdf } from "../../numeric/normal.ts";
import { boundariesOf } from "./boundaries.ts";
import { conditionalPower, observedDrift, predictivePower } from "./conditional-power.ts";
import { LookWalk } from "./look-walk.ts";

const lastLook = { information: [1], boundaries: { upper: [1.96], lower: [1.96] } };
const three = boundariesOf({
  alpha: 0.025,
  sides: 1,
  power: 0.9,
  information: [0.4, 0.7, 1],
  shape: { kind: "obrien-fleming" },
  futility: { kind: "none" },
});

test.each([
  [0.5, 1.2, 0],
  [0.5, 1.2, 3],
  [0.25, -0.5, 2.8],
  [0.9, 2.1, 1],
])("with one look to come it is Lan and Wittes' formula: t %d, Z %d, drift %d", (t, z, drift) => {
  const expected = normalCdf((z * Math.sqrt(t) + drift * (1 - t) - 1.96) / Math.sqrt(1 - t));
  expect(conditionalPower({ z, informationNow: t, ...lastLook }, drift)).toBeCloseTo(expected, 12);
});

test.each([
  [0.5, 1.2],
  [0.3, 2.5],
  [0.8, -1],
])("predictive power with one look to come and nothing believed before has a closed form: t %d, Z %d", (t, z) => {
  const expected = normalCdf((z / Math.sqrt(t) - 1.96) / Math.sqrt((1 - t) / t));
  expect(predictivePower({ z, informationNow: t, ...lastLook })).toBeCloseTo(expected, 10);
});

test("a prior that is certain turns predictive power into conditional power", () => {
  const interim = { z: 1, informationNow: 0.4, information: [0.7, 1], boundaries: { upper: three.upper.slice(1), lower: [-Infinity, 2] } };
  expect(predictivePower(interim, { mean: 2.5, variance: 1e-12 })).toBeCloseTo(conditionalPower(interim, 2.5), 6);
});

test("averaged over the first look, conditional power is what is left of the power", () => {
  const drift = 3.2;
  const walk = new LookWalk([0.4, 0.7, 1], drift);
  walk.goOn(0, -Infinity, three.upper[0] ?? 0);
  const later = walk.above(1, three.upper[1] ?? 0);
  walk.goOn(1, -Infinity, three.upper[1] ?? 0);
  const left = later + walk.above(2, three.upper[2] ?? 0);

  const boundaries = { upper: three.upper.slice(1), lower: [-Infinity, three.upper[2] ?? 0] };
  const step = 0.01;
  let mean = 0;
  for (let z = (three.upper[0] ?? 0) - step / 2; z > -5; z -= step) {
    const density = Math.exp(-((z - drift * Math.sqrt(0.4)) ** 2) / 2) / Math.sqrt(2 * Math.PI);
    mean += step * density * conditionalPower({ z, informationNow: 0.4, information: [0.7, 1], boundaries }, drift);
  }
  expect(mean).toBeCloseTo(left, 5);
});

test("the observed drift is where the score points", () => {
  expect(observedDrift({ z: 1.5, informationNow: 0.25 })).toBe(3);
});
