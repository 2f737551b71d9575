import { describe, expect, test } from "vitest";
import { ANALYTES } from "./analytes.ts";
import { bandOf, type Instrument, isPossibleTotal } from "./instrument.ts";
import { CORE_INSTRUMENTS, INSTRUMENTS, instrumentOf, isInstrumentCode } from "./instruments.ts";
import { scoreOf } from "./scoring.ts";

const all: readonly Instrument[] = Object.values(INSTRUMENTS);

describe("every instrument", () => {
  test.each(Object.entries(INSTRUMENTS))("%s is filed under its own code, in version 1", (code, instrument) => {
    expect(instrument.code).toBe(code);
    expect(instrument.version).toBe(1);
  });

  test.each(all)("$code: the least and the most that can be answered score the ends of its total", (instrument) => {
    const { items, total, scoring } = instrument;
    const all = (end: "least" | "most") =>
      Object.fromEntries(items.map(({ code, min, max, reversed }) => [code, (end === "most") === (reversed !== true) ? max : min]));
    const totals = [scoreOf(instrument, all("least")).total, scoreOf(instrument, all("most")).total];
    expect(totals).toEqual(scoring.kind === "looked-up" ? [null, null] : [total.min, total.max]);
  });

  test.each(all)("$code: where the total is looked up or there are no items, it is typed", ({ items, scoring }) => {
    expect(items.length > 0 || scoring.kind === "looked-up").toBe(true);
  });

  test.each(all)("$code: another order numbers the same items, each once", ({ items, otherOrders = {} }) => {
    for (const order of Object.values(otherOrders)) expect(order.items.toSorted()).toEqual(items.map((item) => item.code).toSorted());
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

  test.each(all)("$code: every fact names its source", ({ total, bands, reliableChange, importantDifference, outcomes }) => {
    for (const fact of [total, bands, reliableChange, importantDifference, ...Object.values(outcomes)])
      expect(fact === null || (fact.source.length > 3 && typeof fact.verified === "boolean")).toBe(true);
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
  ["qids-sr16", 16, 0, 27],
  ["c-ssrs", 7, 0, 3],
  ["ais", 8, 0, 24],
  ["isi", 7, 0, 28],
  ["bfi", 9, 0, 10],
  ["fas", 10, 10, 50],
  ["snaq", 4, 4, 20],
  ["wsas", 5, 0, 40],
  ["pdq-d5", 5, 0, 20],
  ["eq-5d-5l", 5, -0.025, 1],
  ["eq-vas", 1, 0, 100],
  ["headache-days", 1, 0, 28],
  ["pain-nrs", 1, 0, 10],
  ["psqi", 0, 0, 21],
  ["fss", 0, 1, 7],
  ["hit-6", 0, 36, 78],
  ["gsrs", 0, 1, 7],
  ["sheehan-sds", 0, 0, 30],
  ["wpi", 0, 0, 19],
  ["chalder", 0, 0, 33],
])("%s has %i items and a total of %i to %i", (code, items, min, max) => {
  const instrument = instrumentOf(code);
  expect([instrument?.items.length, instrument?.total.min, instrument?.total.max]).toEqual([items, min, max]);
});

test("the eight HAM-D items of 0-2 are Hamilton's numbers 4, 5, 6, 12, 13, 14, 16, 17", () => {
  expect(INSTRUMENTS.hamd17.items.filter((item) => item.max === 2).map((item) => item.number)).toEqual([4, 5, 6, 12, 13, 14, 16, 17]);
});

/** The order of Hamilton and that of the interview guides used in Japan: the same item has two numbers. */
test.each([
  ["suicide", 3, 11],
  ["guilt", 2, 10],
  ["work-interest", 7, 2],
  ["insomnia-early", 4, 3],
  ["weight", 16, 8],
  ["retardation", 8, 17],
  ["insight", 17, 15],
] as const)("HAM-D %s is item %i of the original and item %i of the interview guides", (code, original, guide) => {
  expect(INSTRUMENTS.hamd17.items.find((item) => item.code === code)?.number).toBe(original);
  expect(INSTRUMENTS.hamd17.otherOrders?.["interview-guide"]?.items[guide - 1]).toBe(code);
});

test("a clinic that has chosen nothing is offered what needs no permission and the weekly measure of the body", () => {
  expect(CORE_INSTRUMENTS).toEqual([
    "hamd17",
    "phq9",
    "gad7",
    "c-ssrs",
    "sss8",
    "phq15",
    "headache-days",
    "pain-nrs",
    "infections",
    "who5",
    "cgi-s",
    "cgi-i",
  ]);
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
  ["qids-sr16", [0, 5], "none"],
  ["qids-sr16", [6, 10], "mild"],
  ["qids-sr16", [11, 15], "moderate"],
  ["qids-sr16", [16, 20], "severe"],
  ["qids-sr16", [21, 27], "very-severe"],
  ["ais", [0, 5], "insomnia-none"],
  ["ais", [6, 9], "mild"],
  ["ais", [10, 15], "moderate"],
  ["ais", [16, 24], "severe"],
  ["isi", [0, 7], "insomnia-none"],
  ["isi", [8, 14], "insomnia-subthreshold"],
  ["isi", [15, 21], "moderate"],
  ["isi", [22, 28], "severe"],
  ["fas", [10, 21], "fatigue-none"],
  ["fas", [22, 34], "fatigue"],
  ["fas", [35, 50], "fatigue-extreme"],
  ["bfi", [3.9], "mild"],
  ["bfi", [4, 6.9], "moderate"],
  ["snaq", [4, 14], "appetite-low"],
  ["snaq", [15, 20], "appetite-kept"],
  ["c-ssrs", [3], "risk-high"],
  ["promis-depression", [54.9], "t-usual"],
  ["promis-depression", [55], "t-mild"],
  ["promis-physical", [44.9], "t-mild"],
  ["promis-physical", [45], "t-usual"],
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
  ["bfi", 4.4, true],
  ["bfi", 4.45, false],
  ["eq-5d-5l", 0.823, true],
] as const)("complete answers to %s can give %d: %s", (code, total, possible) => {
  expect(isPossibleTotal(INSTRUMENTS[code], total)).toBe(possible);
});

test("what is inherited from Object is no instrument", () => {
  expect(isInstrumentCode("toString")).toBe(false);
  expect(instrumentOf("constructor")).toBeNull();
});

describe("LOINC codes end in their check digit", () => {
  const items = all.flatMap((one) => one.items.map((item) => item.loinc ?? null));
  const codes = [...items, ...all.map((one) => one.loinc), ...Object.values(ANALYTES).map((one) => one.loinc)].filter(
    (code) => code !== null,
  );

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
