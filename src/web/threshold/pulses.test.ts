import { expect, test } from "vitest";
import { pulsesIn, SEARCH, searchIn, withPulses } from "./pulses.ts";

const pulses = [
  { intensityPercentOfOutput: 55, response: true },
  { intensityPercentOfOutput: 50, response: false },
];

test("pulses are read as they were laid down; one that is taken back is gone", () => {
  const values = withPulses({ "body.muscle": "apb" }, pulses);
  expect(pulsesIn(values)).toEqual(pulses);
  expect(pulsesIn(withPulses(values, pulses.slice(0, -1)))).toEqual(pulses.slice(0, -1));
  expect(withPulses(values, [])).toEqual({ "body.muscle": "apb", "body.pulses": "0" });
  expect(pulsesIn({})).toEqual([]);
});

test("a search begins a tenth above the last threshold, at what is usual without one, and where the operator says", () => {
  expect(searchIn({}, 45, 100)).toEqual({ method: "adaptive-map", firstPercentOfOutput: 50, stepPercent: 1, maxPercentOfOutput: 100 });
  expect(searchIn({}, null, 100).firstPercentOfOutput).toBe(55);
  expect(searchIn({}, 97, 100).firstPercentOfOutput).toBe(100);
  expect(searchIn({}, 97, 80)).toMatchObject({ firstPercentOfOutput: 80, maxPercentOfOutput: 80 });
  const set = { [SEARCH.first]: "62", [SEARCH.method]: "five-of-ten", [SEARCH.step]: "2" };
  expect(searchIn(set, 45, 100)).toMatchObject({ method: "five-of-ten", firstPercentOfOutput: 62, stepPercent: 2 });
});
