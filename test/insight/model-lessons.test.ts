/** What the demonstration's trial teaches the model: from which numbers, more when chance allocated, and nothing from nobody. */
import { expect, test, vi } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { analysisData, visitTable } from "../../src/insight/analysis-table.ts";
import { armChanges, modelLessons } from "../../src/insight/model-lessons.ts";
import { EXOSOME_EFFECTS } from "../../src/model/parameters.ts";
import { demonstrationCharts, TRIAL_CSV } from "./demonstration-charts.ts";

/** Some hundred small trials are simulated; a machine that does other things may take a while. */
vi.setConfig({ testTimeout: 60_000 });

const TODAY = "2028-01-31";
const csv = visitTable(analysisData(demonstrationCharts(`${TODAY}T12:00:00+09:00`, "2025-05-25"), TODAY));
const settings = { seed: 1, count: 20 };

test("an arm's change is that of the trial's file, of those seen at the last visit", () => {
  const { file } = parseCsv(TRIAL_CSV);
  const at = (name: string) => file?.columns.indexOf(name) ?? -1;
  const rows = (file?.rows ?? []).filter(
    ({ cells }) =>
      cells[at("visit")] === "V8" && cells[at("tms")] === "1" && cells[at("exo")] === "1" && /\d/.test(cells[at("mind_chg")] ?? ""),
  );
  const both = armChanges(csv).find(({ arm, outcome }) => arm === "both" && outcome === "mind");
  expect(both).toMatchObject({ patients: rows.length, day: 84 });
  expect(both?.mean).toBeCloseTo(rows.reduce((sum, { cells }) => sum + Number(cells[at("mind_chg")]), 0) / rows.length, 10);
});

test("randomised data take away more of what is unknown of the exosome than the same numbers of courses that people chose", () => {
  const randomised = modelLessons(csv, { randomised: true, masked: false }, settings);
  const chosen = modelLessons(csv, { randomised: false, masked: false }, settings);
  expect(randomised.map(({ prior }) => prior)).toEqual(["sceptical", "analogue", "flat"]);
  const contractionOf = (lessons: typeof chosen) =>
    lessons.map(({ after }) => EXOSOME_EFFECTS.reduce((sum, name) => sum + (after.value.parameters.get(name)?.contraction ?? 0), 0));
  const [more, less] = [contractionOf(randomised), contractionOf(chosen)];
  more.forEach((one, index) => {
    expect(one).toBeGreaterThan(less[index] ?? Number.NaN);
  });
  expect([...(randomised[0]?.after.value.biases.keys() ?? [])]).toEqual(["trial"]);
  expect([...(chosen[0]?.after.value.biases.keys() ?? [])]).toEqual(["neither", "tms", "exosome", "both"]);
  expect(randomised[0]?.before.get("bEM")).toMatchObject({ mean: 0, contraction: 0, priorOnly: true });
  expect(randomised[0]?.after.provenance).toMatchObject({ grade: "D", prior: "sceptical" });
});

test("nobody teaches nothing", () => {
  const [header = ""] = csv.split("\r\n");
  expect(modelLessons(`${header}\r\n`, { randomised: true, masked: true }, settings)).toEqual([]);
  expect(modelLessons("", { randomised: false, masked: false }, settings)).toEqual([]);
});
