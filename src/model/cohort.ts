/** A population made ready for the kernel: its rows, its states on day 0 and its keys of chance, each by patient's number. */
import { type ExosomeEffects, OWN_SIZE, STEPPED_SIZE, writePatient } from "./coefficients.ts";
import type { Cohort } from "./heun.ts";
import { weekKeys } from "./noise.ts";
import type { ParameterValues } from "./parameter-values.ts";
import type { Population } from "./population.ts";

/** The cohort of `population` for `lastDay` days; `effectsOf` gives a patient's exosome effects where they are not the parameters'. */
export function cohortOf(
  population: Population,
  p: ParameterValues,
  seed: number,
  lastDay: number,
  effectsOf: (index: number) => ExosomeEffects = () => p,
): Cohort {
  const { count, numbers, patients } = population;
  const weeks = Math.max(1, Math.ceil(lastDay / 7));
  const own = new Float64Array(count * OWN_SIZE);
  const start = new Float64Array(count * STEPPED_SIZE);
  const keys = new Uint32Array(count * weeks);
  for (let i = 0; i < count; i += 1) {
    writePatient(own, start, patients, i, p, effectsOf(i));
    keys.set(weekKeys(seed, numbers[i], 1, weeks), i * weeks);
  }
  return { count, own, start, keys, weeks };
}
