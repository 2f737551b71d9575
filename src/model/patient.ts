/**
 * One virtual patient: where mind, body and inflammation begin, and how the patient differs from the mean of the
 * population. The logarithmic effects are those of TMS, of expectation and of the exosome (the lot's potency included);
 * the two drives are the natural recovery of mind and body, which may be negative.
 */

/** What makes a patient. */
export interface Patient {
  /** Mental burden on day 0, 0 to 1. */
  readonly mind: number;
  /** Bodily burden on day 0, 0 to 1. */
  readonly body: number;
  /** Inflammation on day 0, standard deviations of ln CRP. */
  readonly inflammation: number;
  readonly logEffectTms: number;
  readonly logEffectExpectation: number;
  readonly logEffectExosome: number;
  readonly recoveryMind: number;
  readonly recoveryBody: number;
}

/** The fields of a patient in the order of flat arrays of patients. */
export const PATIENT_FIELDS = [
  "mind",
  "body",
  "inflammation",
  "logEffectTms",
  "logEffectExpectation",
  "logEffectExosome",
  "recoveryMind",
  "recoveryBody",
] as const satisfies readonly (keyof Patient)[];

/** How many numbers make a patient. */
export const PATIENT_SIZE = PATIENT_FIELDS.length;

/** Patient number `index` of a flat array of patients. */
export function patientAt(patients: Float64Array, index: number): Patient {
  const o = index * PATIENT_SIZE;
  return {
    mind: patients[o],
    body: patients[o + 1],
    inflammation: patients[o + 2],
    logEffectTms: patients[o + 3],
    logEffectExpectation: patients[o + 4],
    logEffectExosome: patients[o + 5],
    recoveryMind: patients[o + 6],
    recoveryBody: patients[o + 7],
  };
}
