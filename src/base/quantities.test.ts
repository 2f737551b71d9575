import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convert } from "./quantities.ts";
import { isUnit, unitSize } from "./units.ts";

describe("units", () => {
  test.each([
    ["mg/dL", { dimensions: { mass: 1, length: -3 }, tens: 1, factor: 1 }],
    ["mg/L", { dimensions: { mass: 1, length: -3 }, tens: 0, factor: 1 }],
    ["10*3/uL", { dimensions: { length: -3 }, tens: 12, factor: 1 }],
    ["/uL", { dimensions: { length: -3 }, tens: 9, factor: 1 }],
    ["m[IU]/L", { dimensions: { "international unit": 1, length: -3 }, tens: 0, factor: 1 }],
    ["mm[Hg]", { dimensions: { "pressure by mercury": 1 }, tens: -3, factor: 1 }],
    ["kg/m2", { dimensions: { mass: 1, length: -2 }, tens: 3, factor: 1 }],
    ["{score}", { dimensions: {}, tens: 0, factor: 1 }],
    ["{beats}/min", { dimensions: { time: -1 }, tens: 0, factor: 1 / 60 }],
    ["%{a/b}", { dimensions: {}, tens: -2, factor: 1 }],
    ["kHz", { dimensions: { time: -1 }, tens: 3, factor: 1 }],
    ["mL.mL", { dimensions: { length: 6 }, tens: -12, factor: 1 }],
  ])("%s", (unit, size) => {
    expect(unitSize(unit)).toEqual(size);
  });

  test.each([
    "",
    " ",
    "mg per dL",
    "mg/",
    "/",
    "mcg",
    "MG/DL",
    "mg//dL",
    "mg / dL",
    "kd",
    "c%",
    "mg/dL ",
    "{open",
    "ml/",
    "10**3",
    "g0",
    "x".repeat(50),
  ])("%j is not a unit", (unit) => {
    expect(isUnit(unit)).toBe(false);
  });

  test.each([
    "mg/L",
    "pg/mL",
    "ng/mL",
    "ug/dL",
    "nmol/L",
    "U/L",
    "g/dL",
    "10*4/uL",
    "Cel",
    "m[IU]/L",
    "u[IU]/mL",
    "%",
    "1",
    "ms",
    "[EU]/mL",
  ])("%s is a unit", (unit) => {
    expect(isUnit(unit)).toBe(true);
  });
});

describe("a prefix stands before a metric unit and before no other", () => {
  test.each(["g", "m", "L", "l", "mol", "s", "U", "[IU]", "[iU]", "[EU]", "Hz", "m[Hg]", "eq", "osm"])("k%s", (atom) => {
    const [plain, kilo] = [unitSize(atom), unitSize(`k${atom}`)];
    expect(kilo).toEqual(plain && { ...plain, tens: plain.tens + 3 });
    expect(plain).not.toBeNull();
  });

  test.each(["min", "h", "d", "wk", "%", "10*", "10^", "1", "[CFU]", "Cel"])("not k%s", (atom) => {
    expect([isUnit(atom), isUnit(`k${atom}`)]).toEqual([true, false]);
  });

  test("a unit has forty characters at most", () => {
    expect([`g{${"x".repeat(37)}}`, `g{${"x".repeat(38)}}`].map(isUnit)).toEqual([true, false]);
  });
});

describe("conversions", () => {
  test.each([
    [0.07, "mg/dL", 0.7, "mg/L"],
    [0.31, "mg/dL", 3.1, "mg/L"],
    [3.1, "mg/L", 0.31, "mg/dL"],
    [1, "ng/mL", 1, "ug/L"],
    [6.2, "10*3/uL", 6.2, "10*9/L"],
    [6200, "/uL", 6.2, "10*9/L"],
    [2.5, "u[IU]/mL", 2.5, "m[IU]/L"],
    [90, "min", 1.5, "h"],
    [14, "d", 2, "wk"],
    [58.2, "kg", 58_200, "g"],
    [5.5, "%", 0.055, "1"],
    [1e-7, "g", 100, "ng"],
    [-3, "mg", -0.003, "g"],
    [0, "mg/dL", 0, "mg/L"],
  ])("%d %s is %d %s", (value, from, expected, to) => {
    expect(convert({ value, unit: from }, to)).toEqual({ ok: true, value: { value: expected, unit: to } });
  });

  test("cortisol, 362.46 g/mol: 10 ug/dL is 275.9 nmol/L, and back", () => {
    const molar = convert({ value: 10, unit: "ug/dL" }, "nmol/L", 362.46);
    expect(molar.ok && molar.value.value).toBeCloseTo(275.89, 2);
    const mass = convert({ value: 275.89251, unit: "nmol/L" }, "ug/dL", 362.46);
    expect(mass.ok && mass.value.value).toBeCloseTo(10, 6);
  });

  test.each([
    [{ value: 3, unit: "" }, "mg/L", { code: "quantity.unit-unknown", unit: "" }],
    [{ value: 3, unit: "mg/L" }, "", { code: "quantity.unit-unknown", unit: "" }],
    [{ value: 3, unit: "1" }, "mg/L", { code: "quantity.incompatible", unit: "mg/L" }],
    [{ value: 3, unit: "mg" }, "mg/L", { code: "quantity.incompatible", unit: "mg/L" }],
    [{ value: 3, unit: "ug/dL" }, "nmol/L", { code: "quantity.incompatible", unit: "nmol/L" }],
    [{ value: 3, unit: "[EU]/mL" }, "[IU]/mL", { code: "quantity.incompatible", unit: "[IU]/mL" }],
    [{ value: 37, unit: "Cel" }, "1", { code: "quantity.incompatible", unit: "1" }],
  ])("%o does not convert into %j", (quantity, unit, error) => {
    expect(convert(quantity, unit)).toEqual({ ok: false, error });
  });

  test("there and back is the same number, to the last bit, for any number of fifteen digits and powers of ten", () => {
    const digits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    const exponent = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(digits, exponent, fc.constantFrom("g/L", "mg/L", "ug/mL", "pg/dL"), (mantissa, tens, unit) => {
        const value = Number(`${mantissa}e${tens}`);
        const there = convert({ value, unit: "mg/dL" }, unit);
        expect(there.ok && convert(there.value, "mg/dL")).toEqual({ ok: true, value: { value, unit: "mg/dL" } });
      }),
    );
  });
});
