import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { told, unworded } from "../../../test/support/told.ts";
import { balanceFindings, missingMillilitres } from "./balance.ts";
import { allowedUnits, endotoxinFindings } from "./endotoxin.ts";
import { rateSteps } from "./rate.ts";
import { adrenalineDose } from "./reaction-card.ts";

const positive = (max: number) => fc.double({ min: 0.1, max, noNaN: true });

describe("endotoxin", () => {
  test("the pharmacopoeia's example: 60 kg over an hour may have 300 units, 3 to the millilitre of a bag of 100", () => {
    expect(allowedUnits(60, 60)).toBe(300);
    const load = { millilitres: 100, weightKilograms: 60, minutes: 60 };
    expect(told(endotoxinFindings({ ...load, unitsPerMillilitre: 3 }))).toEqual([]);
    expect(told(endotoxinFindings({ ...load, unitsPerMillilitre: 3.01 }))).toEqual(["endotoxin.over-limit stop"]);
  });

  test.each(["unitsPerMillilitre", "millilitres", "weightKilograms"] as const)("is not computed without %s, and that stops", (missing) => {
    const found = endotoxinFindings({ unitsPerMillilitre: 0.1, millilitres: 10, weightKilograms: 60, minutes: 60, [missing]: null });
    expect(told(found)).toEqual(["endotoxin.not-computed stop"]);
    expect(unworded(found)).toEqual([]);
  });

  test("the limit grows with the weight and the time, and with nothing else", () => {
    fc.assert(
      fc.property(positive(300), positive(600), positive(10), (kilograms, minutes, times) => {
        expect(allowedUnits(kilograms * times, minutes)).toBeCloseTo(allowedUnits(kilograms, minutes) * times, 6);
        expect(allowedUnits(kilograms, minutes * times)).toBeCloseTo(allowedUnits(kilograms, minutes) * times, 6);
      }),
    );
  });
});

describe("the rate", () => {
  test("of the first infusion is a quarter for a quarter of an hour", () => {
    expect(rateSteps(110, 60, true)).toEqual([
      { fromMinute: 0, toMinute: 15, millilitresPerHour: 27.5 },
      { fromMinute: 15, toMinute: 71.25, millilitresPerHour: 110 },
    ]);
  });

  test("gives the whole volume, whatever the time, and never faster than planned", () => {
    fc.assert(
      fc.property(positive(2000), fc.integer({ min: 1, max: 600 }), fc.boolean(), (millilitres, minutes, first) => {
        const steps = rateSteps(millilitres, minutes, first);
        const total = steps.reduce(
          (sum, { fromMinute, toMinute, millilitresPerHour }) => sum + ((toMinute - fromMinute) / 60) * millilitresPerHour,
          0,
        );
        expect(total / millilitres).toBeCloseTo(1, 9);
        for (const { millilitresPerHour } of steps) expect(millilitresPerHour).toBeLessThanOrEqual((millilitres / minutes) * 60 + 1e-9);
      }),
    );
  });
});

describe("adrenaline", () => {
  test.each([
    [42, 0.42],
    [50, 0.5],
    [90, 0.5],
  ])("for %d kg is %d mg, not verified", (kilograms, milligrams) => {
    expect(adrenalineDose(kilograms)).toEqual({ milligrams, millilitres: milligrams, verified: false });
  });

  test("is never above half a milligram", () => {
    fc.assert(
      fc.property(positive(400), (kilograms) => {
        expect(adrenalineDose(kilograms).milligrams).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe("the balance of a vial", () => {
  const end = { ended: "complete", givenMillilitres: 9.5, keptMillilitres: 0.2, wasteMillilitres: 0.3 } as const;

  test.each([
    ["that adds up", end, 10, []],
    ["to a tenth", { ...end, wasteMillilitres: 0.2 }, 10, []],
    ["that misses two tenths", { ...end, wasteMillilitres: 0.1 }, 10, ["infusion.unbalanced stop"]],
    ["that has more than there was", { ...end, givenMillilitres: 10 }, 10, ["infusion.unbalanced stop"]],
    ["broken off, which is looked at", { ...end, ended: "reaction", givenMillilitres: 2 }, 10, ["infusion.unbalanced ask"]],
    ["of a vial of unknown volume", end, null, ["infusion.volume-unknown ask"]],
  ] as const)("%s", (_, volumes, vial, found) => {
    const findings = balanceFindings(volumes, vial);
    expect(told(findings)).toEqual(found);
    expect(unworded(findings)).toEqual([]);
  });

  test("what is missing and the three parts are the vial", () => {
    fc.assert(
      fc.property(positive(50), positive(50), positive(50), positive(150), (givenMillilitres, keptMillilitres, wasteMillilitres, vial) => {
        const missing = missingMillilitres({ givenMillilitres, keptMillilitres, wasteMillilitres }, vial);
        expect(missing + givenMillilitres + keptMillilitres + wasteMillilitres).toBeCloseTo(vial, 9);
      }),
    );
  });
});
