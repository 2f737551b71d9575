/**
 * The numbers of one step of Heun's method. Everything that is the same in every step is multiplied into the coefficients once:
 *
 *   x' = kept x + (what drives x)              instead of x + h rate (drive - x)
 *   A(drive) - 1/2 = y / sqrt(1 + y^2) / 2     with y = drive / 2
 *
 * Mind and body burden are stepped as their distance from 1/2 and wear as its distance from the patient's rest, so that no
 * constant is left to be added in a step. The row is the same for all patients; its last numbers make a patient's row of a step
 * from the patient's own row (coefficients.ts): twelve factors, and what is added to the two intercepts.
 */
import { OWN_SIZE, SHARED } from "./coefficients.ts";

/** Where the factors of a patient's row begin; before them stand the numbers that all patients share. */
export const FACTORS = 23;

/** Where the numbers stand that are added to the intercepts of mind and body. */
export const OFFSETS = FACTORS + OWN_SIZE;

/** How many numbers the row has. */
export const HEUN_ROW_SIZE = OFFSETS + 2;

/** The row for steps of `hWeeks` weeks; `q` is the shared row of the parameters. */
export function heunRow(q: Float64Array, hWeeks: number): Float64Array {
  const row = new Float64Array(HEUN_ROW_SIZE);
  for (let weight = SHARED.wMM; weight <= SHARED.blunting; weight += 1) row[weight] = 0.5 * q[weight];
  const [ofN, ofI, ofD] = [hWeeks * q[SHARED.rateN], hWeeks * q[SHARED.rateI], hWeeks * q[SHARED.rateD]];
  const [ofH, ofM, ofB] = [hWeeks * q[SHARED.rateH], hWeeks * q[SHARED.rateM], hWeeks * q[SHARED.rateB]];
  row[11] = q[SHARED.kIH] * ofI;
  row[12] = 0.5 * q[SHARED.wearPerInflammation] * ofD;
  row[13] = q[SHARED.hM] * ofH;
  row[14] = q[SHARED.hI] * ofH;
  row.set([1 - ofN, 1 - ofI, 1 - ofD, 1 - ofH, 1 - ofM, 1 - ofB, 0.5 * ofM, 0.5 * ofB], 15);
  // In the order of OWN: intercepts, rests of I and D, gain, expectation on M and B, exosome on M, B, I, D and on the gain.
  row.set([0.5, 0.5, ofI, 1, hWeeks, 0.5, 0.5, 0.5, 0.5, ofI, ofD, 1], FACTORS);
  row[OFFSETS] = 0.5 * (row[SHARED.wMM] + row[SHARED.wMB]);
  row[OFFSETS + 1] = 0.5 * (row[SHARED.wBB] + row[SHARED.wBM]);
  return row;
}
