/**
 * What TMS, expectation and exosome amount to over a course. Plasticity, expectation and the exosome's effect only jump and
 * decay, with time constants that all patients share, so that their course is the same for everybody: it is computed here,
 * once, exactly, and the kernel steps the other six states. How strongly a patient answers stands in the patient's row.
 */
import { portableExp } from "../numeric/portable.ts";
import { COMPARTMENT_ORDER, type DailyJumps } from "./jumps.ts";
import type { ParameterValues } from "./parameter-values.ts";

/**
 * The columns of a step: saturated plasticity, saturated expectation and exosome at its start (after the day's jumps), middle
 * and end, the jump of the stress load at its start, and the saturated plasticity that Heun's method takes for the end: such that
 * the mean of start and end is the mean over the step (Simpson's rule). Plasticity decays by a third a day, and the plain end
 * would overstate what consolidates by a hundredth.
 */
export const FORCING_WIDTH = 11;

/** Where the plasticity for the end of a step of Heun's method stands. */
export const HEUN_PLASTICITY = 10;

/** Where the jump of the stress load stands. */
export const STRESS_JUMP = 9;

/** A course as the kernel takes it. */
export interface Forcing {
  readonly lastDay: number;
  readonly stepsPerDay: number;
  readonly table: Float64Array;
  /** Plasticity, expectation and exosome at the start of each day before its jumps, three columns. */
  readonly linear: Float64Array;
}

/** The forcing of `jumps` with `stepsPerDay` steps a day. */
export function forcingOf({ lastDay, amounts }: DailyJumps, p: ParameterValues, stepsPerDay: number): Forcing {
  const half = 1 / (14 * stepsPerDay);
  const decays = [portableExp(-half / p.tauP), portableExp(-half / p.tauX), portableExp(-half / p.tauE)] as const;
  const table = new Float64Array(lastDay * stepsPerDay * FORCING_WIDTH);
  const linear = new Float64Array((lastDay + 1) * 3);
  let [plasticity, expectation, exosome] = [0, 0, 0];
  for (let day = 0; day <= lastDay; day += 1) {
    linear.set([plasticity, expectation, exosome], day * 3);
    const jumps = day * COMPARTMENT_ORDER.length;
    plasticity += amounts[jumps];
    expectation += amounts[jumps + 1];
    exosome += amounts[jumps + 2];
    for (let step = 0; day < lastDay && step < stepsPerDay; step += 1) {
      const row = (day * stepsPerDay + step) * FORCING_WIDTH;
      for (let third = 0; third < 3; third += 1) {
        table[row + third * 3] = plasticity / (1 + plasticity / p.Ps);
        table[row + third * 3 + 1] = expectation / (1 + expectation);
        table[row + third * 3 + 2] = exosome;
        if (third === 2) break;
        plasticity *= decays[0];
        expectation *= decays[1];
        exosome *= decays[2];
      }
      table[row + HEUN_PLASTICITY] = (table[row] + 4 * table[row + 3] + table[row + 6]) / 3 - table[row];
      table[row + STRESS_JUMP] = step === 0 ? amounts[jumps + 3] : 0;
    }
  }
  return { lastDay, stepsPerDay, table, linear };
}
