import { expect, test } from "vitest";
import { answersTo, labOf, planOf, sessionOn, totalOf } from "../../test/support/clear-entries.ts";
import { chartMeasurements, measurementsOf } from "./measurement.ts";

const day = "2026-01-05";

test("a total alone is one measurement", () => {
  expect(measurementsOf(totalOf("hamd17", day, 22))).toEqual([{ occurredOn: day, code: "hamd17", item: null, value: 22, unit: "{score}" }]);
});

test("answers are one each, with the total if there is one; what was left out is nothing, and zero is something", () => {
  const entry = answersTo("phq9", `${day}T09:30:00+09:00`, { interest: 2, mood: null, sleep: 0 }, { total: 6, totalStatus: "prorated" });
  expect(measurementsOf(entry)).toEqual([
    { occurredOn: day, code: "phq9", item: null, value: 6, unit: "{score}" },
    { occurredOn: day, code: "phq9", item: "interest", value: 2, unit: "{score}" },
    { occurredOn: day, code: "phq9", item: "sleep", value: 0, unit: "{score}" },
  ]);
});

test("what cannot be scored has no total", () => {
  expect(measurementsOf(answersTo("phq9", day, { mood: 1 })).map((one) => one.item)).toEqual(["mood"]);
});

test("the day is the clinic's, not that of UTC", () => {
  expect(measurementsOf({ ...totalOf("hamd17", day, 22), occurredAt: `${day}T00:30:00+09:00` })[0]?.occurredOn).toBe(day);
});

test("a laboratory value keeps its unit, and a limit is not a value", () => {
  expect(measurementsOf(labOf("crp-hs", day, 0.31, "mg/dL"))).toEqual([
    { occurredOn: day, code: "crp-hs", item: null, value: 0.31, unit: "mg/dL" },
  ]);
  expect(measurementsOf(labOf("crp-hs", day, 0.05, "mg/dL", { comparator: "<" }))).toEqual([]);
});

test("treatments and plans measure nothing", () => {
  expect([planOf(day), sessionOn(day, 1)].flatMap(measurementsOf)).toEqual([]);
});

test("an amended entry is replaced by the one that amends it, also through two amendments", () => {
  const first = totalOf("hamd17", day, 52);
  const second = totalOf("hamd17", day, 25, { amends: first.id });
  const third = totalOf("hamd17", day, 22, { amends: second.id });
  const other = totalOf("madrs", day, 30);
  expect(chartMeasurements([first, other, second, third]).map((one) => one.value)).toEqual([30, 22]);
});
