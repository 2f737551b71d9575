import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANALYTES, analyteOf, meanOfDraws, referenceChange, toCanonicalUnit } from "./analytes.ts";
import { changeInPercent, changeInPoints } from "./change.ts";
import { INDICES } from "./indices.ts";
import { INSTRUMENTS } from "./instruments.ts";

const crp = ANALYTES["crp-hs"];

/** Whole points at which a change becomes reliable: 5.37, 6.93, 8.32, 5.4 and 7 rounded up. */
test.each([
  ["hamd17", 6],
  ["madrs", 7],
  ["phq9", 7],
  ["gad7", 6],
  ["sss8", 9],
] as const)("%s: %i points are a reliable change, one less is not, in either direction", (code, points) => {
  const scale = INSTRUMENTS[code];
  expect(changeInPoints(scale, 20, 20 - points)).toMatchObject({
    unit: "points",
    amount: -points,
    verdict: "reliable",
    direction: "better",
  });
  expect(changeInPoints(scale, 20, 20 - points + 1)).toMatchObject({ verdict: "below-reliable", direction: "better" });
  expect(changeInPoints(scale, 10, 10 + points)).toMatchObject({ amount: points, verdict: "reliable", direction: "worse" });
  expect(changeInPoints(scale, 10, 10 + points - 1)).toMatchObject({ verdict: "below-reliable", direction: "worse" });
});

test("reliable changes follow from the standard errors they cite: 1.96 x sqrt 2 x SEM", () => {
  const fromError = (error: number) => Number((1.96 * Math.SQRT2 * error).toFixed(2));
  expect(INSTRUMENTS.phq9.reliableChange?.points).toBe(fromError(2.5));
  expect(INSTRUMENTS.sss8.reliableChange?.points).toBe(fromError(3));
  expect(INSTRUMENTS.hamd17.reliableChange?.points).toBe(fromError(5 * Math.sqrt(1 - 0.85)));
});

test("where the noise is not known, no change is called unreliable", () => {
  expect(changeInPoints(INSTRUMENTS.who5, 20, 80)).toMatchObject({
    amount: 60,
    verdict: "not-known",
    direction: "better",
    threshold: null,
  });
  expect(changeInPoints(INSTRUMENTS.phq15, 20, 20)).toMatchObject({ amount: 0, verdict: "not-known", direction: "same" });
});

test("an index changes reliably, provisionally, at 20 points; the threshold says that it is not verified", () => {
  const scale = { higher: "worse", reliableChange: INDICES["mind-index"].reliableChange } as const;
  expect(changeInPoints(scale, 80, 60)).toMatchObject({ verdict: "reliable", threshold: { verified: false } });
  expect(changeInPoints(scale, 80, 61)).toMatchObject({ verdict: "below-reliable" });
});

describe("hs-CRP", () => {
  test("reference change values: +208 % and -68 % for one draw, +121 % and -55 % for the mean of two", () => {
    const [one, two] = [referenceChange(crp, 1), referenceChange(crp, 2)];
    expect([one?.upPercent ?? 0, one?.downPercent ?? 0].map(Math.round)).toEqual([208, -68]);
    expect([two?.upPercent ?? 0, two?.downPercent ?? 0].map(Math.round)).toEqual([121, -55]);
  });

  test("with two draws before and one after, the reference change lies between", () => {
    const [one, both, two] = [referenceChange(crp, 1), referenceChange(crp, 2, 1), referenceChange(crp, 2)];
    expect([one, both, two].map((change) => Math.round(change?.upPercent ?? 0))).toEqual([208, 165, 121]);
    expect(changeInPercent(crp, 1, 2.7, { before: 2, now: 1 })).toMatchObject({ verdict: "reliable", draws: { before: 2, now: 1 } });
  });

  test.each([
    [1, 3.0, "below-reliable"],
    [1, 3.1, "reliable"],
    [1, 0.33, "below-reliable"],
    [1, 0.32, "reliable"],
    [4.2, 3.6, "below-reliable"],
  ])("from %d to %d mg/L is %s", (baseline, value, verdict) => {
    expect(changeInPercent(crp, baseline, value)).toMatchObject({ unit: "percent", verdict });
  });

  test("falling CRP is not called better: nothing says that it is", () => {
    expect(changeInPercent(crp, 10, 1).direction).toBe("not-known");
    expect(changeInPercent(crp, 2, 2).direction).toBe("same");
  });

  test("mg/dL are ten mg/L, without a tail of floating point; other units are not converted", () => {
    expect(toCanonicalUnit(crp, 0.31, "mg/dL")).toBe(3.1);
    expect(toCanonicalUnit(crp, 0.07, "mg/dL")).toBe(0.7);
    expect(toCanonicalUnit(crp, 2.5, "mg/L")).toBe(2.5);
    for (const unit of ["", "mg/l", "nmol/L", "toString"]) expect(toCanonicalUnit(crp, 1, unit)).toBeNull();
  });

  test("conversion keeps every number of up to three decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (value) => {
        expect(toCanonicalUnit(crp, value / 1000, "mg/L")).toBe(value / 1000);
        expect(toCanonicalUnit(crp, value / 1000, "mg/dL")).toBe(value / 100);
      }),
    );
  });

  test("the mean of draws is geometric on the log scale, and one draw is itself", () => {
    expect(meanOfDraws(crp, [1, 4])).toBeCloseTo(2, 12);
    expect(meanOfDraws(crp, [0.1])).toBe(0.1);
    expect(meanOfDraws({ ...crp, scale: "linear" }, [1, 4])).toBe(2.5);
  });

  test("an unknown analyte is null", () => {
    expect(analyteOf("prolactin")).toBeNull();
    expect(analyteOf("crp-hs")?.unit).toBe("mg/L");
  });
});
