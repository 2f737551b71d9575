/**
 * The stochastic solution for many patients: Heun's method with additive three-point noise on inflammation, mind and body, one
 * step a day (weak order 2). It writes the six stepped states of every patient on the days that are asked for, before those
 * days' doses. Mind and body burden are kept within 0 and 1.
 *
 * Two implementations do the same operations in the same order and have the same bits: WebAssembly with SIMD (heun-wasm.ts)
 * where the engine has it, and plain TypeScript (heun-plain.ts) everywhere else.
 */
import { STEPPED_SIZE } from "./coefficients.ts";
import type { Forcing } from "./forcing.ts";
import { advancePlainly } from "./heun-plain.ts";
import { heunRow } from "./heun-row.ts";
import { wasmKernel } from "./heun-wasm.ts";
import type { Noise } from "./noise.ts";

/** Patients as the kernel takes them, ready to step. */
export interface Cohort {
  readonly count: number;
  /** Rows of patients (coefficients.ts). */
  readonly own: Float64Array;
  /** States on the first day, which is day 0 unless something else is said. */
  readonly start: Float64Array;
  /** Keys of chance, `weeks` a patient. */
  readonly keys: Uint32Array;
  readonly weeks: number;
}

/** What an implementation of the kernel is given. */
export interface HeunTask {
  readonly cohort: Cohort;
  /** The numbers of a step (heun-row.ts). */
  readonly row: Float64Array;
  readonly forcing: Forcing;
  readonly noise: Noise;
  readonly stepsPerWeek: number;
  /** The step at which the cohort's start is; not after the first stop. */
  readonly from: number;
  /** After how many steps the states are written; rising. */
  readonly stops: readonly number[];
  /** Where the states go: row (number of the stop * count + patient), six columns. */
  readonly out: Float64Array;
}

/** An implementation. */
export type HeunKernel = (task: HeunTask) => void;

/**
 * The states of every patient on each of `days` (rising, 0 to the forcing's last): row (day number in `days` * count + patient), six
 * columns. `shared` is the shared row of the parameters. They are written into `room` where it has the right length. The cohort's start
 * is on day `firstDay`, before its doses.
 */
export function simulateStates(
  cohort: Cohort,
  shared: Float64Array,
  forcing: Forcing,
  noise: Noise,
  days: readonly number[],
  room?: Float64Array,
  firstDay = 0,
): Float64Array {
  const size = days.length * cohort.count * STEPPED_SIZE;
  const out = room?.length === size ? room : new Float64Array(size);
  const stepsPerWeek = 7 * forcing.stepsPerDay;
  const row = heunRow(shared, 1 / stepsPerWeek);
  const stops = days.map((day) => day * forcing.stepsPerDay);
  const kernel = wasmKernel() ?? advancePlainly;
  kernel({ cohort, row, forcing, noise, stepsPerWeek, from: firstDay * forcing.stepsPerDay, stops, out });
  return out;
}
