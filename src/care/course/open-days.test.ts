import { expect, test } from "vitest";
import { openClinic } from "../../../test/care/course.ts";
import { dayState, type OpeningSettings, onOrAfterOpen, treatmentDays } from "./open-days.ts";

const unknown: OpeningSettings = { hours: null, holidays: null };
const always: OpeningSettings = { hours: openClinic.hours, holidays: { days: [], nationalHolidays: false } };

test.each([
  ["a weekday", openClinic, "2026-11-24", { status: "open" }],
  ["Labour Thanksgiving Day", openClinic, "2026-11-23", { status: "closed", why: "national", holiday: "labour-thanksgiving" }],
  ["a national holiday that nobody spoke of", { ...openClinic, holidays: null }, "2026-11-23", { status: "closed", why: "national" }],
  ["a national holiday on which the clinic works", always, "2026-11-23", { status: "open" }],
  ["a substitute holiday: 6 May 2026", openClinic, "2026-05-06", { status: "closed", why: "national", holiday: "substitute" }],
  ["the clinic's own holiday", openClinic, "2026-12-30", { status: "closed", why: "clinic", name: "年末年始" }],
  ["a Sunday", openClinic, "2026-11-29", { status: "closed", why: "weekly" }],
  ["a day of which no hours are known", unknown, "2026-11-24", { status: "not-known" }],
] as const)("%s", (_day, settings, on, expected) => {
  expect(dayState(settings, on)).toMatchObject(expected);
});

test("the spans of a day come in order", () => {
  expect(dayState(openClinic, "2026-11-24")).toEqual({
    status: "open",
    spans: [
      { from: "09:00", to: "12:30" },
      { from: "14:00", to: "18:00" },
    ],
  });
});

test("a day is rolled forward over the turn of the year, and never back", () => {
  expect(onOrAfterOpen(openClinic, "2026-12-29")).toBe("2027-01-04");
  expect(onOrAfterOpen(openClinic, "2026-11-24")).toBe("2026-11-24");
  expect(onOrAfterOpen(unknown, "2026-11-24")).toBeNull();
});

test.each([
  ["five in an open week", "2026-11-30", 5, ["11-30", "12-01", "12-02", "12-03", "12-04"]],
  ["five in a week with a holiday are four", "2026-11-23", 5, ["11-24", "11-25", "11-26", "11-27"]],
  ["three are spread", "2026-11-30", 3, ["11-30", "12-02", "12-04"]],
  ["two are apart", "2026-11-30", 2, ["12-01", "12-03"]],
  ["one is in the middle", "2026-11-30", 1, ["12-02"]],
])("%s", (_pace, monday, perWeek, expected) => {
  expect(treatmentDays(openClinic, monday, perWeek).map((day) => day.slice(5))).toEqual(expected);
});

test("a clinic that is open at the weekend alone treats then", () => {
  const weekend = { hours: { weekly: [{ weekday: 6, from: "09:00", to: "13:00" }], note: null }, holidays: null };
  expect(treatmentDays(weekend, "2026-11-30", 5)).toEqual(["2026-12-05"]);
});
