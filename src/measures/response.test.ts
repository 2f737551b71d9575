import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instrument } from "./instrument.ts";
import { INSTRUMENTS } from "./instruments.ts";
import { deteriorationOf, responseOf } from "./response.ts";

const all: readonly Instrument[] = Object.values(INSTRUMENTS);

/** Every outcome on each side of its edge: instrument, baseline, now, percent better, grade, remission, reliable, recovered. */
test.each([
  ["hamd17", 22, 11, 50, "response", "no", "reliable", "no"],
  ["hamd17", 22, 12, 45.45, "partial", "no", "reliable", "no"],
  ["hamd17", 20, 15, 25, "partial", "no", "below-reliable", "no"],
  ["hamd17", 20, 16, 20, "minimal", "no", "below-reliable", "no"],
  ["hamd17", 20, 20, 0, "none", "no", "below-reliable", "no"],
  ["hamd17", 20, 26, -30, "none", "no", "reliable", "no"],
  ["hamd17", 20, 7, 65, "response", "yes", "reliable", "yes"],
  ["hamd17", 9, 7, 22.22, "minimal", "yes", "below-reliable", "no"],
  ["hamd17", 7, 0, 100, "response", "yes", "reliable", "no"],
  ["phq9", 20, 10, 50, "response", "no", "reliable", "no"],
  ["phq9", 12, 5, 58.33, "response", "no", "reliable", "no"],
  ["phq9", 12, 4, 66.67, "response", "yes", "reliable", "yes"],
  ["gad7", 10, 4, 60, "response", "yes", "reliable", "yes"],
  ["madrs", 30, 10, 66.67, "response", "yes", "reliable", "yes"],
  ["sss8", 20, 10, 50, "not-known", "not-known", "reliable", "not-known"],
  ["cgi-s", 5, 3, 50, "not-known", "no", "not-known", "not-known"],
  ["cgi-s", 5, 2, 75, "not-known", "yes", "not-known", "not-known"],
  ["who5", 20, 60, null, "not-known", "not-known", "not-known", "not-known"],
  ["cgi-i", 4, 2, null, "response", "not-known", "not-known", "not-known"],
  ["cgi-i", 4, 3, null, "none", "not-known", "not-known", "not-known"],
  ["qids-sr16", 16, 5, 68.75, "response", "yes", "not-known", "not-known"],
  ["isi", 20, 7, 65, "not-known", "yes", "not-known", "not-known"],
  ["fas", 30, 20, 50, "not-known", "not-known", "not-known", "not-known"],
  ["headache-days", 10, 5, 50, "response", "not-known", "not-known", "not-known"],
  ["hama", 30, 15, 50, "not-known", "not-known", "not-known", "not-known"],
  ["phq9", 0, 3, null, "not-known", "yes", "below-reliable", "no"],
] as const)("%s from %d to %d", (code, baseline, now, percent, grade, remission, reliable, recovered) => {
  const response = responseOf(baseline, now, INSTRUMENTS[code]);
  const rounded = response.betterPercent === null ? null : Math.round(100 * response.betterPercent) / 100;
  expect([rounded, response.grade.verdict, response.remission.verdict]).toEqual([percent, grade, remission]);
  expect([response.reliable.verdict, response.recovered.verdict]).toEqual([reliable, recovered]);
});

test("without a baseline nothing is said of a change; remission stands by itself", () => {
  expect(responseOf(null, 5, INSTRUMENTS.hamd17)).toMatchObject({
    betterPoints: null,
    betterPercent: null,
    grade: { verdict: "not-known" },
    remission: { verdict: "yes", ground: { verified: true } },
    reliable: { verdict: "not-known" },
    recovered: { verdict: "not-known" },
    unnoticed: { verdict: "not-known" },
  });
});

test.each([
  [20, 14, "yes"],
  [20, 13, "no"],
  [20, 25, "yes"],
] as const)("up to 30 percent on the HAM-D17 goes unnoticed: %d to %d", (baseline, now, verdict) => {
  expect(responseOf(baseline, now, INSTRUMENTS.hamd17).unnoticed).toMatchObject({ verdict, ground: { verified: true } });
});

/** Warning and reliable worsening: PHQ-9 5 and 7, SSS-8 3 and 9, GAD-7 4 and 6, HAM-D17 4 and 6. */
describe.each([
  ["phq9", 5, 7],
  ["sss8", 3, 9],
  ["gad7", 4, 6],
  ["hamd17", 4, 6],
  ["madrs", 6, 7],
] as const)("%s", (code, warning, reliable) => {
  const worsened = (...worse: readonly number[]) =>
    deteriorationOf([{ value: 8 }, ...worse.map((points) => ({ value: 8 + points }))], INSTRUMENTS[code]);

  test("warns and is reliable from its points on", () => {
    expect(worsened(warning - 1)).toMatchObject({ verdict: "none", worsePoints: warning - 1 });
    expect(worsened(warning)).toMatchObject({ verdict: "warning", by: "points" });
    expect(worsened(reliable - 1)).toMatchObject({ verdict: "warning" });
    expect(worsened(reliable)).toMatchObject({ verdict: "reliable", by: "points", worsePoints: reliable });
  });

  test("two warnings one after the other are reliable; two with a better one between are not", () => {
    expect(worsened(warning, warning)).toMatchObject({ verdict: "reliable", by: "two-warnings", ground: { verified: false } });
    expect(worsened(reliable, warning)).toMatchObject({ verdict: "reliable", by: "two-warnings" });
    expect(worsened(warning, 0, warning)).toMatchObject({ verdict: "warning" });
    expect(worsened(warning, -3)).toMatchObject({ verdict: "none", worsePoints: -3 });
  });
});

test("what nobody has given a number for is not known, and a rating of change speaks for itself", () => {
  expect(deteriorationOf([{ value: 10 }, { value: 50 }], INSTRUMENTS.hama)).toMatchObject({ verdict: "not-known", worsePoints: 40 });
  expect(deteriorationOf([{ value: 80 }, { value: 20 }], INSTRUMENTS.who5)).toMatchObject({ verdict: "not-known", worsePoints: 60 });
  for (const [rating, verdict] of [
    [5, "none"],
    [6, "reliable"],
  ] as const)
    expect(deteriorationOf([{ value: rating }], INSTRUMENTS["cgi-i"])).toMatchObject({ verdict, ground: { verified: false } });
});

test("on the C-SSRS any rise since the answers before counts, and a level that stays does not", () => {
  const levels = (...values: readonly number[]) =>
    deteriorationOf(
      values.map((value) => ({ value })),
      INSTRUMENTS["c-ssrs"],
    );
  expect(levels(0, 1)).toMatchObject({ verdict: "reliable", by: "rise", worsePoints: 1 });
  expect(levels(2, 0, 1)).toMatchObject({ verdict: "reliable", by: "rise", worsePoints: -1 });
  expect(levels(1, 2, 2)).toMatchObject({ verdict: "none", worsePoints: 1 });
});

test.each(["phq9", "cgi-i"] as const)("%s without a score to compare is not known", (code) => {
  expect(deteriorationOf([], INSTRUMENTS[code]).verdict).toBe("not-known");
  expect(deteriorationOf([{ value: 20 }], INSTRUMENTS.phq9).verdict).toBe("not-known");
});

test.each(all)("$code: a verdict that is known names its source, and better and worse are never said at once", (instrument) => {
  const { min, max, step } = instrument.total;
  const total = fc.integer({ min: Math.ceil(min / step), max: Math.floor(max / step) }).map((steps) => steps * step);
  fc.assert(
    fc.property(total, total, (baseline, now) => {
      const response = responseOf(baseline, now, instrument);
      for (const judged of [response.grade, response.remission, response.reliable, response.recovered, response.unnoticed])
        expect(judged.verdict === "not-known" || (judged.ground?.source.length ?? 0) > 3).toBe(true);
      const worse = deteriorationOf([{ value: baseline }, { value: now }], instrument);
      expect(worse.verdict === "not-known" || (worse.ground?.source.length ?? 0) > 3).toBe(true);
      if (instrument.rates === "state" && ["response", "partial", "minimal"].includes(response.grade.verdict))
        expect(["none", "not-known"]).toContain(worse.verdict);
    }),
    { numRuns: 60 },
  );
});
