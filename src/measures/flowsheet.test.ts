import { describe, expect, test } from "vitest";
import { answersTo, infusionOn, labOf, planOf, sessionOn, totalOf } from "../../test/support/clear-entries.ts";
import { flowsheetOf } from "./flowsheet.ts";

const row = (sheet: ReturnType<typeof flowsheetOf>, code: string) => {
  const found = sheet.rows.find((one) => one.measure.code === code);
  if (found === undefined) throw new Error(`no row ${code} in ${sheet.rows.map((one) => one.measure.code)}`);
  return found;
};
const valuesOf = (sheet: ReturnType<typeof flowsheetOf>, code: string) => row(sheet, code).cells.map((cell) => cell?.value ?? null);
const daysOf = (sheet: ReturnType<typeof flowsheetOf>) => sheet.columns.map((column) => column.on);

const screening = totalOf("hamd17", "2026-01-02", 26);
const dayZero = totalOf("hamd17", "2026-01-05", 24);
const body = totalOf("sss8", "2026-01-02", 20);
const week1 = totalOf("hamd17", "2026-01-12", 20);
const week2 = [totalOf("hamd17", "2026-01-19", 18), totalOf("sss8", "2026-01-19", 11)];
const sessions = [sessionOn("2026-01-05", 1), sessionOn("2026-01-06", 2), sessionOn("2026-01-12T10:00:00+09:00", 3)];
const infusion = infusionOn("2026-01-13", 1);

describe("the baseline", () => {
  test("is the last complete value on or before the first treatment", () => {
    const sheet = flowsheetOf([screening, body, dayZero, ...sessions, week1, infusion, ...week2]);
    expect(sheet.baseline).toEqual({ rule: "first-treatment", on: "2026-01-05" });
    expect(row(sheet, "hamd17").baseline).toMatchObject({ on: "2026-01-05", value: 24 });
    expect(row(sheet, "sss8").baseline).toMatchObject({ on: "2026-01-02", value: 20 });
  });

  test("follows the plan before any treatment, and the first measurement without a plan", () => {
    expect(flowsheetOf([screening, planOf("2026-01-04")]).baseline).toEqual({ rule: "plan-start", on: "2026-01-04" });
    expect(flowsheetOf([week1, screening]).baseline).toEqual({ rule: "first-measured", on: "2026-01-02" });
  });

  test("is not borrowed from later: a row first measured after treatment began has none, and no change", () => {
    const sheet = flowsheetOf([...sessions, week1, ...week2]);
    expect(row(sheet, "hamd17")).toMatchObject({ baseline: null, change: null });
    expect(valuesOf(sheet, "hamd17")).toEqual([20, 18]);
  });

  test("is not a prorated total, which keeps a column of its own", () => {
    const prorated = answersTo("phq9", "2026-01-05", { mood: 2 }, { total: 12, totalStatus: "prorated" });
    const sheet = flowsheetOf([totalOf("phq9", "2026-01-02", 15), prorated, ...sessions]);
    expect(row(sheet, "phq9").baseline).toMatchObject({ on: "2026-01-02", value: 15 });
    expect(row(sheet, "phq9").cells).toMatchObject([{ value: 12, complete: false }]);
  });

  test("is not a limit", () => {
    const sheet = flowsheetOf([labOf("crp-hs", "2026-01-02", 0.05, "mg/dL", { comparator: "<" }), ...sessions]);
    expect(row(sheet, "crp-hs")).toMatchObject({ baseline: null, cells: [{ value: 0.5, comparator: "<" }] });
  });
});

describe("columns", () => {
  test("are the days of measuring, newest last, without those that the baseline column shows already", () => {
    const sheet = flowsheetOf([...week2, week1, dayZero, body, ...sessions]);
    expect(sheet.columns).toEqual([
      { on: "2026-01-12", day: 7 },
      { on: "2026-01-19", day: 14 },
    ]);
  });

  test("an earlier value that is not the baseline is not lost", () => {
    expect(daysOf(flowsheetOf([screening, dayZero, ...sessions]))).toEqual(["2026-01-02"]);
  });

  test("what was not measured stays blank", () => {
    expect(valuesOf(flowsheetOf([dayZero, body, ...sessions, week1, ...week2]), "sss8")).toEqual([null, 11]);
  });

  test("several entries of one day are one column, and the last recorded counts", () => {
    const sheet = flowsheetOf([dayZero, ...sessions, week1, totalOf("hamd17", "2026-01-12T16:00:00+09:00", 21)]);
    expect(daysOf(sheet)).toEqual(["2026-01-12"]);
    expect(valuesOf(sheet, "hamd17")).toEqual([21]);
  });

  test("an amended value is not shown", () => {
    expect(
      valuesOf(flowsheetOf([dayZero, ...sessions, week1, totalOf("hamd17", "2026-01-12", 19, { amends: week1.id })]), "hamd17"),
    ).toEqual([19]);
  });
});

describe("treatments", () => {
  test("are counted to the end of each day, and in all", () => {
    const sheet = flowsheetOf([dayZero, ...sessions, week1, infusion, ...week2, sessionOn("2026-01-20", 4)]);
    expect(sheet.treatments).toEqual([
      { kind: "sessions", counts: [3, 3], total: 4 },
      { kind: "infusions", counts: [0, 1], total: 1 },
    ]);
  });

  test("have a row when planned or given, and none otherwise", () => {
    expect(flowsheetOf([planOf("2026-01-04"), week1]).treatments.map((one) => [one.kind, one.total])).toEqual([
      ["sessions", 0],
      ["infusions", 0],
    ]);
    expect(flowsheetOf([week1]).treatments).toEqual([]);
  });
});

describe("the change", () => {
  const before = [dayZero, body, labOf("crp-hs", "2026-01-05", 0.42, "mg/dL"), ...sessions];

  test.each([
    [totalOf("hamd17", "2026-01-19", 18), "hamd17", { unit: "points", amount: -6, verdict: "reliable", direction: "better" }],
    [totalOf("hamd17", "2026-01-19", 19), "hamd17", { amount: -5, verdict: "below-reliable", direction: "better" }],
    [totalOf("sss8", "2026-01-19", 29), "sss8", { amount: 9, verdict: "reliable", direction: "worse" }],
    [
      labOf("crp-hs", "2026-01-19", 2.1, "mg/L"),
      "crp-hs",
      { unit: "percent", amount: -50, verdict: "below-reliable", direction: "not-known" },
    ],
  ])("is that of the newest value", (entry, code, change) => {
    expect(row(flowsheetOf([...before, week1, entry]), code).change).toMatchObject({ on: "2026-01-19", ...change });
  });

  test("of duplicate draws goes from mean to mean, and needs less to be more than noise", () => {
    const draws = (...values: readonly (readonly [string, number])[]) => values.map(([on, value]) => labOf("crp-hs", on, value, "mg/L"));
    const single = [...draws(["2026-01-05", 1], ["2026-02-16", 2.5]), ...sessions];
    expect(row(flowsheetOf(single), "crp-hs").change).toMatchObject({ verdict: "below-reliable", draws: { before: 1, now: 1 } });
    const double = [...draws(["2025-12-26", 1], ["2026-01-05", 1], ["2026-02-12", 2.5], ["2026-02-16", 2.5]), ...sessions];
    expect(row(flowsheetOf(double), "crp-hs").change).toMatchObject({
      amount: expect.closeTo(150, 10),
      verdict: "reliable",
      draws: { before: 2, now: 2 },
    });
    const apart = [...draws(["2025-12-20", 9], ["2026-01-05", 1], ["2026-02-05", 9], ["2026-02-16", 2.5]), ...sessions];
    expect(row(flowsheetOf(apart), "crp-hs").change).toMatchObject({ amount: expect.closeTo(150, 10), draws: { before: 1, now: 1 } });
  });

  test("two draws of one day are one: the same morning's noise is in both", () => {
    const labs = [labOf("crp-hs", "2026-01-05", 1, "mg/L"), labOf("crp-hs", "2026-01-05", 1, "mg/L", { draw: 2 })];
    const sheet = flowsheetOf([...labs, labOf("crp-hs", "2026-02-16", 2.5, "mg/L"), ...sessions]);
    expect(row(sheet, "crp-hs").change).toMatchObject({ verdict: "below-reliable", draws: { before: 1, now: 1 } });
  });

  test("is not given for a rating that is itself a change, nor for an instrument nobody defined", () => {
    const given = ["pgi-i", "house-scale"].flatMap((code) => [totalOf(code, "2026-01-05", 4), totalOf(code, "2026-01-19", 1)]);
    const sheet = flowsheetOf([...given, ...sessions]);
    expect([row(sheet, "pgi-i").change, row(sheet, "house-scale").change]).toEqual([null, null]);
    expect(valuesOf(sheet, "house-scale")).toEqual([1]);
  });

  test("is not given from a limit", () => {
    expect(row(flowsheetOf([...before, labOf("crp-hs", "2026-01-19", 0.05, "mg/dL", { comparator: "<" })]), "crp-hs").change).toBeNull();
  });
});

describe("rows", () => {
  test("come in a fixed order, unknown measures last by code", () => {
    const codes = ["zz-scale", "crp", "who5", "sss8", "aa-scale", "hamd17"].map((code) => totalOf(code, "2026-01-05", 4));
    expect(flowsheetOf([labOf("crp-hs", "2026-01-05", 1, "mg/L"), ...codes]).rows.map((one) => one.measure.code)).toEqual([
      "hamd17",
      "sss8",
      "who5",
      "crp-hs",
      "aa-scale",
      "crp",
      "zz-scale",
    ]);
  });

  test("two versions of a definition never share a row, nor do two units that cannot be converted", () => {
    const newer = { ...week1, body: { ...week1.body, instrumentVersion: 2 } };
    expect(flowsheetOf([dayZero, newer]).rows.map((one) => one.measure.version)).toEqual([1, 2]);
    const labs = [
      labOf("prolactin", "2026-01-05", 1, "m[IU]/L"),
      labOf("prolactin", "2026-01-06", 1, "u[IU]/mL"),
      labOf("crp-hs", "2026-01-06", 3, "nmol/L"),
    ];
    expect(flowsheetOf(labs).rows.map((one) => one.measure.unit)).toEqual(["nmol/L", "m[IU]/L", "u[IU]/mL"]);
  });

  test("mg/dL and mg/L of the same analyte do share one, and draws of a day are averaged", () => {
    const sheet = flowsheetOf([labOf("crp-hs", "2026-01-05", 0.1, "mg/dL"), labOf("crp-hs", "2026-01-05", 4, "mg/L", { draw: 2 })]);
    expect(sheet.rows.map((one) => [one.measure.unit, one.baseline?.value])).toEqual([["mg/L", expect.closeTo(2, 12)]]);
  });

  test("the indices are there on the days on which their items are, with a provisional verdict", () => {
    const mood = (on: string, value: number) =>
      answersTo("phq9", on, { mood: value, "self-worth": value, interest: value, concentration: value });
    const sheet = flowsheetOf([mood("2026-01-05", 3), ...sessions, mood("2026-01-12", 2)]);
    expect(row(sheet, "mind-index")).toMatchObject({
      baseline: { value: 100 },
      cells: [{ value: expect.closeTo(66.67, 1) }],
      change: { verdict: "reliable", direction: "better", threshold: { verified: false } },
    });
    expect(sheet.rows.map((one) => one.measure.code)).toEqual(["mind-index"]);
  });
});

test("an empty chart is an empty sheet", () => {
  expect(flowsheetOf([])).toEqual({ baseline: null, columns: [], treatments: [], rows: [] });
});
