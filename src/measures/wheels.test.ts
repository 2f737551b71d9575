import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexOf } from "./indices.ts";
import { INSTRUMENTS } from "./instruments.ts";
import type { Measurement } from "./measurement.ts";
import { percentOfMaximum } from "./percent.ts";
import { WHEEL_CODES, wheelsOf } from "./wheels.ts";

const score = (occurredOn: string, code: string, value: number, item: string | null = null): Measurement => ({
  occurredOn,
  code,
  item,
  value,
  comparator: null,
  unit: "{score}",
});
const crp = (occurredOn: string, value: number, unit = "mg/L"): Measurement => ({
  occurredOn,
  code: "crp-hs",
  item: null,
  value,
  comparator: null,
  unit,
});

const items = (occurredOn: string, code: "phq9" | "sss8", values: readonly (number | null)[]): readonly Measurement[] =>
  INSTRUMENTS[code].items.flatMap((item, index) => {
    const value = values[index] ?? null;
    return value === null ? [] : [score(occurredOn, code, value, item.code)];
  });

const day1 = "2026-01-05";
const day2 = "2026-01-12";
const phq9 = [2, 3, 1, 2, 1, 2, 2, 1, 0];
const sss8 = [1, 2, 2, 3, 0, 1, 3, 2];

describe("percent of the maximum", () => {
  test.each([
    ["hamd17", 26, 50],
    ["sss8", 8, 25],
    ["cgi-s", 1, 0],
    ["cgi-s", 4, 50],
    ["who5", 100, 0],
    ["who5", 24, 76],
    ["hamd17", 53, null],
    ["hamd17", Number.NaN, null],
  ] as const)("%s at %d is %s", (code, total, percent) => {
    expect(percentOfMaximum(INSTRUMENTS[code], total)).toBe(percent);
  });

  test("stays within 0 and 100 and rises with severity", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(INSTRUMENTS)), fc.nat(100), fc.nat(100), (instrument, a, b) => {
        const at = (share: number) => {
          const { min, max } = instrument.total;
          return percentOfMaximum(instrument, min + (share / 100) * (max - min)) ?? Number.NaN;
        };
        expect(at(a)).toBeGreaterThanOrEqual(0);
        expect(at(a)).toBeLessThanOrEqual(100);
        if (a !== b) expect(at(a) < at(b)).toBe(a < b === (instrument.higher === "worse"));
      }),
    );
  });
});

describe("the indices", () => {
  const answers = (measurements: readonly Measurement[]) => (code: string, item: string) =>
    measurements.find((one) => one.code === code && one.item === item)?.value;

  test("the worked example, by hand: mind 72.2, body 49.3", () => {
    const given = answers([...items(day1, "phq9", phq9), ...items(day1, "sss8", sss8)]);
    expect(indexOf("mind-index", given)).toBeCloseTo((250 / 3 + 200 / 3 + 200 / 3) / 3, 10);
    expect(indexOf("body-index", given)).toBeCloseTo((850 / 12 + 500 / 12 + 100 / 3 + 75 + 50 + 25) / 6, 10);
  });

  test.each([
    { missing: 7, what: "concentration", code: "phq9", index: "mind-index", left: false },
    { missing: 2, what: "one of the two of mood", code: "phq9", index: "mind-index", left: false },
    { missing: 9, what: "self-harm, which is in neither", code: "phq9", index: "mind-index", left: true },
    { missing: 4, what: "headache: five domains are left", code: "sss8", index: "body-index", left: true },
    { missing: 8, what: "sleep: five domains are left", code: "sss8", index: "body-index", left: true },
    { missing: 6, what: "dizziness, which is in neither", code: "sss8", index: "body-index", left: true },
  ] as const)("without $what, the $index is there: $left", ({ missing, code, index, left }) => {
    const without = (values: readonly number[], which: string) =>
      values.map((value, at) => (which === code && at === missing - 1 ? null : value));
    const given = answers([...items(day1, "phq9", without(phq9, "phq9")), ...items(day1, "sss8", without(sss8, "sss8"))]);
    expect(indexOf(index, given) !== null).toBe(left);
  });

  test("four domains are too few for the body index", () => {
    const given = answers([...items(day1, "phq9", phq9), ...items(day1, "sss8", [null, 2, 2, null, 0, 1, 3, 2])]);
    expect(indexOf("body-index", given)).toBeNull();
  });

  test("the body index of PHQ-9 with PHQ-15, by hand", () => {
    const phq15 = INSTRUMENTS.phq15.items.map((item) => score(day1, "phq15", item.number % 3, item.code));
    const given = answers([...items(day1, "phq9", phq9), ...phq15]);
    // Of the PHQ-15 items 1, 2, 3, 6, 12, 13, 14, 15 are answered 1, 2, 0, 0, 0, 1, 2, 0 of 2.
    const domains = [(200 / 3 + 100) / 2, (100 / 3 + 0) / 2, 100 / 3, 0, (100 + 0) / 2, (50 + 0 + 50) / 3];
    expect(indexOf("body-index-phq15", given)).toBeCloseTo(domains.reduce((sum, one) => sum + one, 0) / 6, 10);
  });

  test("of the diary: the mean of three sliders, of six, and of five when one was left out", () => {
    const sliders = {
      mood: 8,
      motivation: 6,
      concentration: 4,
      fatigue: 10,
      sleep: 5,
      appetite: 0,
      headache: 5,
      pain: 5,
      gut: 5,
      worry: 9,
    };
    const given = (left: readonly string[]) =>
      answers(Object.entries(sliders).flatMap(([name, value]) => (left.includes(name) ? [] : [score(day1, "diary", value, name)])));
    expect(indexOf("mind-diary", given([]))).toBeCloseTo(60, 10);
    expect(indexOf("body-diary", given([]))).toBeCloseTo(50, 10);
    expect(indexOf("body-diary", given(["appetite"]))).toBeCloseTo(60, 10);
    expect(indexOf("body-diary", given(["appetite", "gut"]))).toBeNull();
    expect(indexOf("mind-diary", given(["mood"]))).toBeNull();
  });

  test("an answer outside its range is no answer", () => {
    expect(indexOf("mind-index", answers(items(day1, "phq9", [4, ...phq9.slice(1)])))).toBeNull();
  });
});

describe("the source of a wheel", () => {
  test.each([
    { name: "items before totals", given: [score(day1, "hamd17", 26), ...items(day1, "phq9", phq9)], mind: "mind-index", body: null },
    { name: "HAM-D17 before MADRS", given: [score(day1, "madrs", 30), score(day1, "hamd17", 26)], mind: "hamd17", body: null },
    { name: "MADRS alone", given: [score(day1, "madrs", 30)], mind: "madrs", body: null },
    { name: "the PHQ-9 total is never the mind", given: [score(day1, "phq9", 20)], mind: null, body: null },
    { name: "SSS-8 before PHQ-15", given: [score(day1, "phq15", 10), score(day1, "sss8", 8)], mind: null, body: "sss8" },
    {
      name: "the diary comes last, and stays where it came first",
      given: [
        score(day1, "diary", 5, "mood"),
        score(day1, "diary", 5, "motivation"),
        score(day1, "diary", 5, "concentration"),
        score(day2, "hamd17", 20),
      ],
      mind: "mind-diary",
      body: null,
    },
    { name: "PHQ-15 alone", given: [score(day1, "phq15", 10)], mind: null, body: "phq15" },
    {
      name: "items of both questionnaires of one day",
      given: [score(day1, "sss8", 14), ...items(day1, "phq9", phq9), ...items(day1, "sss8", sss8)],
      mind: "mind-index",
      body: "body-index",
    },
    {
      name: "items of two different days make no body index",
      given: [...items(day1, "phq9", phq9), ...items(day2, "sss8", sss8), score(day2, "sss8", 14)],
      mind: "mind-index",
      body: "sss8",
    },
    {
      name: "a total outside its range is not there",
      given: [score(day1, "hamd17", 80), score(day1, "madrs", 30)],
      mind: "madrs",
      body: null,
    },
    { name: "what no wheel is made of", given: [score(day1, "gad7", 10)], mind: null, body: null },
    { name: "nothing", given: [], mind: null, body: null },
  ])("$name", ({ given, mind, body }) => {
    const wheels = wheelsOf(given);
    expect([wheels.mind?.source ?? null, wheels.body?.source ?? null]).toEqual([mind, body]);
  });

  test("is that of the first day, whatever comes later, and only its points are drawn", () => {
    const given = [score(day2, "hamd17", 20), ...items(day2, "phq9", phq9), score(day1, "madrs", 30), score(day2, "madrs", 15)];
    expect(wheelsOf(given).mind).toEqual({
      source: "madrs",
      points: [
        { on: day1, percent: 50, value: 30 },
        { on: day2, percent: 25, value: 15 },
      ],
    });
  });

  test("never changes by anything measured on a later day", () => {
    const measurement = fc.record({
      occurredOn: fc.integer({ min: 1, max: 20 }).map((day) => `2026-03-${String(day).padStart(2, "0")}`),
      code: fc.constantFrom(...WHEEL_CODES),
      item: fc.constantFrom(null, "mood", "self-worth", "interest", "concentration", "sleep", "headache"),
      value: fc.nat(4),
      comparator: fc.constant(null),
      unit: fc.constant("{score}"),
    });
    fc.assert(
      fc.property(fc.array(measurement), fc.array(measurement), (earlier, later) => {
        const before = wheelsOf(earlier);
        const moved = later.map((one) => ({ ...one, occurredOn: one.occurredOn.replace("-03-", "-04-") }));
        const after = wheelsOf([...earlier, ...moved]);
        if (before.mind) expect(after.mind?.source).toBe(before.mind.source);
        if (before.body) expect(after.body?.source).toBe(before.body.source);
        expect(after.mind?.points.slice(0, before.mind?.points.length ?? 0)).toEqual(after.mind ? (before.mind?.points ?? []) : undefined);
      }),
    );
  });
});

describe("points", () => {
  test("are in order of day, one a day, the last recorded of a day", () => {
    const wheels = wheelsOf([score(day2, "hamd17", 20), score(day1, "hamd17", 30), score(day1, "hamd17", 26)]);
    expect(wheels.mind?.points).toEqual([
      { on: day1, percent: 50, value: 26 },
      { on: day2, percent: 2000 / 52, value: 20 },
    ]);
  });

  test("zero is a value: the best, and drawn", () => {
    expect(wheelsOf([score(day1, "hamd17", 0)]).mind?.points).toEqual([{ on: day1, percent: 0, value: 0 }]);
  });

  test("quality of life keeps its own direction", () => {
    expect(wheelsOf([score(day1, "who5", 24), score(day2, "who5", 101)]).qualityOfLife).toEqual({
      source: "who5",
      unit: "{score}",
      points: [{ on: day1, value: 24 }],
    });
  });

  test("hs-CRP is in mg/L whatever it was reported in; draws of a day are averaged; what cannot be drawn on a log axis is not", () => {
    const given = [
      crp(day1, 0.42, "mg/dL"),
      crp(day2, 1),
      crp(day2, 4),
      crp("2026-01-19", 0),
      crp("2026-01-20", 3, "nmol/L"),
      { ...crp("2026-01-21", 0.5), comparator: "<" as const },
    ];
    expect(wheelsOf(given).crp).toEqual({
      source: "crp-hs",
      unit: "mg/L",
      points: [
        { on: day1, value: 4.2 },
        { on: day2, value: expect.closeTo(2, 12) },
      ],
    });
  });
});

test("a list of fifty patients of forty measurements each is a few milliseconds of work", () => {
  const days = Array.from({ length: 10 }, (_, day) => `2026-05-${String(day + 1).padStart(2, "0")}`);
  const one = days.flatMap((day) => [score(day, "hamd17", 20), score(day, "sss8", 10), crp(day, 2), score(day, "who5", 40)]);
  const lists = Array.from({ length: 50 }, () => wheelsOf(one));
  expect(lists.every((wheels) => wheels.mind?.points.length === 10 && wheels.crp?.points.length === 10)).toBe(true);
});
