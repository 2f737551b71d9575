import { describe, expect, test } from "vitest";
import { english, japanese } from "../../../../test/words.ts";
import type { Change } from "../../../measures/change.ts";
import type { Measure } from "../../../measures/readings.ts";
import { ageOfValue, amountText, columnHead, rowName, valueText, verdictText } from "./cells.ts";

const measure = (kind: Measure["kind"], code: string, unit = "{score}"): Measure => ({ kind, code, version: 1, unit });
const change = (amount: number, unit: Change["unit"]) =>
  ({ amount, unit, verdict: "reliable", direction: "better", threshold: null, on: "2026-11-01" }) as const;

describe("the cells of the flowsheet", () => {
  test.each([
    { of: measure("instrument", "hamd17"), ja: "HAM-D17", en: "HAM-D17" },
    { of: measure("analyte", "crp-hs", "mg/L"), ja: "高感度CRP mg/L", en: "hs-CRP mg/L" },
    { of: measure("analyte", "prolactin", "ng/mL"), ja: "prolactin ng/mL", en: "prolactin ng/mL" },
    { of: measure("index", "mind-index"), ja: "心の指標", en: "Mind index" },
  ])("the row of $en", ({ of, ja, en }) => {
    expect([rowName(of, japanese), rowName(of, english)]).toEqual([ja, en]);
  });

  test.each([
    { of: measure("index", "mind-index"), value: 61.11, comparator: null, text: "61" },
    { of: measure("instrument", "phq9"), value: 13.5, comparator: null, text: "13.5" },
    { of: measure("analyte", "crp-hs", "mg/L"), value: 4.2346, comparator: null, text: "4.2" },
    { of: measure("analyte", "crp-hs", "mg/L"), value: 12.34, comparator: null, text: "12.3" },
    { of: measure("analyte", "crp-hs", "mg/L"), value: 0.05, comparator: "<", text: "<0.05" },
  ] as const)("$value of $of.code is $text", ({ of, value, comparator, text }) => {
    expect(valueText({ value, comparator }, of)).toBe(text);
  });

  test.each([
    [change(-6, "points"), "−6"],
    [change(12, "points"), "+12"],
    [change(0, "points"), "±0"],
    [change(-0.04, "points"), "±0"],
    [change(-14.4, "percent"), "−14 %"],
  ])("a change is written with its sign", (of, text) => {
    expect(amountText(of, japanese)).toBe(text);
  });

  test("a column says its week and its day", () => {
    expect(columnHead("2026-11-19", "2026-11-09", japanese)).toEqual({ week: "第2週", day: "11月19日" });
    expect(columnHead("2026-11-05", "2026-11-09", english)).toEqual({ week: "Before start", day: "5 Nov" });
  });

  test.each([
    ["2026-11-24", "2日前", "2 days ago"],
    ["2026-11-26", "今日", "today"],
    ["2026-06-01", "6か月前", "6 months ago"],
  ])("the age of a value of %s", (on, ja, en) => {
    expect([ageOfValue(on, "2026-11-26", japanese), ageOfValue(on, "2026-11-26", english)]).toEqual([ja, en]);
  });

  test.each([
    { verdict: "reliable", direction: "worse", ja: "悪化・確かな変化", en: "worse, reliable change" },
    { verdict: "reliable", direction: "better", ja: "改善・確かな変化", en: "better, reliable change" },
    { verdict: "reliable", direction: "not-known", ja: "確かな変化", en: "reliable change" },
    { verdict: "below-reliable", direction: "worse", ja: "誤差の範囲", en: "below reliable change" },
    { verdict: "not-known", direction: "worse", ja: "誤差の大きさは不明", en: "size of noise not known" },
  ] as const)("a change that is $verdict and $direction", ({ verdict, direction, ja, en }) => {
    const of = { ...change(5, "points"), verdict, direction };
    expect([verdictText(of, japanese), verdictText(of, english)]).toEqual([ja, en]);
  });
});
