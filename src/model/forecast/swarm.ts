/**
 * Particles on their way to the data: each with its log-likelihood, and of which particle it is a copy. A swarm is judged by running
 * the kernel over the course so far; what does not change from one move to the next is made once.
 */
import { portableExp } from "../../numeric/portable.ts";
import { OWN_SIZE, STEPPED_SIZE, sharedRow } from "../coefficients.ts";
import type { EffectPrior } from "../exosome-priors.ts";
import type { Forcing } from "../forcing.ts";
import { simulateStates } from "../heun.ts";
import { noiseOf } from "../noise.ts";
import type { ParameterValues } from "../parameter-values.ts";
import { logLikelihoods, type Observation, observedDays } from "./observation.ts";
import { type Chance, copyDeviates, copyKeys, emptyParticles, type Particles, patientWriter } from "./particles.ts";

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

/** Particles as patients for the kernel, and how likely the observations are under each. */
export interface Members {
  readonly particles: Particles;
  readonly own: Float64Array;
  readonly start: Float64Array;
  readonly logLikelihood: Float64Array;
}

/** A swarm. Everything that a move writes stands in arrays that are used again. */
export interface Swarm {
  readonly count: number;
  current: Members;
  /** What a move proposes; what is accepted is copied out of it. */
  proposal: Members;
  /** Which particle each is a copy of; one that moved is its own. */
  readonly origin: Int32Array;
  nextOrigin: number;
  /** Makes patients of the members' deviates. */
  readonly embody: (members: Members) => void;
  /** Writes how likely the observations are for the patients of `members` under the keys of `members`, or of `keys`. */
  readonly judge: (members: Members, keys?: Uint32Array) => void;
}

/** The swarm of `particles`, judged. */
export function swarmOf(task: FilterTask, particles: Particles): Swarm {
  const { count, weeks } = particles;
  const swarm: Swarm = {
    count,
    current: membersOf(particles),
    proposal: membersOf(emptyParticles(count, weeks)),
    origin: Int32Array.from({ length: count }, (_, i) => i),
    nextOrigin: count,
    embody: embodimentOf(task, count),
    judge: judgeOf(task),
  };
  swarm.embody(swarm.current);
  swarm.judge(swarm.current);
  return swarm;
}

function membersOf(particles: Particles): Members {
  const { count } = particles;
  const own = new Float64Array(count * OWN_SIZE);
  return { particles, own, start: new Float64Array(count * STEPPED_SIZE), logLikelihood: new Float64Array(count) };
}

function embodimentOf({ parameters, prior }: FilterTask, count: number): Swarm["embody"] {
  const write = patientWriter(parameters, prior, count);
  return ({ particles, own, start }) => write(particles, own, start);
}

function judgeOf({ parameters, observations, forcing }: FilterTask): Swarm["judge"] {
  const days = observedDays(observations);
  const [shared, noise] = [sharedRow(parameters), noiseOf(parameters, 1)];
  let states: Float64Array | undefined;
  let expected = new Float64Array();
  return ({ particles, own, start, logLikelihood }, keys = particles.keys) => {
    const { count, weeks } = particles;
    states = simulateStates({ count, own, start, keys, weeks }, shared, forcing, noise, days, states);
    if (expected.length !== count) expected = new Float64Array(count);
    logLikelihoods(logLikelihood, observations, days, states, expected, parameters);
  };
}

/** Copies the deviates of member `from` of `source`, and the patient made of them, to place `to` of `target`. */
export function copyBody(target: Members, to: number, source: Members, from: number): void {
  copyDeviates(target.particles, to, source.particles, from);
  for (let k = 0; k < OWN_SIZE; k += 1) target.own[to * OWN_SIZE + k] = source.own[from * OWN_SIZE + k];
  for (let k = 0; k < STEPPED_SIZE; k += 1) target.start[to * STEPPED_SIZE + k] = source.start[from * STEPPED_SIZE + k];
}

/** Draws the swarm again by weight, which is the likelihood to `power`: systematic resampling, one fraction for a comb's teeth. */
export function resample(swarm: Swarm, power: number, chance: Chance): void {
  const { count, current, proposal, origin } = swarm;
  const weights = new Float64Array(count);
  const total = writeWeights(weights, current.logLikelihood, power);
  const origins = origin.slice();
  const fraction = new Float64Array(1);
  chance.fractions(fraction);
  let [from, sum] = [0, weights[0]];
  for (let to = 0; to < count; to += 1) {
    const tooth = ((to + fraction[0]) / count) * total;
    while (sum < tooth && from < count - 1) {
      from += 1;
      sum += weights[from];
    }
    copyBody(proposal, to, current, from);
    copyKeys(proposal.particles, to, current.particles, from);
    proposal.logLikelihood[to] = current.logLikelihood[from];
    origin[to] = origins[from];
  }
  swarm.current = proposal;
  swarm.proposal = current;
}

/** Writes the likelihood to `power`, relative to the most likely, into `out`; answers the sum. */
export function writeWeights(out: Float64Array, logLikelihood: Float64Array, power: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < out.length; i += 1) if (logLikelihood[i] > most) most = logLikelihood[i];
  let sum = 0;
  for (let i = 0; i < out.length; i += 1) {
    out[i] = portableExp(power * (logLikelihood[i] - most));
    sum += out[i];
  }
  return sum;
}

/** N^2 over the sum of squares of the number of copies. */
export function distinctSize({ origin }: Swarm): number {
  const sorted = origin.slice().sort();
  let [squares, from] = [0, 0];
  for (let i = 1; i <= sorted.length; i += 1) {
    if (i < sorted.length && sorted[i] === sorted[from]) continue;
    squares += (i - from) * (i - from);
    from = i;
  }
  return (origin.length * origin.length) / squares;
}
