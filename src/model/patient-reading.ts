/**
 * One patient read from JSON, once, at the edge, for a simulation of this patient alone. Where mind, body and inflammation begin must
 * be said; how the patient answers to TMS, expectation and the exosome is the population's mean where it is left out, and so is
 * natural recovery.
 */
import type { JsonObject } from "../base/json.ts";
import { fail, ok, type Result } from "../base/result.ts";
import type { ParameterValues } from "./parameter-values.ts";
import { PATIENT_FIELDS, type Patient } from "./patient.ts";
import type { ModelRefusal } from "./refusal.ts";

/** Least and greatest value of each field, both allowed. Burdens of exactly 0 or 1 have no drive that would keep them there. */
export const PATIENT_BOUNDS: Readonly<Record<keyof Patient, readonly [number, number]>> = {
  mind: [0.01, 0.99],
  body: [0.01, 0.99],
  inflammation: [-5, 5],
  logEffectTms: [-5, 5],
  logEffectExpectation: [-5, 5],
  logEffectExosome: [-5, 5],
  recoveryMind: [-2, 2],
  recoveryBody: [-2, 2],
};

const OWN_FIELDS: readonly string[] = ["mind", "body", "inflammation"] satisfies readonly (keyof Patient)[];

/** The patient in `json`; `p` has the means of what is left out. */
export function parsePatient(json: JsonObject, p: ParameterValues): Result<Patient, ModelRefusal> {
  const unknown = Object.keys(json).find((name) => !Object.hasOwn(PATIENT_BOUNDS, name));
  if (unknown !== undefined) return fail({ code: "patient.not-readable", field: unknown });
  const values: Record<keyof Patient, number> = {
    ...{ mind: 0, body: 0, inflammation: 0, logEffectTms: 0, logEffectExpectation: 0, logEffectExosome: 0 },
    ...{ recoveryMind: p.rho, recoveryBody: p.rhoB },
  };
  for (const field of PATIENT_FIELDS) {
    const value = json[field];
    if (value === undefined && !OWN_FIELDS.includes(field)) continue;
    if (typeof value !== "number") return fail({ code: "patient.not-readable", field });
    values[field] = value;
  }
  return checkedPatient(values);
}

/** `patient` when each value is within its bounds; else the first that is not. */
export function checkedPatient(patient: Patient): Result<Patient, ModelRefusal> {
  for (const field of PATIENT_FIELDS) {
    const [least, most] = PATIENT_BOUNDS[field];
    const value = patient[field];
    if (!(value >= least && value <= most)) return fail({ code: "patient.out-of-bounds", field, value, least, most });
  }
  return ok(patient);
}
