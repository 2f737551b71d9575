/**
 * Virtual patients. Each is made from eight independent normal deviates, which are a function of the seed and the patient's
 * number alone: who is drawn beside a patient, in what order, and on how many threads changes nothing. Mind, body and
 * inflammation at the start are correlated; the logarithmic effects have a mean effect of 1. A trial's entry looks at the
 * measured score of day 0, as a clinic does, not at the true one.
 */
import { fillFractions } from "../base/random.ts";
import { portableNormalQuantile } from "../numeric/normal.ts";
import { expectedValue, INSTRUMENT_NAMES, measuredValue } from "./measurement.ts";
import type { ParameterValues } from "./parameter-values.ts";
import { PATIENT_FIELDS, PATIENT_SIZE, type Patient } from "./patient.ts";

/** How many deviates make a patient. */
export const DEVIATE_COUNT = 8;

const MIND_BOUNDS = [0.25, 0.9] as const;
const BODY_BOUNDS = [0.06, 0.85] as const;
const HALF_STEP = 2 ** -54;

/** Fills `out` with standard normal deviates: those of stream `stream` of `seed`, the same bits in every engine. */
export function fillPortableDeviates(out: Float64Array, seed: number, stream: number): void {
  fillFractions(out, seed, stream);
  for (let i = 0; i < out.length; i += 1) out[i] = portableNormalQuantile(out[i] + HALF_STEP);
}

/** What makes patients from deviates under `p`. */
export function patientMaker(p: ParameterValues): (out: Float64Array, index: number, z: Float64Array, from: number) => void {
  // The Cholesky factor of the correlations of mind, body and inflammation.
  const body = Math.sqrt(1 - p.rMB * p.rMB);
  const fromBody = (p.rIB - p.rIM * p.rMB) / body;
  const rest = Math.sqrt(Math.max(0, 1 - p.rIM * p.rIM - fromBody * fromBody));
  // The drive of the body has half the relative spread of the mind's.
  const spreadBody = p.rho === 0 ? 0 : (0.5 * p.rhoB * p.omR) / p.rho;
  return (out, index, z, from) => {
    const o = index * PATIENT_SIZE;
    out[o] = clip(p.M0 + p.sM0 * z[from], MIND_BOUNDS);
    out[o + 1] = clip(p.B0 + p.sB0 * (p.rMB * z[from] + body * z[from + 1]), BODY_BOUNDS);
    out[o + 2] = p.rIM * z[from] + fromBody * z[from + 1] + rest * z[from + 2];
    out[o + 3] = p.omT * z[from + 3] - 0.5 * p.omT * p.omT;
    out[o + 4] = p.omX * z[from + 4] - 0.5 * p.omX * p.omX;
    const exosome = p.omE * z[from + 5] - 0.5 * p.omE * p.omE;
    out[o + 5] = exosome + p.lot_logSD * z[from + 6] - 0.5 * p.lot_logSD * p.lot_logSD;
    out[o + 6] = p.rho + p.omR * z[from + 7];
    out[o + 7] = p.rhoB + spreadBody * z[from + 7];
  };
}

/** Drawn patients. */
export interface Population {
  readonly count: number;
  /** The number of each patient in the stream of all that were drawn. */
  readonly numbers: Uint32Array;
  readonly patients: Float64Array;
  /** How many were drawn until enough had entered. */
  readonly screened: number;
}

/** Who may enter: the least measured HAM-D17 total of day 0; null for everybody. */
export type Entry = number | null;

/** No population needs more than this many drawn for one that enters; beyond it the entry excludes practically everybody. */
const SCREENED_PER_ENTRY_MAX = 200;

/** The first `count` patients of `seed` who enter, or those found when practically nobody does. */
export function drawPopulation(p: ParameterValues, seed: number, count: number, entry: Entry): Population {
  const make = patientMaker(p);
  const patients = new Float64Array(count * PATIENT_SIZE);
  const numbers = new Uint32Array(count);
  const z = new Float64Array(DEVIATE_COUNT);
  const error = new Float64Array(INSTRUMENT_NAMES.length);
  let entered = 0;
  let number = 0;
  for (; entered < count && number < count * SCREENED_PER_ENTRY_MAX; number += 1) {
    fillPortableDeviates(z, seed, patientStream(number));
    make(patients, entered, z, 0);
    if (entry !== null) {
      const o = entered * PATIENT_SIZE;
      fillPortableDeviates(error, seed, errorStream(number));
      const expected = expectedValue("hamd17", p, patients[o + 2], patients[o], patients[o + 1]);
      if (measuredValue("hamd17", p, expected, error[0]) < entry) continue;
    }
    numbers[entered] = number;
    entered += 1;
  }
  return { count: entered, numbers: numbers.slice(0, entered), patients: patients.slice(0, entered * PATIENT_SIZE), screened: number };
}

/** `patient` as often as `count` says: with the same start, and each with a chance of its own. */
export function copiesOf(patient: Patient, count: number): Population {
  const one = PATIENT_FIELDS.map((field) => patient[field]);
  const patients = Float64Array.from({ length: count * PATIENT_SIZE }, (_, at) => one[at % PATIENT_SIZE]);
  return { count, numbers: Uint32Array.from({ length: count }, (_, number) => number), patients, screened: count };
}

/** The stream of a patient's own deviates. */
export function patientStream(number: number): number {
  return number * 4;
}

/** The stream of a patient's errors of measurement: day after day of assessment, day 0 first, in the order of `INSTRUMENT_NAMES`. */
export function errorStream(number: number): number {
  return number * 4 + 1;
}

/** The stream of what the exosome's effects are in a patient. */
export function effectStream(number: number): number {
  return number * 4 + 2;
}

function clip(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, value));
}
