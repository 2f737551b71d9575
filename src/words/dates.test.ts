import { describe, expect, test } from "vitest";
import { agoText, type DayStyle, dayText, timeText, whenText } from "./dates.ts";

describe("a day", () => {
  test.each<[string, DayStyle, string, string]>([
    ["2026-11-23", "full", "2026年11月23日(月)", "Mon 23 Nov 2026"],
    ["2026-11-23", "year", "2026年11月23日", "23 Nov 2026"],
    ["2026-11-23", "short", "11月23日", "23 Nov"],
    ["2024-02-29", "full", "2024年2月29日(木)", "Thu 29 Feb 2024"],
    ["2026-01-04", "full", "2026年1月4日(日)", "Sun 4 Jan 2026"],
  ])("%s, %s", (day, style, ja, en) => {
    expect([dayText(day, "ja", style), dayText(day, "en", style)]).toEqual([ja, en]);
  });
});

describe("a moment near today", () => {
  const today = "2026-11-23";
  test.each([
    ["2026-11-23T06:00:00+09:00", "今日 6:00", "today 6:00"],
    ["2026-11-22T15:40:30.250+09:00", "昨日 15:40", "yesterday 15:40"],
    ["2026-11-21T00:05:00+09:00", "11月21日 0:05", "21 Nov 0:05"],
    ["2025-11-23T23:59:00+09:00", "2025年11月23日 23:59", "23 Nov 2025 23:59"],
    ["2026-11-24T09:00:00+09:00", "11月24日 9:00", "24 Nov 9:00"],
    ["2026-11-23", "今日", "today"],
  ])("%s", (moment, ja, en) => {
    expect([whenText(moment, today, "ja"), whenText(moment, today, "en")]).toEqual([ja, en]);
  });

  test("is told by the clock of its own place, whatever the machine's zone", () => {
    expect(timeText("2026-11-23T23:30:00-08:00")).toBe("23:30");
    expect(whenText("2026-11-23T23:30:00-08:00", "2026-11-23", "en")).toBe("today 23:30");
  });

  test("a day alone has no time", () => {
    expect(timeText("2026-11-23")).toBeNull();
  });
});

describe("how long ago", () => {
  test.each([
    ["2026-11-23", "今日", "today"],
    ["2026-11-22", "昨日", "yesterday"],
    ["2026-11-16", "7日前", "7 days ago"],
    ["2025-11-23", "365日前", "365 days ago"],
    ["2026-11-30", "2026年11月30日", "30 Nov 2026"],
  ])("%s", (day, ja, en) => {
    expect([agoText(day, "2026-11-23", "ja"), agoText(day, "2026-11-23", "en")]).toEqual([ja, en]);
  });
});
