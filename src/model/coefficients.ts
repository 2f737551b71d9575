/**
 * The numbers that the fast kernel works with. Those that all patients share stand in one row, those of a patient in a row
 * of their own; both are made once, outside every loop. Dividing by a time constant becomes multiplying by a rate, and the
 * parts of an equation that stay the same are summed beforehand.
 */
import { portableExp } from "../numeric/portable.ts";
import { inverseSigmoid, positivePart } from "./functions.ts";
import type { ParameterValues } from "./parameter-values.ts";
import type { ExosomeEffect } from "./parameters.ts";
import { PATIENT_SIZE } from "./patient.ts";

/** Places in the shared row. */
export const SHARED = {
  wMM: 0,
  wMB: 1,
  wMH: 2,
  wMN: 3,
  wBB: 4,
  wBM: 5,
  wBI: 6,
  wBD: 7,
  wBH: 8,
  wBN: 9,
  blunting: 10,
  kIH: 11,
  wearPerInflammation: 12,
  hM: 13,
  hI: 14,
  rateN: 15,
  rateI: 16,
  rateD: 17,
  rateH: 18,
  rateM: 19,
  rateB: 20,
  stressOffset: 21,
} as const;

/** How many shared numbers there are. */
export const SHARED_SIZE = 22;

/** Places in a patient's row. The exosome's effects and the gain of TMS have the patient's own factors in them. */
export const OWN = {
  interceptMind: 0,
  interceptBody: 1,
  inflammationRest: 2,
  wearRest: 3,
  gain: 4,
  expectationMind: 5,
  expectationBody: 6,
  exosomeMind: 7,
  exosomeBody: 8,
  exosomeInflammation: 9,
  exosomeWear: 10,
  exosomeGain: 11,
} as const;

/** How many numbers a patient's row has. */
export const OWN_SIZE = 12;

/** The states that the kernel steps, in order: N, I, D, H, M, B. The other three are the same for every patient (forcing.ts). */
export const STEPPED = ["consolidation", "inflammation", "wear", "stress", "mind", "body"] as const;

/** How many states the kernel steps. */
export const STEPPED_SIZE = STEPPED.length;

/** The shared row of `p`. */
export function sharedRow(p: ParameterValues): Float64Array {
  const row = new Float64Array(SHARED_SIZE);
  const weights = [p.wMM, p.wMB, p.wMH, p.wMN, p.wBB, p.wBM, p.wBI, p.wBD, p.wBH, p.wBN, p.k_I, p.kIH, 2 * p.cD, p.hM, p.hI];
  row.set(weights, 0);
  row.set([1 / p.tauN, 1 / p.tauI, 1 / p.tauD, 1 / p.tauH, 1 / p.tauM, 1 / p.tauB, -0.5 * p.hM], SHARED.rateN);
  return row;
}

/** The exosome's effects of one patient, where they differ from the parameters: in a forecast they are drawn from a prior. */
export type ExosomeEffects = Readonly<Record<ExosomeEffect, number>>;

/**
 * Writes the row of patient `index` of `patients` into `own`, and the states on day 0 into `state`, both at the same index.
 */
export function writePatient(
  own: Float64Array,
  state: Float64Array,
  patients: Float64Array,
  index: number,
  p: ParameterValues,
  effects: ExosomeEffects = p,
): void {
  const from = index * PATIENT_SIZE;
  const mind = patients[from];
  const body = patients[from + 1];
  const inflammation = patients[from + 2];
  const tms = portableExp(patients[from + 3]);
  const expectation = portableExp(patients[from + 4]);
  const exosome = portableExp(patients[from + 5]);
  const stress = p.hM * (mind - 0.5) + p.hI * inflammation;
  const o = index * OWN_SIZE;
  own[o] = inverseSigmoid(mind) - (p.wMM * mind + p.wMB * body + p.wMH * stress) - patients[from + 6];
  own[o + 1] = inverseSigmoid(body) - (p.wBB * body + p.wBM * mind + p.wBI * inflammation + p.wBH * stress) - patients[from + 7];
  own[o + 2] = inflammation - p.kIH * stress;
  own[o + 3] = -2 * p.cD * positivePart(inflammation);
  own[o + 4] = p.kC * tms * (1 + 0.5 * p.k_I);
  own[o + 5] = p.wMX * expectation;
  own[o + 6] = p.wBX * expectation;
  own[o + 7] = effects.bEM * exosome;
  own[o + 8] = effects.bEB * exosome;
  own[o + 9] = effects.kIE * exosome;
  own[o + 10] = effects.kRE * exosome;
  own[o + 11] = effects.kEP * exosome;
  const s = index * STEPPED_SIZE;
  state[s] = 0;
  state[s + 1] = inflammation;
  state[s + 2] = 0;
  state[s + 3] = stress;
  state[s + 4] = mind;
  state[s + 5] = body;
}
