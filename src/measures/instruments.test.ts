import { describe, expect, test } from "vitest";
import { ANALYTES } from "./analytes.ts";
import { bandOf, type Instrument, isPossibleTotal } from "./instrument.ts";
import { INSTRUMENTS, instrumentOf, isInstrumentCode } from "./instruments.ts";

const all: readonly Instrument[] = Object.values(INSTRUMENTS);

describe("every instrument", () => {
  test.each(Object.entries(INSTRUMENTS))("%s is filed under its own code, in version 1", (code, instrument) => {
    expect(instrument.code).toBe(code);
    expect(instrument.version).toBe(1);
  });

  test.each(all)("$code: its items' ranges add up to the range of its total", ({ code, items, total }) => {
    const factor = code === "who5" ? 4 : 1;
    const sum = (end: "min" | "max") => items.reduce((points, item) => points + item[end], 0) * factor;
    expect([sum("min"), sum("max")]).toEqual([total.min, total.max]);
  });

  test.each(all)("$code: items are numbered 1, 2, 3 … and no concept stands twice", ({ items }) => {
    expect(items.map((item) => item.number)).toEqual(items.map((_, index) => index + 1));
    expect(new Set(items.map((item) => item.code)).size).toBe(items.length);
    expect(items.every((item) => /^[a-z0-9][a-z0-9.-]{0,63}$/.test(item.code))).toBe(true);
  });

  test.each(all)("$code: bands begin at the lowest total and rise", ({ bands, total }) => {
    const from = bands?.list.map((band) => band.from) ?? [total.min];
    expect(from[0]).toBe(total.min);
    expect(from).toEqual([...new Set(from)].sort((a, b) => a - b));
    expect(from.at(-1)).toBeLessThanOrEqual(total.max);
  });

  test.each(all)("$code: every fact names its source", ({ total, bands, reliableChange, importantDifference }) => {
    for (const fact of [total, bands, reliableChange, importantDifference]) expect(fact === null || fact.source.length > 3).toBe(true);
  });
});

/** Numbers of items, range of the total: the published forms. */
test.each([
  ["hamd17", 17, 0, 52],
  ["madrs", 10, 0, 60],
  ["phq9", 9, 0, 27],
  ["hama", 14, 0, 56],
  ["gad7", 7, 0, 21],
  ["sss8", 8, 0, 32],
  ["phq15", 15, 0, 30],
  ["who5", 5, 0, 100],
  ["cgi-s", 1, 1, 7],
  ["cgi-i", 1, 1, 7],
  ["pgi-i", 1, 1, 7],
])("%s has %i items and a total of %i to %i", (code, items, min, max) => {
  const instrument = instrumentOf(code);
  expect([instrument?.items.length, instrument?.total.min, instrument?.total.max]).toEqual([items, min, max]);
});

test("the eight HAM-D items of 0-2 are Hamilton's numbers 4, 5, 6, 12, 13, 14, 16, 17", () => {
  expect(INSTRUMENTS.hamd17.items.filter((item) => item.max === 2).map((item) => item.number)).toEqual([4, 5, 6, 12, 13, 14, 16, 17]);
});

/** The edges of every band, each side: the tables of `facts`. */
test.each([
  ["hamd17", [0, 7], "none"],
  ["hamd17", [8, 13], "mild"],
  ["hamd17", [14, 18], "moderate"],
  ["hamd17", [19, 22], "severe"],
  ["hamd17", [23, 52], "very-severe"],
  ["madrs", [0, 6], "none"],
  ["madrs", [7, 19], "mild"],
  ["madrs", [20, 34], "moderate"],
  ["madrs", [35, 60], "severe"],
  ["phq9", [0, 4, 4.5], "minimal"],
  ["phq9", [5, 9], "mild"],
  ["phq9", [10, 14], "moderate"],
  ["phq9", [15, 19], "moderately-severe"],
  ["phq9", [20, 27], "severe"],
  ["gad7", [0, 4], "minimal"],
  ["gad7", [5, 9], "mild"],
  ["gad7", [10, 14], "moderate"],
  ["gad7", [15, 21], "severe"],
  ["phq15", [0, 4], "minimal"],
  ["phq15", [5, 9], "low"],
  ["phq15", [10, 14], "medium"],
  ["phq15", [15, 30], "high"],
  ["sss8", [0, 3], "minimal"],
  ["sss8", [4, 7], "low"],
  ["sss8", [8, 11], "medium"],
  ["sss8", [12, 15], "high"],
  ["sss8", [16, 32], "very-high"],
  ["who5", [0, 48, 50], "low-wellbeing"],
  ["who5", [52, 100], "wellbeing"],
  ["cgi-s", [1], "rating-normal"],
  ["cgi-s", [7], "rating-extreme"],
  ["cgi-i", [2], "change-much-better"],
  ["pgi-i", [4], "change-none"],
  ["hama", [0, 30, 56], null],
  ["hamd17", [-1, 53, Number.NaN], null],
] as const)("%s at %j is in the band %s", (code, totals, band) => {
  for (const total of totals) expect(bandOf(INSTRUMENTS[code], total)).toBe(band);
});

test.each([
  ["hamd17", 52, true],
  ["hamd17", 53, false],
  ["hamd17", -1, false],
  ["hamd17", 20.5, false],
  ["cgi-i", 0, false],
  ["who5", 52, true],
  ["who5", 13, false],
] as const)("complete answers to %s can give %d: %s", (code, total, possible) => {
  expect(isPossibleTotal(INSTRUMENTS[code], total)).toBe(possible);
});

test("what is inherited from Object is no instrument", () => {
  expect(isInstrumentCode("toString")).toBe(false);
  expect(instrumentOf("constructor")).toBeNull();
});

describe("LOINC codes end in their check digit", () => {
  const codes = [...all.map((one) => one.loinc), ...Object.values(ANALYTES).map((one) => one.loinc)].filter((code) => code !== null);

  test.each(codes)("%s", (code) => {
    expect(code).toBe(withCheckDigit(code));
  });

  test("and the test would see a wrong one", () => {
    expect(withCheckDigit("3236-2")).not.toBe("3236-2");
  });
});

/** Mod 10: double every second digit from the right, add the digits, up to the next ten. */
function withCheckDigit(code: string): string {
  const [number = ""] = code.split("-");
  const digits = [...number].reverse().map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1));
  const sum = digits.reduce((total, digit) => total + Math.floor(digit / 10) + (digit % 10), 0);
  return `${number}-${(10 - (sum % 10)) % 10}`;
}
