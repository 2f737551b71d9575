/**
 * The patient on whom the model is compared with other programs: every effect acts, the exosome's too, and none is at a value
 * that would hide a term. The values are those of the calibration's start, fixed here, so that a new calibration does not ask for
 * new trajectories; the numbers of other programs for this patient are in reference/model/.
 */
import { CALIBRATED, type ParameterValues } from "./parameter-values.ts";
import type { Patient } from "./patient.ts";

/** The patient. */
export const REFERENCE_PATIENT: Patient = {
  mind: 0.52,
  body: 0.41,
  inflammation: 0.8,
  logEffectTms: 0.2,
  logEffectExpectation: -0.3,
  logEffectExosome: 0.1,
  recoveryMind: 0.12,
  recoveryBody: 0.03,
};

/** Days of the first twelve weeks on which trajectories are compared, before their doses. */
export const REFERENCE_DAYS: readonly number[] = [5, 13, 20, 27, 41, 55, 69, 84];

/** Every parameter of the equations, so that calibration cannot move the comparison. */
export const REFERENCE_VALUES: ParameterValues = {
  ...CALIBRATED,
  ...{ tauP: 0.4, Ps: 20, tauN: 24, gN: 0.3, k_I: 0.35, kEP: 0.1, tauX: 3, wMN: 1.1, wMX: 0.25, wMM: 2.17, wMB: 0.7, wMH: 0.26 },
  ...{ bEM: 0.1, tauM: 1, wBM: 1.2, wBB: 0.69, wBI: 0.09, wBD: 0.1, wBH: 0.3, wBN: 0.15, wBX: 0.48, bEB: 0.2, tauB: 2.3 },
  ...{ kIH: 0.35, kIE: 0.4, tauI: 1.5, hM: 1, hI: 0.15, tauH: 1, cD: 0.3, kRE: 0.25, tauD: 10, tauE: 2, gE: 0.5 },
  ...{ aT: 0.094, aI: 0.3, aA: 0.03, phi: 1, m50: 95, mw: 12, kC: 0.093 },
};
