/**
 * From virtual patients of the population to virtual patients like this one: a sequential Monte Carlo sampler (Del Moral, Doucet
 * and Jasra 2006). The likelihood of everything measured so far is let in step by step; at each step as much as halves the
 * effective number, then particles are drawn again by weight and rejuvenated (moves.ts). A filter without rejuvenation has three
 * particles left by week three.
 *
 * The way to the data is gone by a small pilot swarm. A normal distribution is fitted to where it arrives, and the whole swarm begins
 * as copies of the pilot's particles that are moved until they are copies no more, by fresh deviates of that distribution above all.
 *
 * The effective size counts copies: N^2 over the sum of squares of how many particles are still copies of one that was never
 * moved. Particles that moved a little count as different, so the size is an upper bound; it is reported, and a forecast is
 * refused where it is too low.
 */
import { fitOf, type Move, moverOf } from "./moves.ts";
import { copyDeviates, copyKeys, drawParticles, emptyParticles, type Particles, renewKeys } from "./particles.ts";
import { distinctSize, type FilterTask, resample, type Swarm, swarmOf, writeWeights } from "./swarm.ts";

/** Particles after the data, and how many of them count. */
export interface Filtered {
  readonly particles: Particles;
  readonly effectiveSize: number;
}

/** More particles than this do not find the way better. */
const PILOT_COUNT = 400;
const SHARE_KEPT = 0.5;
const ON_THE_WAY: readonly Move[] = ["differences", "keys", "deviates", "differences"];
const OF_THE_PILOT: readonly Move[] = ["differences", "keys", "fresh", "keys", "fresh", "keys", "fresh", "keys"];
const OF_THE_WHOLE: readonly Move[] = ["fresh", "keys", "fresh", "keys", "differences", "keys", "fresh", "keys"];

/** The particles of `task` after its observations. */
export function filter(task: FilterTask): Filtered {
  const weeksSeen = Math.max(1, Math.ceil(Math.max(...task.observations.map(({ day }) => day)) / 7));
  const swarm = arrived(task, Math.min(task.count, PILOT_COUNT), weeksSeen);
  const whole = task.count > PILOT_COUNT ? grown(task, swarm, weeksSeen) : swarm;
  renewKeys(whole.current.particles, weeksSeen, task.chance);
  return { particles: whole.current.particles, effectiveSize: distinctSize(whole) };
}

/** A swarm of `count` that has let in all of the likelihood. */
function arrived(task: FilterTask, count: number, weeksSeen: number): Swarm {
  const { weeks, chance } = task;
  const swarm = swarmOf(task, drawParticles(count, weeks, chance));
  const move = moverOf(swarm, null, weeksSeen, chance);
  let temperature = 0;
  while (temperature < 1) {
    const next = nextTemperature(swarm.current.logLikelihood, temperature);
    resample(swarm, next - temperature, chance);
    temperature = next;
    for (const one of ON_THE_WAY) move(one, temperature);
  }
  const settle = moverOf(swarm, fitOf(swarm.current), weeksSeen, chance);
  for (const one of OF_THE_PILOT) settle(one, 1);
  return swarm;
}

/** A swarm of all of the task's particles, from copies of the pilot's. */
function grown(task: FilterTask, pilot: Swarm, weeksSeen: number): Swarm {
  const { count, weeks, chance } = task;
  const particles = emptyParticles(count, weeks);
  for (let i = 0; i < count; i += 1) {
    copyDeviates(particles, i, pilot.current.particles, i % pilot.count);
    copyKeys(particles, i, pilot.current.particles, i % pilot.count);
  }
  const swarm = swarmOf(task, particles);
  for (let i = 0; i < count; i += 1) swarm.origin[i] = i % pilot.count;
  const move = moverOf(swarm, fitOf(pilot.current), weeksSeen, chance);
  for (const one of OF_THE_WHOLE) move(one, 1);
  return swarm;
}

/** The highest temperature that leaves half of the particles effective, at most 1. */
function nextTemperature(logLikelihood: Float64Array, from: number): number {
  const weights = new Float64Array(logLikelihood.length);
  const keeps = (to: number): boolean =>
    effectiveOf(weights, writeWeights(weights, logLikelihood, to - from)) >= SHARE_KEPT * weights.length;
  if (keeps(1)) return 1;
  let [low, high] = [from, 1];
  for (let n = 0; n < 12; n += 1) {
    const middle = (low + high) / 2;
    if (keeps(middle)) low = middle;
    else high = middle;
  }
  return Math.max(low, from + 1e-6);
}

function effectiveOf(weights: Float64Array, sum: number): number {
  let squares = 0;
  for (let i = 0; i < weights.length; i += 1) squares += weights[i] * weights[i];
  return (sum * sum) / squares;
}
