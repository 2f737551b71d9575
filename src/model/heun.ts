/**
 * The stochastic solution for many patients: Heun's method with additive three-point noise on inflammation, mind and body, one
 * step a day (weak order 2). It writes the six stepped states of every patient on the days that are asked for, before those
 * days' doses. Mind and body burden are kept within 0 and 1.
 *
 * This is the hot loop: kernel.ts written out twice, for the start and the end of a step, on plain variables; the same
 * operations in the same order, which a test holds to the bit. The places in `own` and `q` are those of coefficients.ts.
 */
import { OWN_SIZE, STEPPED_SIZE } from "./coefficients.ts";
import { FORCING_WIDTH, type Forcing, HEUN_PLASTICITY, STRESS_JUMP } from "./forcing.ts";
import { eventSizeOf, NOISE_VALUES, type Noise, noiseWord } from "./noise.ts";

/** Patients as the kernel takes them, ready to step. */
export interface Cohort {
  readonly count: number;
  /** Rows of patients (coefficients.ts). */
  readonly own: Float64Array;
  /** States on day 0. */
  readonly start: Float64Array;
  /** Keys of chance, `weeks` a patient. */
  readonly keys: Uint32Array;
  readonly weeks: number;
}

/**
 * The states of every patient on each of `days` (rising, 0 to the forcing's last): row (day number in `days` * count + patient), six
 * columns.
 */
export function simulateStates(
  cohort: Cohort,
  shared: Float64Array,
  forcing: Forcing,
  noise: Noise,
  days: readonly number[],
): Float64Array {
  const { count, own, start, keys, weeks } = cohort;
  const out = new Float64Array(days.length * count * STEPPED_SIZE);
  const state = new Float64Array(STEPPED_SIZE);
  for (let patient = 0; patient < count; patient += 1) {
    for (let i = 0; i < STEPPED_SIZE; i += 1) state[i] = start[patient * STEPPED_SIZE + i];
    let step = 0;
    for (let row = 0; row < days.length; row += 1) {
      const until = days[row] * forcing.stepsPerDay;
      advance(state, own, patient * OWN_SIZE, shared, forcing, noise, keys, patient * weeks, step, until);
      step = until;
      const o = (row * count + patient) * STEPPED_SIZE;
      for (let i = 0; i < STEPPED_SIZE; i += 1) out[o + i] = state[i];
    }
  }
  return out;
}

/** Takes `state` (N, I, D, H, M, B) from step `from` to step `until`; `c` is where the patient's row begins in `own`. */
function advance(
  state: Float64Array,
  own: Float64Array,
  c: number,
  q: Float64Array,
  { table, stepsPerDay }: Forcing,
  noise: Noise,
  keys: Uint32Array,
  keyFrom: number,
  from: number,
  until: number,
): void {
  const { increments, eventProbability } = noise;
  const perWeek = 7 * stepsPerDay;
  const time = 1 / perWeek;
  const half = 0.5 * time;
  let [n, i, d, h, m, b] = [state[0], state[1], state[2], state[3], state[4], state[5]];
  for (let step = from; step < until; step += 1) {
    const week = Math.floor(step / perWeek);
    const scaled = noiseWord(keys[keyFrom + week], step - week * perWeek) * (NOISE_VALUES / 4_294_967_296);
    const value = Math.floor(scaled);
    const noiseI = increments[value * 3];
    const noiseM = increments[value * 3 + 1];
    const noiseB = increments[value * 3 + 2];
    const f = step * FORCING_WIDTH;
    h += table[f + STRESS_JUMP];
    if (scaled - value < eventProbability) h += eventSizeOf(noise, scaled - value);
    let x = table[f + 1];
    let e = table[f + 2];
    let root = Math.sqrt(i * i + 1);
    let psi = 0.5 * (i + root);
    let blunted = 1 + q[10] * psi;
    let shared = 1 / (blunted * root);
    let driveM = own[c] + (q[0] * m + q[1] * b) + (q[2] * h - q[3] * n) - (own[c + 5] * x + own[c + 7] * e);
    let driveB = own[c + 1] + (q[4] * b + q[5] * m) + (q[6] * i + q[7] * d) + (q[8] * h - q[9] * n) - (own[c + 6] * x + own[c + 8] * e);
    let rootM = Math.sqrt(4 + driveM * driveM);
    let rootB = Math.sqrt(4 + driveB * driveB);
    let inverse = 0.5 / (rootM * rootB);
    const rateN = own[c + 4] * table[f] * (1 + own[c + 11] * e) * (root * shared) - n * q[15];
    const rateI = (own[c + 2] + q[11] * h - own[c + 9] * e * (1 + i * (blunted * shared)) - i) * q[16];
    const rateD = (own[c + 3] + q[12] * psi - own[c + 10] * e - d) * q[17];
    const rateH = (q[21] + q[13] * m + q[14] * i - h) * q[18];
    const rateM = (0.5 + driveM * (rootB * inverse) - m) * q[19];
    const rateB = (0.5 + driveB * (rootM * inverse) - b) * q[20];
    const n2 = n + time * rateN;
    const i2 = i + time * rateI + noiseI;
    const d2 = d + time * rateD;
    const h2 = h + time * rateH;
    const m2 = m + time * rateM + noiseM;
    const b2 = b + time * rateB + noiseB;
    x = table[f + 7];
    e = table[f + 8];
    root = Math.sqrt(i2 * i2 + 1);
    psi = 0.5 * (i2 + root);
    blunted = 1 + q[10] * psi;
    shared = 1 / (blunted * root);
    driveM = own[c] + (q[0] * m2 + q[1] * b2) + (q[2] * h2 - q[3] * n2) - (own[c + 5] * x + own[c + 7] * e);
    driveB = own[c + 1] + (q[4] * b2 + q[5] * m2) + (q[6] * i2 + q[7] * d2) + (q[8] * h2 - q[9] * n2) - (own[c + 6] * x + own[c + 8] * e);
    rootM = Math.sqrt(4 + driveM * driveM);
    rootB = Math.sqrt(4 + driveB * driveB);
    inverse = 0.5 / (rootM * rootB);
    n += half * (rateN + (own[c + 4] * table[f + HEUN_PLASTICITY] * (1 + own[c + 11] * e) * (root * shared) - n2 * q[15]));
    i = i + half * (rateI + (own[c + 2] + q[11] * h2 - own[c + 9] * e * (1 + i2 * (blunted * shared)) - i2) * q[16]) + noiseI;
    d += half * (rateD + (own[c + 3] + q[12] * psi - own[c + 10] * e - d2) * q[17]);
    h += half * (rateH + (q[21] + q[13] * m2 + q[14] * i2 - h2) * q[18]);
    m = Math.min(1, Math.max(0, m + half * (rateM + (0.5 + driveM * (rootB * inverse) - m2) * q[19]) + noiseM));
    b = Math.min(1, Math.max(0, b + half * (rateB + (0.5 + driveB * (rootM * inverse) - b2) * q[20]) + noiseB));
  }
  state.set([n, i, d, h, m, b]);
}
