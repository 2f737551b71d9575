/**
 * Heun's step in plain TypeScript, one patient after the other: the reference for the kernel of assembly/heun.ts, which does the
 * same operations in the same order on two patients at a time, and what runs where an engine has no SIMD. The row's numbers are
 * those of heun-row.ts, the columns of the forcing's table those of forcing.ts.
 */
import { OWN_SIZE, SHARED, STEPPED_SIZE } from "./coefficients.ts";
import { FORCING_WIDTH, HEUN_PLASTICITY, STRESS_JUMP } from "./forcing.ts";
import type { HeunTask } from "./heun.ts";
import { FACTORS, OFFSETS } from "./heun-row.ts";
import { eventSizeOf, NOISE_VALUES, noiseWord } from "./noise.ts";

/** Writes the states of every patient at each of the task's stops (heun.ts). */
export function advancePlainly(task: HeunTask): void {
  const { cohort, stops, out } = task;
  const { count } = cohort;
  const state = new Float64Array(STEPPED_SIZE);
  const a = new Float64Array(OWN_SIZE);
  for (let patient = 0; patient < count; patient += 1) {
    begin(state, a, task, patient);
    let step = task.from;
    for (let stop = 0; stop < stops.length; stop += 1) {
      advance(state, a, task, patient, step, stops[stop]);
      step = stops[stop];
      const o = (stop * count + patient) * STEPPED_SIZE;
      for (let k = 0; k < STEPPED_SIZE; k += 1) out[o + k] = state[k];
      out[o + 2] += a[3];
      out[o + 4] += 0.5;
      out[o + 5] += 0.5;
    }
  }
}

/** The patient's row of a step, and the states on day 0: wear from its rest, mind and body from 1/2. */
function begin(state: Float64Array, a: Float64Array, { cohort, row }: HeunTask, patient: number): void {
  for (let k = 0; k < OWN_SIZE; k += 1) a[k] = cohort.own[patient * OWN_SIZE + k] * row[FACTORS + k];
  a[0] += row[OFFSETS];
  a[1] += row[OFFSETS + 1] + row[SHARED.wBD] * a[3];
  a[11] *= a[4];
  for (let k = 0; k < STEPPED_SIZE; k += 1) state[k] = cohort.start[patient * STEPPED_SIZE + k];
  state[2] -= a[3];
  state[4] -= 0.5;
  state[5] -= 0.5;
}

/** Takes `state` (N, I, D, H, M, B) of `patient`, whose row is `a`, from step `from` to step `until`. */
function advance(state: Float64Array, a: Float64Array, task: HeunTask, patient: number, from: number, until: number): void {
  const { cohort, row: q, forcing, noise, stepsPerWeek } = task;
  const { table } = forcing;
  const { increments, eventProbability } = noise;
  let n = state[0];
  let i = state[1];
  let d = state[2];
  let h = state[3];
  let m = state[4];
  let b = state[5];
  for (let step = from; step < until; step += 1) {
    const week = Math.floor(step / stepsPerWeek);
    const scaled = noiseWord(cohort.keys[patient * cohort.weeks + week], step - week * stepsPerWeek) * (NOISE_VALUES / 4_294_967_296);
    const value = Math.floor(scaled);
    const shakeI = increments[value * 3];
    const shakeM = increments[value * 3 + 1];
    const shakeB = increments[value * 3 + 2];
    const f = step * FORCING_WIDTH;
    if (scaled - value < eventProbability) h += eventSizeOf(noise, scaled - value);
    if (table[f + STRESS_JUMP] !== 0) h += table[f + STRESS_JUMP];
    let p = table[f];
    let x = table[f + 1];
    let e = table[f + 2];
    let root = Math.sqrt(i * i + 1);
    let y = a[0] + (q[0] * m + q[1] * b) + (q[2] * h - q[3] * n) - (a[5] * x + a[7] * e);
    let z = a[1] + (q[4] * b + q[5] * m) + (q[6] * i + q[7] * d) + (q[8] * h - q[9] * n) - (a[6] * x + a[8] * e);
    const n2 = q[15] * n + (a[4] * p + a[11] * (p * e)) / (1 + q[10] * (i + root));
    const i2 = q[16] * i + (a[2] + q[11] * h - a[9] * e * (1 + i / root)) + shakeI;
    const d2 = q[17] * d + (q[12] * (i + root) - a[10] * e);
    const h2 = q[18] * h + (q[13] * m + q[14] * i);
    const m2 = q[19] * m + q[21] * (y / Math.sqrt(y * y + 1)) + shakeM;
    const b2 = q[20] * b + q[22] * (z / Math.sqrt(z * z + 1)) + shakeB;
    p = table[f + HEUN_PLASTICITY];
    x = table[f + 7];
    e = table[f + 8];
    root = Math.sqrt(i2 * i2 + 1);
    y = a[0] + (q[0] * m2 + q[1] * b2) + (q[2] * h2 - q[3] * n2) - (a[5] * x + a[7] * e);
    z = a[1] + (q[4] * b2 + q[5] * m2) + (q[6] * i2 + q[7] * d2) + (q[8] * h2 - q[9] * n2) - (a[6] * x + a[8] * e);
    n = 0.5 * (n + (q[15] * n2 + (a[4] * p + a[11] * (p * e)) / (1 + q[10] * (i2 + root))));
    i = 0.5 * (i + shakeI + (q[16] * i2 + (a[2] + q[11] * h2 - a[9] * e * (1 + i2 / root))));
    d = 0.5 * (d + (q[17] * d2 + (q[12] * (i2 + root) - a[10] * e)));
    h = 0.5 * (h + (q[18] * h2 + (q[13] * m2 + q[14] * i2)));
    m = clipped(0.5 * (m + shakeM + (q[19] * m2 + q[21] * (y / Math.sqrt(y * y + 1)))));
    b = clipped(0.5 * (b + shakeB + (q[20] * b2 + q[22] * (z / Math.sqrt(z * z + 1)))));
  }
  state[0] = n;
  state[1] = i;
  state[2] = d;
  state[3] = h;
  state[4] = m;
  state[5] = b;
}

/** Within -1/2 and 1/2. */
function clipped(x: number): number {
  return Math.min(0.5, Math.max(-0.5, x));
}
