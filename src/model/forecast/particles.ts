/**
 * Particles: virtual patients as what they are made of. A particle is eight deviates of the patient, five of the exosome's
 * effects (population.ts, exosome-priors.ts) and a key of chance for each week; its whole course is a function of these, so that
 * it can be moved by changing them and computing the course anew. Under the prior the deviates are independent and standard.
 */
import { randomStream } from "../../base/random.ts";
import { portableNormalQuantile } from "../../numeric/normal.ts";
import { OWN_SIZE, STEPPED_SIZE, writePatient } from "../coefficients.ts";
import { type EffectPrior, writeEffects } from "../exosome-priors.ts";
import type { Cohort } from "../heun.ts";
import type { ParameterValues } from "../parameter-values.ts";
import { EXOSOME_EFFECTS } from "../parameters.ts";
import { PATIENT_SIZE } from "../patient.ts";
import { DEVIATE_COUNT, patientMaker } from "../population.ts";

/** How many deviates make a particle. */
export const PARTICLE_DEVIATES = DEVIATE_COUNT + EXOSOME_EFFECTS.length;

/** Particles in rows. */
export interface Particles {
  readonly count: number;
  readonly weeks: number;
  readonly deviates: Float64Array;
  readonly keys: Uint32Array;
}

/** Chance for one patient's forecast: each call goes on where the last ended, and all is a function of the seed. */
export interface Chance {
  readonly fractions: (out: Float64Array) => void;
  readonly normals: (out: Float64Array) => void;
  readonly words: (out: Uint32Array) => void;
}

/** The chance of `seed`. A fraction or a deviate is made of one word of 32 bits, which is fine enough for what a filter proposes. */
export function chanceOf(seed: number): Chance {
  const stream = randomStream(seed, 2 ** 52);
  let room = new Uint32Array();
  const words = (count: number): Uint32Array => {
    if (room.length < count) room = new Uint32Array(count);
    const drawn = room.subarray(0, count);
    stream.fillWords(drawn);
    return drawn;
  };
  return {
    words: stream.fillWords,
    fractions(out) {
      const drawn = words(out.length);
      for (let i = 0; i < out.length; i += 1) out[i] = (drawn[i] + 0.5) * 2 ** -32;
    },
    normals(out) {
      const drawn = words(out.length);
      for (let i = 0; i < out.length; i += 1) out[i] = portableNormalQuantile((drawn[i] + 0.5) * 2 ** -32);
    },
  };
}

/** Fresh keys for all weeks from `from` on: what has not been seen yet is of the prior. */
export function renewKeys({ count, weeks, keys }: Particles, from: number, chance: Chance): void {
  const words = new Uint32Array(count * Math.max(0, weeks - from));
  chance.words(words);
  for (let i = 0, at = 0; i < count; i += 1) {
    for (let week = from; week < weeks; week += 1, at += 1) keys[i * weeks + week] = words[at];
  }
}

/** `count` particles of the prior, with keys for `weeks` weeks. */
export function drawParticles(count: number, weeks: number, chance: Chance): Particles {
  const particles = emptyParticles(count, weeks);
  chance.normals(particles.deviates);
  chance.words(particles.keys);
  return particles;
}

/** Rows without content. */
export function emptyParticles(count: number, weeks: number): Particles {
  return { count, weeks, deviates: new Float64Array(count * PARTICLE_DEVIATES), keys: new Uint32Array(count * weeks) };
}

/** A function that writes the rows and the states on day 0 of `count` particles. */
export function patientWriter(
  p: ParameterValues,
  prior: EffectPrior,
  count: number,
): (particles: Particles, own: Float64Array, start: Float64Array) => void {
  const make = patientMaker(p);
  const patients = new Float64Array(count * PATIENT_SIZE);
  const effects = { kIE: 0, kRE: 0, bEB: 0, bEM: 0, kEP: 0 };
  return ({ deviates }, own, start) => {
    for (let i = 0; i < count; i += 1) {
      make(patients, i, deviates, i * PARTICLE_DEVIATES);
      writeEffects(effects, prior, deviates, i * PARTICLE_DEVIATES + DEVIATE_COUNT);
      writePatient(own, start, patients, i, p, effects);
    }
  };
}

/** Particles as patients for the kernel. */
export function cohortOfParticles(p: ParameterValues, prior: EffectPrior, particles: Particles): Cohort {
  const { count, keys, weeks } = particles;
  const own = new Float64Array(count * OWN_SIZE);
  const start = new Float64Array(count * STEPPED_SIZE);
  patientWriter(p, prior, count)(particles, own, start);
  return { count, own, start, keys, weeks };
}

/** Copies the deviates of particle `from` of `source` to place `to` of `target`. */
export function copyDeviates(target: Particles, to: number, source: Particles, from: number): void {
  const [at, there] = [to * PARTICLE_DEVIATES, from * PARTICLE_DEVIATES];
  for (let i = 0; i < PARTICLE_DEVIATES; i += 1) target.deviates[at + i] = source.deviates[there + i];
}

/** Copies the keys of particle `from` of `source` to place `to` of `target`. */
export function copyKeys(target: Particles, to: number, source: Particles, from: number): void {
  const { weeks } = source;
  for (let week = 0; week < weeks; week += 1) target.keys[to * weeks + week] = source.keys[from * weeks + week];
}
