import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  ageOn,
  compareMoments,
  daysBetween,
  instantAt,
  isAfter,
  isInstant,
  isLocalDate,
  isMoment,
  localDate,
  localDay,
  millisecondsOf,
  weekday,
} from "./dates.ts";

const day = fc.integer({ min: -100_000, max: 100_000 }).map((days) => addDays("2000-01-01", days));

describe("a day", () => {
  test.each(["2026-04-02", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s exists", (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  test.each([
    "2025-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-01",
    "2026-01-00",
    "0000-01-01",
    "2026-4-2",
    "20260402",
    "",
    "2026-04-02 ",
  ])("%j does not", (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  test("is written by its numbers, and only if it exists", () => {
    expect(localDate(33, 4, 3)).toBe("0033-04-03");
    expect(() => localDate(2025, 2, 29)).toThrow("a day that exists");
  });
});

describe("an instant", () => {
  test.each(["2026-04-02T10:30:00+09:00", "2026-04-02T00:00:00.5-03:30", "2026-04-02T23:59:59.999+14:00"])("%s", (text) => {
    expect(isInstant(text) && isMoment(text)).toBe(true);
  });

  test.each([
    "2026-04-02T10:30:00Z",
    "2026-04-02T10:30+09:00",
    "2026-04-02T24:00:00+09:00",
    "2026-04-02T10:60:00+09:00",
    "2026-04-02T10:30:60+09:00",
    "2026-02-30T10:30:00+09:00",
    "2026-04-02T10:30:00+15:00",
    "2026-04-02T10:30:00.1234+09:00",
    "2026-04-02",
  ])("%s is none", (text) => {
    expect(isInstant(text)).toBe(false);
  });

  test.each([
    ["1970-01-01T09:00:00+09:00", 0],
    ["1969-12-31T20:30:00-03:30", 0],
    ["2026-04-02T10:30:00.250+09:00", Date.UTC(2026, 3, 2, 1, 30, 0, 250)],
  ])("%s is %d ms", (instant, milliseconds) => {
    expect(millisecondsOf(instant)).toBe(milliseconds);
  });

  test("is made from milliseconds and an offset, and read back", () => {
    expect(instantAt(0, "+09:00")).toBe("1970-01-01T09:00:00.000+09:00");
    const offsets = fc.constantFrom("+09:00", "-03:30", "+00:00", "+14:00", "-12:00");
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 4e12 }), offsets, (ms, offset) => millisecondsOf(instantAt(ms, offset)) === ms));
    expect(() => instantAt(0, "Z")).toThrow("an offset");
    expect(() => millisecondsOf("2026-04-02")).toThrow("an instant");
  });
});

describe("reckoning with days", () => {
  test.each([
    ["2024-02-28", 2, "2024-03-01"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-03-29", 1, "2026-03-30"],
    ["2026-10-25", 1, "2026-10-26"],
  ])("%s and %i days is %s, also where clocks change", (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  test("there and back", () => {
    fc.assert(fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => daysBetween(from, addDays(from, days)) === days));
    expect(() => addDays("2026-01-01", 0.5)).toThrow("whole days");
  });

  test("weekdays", () => {
    expect(["1970-01-01", "2026-11-23", "1969-12-31", "2000-02-29"].map(weekday)).toEqual([4, 1, 3, 2]);
    fc.assert(fc.property(day, (one) => weekday(addDays(one, 1)) === (weekday(one) + 1) % 7));
  });

  test.each([
    ["1980-03-14", "2026-03-13", 45],
    ["1980-03-14", "2026-03-14", 46],
    ["2004-02-29", "2025-02-28", 20],
    ["2004-02-29", "2025-03-01", 21],
    ["2026-04-02", "2026-04-02", 0],
    ["2026-04-02", "2026-04-01", -1],
  ])("someone born %s is, on %s, %i", (birthDate, on, years) => {
    expect(ageOn(birthDate, on)).toBe(years);
  });
});

describe("moments", () => {
  test("the local day is that of the clock on the wall", () => {
    expect(localDay("2026-04-02T00:30:00+09:00")).toBe("2026-04-02");
    expect(localDay("2026-04-02")).toBe("2026-04-02");
  });

  test("are read in the order of that clock, a day alone before the times of the day", () => {
    const inOrder = ["2026-04-01T23:59:59+09:00", "2026-04-02", "2026-04-02T00:00:00+09:00", "2026-04-02T00:00:00.5+09:00", "2026-04-03"];
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: 5 }), (shuffled) => {
        expect(shuffled.toSorted(compareMoments)).toEqual(inOrder);
      }),
    );
    expect(compareMoments("2026-04-02T10:00:00+09:00", "2026-04-02T10:00:00-05:00")).toBe(0);
  });

  test.each([
    ["2026-04-02T10:30:01+09:00", true],
    ["2026-04-02T10:30:00+09:00", false],
    ["2026-04-02T03:30:00+01:00", true],
    ["2026-04-02T02:30:00+01:00", false],
    ["2026-04-02", false],
    ["2026-04-03", true],
  ])("%s is after half past ten in Japan: %s", (moment, expected) => {
    expect(isAfter(moment, "2026-04-02T10:30:00+09:00")).toBe(expected);
  });
});
