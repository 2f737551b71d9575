import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./dates.ts";
import { eraYearOf } from "./eras.ts";

describe("the era of a day", () => {
  test.each([
    { day: "1872-12-31", expected: null },
    { day: "1873-01-01", expected: { era: "meiji", year: 6 } },
    { day: "1912-07-29", expected: { era: "meiji", year: 45 } },
    { day: "1912-07-30", expected: { era: "taisho", year: 1 } },
    { day: "1926-12-24", expected: { era: "taisho", year: 15 } },
    { day: "1926-12-25", expected: { era: "showa", year: 1 } },
    { day: "1988-05-14", expected: { era: "showa", year: 63 } },
    { day: "1989-01-07", expected: { era: "showa", year: 64 } },
    { day: "1989-01-08", expected: { era: "heisei", year: 1 } },
    { day: "2019-04-30", expected: { era: "heisei", year: 31 } },
    { day: "2019-05-01", expected: { era: "reiwa", year: 1 } },
    { day: "2026-11-26", expected: { era: "reiwa", year: 8 } },
  ])("$day", ({ day, expected }) => {
    expect(eraYearOf(day)).toEqual(expected);
  });

  test("agrees with the calendar of the Unicode consortium on every day since 1873", () => {
    const names = { meiji: "Meiji", taisho: "Taishō", showa: "Shōwa", heisei: "Heisei", reiwa: "Reiwa" };
    const format = new Intl.DateTimeFormat("en-u-ca-japanese", { timeZone: "UTC", era: "long", year: "numeric" });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 58_000 }), (offset) => {
        const day = addDays("1873-01-01", offset);
        const parts = format.formatToParts(new Date(`${day}T00:00:00Z`));
        const part = (type: string) => parts.find((one) => one.type === type)?.value;
        const era = eraYearOf(day);
        expect(era && { era: names[era.era], year: String(era.year) }).toEqual({ era: part("era"), year: part("year") });
      }),
    );
  });
});
