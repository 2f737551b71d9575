import { expect, test } from "vitest";
import { answersTo, diaryOf, labOf, planOf, sessionOn, totalOf } from "../../test/support/clear-entries.ts";
import type { AnyClearEntry, ChartEntryOf } from "../record/kinds.ts";
import { chartMeasurements, measurementsOf } from "./measurement.ts";

const day = "2026-01-05";

test("a total alone is one measurement", () => {
  expect(measurementsOf(totalOf("hamd17", day, 22))).toEqual([
    { occurredOn: day, code: "hamd17", item: null, value: 22, comparator: null, unit: "{score}" },
  ]);
});

test("answers are one each, with the total if there is one; what was left out is nothing, and zero is something", () => {
  const entry = answersTo("phq9", `${day}T09:30:00+09:00`, { interest: 2, mood: null, sleep: 0 }, { total: 6, totalStatus: "prorated" });
  expect(measurementsOf(entry)).toEqual([
    { occurredOn: day, code: "phq9", item: null, value: 6, comparator: null, unit: "{score}" },
    { occurredOn: day, code: "phq9", item: "interest", value: 2, comparator: null, unit: "{score}" },
    { occurredOn: day, code: "phq9", item: "sleep", value: 0, comparator: null, unit: "{score}" },
  ]);
});

test("what cannot be scored has no total", () => {
  expect(measurementsOf(answersTo("phq9", day, { mood: 1 })).map((one) => one.item)).toEqual(["mood"]);
});

test("the day is the clinic's, not that of UTC", () => {
  expect(measurementsOf({ ...totalOf("hamd17", day, 22), occurredAt: `${day}T00:30:00+09:00` })[0]?.occurredOn).toBe(day);
});

test("a laboratory value keeps its unit and says when it is a limit", () => {
  const of = { occurredOn: day, code: "crp-hs", item: null, unit: "mg/dL" };
  expect(measurementsOf(labOf("crp-hs", day, 0.31, "mg/dL"))).toEqual([{ ...of, value: 0.31, comparator: null }]);
  expect(measurementsOf(labOf("crp-hs", day, 0.05, "mg/dL", { comparator: "<" }))).toEqual([{ ...of, value: 0.05, comparator: "<" }]);
});

test("a diary is one measurement for each slider that was answered", () => {
  expect(measurementsOf(diaryOf(day, { mood: 7, gut: 0 })).map((one) => [one.code, one.item, one.value])).toEqual([
    ["diary", "mood", 7],
    ["diary", "gut", 0],
  ]);
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

test("of two amendments of the same entry the newer stands, where it was recorded", () => {
  const first = totalOf("hamd17", day, 52);
  const other = totalOf("madrs", day, 30);
  const second = totalOf("hamd17", day, 25, { amends: first.id });
  const third = totalOf("hamd17", day, 22, { amends: first.id });
  expect(chartMeasurements([first, other, second, third]).map((one) => one.value)).toEqual([30, 22]);
});

test("a retracted entry measures nothing, and what an undone amendment replaced measures again", () => {
  const first = totalOf("hamd17", day, 52);
  const second = totalOf("hamd17", day, 22, { amends: first.id });
  const retract = (retracts: ChartEntryOf<"assessment">, ground: "undone" | "duplicate"): ChartEntryOf<"retraction"> => ({
    ...totalOf("hamd17", day, 0),
    kind: "retraction",
    body: { retracts: retracts.id, hash: retracts.hash, ground },
  });
  const values = (...entries: readonly AnyClearEntry[]) => chartMeasurements(entries).map((one) => one.value);
  expect(values(first, retract(first, "duplicate"))).toEqual([]);
  expect(values(first, second, retract(second, "undone"))).toEqual([52]);
  expect(values(first, second, retract(second, "duplicate"))).toEqual([]);
});
