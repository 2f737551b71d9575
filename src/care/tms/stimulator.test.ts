import { expect, test } from "vitest";
import { coilsOf, maxOutputOf, type Stimulators } from "./stimulator.ts";
import { deliveryFindings } from "./threshold-findings.ts";

const two: Stimulators = [
  { code: "mag-1", name: "1", maxPercentOfOutput: 80, coils: ["fig-8"] },
  { code: "mag-2", name: "2", maxPercentOfOutput: 100, coils: ["fig-8", "h1"] },
];

test.each([
  ["its own limit", two, "mag-1", 80],
  ["the whole scale where nothing less is stated", two, "mag-2", 100],
  ["the whole scale of one that is not listed", two, "mag-3", 100],
  ["the whole scale of none", two, null, 100],
  ["the whole scale while the clinic has stated nothing", null, "mag-1", 100],
] as const)("a stimulator gives %s", (_what, stimulators, code, expected) => {
  expect(maxOutputOf(stimulators, code)).toBe(expected);
});

test("a coil is one of the stimulator's own; of all where the stimulator is not known", () => {
  expect(coilsOf(two, "mag-1")).toEqual(["fig-8"]);
  expect(coilsOf(two, null)).toEqual(["fig-8", "h1"]);
  expect(coilsOf(null, "mag-1")).toEqual([]);
});

test("a dose that one stimulator gives another one cannot, and what it can is said", () => {
  expect(deliveryFindings(70, 120, maxOutputOf(two, "mag-2"))).toEqual([]);
  expect(deliveryFindings(70, 120, maxOutputOf(two, "mag-1"))).toMatchObject([
    { code: "threshold.cannot-deliver", severity: "stop", values: { output: 84, max: 80, possible: 114 } },
  ]);
});
