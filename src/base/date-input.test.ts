import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDay } from "./date-input.ts";
import { addDays } from "./dates.ts";
import { dayOfEra, eraYearOf } from "./eras.ts";

describe("days as they are typed", () => {
  test.each([
    ["2026-04-02", "2026-04-02"],
    ["2026/4/2", "2026-04-02"],
    ["2026.4.2", "2026-04-02"],
    ["20260402", "2026-04-02"],
    ["2026年4月2日", "2026-04-02"],
    ["２０２６年４月２日", "2026-04-02"],
    [" 2026 年 4 月 2 日 ", "2026-04-02"],
    ["昭和55年3月14日", "1980-03-14"],
    ["昭和五十五年", null],
    ["S55.3.14", "1980-03-14"],
    ["Ｓ５５．３．１４", "1980-03-14"],
    ["s55/3/14", "1980-03-14"],
    ["昭55-3-14", "1980-03-14"],
    ["平成元年1月8日", "1989-01-08"],
    ["平成1年1月8日", "1989-01-08"],
    ["令和元年5月1日", "2019-05-01"],
    ["R8/4/2", "2026-04-02"],
    ["大正元年7月30日", "1912-07-30"],
    ["明治45年7月29日", "1912-07-29"],
    ["昭和64年1月7日", "1989-01-07"],
    ["2024-02-29", "2024-02-29"],
  ])("%s", (typed, expected) => {
    const parsed = parseDay(typed);
    expect(parsed.ok ? parsed.value : null).toBe(expected);
  });

  test.each([
    ["", "date.unreadable"],
    ["4/2/2026", "date.unreadable"],
    ["02.04.26", "date.unreadable"],
    ["2026-04", "date.unreadable"],
    ["2026-04-02T10:00", "date.unreadable"],
    ["江戸3年1月1日", "date.unreadable"],
    ["2026-02-30", "date.no-such-day"],
    ["2025-02-29", "date.no-such-day"],
    ["20261301", "date.no-such-day"],
    ["0000-01-01", "date.no-such-day"],
    ["昭和55年2月30日", "date.no-such-day"],
    ["昭和0年1月1日", "date.no-such-day"],
    ["昭和64年1月8日", "date.not-in-era"],
    ["平成31年5月1日", "date.not-in-era"],
    ["令和元年4月30日", "date.not-in-era"],
    ["明治5年12月2日", "date.not-in-era"],
  ])("%j: %s", (given, code) => {
    expect(parseDay(given)).toEqual({ ok: false, error: { code, given } });
  });

  test("each day since 1873, written by its era, is that day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70_000 }), (days) => {
        const day = addDays("1873-01-01", days);
        const year = eraYearOf(day);
        if (year === null) throw new Error(`an era on ${day}`);
        expect(dayOfEra(year.era, year.year, Number(day.slice(5, 7)), Number(day.slice(8)))).toBe(day);
      }),
    );
  });
});
