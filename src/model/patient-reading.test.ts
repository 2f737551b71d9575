/** A patient is read with the population's mean for what is left out, and refused by the field that cannot be. */
import { expect, test } from "vitest";
import { CALIBRATED } from "./parameter-values.ts";
import { parsePatient } from "./patient-reading.ts";

const own = { mind: 0.5, body: 0.3, inflammation: -1 };

test("what is left out is the population's mean", () => {
  expect(parsePatient({ ...own, logEffectTms: 0.4 }, CALIBRATED)).toEqual({
    ok: true,
    value: {
      ...own,
      logEffectTms: 0.4,
      logEffectExpectation: 0,
      logEffectExosome: 0,
      recoveryMind: CALIBRATED.rho,
      recoveryBody: CALIBRATED.rhoB,
    },
  });
});

test.each([
  ["mind is missing", { body: 0.3, inflammation: 0 }, { code: "patient.not-readable", field: "mind" }],
  ["inflammation is a word", { ...own, inflammation: "high" }, { code: "patient.not-readable", field: "inflammation" }],
  ["a field is unknown", { ...own, weight: 60 }, { code: "patient.not-readable", field: "weight" }],
  ["mind is at its end", { ...own, mind: 1 }, { code: "patient.out-of-bounds", field: "mind", value: 1, least: 0.01, most: 0.99 }],
  [
    "recovery is absurd",
    { ...own, recoveryMind: -3 },
    { code: "patient.out-of-bounds", field: "recoveryMind", value: -3, least: -2, most: 2 },
  ],
] as const)("there is none where %s", (_what, json, error) => {
  expect(parsePatient(json, CALIBRATED)).toEqual({ ok: false, error });
});
