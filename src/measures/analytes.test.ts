import { describe, expect, test } from "vitest";
import { convert } from "../base/quantities.ts";
import { isUnit } from "../base/units.ts";
import { ANALYTES, type Analyte, referenceChange, toCanonicalUnit } from "./analytes.ts";
import { changeInPercent } from "./change.ts";

const all: readonly Analyte[] = Object.values(ANALYTES);

/** Grams per mole, of the substances that laboratories report by mass and by amount. */
const MOLAR_MASS: Readonly<Record<string, number>> = { "cortisol-morning": 362.46, ft4: 776.87, "vitamin-d": 400.64 };

describe.each(all)("$code", (analyte) => {
  test("is filed under its own code, and its own unit is worth one", () => {
    expect(ANALYTES[analyte.code as keyof typeof ANALYTES]).toBe(analyte);
    expect(analyte.perUnit[analyte.unit]).toBe(1);
  });

  test("every unit is UCUM", () => {
    expect(Object.keys(analyte.perUnit).filter((unit) => !isUnit(unit))).toEqual([]);
  });

  test("every factor is that of the units themselves, to a tenth of a percent where the molar mass comes in", () => {
    for (const [unit, factor] of Object.entries(analyte.perUnit)) {
      const converted = convert({ value: 1, unit }, analyte.unit, MOLAR_MASS[analyte.code] ?? null);
      expect(converted.ok && Math.abs(converted.value.value / factor - 1)).toBeLessThan(1e-3);
    }
  });

  test("what is asked about lies within what is possible", () => {
    expect(analyte.asked.min).toBeGreaterThan(0);
    expect(analyte.asked.max).toBeGreaterThan(analyte.asked.min);
    expect(analyte.plausibleMax).toBeGreaterThan(analyte.asked.max);
    expect(analyte.asked.source).not.toBe("");
  });
});

/** Section 8 of the facts: reference change values computed there from the same inputs. */
test.each([
  ["crp-hs", 208, -68],
  ["il-6", 262, -72],
  ["tnf-alpha", 135, -58],
] as const)("%s: the reference change is %d and %d percent", (code, up, down) => {
  const change = referenceChange(ANALYTES[code], 1);
  expect([Math.round(change?.upPercent ?? 0), Math.round(change?.downPercent ?? 0)]).toEqual([up, down]);
});

test("where the noise is not known, no change is called reliable or noise", () => {
  expect(referenceChange(ANALYTES.bdnf, 1)).toBeNull();
  expect(referenceChange(ANALYTES.ferritin, 1)).toBeNull();
  expect(changeInPercent(ANALYTES.ferritin, 20, 80)).toMatchObject({ amount: 300, verdict: "not-known", threshold: null });
});

test.each([
  ["platelets", 21.5, "10*4/uL", 215],
  ["wbc", 5600, "/uL", 5.6],
  ["tsh", 2.1, "u[IU]/mL", 2.1],
  ["cortisol-morning", 275.9, "nmol/L", 10],
] as const)("%s of %d %s is %d in its own unit", (code, value, unit, canonical) => {
  expect(toCanonicalUnit(ANALYTES[code], value, unit)).toBeCloseTo(canonical, 10);
});
