/**
 * Chance as a function of a counter. Every week of every virtual patient has a key, a 32-bit integer; a step of that week is
 * the key enciphered with the step's number, and one such word gives everything that is by chance in the step: its value in
 * base 6 the noise of inflammation, mind and body (three-point: sqrt(3) up or down with probability 1/6 each, else none,
 * which has the moments of a normal deviate up to the fifth), and what is left after the three digits whether an event of
 * life happens and how hard it hits. Only integers, + - * / and sqrt: the same bits in every engine. The keys do not know the
 * strategy, so that strategies are compared under the same chance.
 */
import { portableExp, portableLog } from "../numeric/portable.ts";
import type { ParameterValues } from "./parameter-values.ts";

/** The number of values of three digits in base 6. */
export const NOISE_VALUES = 216;

/** What a step's chance needs, made once for a step length. */
export interface Noise {
  /** For each of the 216 values the increments of inflammation, mind and body. */
  readonly increments: Float64Array;
  /** The probability of an event of life in one step. */
  readonly eventProbability: number;
  readonly eventSize: number;
}

/** The noise of `p` for steps of 1/`stepsPerDay` days; with `off` nothing is by chance. */
export function noiseOf(p: ParameterValues, stepsPerDay: number, off = false): Noise {
  const h = 1 / (7 * stepsPerDay);
  const sizes = off ? [0, 0, 0] : [p.sI, p.sM, p.sB].map((size) => size * Math.sqrt(3) * Math.sqrt(h));
  const increments = new Float64Array(NOISE_VALUES * 3);
  for (let value = 0; value < NOISE_VALUES; value += 1) {
    const digits = [Math.floor(value / 36), Math.floor(value / 6) % 6, value % 6];
    digits.forEach((digit, channel) => {
      increments[value * 3 + channel] = digit === 0 ? -sizes[channel] : digit === 5 ? sizes[channel] : 0;
    });
  }
  return { increments, eventProbability: off ? 0 : 1 - portableExp(-p.lam * h), eventSize: p.lam_size };
}

/** The word of step `step` under `key`, 0 to 2^32 - 1. */
export function noiseWord(key: number, step: number): number {
  let x = (key + Math.imul(step, 0x9e3779b9)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** The size of an event of life, exponential, from a number below the probability of an event. */
export function eventSizeOf({ eventSize, eventProbability }: Noise, rest: number): number {
  return -eventSize * portableLog((rest + 2 ** -26) / eventProbability);
}

/**
 * The keys of `count` patients from number `first` on, `weeks` a patient: key `w` of patient `i` is a function of the seed, `i` and
 * `w` alone.
 */
export function weekKeys(seed: number, first: number, count: number, weeks: number): Uint32Array {
  const keys = new Uint32Array(count * weeks);
  const high = noiseWord(seed >>> 0, Math.floor(seed / 2 ** 32));
  for (let i = 0; i < count; i += 1) {
    const patient = noiseWord(noiseWord(high, first + i), 0x5bd1e995);
    for (let week = 0; week < weeks; week += 1) keys[i * weeks + week] = noiseWord(patient ^ high, week + 1);
  }
  return keys;
}
