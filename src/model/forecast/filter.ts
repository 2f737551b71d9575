/**
 * From virtual patients of the population to virtual patients like this one: a sequential Monte Carlo sampler (Del Moral, Doucet
 * and Jasra 2006). The likelihood of everything measured so far is let in step by step; at each step as much as halves the
 * effective number, then particles are drawn again by weight and rejuvenated: deviates by moves along the difference of two
 * other particles (ter Braak 2006), which know how the deviates hang together, and by moves that keep the prior (Neal 1998);
 * keys of chance by fresh ones for a week or so. Each is accepted by the rule of Metropolis. A filter without rejuvenation
 * has three particles left by week three.
 *
 * The effective size counts copies: N^2 over the sum of squares of how many particles are still copies of one that was never
 * moved. Particles that moved a little count as different, so the size is an upper bound; it is reported, and a forecast is
 * refused where it is too low.
 */
import { portableExp, portableLog } from "../../numeric/portable.ts";
import { sharedRow } from "../coefficients.ts";
import type { EffectPrior } from "../exosome-priors.ts";
import type { Forcing } from "../forcing.ts";
import { simulateStates } from "../heun.ts";
import { noiseOf } from "../noise.ts";
import type { ParameterValues } from "../parameter-values.ts";
import { logLikelihoods, type Observation, observedDays } from "./observation.ts";
import { type Chance, cohortMaker, copyParticle, drawParticles, emptyParticles, PARTICLE_DEVIATES, type Particles } from "./particles.ts";

/** What the filter is given. */
export interface FilterTask {
  readonly parameters: ParameterValues;
  readonly prior: EffectPrior;
  readonly observations: readonly Observation[];
  /** The course delivered so far, up to the last observation at least. */
  readonly forcing: Forcing;
  readonly count: number;
  /** Keys are drawn for as many weeks as the forecast will need. */
  readonly weeks: number;
  readonly chance: Chance;
}

/** Particles after the data, and how many of them count. */
export interface Filtered {
  readonly particles: Particles;
  readonly effectiveSize: number;
}

const MOVES = ["differences", "keys", "deviates", "differences"] as const;
const SHARE_KEPT = 0.5;
const MOVES_PER_STEP = 1;
const MOVES_AT_END = 4;
/** The size of a move along the difference of two others: 2.38 over the root of twice the dimension (ter Braak 2006). */
const DIFFERENCE = 2.38 / Math.sqrt(2 * PARTICLE_DEVIATES);
const ACCEPTANCE_WANTED = 0.3;

interface Population {
  particles: Particles;
  logLikelihood: Float64Array;
  /** Which particle each is a copy of; one that moved is its own. */
  origin: Int32Array;
  nextOrigin: number;
  /** How far deviates move: 1 draws them afresh. */
  stride: number;
}

/** The particles of `task` after its observations. */
export function filter(task: FilterTask): Filtered {
  const { count, weeks, chance } = task;
  const judge = judgeOf(task);
  const particles = drawParticles(count, weeks, chance);
  const population: Population = {
    particles,
    logLikelihood: judge(particles),
    origin: Int32Array.from({ length: count }, (_, i) => i),
    nextOrigin: count,
    stride: 0.6,
  };
  const move = moverOf(task, judge, population);
  let temperature = 0;
  while (temperature < 1) {
    const next = nextTemperature(population.logLikelihood, temperature);
    resample(population, next - temperature, chance);
    temperature = next;
    for (let n = 0; n < (temperature < 1 ? MOVES_PER_STEP : MOVES_AT_END); n += 1) {
      for (const one of MOVES) move(one, temperature);
    }
  }
  return { particles: population.particles, effectiveSize: distinct(population.origin) };
}

/** A function that answers the log-likelihood of each particle. */
function judgeOf({ parameters, prior, observations, forcing, count }: FilterTask): (particles: Particles) => Float64Array {
  const days = observedDays(observations);
  const cohort = cohortMaker(parameters, prior, count);
  const [shared, noise] = [sharedRow(parameters), noiseOf(parameters, 1)];
  return (particles) => {
    const out = new Float64Array(count);
    logLikelihoods(out, observations, days, simulateStates(cohort(particles), shared, forcing, noise, days), count, parameters);
    return out;
  };
}

/** The highest temperature that leaves half of the particles effective, at most 1. */
function nextTemperature(logLikelihood: Float64Array, from: number): number {
  const keeps = (to: number): boolean => effectiveOf(weightsOf(logLikelihood, to - from)) >= SHARE_KEPT * logLikelihood.length;
  if (keeps(1)) return 1;
  let [low, high] = [from, 1];
  for (let n = 0; n < 24; n += 1) {
    const middle = (low + high) / 2;
    if (keeps(middle)) low = middle;
    else high = middle;
  }
  return Math.max(low, from + 1e-6);
}

function weightsOf(logLikelihood: Float64Array, power: number): Float64Array {
  const most = logLikelihood.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return logLikelihood.map((value) => portableExp(power * (value - most)));
}

function effectiveOf(weights: Float64Array): number {
  let [sum, squares] = [0, 0];
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return (sum * sum) / squares;
}

/** Systematic resampling: one fraction places all of a comb's teeth. */
function resample(population: Population, power: number, chance: Chance): void {
  const { particles, logLikelihood, origin } = population;
  const weights = weightsOf(logLikelihood, power);
  const total = weights.reduce((a, b) => a + b, 0);
  const fraction = new Float64Array(1);
  chance.fractions(fraction);
  const drawn = emptyParticles(particles.count, particles.weeks);
  const [likelihoods, origins] = [new Float64Array(particles.count), new Int32Array(particles.count)];
  let [from, sum] = [0, weights[0]];
  for (let to = 0; to < particles.count; to += 1) {
    const tooth = ((to + fraction[0]) / particles.count) * total;
    while (sum < tooth && from < particles.count - 1) {
      from += 1;
      sum += weights[from];
    }
    copyParticle(drawn, to, particles, from);
    likelihoods[to] = logLikelihood[from];
    origins[to] = origin[from];
  }
  population.particles = drawn;
  population.logLikelihood = likelihoods;
  population.origin = origins;
}

type Move = (typeof MOVES)[number];

/** A function that proposes one move for every particle and keeps what Metropolis accepts. */
function moverOf(
  { count, weeks, chance, observations }: FilterTask,
  judge: (particles: Particles) => Float64Array,
  population: Population,
): (move: Move, temperature: number) => void {
  const proposal = emptyParticles(count, weeks);
  const fractions = new Float64Array(count);
  const weeksSeen = Math.max(1, Math.ceil(Math.max(...observations.map(({ day }) => day)) / 7));
  return (move, temperature) => {
    const { particles } = population;
    const prior = new Float64Array(count);
    if (move === "deviates") proposeDeviates(proposal, population, chance);
    else if (move === "differences") proposeDifferences(proposal, particles, prior, chance);
    else proposeKeys(proposal, particles, 1 / weeksSeen, chance);
    const likelihoods = judge(proposal);
    chance.fractions(fractions);
    let accepted = 0;
    for (let i = 0; i < count; i += 1) {
      const gain = temperature * (likelihoods[i] - population.logLikelihood[i]) + prior[i];
      if (gain < 0 && portableLog(fractions[i]) >= gain) continue;
      copyParticle(particles, i, proposal, i);
      population.logLikelihood[i] = likelihoods[i];
      if (move === "keys") continue;
      population.origin[i] = population.nextOrigin;
      population.nextOrigin += 1;
      accepted += 1;
    }
    if (move === "deviates") population.stride = nextStride(population.stride, accepted / count);
  };
}

/** z' = sqrt(1 - stride^2) z + stride x a fresh deviate: the prior stays what it was. */
function proposeDeviates(proposal: Particles, { particles, stride }: Population, chance: Chance): void {
  const kept = Math.sqrt(1 - stride * stride);
  chance.normals(proposal.deviates);
  for (let i = 0; i < proposal.deviates.length; i += 1) proposal.deviates[i] = kept * particles.deviates[i] + stride * proposal.deviates[i];
  proposal.keys.set(particles.keys);
}

/** z' = z + size (z of one other - z of another); `prior` is the gain in the logarithm of the prior. */
function proposeDifferences(proposal: Particles, { deviates, keys, count }: Particles, prior: Float64Array, chance: Chance): void {
  const words = new Uint32Array(2 * count);
  chance.words(words);
  for (let i = 0; i < count; i += 1) {
    const a = ((i + 1 + (words[2 * i] % (count - 1))) % count) * PARTICLE_DEVIATES;
    const b = ((i + 1 + (words[2 * i + 1] % (count - 1))) % count) * PARTICLE_DEVIATES;
    const o = i * PARTICLE_DEVIATES;
    for (let k = 0; k < PARTICLE_DEVIATES; k += 1) {
      const z = deviates[o + k];
      const moved = z + DIFFERENCE * (deviates[a + k] - deviates[b + k]);
      proposal.deviates[o + k] = moved;
      prior[i] += 0.5 * (z * z - moved * moved);
    }
  }
  proposal.keys.set(keys);
}

/** Fresh keys for each week with probability `share`. */
function proposeKeys(proposal: Particles, particles: Particles, share: number, chance: Chance): void {
  proposal.deviates.set(particles.deviates);
  const fractions = new Float64Array(proposal.keys.length);
  chance.fractions(fractions);
  chance.words(proposal.keys);
  for (let i = 0; i < fractions.length; i += 1) if (fractions[i] >= share) proposal.keys[i] = particles.keys[i];
}

function nextStride(stride: number, acceptance: number): number {
  const next = stride * portableExp(acceptance - ACCEPTANCE_WANTED);
  return Math.min(0.95, Math.max(0.1, next));
}

/** N^2 over the sum of squares of the number of copies. */
function distinct(origin: Int32Array): number {
  const copies = new Map<number, number>();
  for (const one of origin) copies.set(one, (copies.get(one) ?? 0) + 1);
  let squares = 0;
  for (const number of copies.values()) squares += number * number;
  return (origin.length * origin.length) / squares;
}
