import { describe, expect, test } from "vitest";
import { english, japanese } from "../../../../test/words.ts";
import type { FigureData } from "./data.ts";
import { stopsOf } from "./stops.ts";
import { axisText, changeText, pictureText, stopTexts, weekText } from "./words.ts";

const DATA: FigureData = {
  mind: {
    points: [
      { day: -4, percent: 42.3, value: 22 },
      { day: 10, percent: 32.7, value: 17 },
    ],
    references: [{ kind: "baseline", percent: 42.3, value: 22 }],
  },
  body: { points: [{ day: 10, percent: 50, value: 50 }], references: [] },
  crp: [{ day: 10, milligramsPerLitre: 0.31, comparator: "<" }],
  sessions: { givenDays: [0, 1, 2, 3, 4, 7], plannedDays: [], planCount: 30 },
  infusions: { givenDays: [2], plannedDays: [], planCount: 3 },
  todayDay: 10,
  origin: "2026-11-09",
};
const NAMES = { mind: { instrument: "HAM-D17" }, body: { instrument: "SSS-8" } };

describe("what the cursor reads", () => {
  test("day and week, each lane with its change and the instrument's own number, and what was given since", () => {
    const stop = stopsOf(DATA).at(-1);
    expect(stop && stopTexts(stop, DATA, NAMES, japanese)).toEqual([
      "2026年11月19日(木)・第2週",
      "心 33(基準から −9)",
      "HAM-D17 17",
      "体 50",
      "hs-CRP <0.31 mg/L",
      "刺激 3回(通算6回)",
    ]);
    expect(stop && stopTexts(stop, DATA, NAMES, english)).toEqual([
      "Thu 19 Nov 2026, Week 2",
      "Mind 33 (−9 from baseline)",
      "HAM-D17 17",
      "Body 50",
      "hs-CRP <0.31 mg/L",
      "3 sessions (6 so far)",
    ]);
  });

  test.each([
    { day: -1, given: "開始前", measured: "開始前" },
    { day: 0, given: "第1週", measured: "開始日" },
    { day: 3, given: "第1週", measured: "第1週" },
    { day: 7, given: "第2週", measured: "第1週" },
    { day: 8, given: "第2週", measured: "第2週" },
    { day: 84, given: "第13週", measured: "第12週" },
  ])("day $day: a treatment of $given, a measurement of $measured", ({ day, given, measured }) => {
    expect([weekText(day, "given", japanese), weekText(day, "measured", japanese)]).toEqual([given, measured]);
  });

  test.each([
    [0, "±0"],
    [0.4, "±0"],
    [12.2, "+12"],
    [-22, "−22"],
  ])("a change of %d is %s", (change, text) => {
    expect(changeText(change)).toBe(text);
  });
});

test.each([
  { label: { kind: "week", number: 3, x: 0, row: 0 } as const, ja: "第3週", en: "Week 3" },
  { label: { kind: "date", day: 7, x: 0, row: 1 } as const, ja: "11月16日", en: "16 Nov" },
  { label: { kind: "month", day: 22, x: 0, row: 0 } as const, ja: "12月", en: "Dec" },
  { label: { kind: "year", day: 53, x: 0, row: 1 } as const, ja: "2027年", en: "2027" },
])("the axis says $ja", ({ label, ja, en }) => {
  expect([axisText(label, DATA, japanese), axisText(label, DATA, english)]).toEqual([ja, en]);
});

describe("the sentence for the picture", () => {
  test("says the span, both lanes and the treatments", () => {
    expect(pictureText(DATA, -7, 14, english)).toBe(
      "From 2 Nov 2026 to 23 Nov 2026. Mind 42 at baseline, 33 now. Body 50 at baseline, 50 now. 6 sessions, 1 infusion. 100 is the worst.",
    );
  });

  test("says what was not measured", () => {
    const text = pictureText({ ...DATA, mind: { points: [], references: [] } }, -7, 14, japanese);
    expect(text).toMatch(/心の測定はまだありません。/);
  });
});
