import { expect, test } from "vitest";
import { chartsMergedWith } from "./merged-charts.ts";

const merged = [
  { patient: "a", into: "b" },
  { patient: "b", into: "c" },
  { patient: "d", into: "c" },
  { patient: "x", into: "y" },
];

test.each([
  ["a", ["b", "c", "d"]],
  ["c", ["a", "b", "d"]],
  ["y", ["x"]],
  ["z", []],
])("%s is one person with %j", (patient, others) => {
  expect([...chartsMergedWith(merged, patient)].sort()).toEqual(others);
});
