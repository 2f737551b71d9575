/**
 * Particles: virtual patients as what they are made of. A particle is eight deviates of the patient, five of the exosome's
 * effects (population.ts, exosome-priors.ts) and a key of chance for each week; its whole course is a function of these, so that
 * it can be moved by changing them and computing the course anew. Under the prior the deviates are independent and standard.
 */
import { randomStream } from "../../base/random.ts";
import { portableNormalQuantile } from "../../numeric/normal.ts";
import { OWN_SIZE, STEPPED_SIZE, writePatient } from "../coefficients.ts";
import { type EffectPrior, effectsAt } from "../exosome-priors.ts";
import type { Cohort } from "../heun.ts";
import type { ParameterValues } from "../parameter-values.ts";
import { EXOSOME_EFFECTS } from "../parameters.ts";
import { PATIENT_SIZE } from "../patient.ts";
import { DEVIATE_COUNT, patientMaker } from "../population.ts";

/** How many deviates make a particle. */
export const PARTICLE_DEVIATES = DEVIATE_COUNT + EXOSOME_EFFECTS.length;

const HALF_STEP = 2 ** -54;

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

/** The chance of `seed`. */
export function chanceOf(seed: number): Chance {
  const stream = randomStream(seed, 2 ** 52);
  return {
    fractions: stream.fillFractions,
    normals(out) {
      stream.fillFractions(out);
      for (let i = 0; i < out.length; i += 1) out[i] = portableNormalQuantile(out[i] + HALF_STEP);
    },
    words(out) {
      for (let i = 0; i < out.length; i += 1) out[i] = stream.word();
    },
  };
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

/** What turns particles into patients for the kernel; the arrays of the cohort are used again in the next call. */
export function cohortMaker(p: ParameterValues, prior: EffectPrior, count: number): (particles: Particles) => Cohort {
  const make = patientMaker(p);
  const patients = new Float64Array(count * PATIENT_SIZE);
  const own = new Float64Array(count * OWN_SIZE);
  const start = new Float64Array(count * STEPPED_SIZE);
  return ({ deviates, keys, weeks }) => {
    for (let i = 0; i < count; i += 1) {
      make(patients, i, deviates, i * PARTICLE_DEVIATES);
      writePatient(own, start, patients, i, p, effectsAt(prior, deviates, i * PARTICLE_DEVIATES + DEVIATE_COUNT));
    }
    return { count, own, start, keys, weeks };
  };
}

/** Copies particle `from` of `source` to place `to` of `target`. */
export function copyParticle(target: Particles, to: number, source: Particles, from: number): void {
  for (let i = 0; i < PARTICLE_DEVIATES; i += 1)
    target.deviates[to * PARTICLE_DEVIATES + i] = source.deviates[from * PARTICLE_DEVIATES + i];
  for (let week = 0; week < source.weeks; week += 1) target.keys[to * source.weeks + week] = source.keys[from * source.weeks + week];
}
