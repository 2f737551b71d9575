/**
 * How each of the exosome's effects moves outcomes of the reference course at week 8: both against TMS with a sham infusion, in a
 * population under common chance, by a difference quotient on both sides of zero. Priors and learning are linear in the effects
 * by this map; the effects are small and bounded, and how far the map is from the model is tested.
 */
import { STEPPED_SIZE, sharedRow } from "./coefficients.ts";
import { cohortOf } from "./cohort.ts";
import { SMD_POINTS, type SmdMap } from "./exosome-priors.ts";
import { forcingOf } from "./forcing.ts";
import { simulateStates } from "./heun.ts";
import { dailyJumps } from "./jumps.ts";
import { expectedValue, type InstrumentName } from "./measurement.ts";
import { noiseOf } from "./noise.ts";
import { type ParameterValues, withoutExosome } from "./parameter-values.ts";
import type { ExosomeEffect } from "./parameters.ts";
import { drawPopulation } from "./population.ts";
import { referenceCourse } from "./reference-course.ts";
import { jumpsOf } from "./regimen.ts";

const DAY = 56;
const STEP = 0.1;
const ENTRY_HAMD17 = 18;

/** Points of an instrument at week 8 for one unit of each effect. */
export type EffectMap = Readonly<Record<ExosomeEffect, number>>;

/** The map of each of `instruments` from `count` patients of `seed`. */
export function effectMaps(p: ParameterValues, instruments: readonly InstrumentName[], seed: number, count: number): readonly EffectMap[] {
  const off = withoutExosome(p);
  const population = drawPopulation(off, seed, count, ENTRY_HAMD17);
  const daily = dailyJumps(jumpsOf(referenceCourse(DAY, "blind"), off), DAY);
  if (!daily.ok) throw new Error(`invariant: the reference course can be used, not ${daily.error.code}`);
  const forcing = forcingOf(daily.value, off, 1);
  const [shared, noise] = [sharedRow(off), noiseOf(off, 1)];
  const means = (effect: ExosomeEffect, value: number): readonly number[] => {
    const values = { ...off, [effect]: value };
    const states = simulateStates(cohortOf(population, values, seed, DAY), shared, forcing, noise, [DAY]);
    return instruments.map((name) => meanOf(name, off, states));
  };
  const slopes = (effect: ExosomeEffect): readonly number[] => {
    const [up, down] = [means(effect, STEP), means(effect, -STEP)];
    return up.map((mean, index) => (mean - down[index]) / (2 * STEP));
  };
  const [kIE, kRE, bEB, bEM, kEP] = [slopes("kIE"), slopes("kRE"), slopes("bEB"), slopes("bEM"), slopes("kEP")];
  return instruments.map((_, at) => ({ kIE: kIE[at], kRE: kRE[at], bEB: bEB[at], bEM: bEM[at], kEP: kEP[at] }));
}

/** The map of the standardised difference in HAM-D17. */
export function smdMap(p: ParameterValues, seed: number, count: number): SmdMap {
  const [points] = effectMaps(p, ["hamd17"], seed, count);
  return inSmd(points);
}

/** Points of HAM-D17 as standardised differences. */
export function inSmd(points: EffectMap): SmdMap {
  const { kIE, kRE, bEB, bEM, kEP } = points;
  return { kIE: kIE / SMD_POINTS, kRE: kRE / SMD_POINTS, bEB: bEB / SMD_POINTS, bEM: bEM / SMD_POINTS, kEP: kEP / SMD_POINTS };
}

function meanOf(name: InstrumentName, p: ParameterValues, states: Float64Array): number {
  const count = states.length / STEPPED_SIZE;
  let sum = 0;
  for (let o = 0; o < states.length; o += STEPPED_SIZE) sum += expectedValue(name, p, states[o + 1], states[o + 4], states[o + 5]);
  return sum / count;
}
