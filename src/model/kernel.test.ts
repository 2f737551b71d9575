/** The fast kernel computes what the readable equations say, and nothing done changes nothing. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OWN_SIZE, STEPPED, STEPPED_SIZE, sharedRow, writePatient } from "./coefficients.ts";
import { rates, startingState } from "./equations.ts";
import { kernelRates } from "./kernel.ts";
import { CALIBRATED, type ParameterValues } from "./parameter-values.ts";
import { PATIENT_FIELDS, type Patient } from "./patient.ts";
import type { StateValues } from "./states.ts";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const patients = fc.record({
  mind: between(0.25, 0.9),
  body: between(0.06, 0.85),
  inflammation: between(-3, 3),
  logEffectTms: between(-3, 3),
  logEffectExpectation: between(-2, 2),
  logEffectExosome: between(-2, 2),
  recoveryMind: between(-1, 1),
  recoveryBody: between(-0.3, 0.3),
});
const states = fc.record({
  plasticity: between(0, 10),
  consolidation: between(0, 5),
  expectation: between(0, 3),
  exosome: between(0, 3),
  inflammation: between(-4, 4),
  wear: between(-2, 2),
  stress: between(-2, 4),
  mind: between(0, 1),
  body: between(0, 1),
});
const acting: ParameterValues = { ...CALIBRATED, kIE: 0.4, kRE: -0.2, bEB: 0.3, bEM: -0.1, kEP: 0.1, wBN: 0.15 };

function byKernel(p: ParameterValues, patient: Patient, s: StateValues): readonly number[] {
  const own = new Float64Array(OWN_SIZE);
  const start = new Float64Array(STEPPED_SIZE);
  const out = new Float64Array(STEPPED_SIZE);
  writePatient(
    own,
    start,
    Float64Array.from(PATIENT_FIELDS, (field) => patient[field]),
    0,
    p,
  );
  const plasticity = s.plasticity / (1 + s.plasticity / p.Ps);
  const stepped = Float64Array.from(STEPPED, (name) => s[name]);
  kernelRates(out, stepped, own, 0, sharedRow(p), plasticity, s.expectation / (1 + s.expectation), s.exosome);
  return [...out];
}

describe("the kernel", () => {
  test("has the derivatives of the readable equations, every term included", () => {
    fc.assert(
      fc.property(patients, states, (patient, state) => {
        const wanted = rates(acting, patient, state);
        byKernel(acting, patient, state).forEach((rate, index) => {
          expect(rate).toBeCloseTo(wanted[STEPPED[index] ?? "mind"], 11);
        });
      }),
    );
  });

  test("and the comparison notices one coefficient that is off", () => {
    const patient: Patient = {
      mind: 0.5,
      body: 0.4,
      inflammation: 1,
      logEffectTms: 0,
      logEffectExpectation: 0,
      logEffectExosome: 0,
      recoveryMind: 0.1,
      recoveryBody: 0,
    };
    const state = { ...startingState(acting, patient), plasticity: 2, exosome: 1 };
    const off = byKernel({ ...acting, kRE: -0.21 }, patient, state);
    expect(Math.abs((off[2] ?? 0) - rates(acting, patient, state).wear)).toBeGreaterThan(1e-4);
  });
});

test("a patient without recovery drive to whom nothing is done stands still", () => {
  fc.assert(
    fc.property(patients, (patient) => {
      const still = { ...patient, recoveryMind: 0, recoveryBody: 0 };
      const change = rates(acting, still, startingState(acting, still));
      for (const value of Object.values(change)) expect(Math.abs(value)).toBeLessThan(1e-14);
    }),
  );
});
