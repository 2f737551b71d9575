/** The lists of the Cabinet Office for years with every peculiarity, and what holds in all years. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weekday } from "./dates.ts";
import { HOLIDAY_YEARS, nationalHolidayOn, nationalHolidays } from "./national-holidays.ts";

const LISTS: Readonly<Record<number, string>> = {
  2018: "01-01 01-08 02-11 02-12 03-21 04-29 04-30 05-03 05-04 05-05 07-16 08-11 09-17 09-23 09-24 10-08 11-03 11-23 12-23 12-24",
  2019: "01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 10-22 11-03 11-04 11-23",
  2020: "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23",
  2021: "01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23",
  2024: "01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23",
  2025: "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24",
  2026: "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
};

describe("national holidays", () => {
  test.each(Object.entries(LISTS))("of %s", (year, days) => {
    expect(nationalHolidays(Number(year)).map(({ on }) => on.slice(5))).toEqual(days.split(" "));
  });

  test("of one day, with its reason", () => {
    expect(nationalHolidayOn("2026-09-22")).toBe("citizens");
    expect(nationalHolidayOn("2026-05-06")).toBe("substitute");
    expect(nationalHolidayOn("2019-04-30")).toBe("citizens");
    expect(nationalHolidayOn("2026-11-25")).toBeNull();
  });

  test("of years that nobody knows are refused", () => {
    expect(() => nationalHolidays(2015)).toThrow(/2016/);
    expect(() => nationalHolidays(2100)).toThrow(/2099/);
  });

  test("name each day once, in order, and make up for every Sunday", () => {
    fc.assert(
      fc.property(fc.integer({ min: HOLIDAY_YEARS.first, max: HOLIDAY_YEARS.last }), (year) => {
        const list = nationalHolidays(year);
        const days = list.map(({ on }) => on);
        expect(new Set(days).size).toBe(days.length);
        expect(days.toSorted()).toEqual(days);
        const sundays = list.filter(({ on, holiday }) => weekday(on) === 0 && holiday !== "substitute").length;
        expect(list.filter(({ holiday }) => holiday === "substitute").length).toBe(sundays);
      }),
    );
  });
});
