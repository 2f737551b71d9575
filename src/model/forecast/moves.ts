/**
 * How the particles of a swarm move without leaving the distribution they are drawn from: each kind of move proposes something for
 * every particle, and what is proposed is accepted by the rule of Metropolis and Hastings.
 *
 *   fresh         deviates from the normal distribution that was fitted to a pilot swarm, whatever they were
 *   differences   deviates along the difference of two other particles (ter Braak 2006), which know how the deviates hang together
 *   deviates      deviates towards fresh ones of the prior, such that the prior stays what it was (Neal 1998)
 *   keys          fresh keys of chance for about one week
 */
import { invariant } from "../../base/invariant.ts";
import { cholesky, solveLower } from "../../numeric/cholesky.ts";
import { portableExp, portableLog } from "../../numeric/portable.ts";
import { type Chance, copyKeys, PARTICLE_DEVIATES, type Particles } from "./particles.ts";
import { copyBody, type Swarm } from "./swarm.ts";

const SIZE = PARTICLE_DEVIATES;

/** The size of a move along the difference of two others: 2.38 over the root of twice the dimension (ter Braak 2006). */
const DIFFERENCE = 2.38 / Math.sqrt(2 * SIZE);
const ACCEPTANCE_WANTED = 0.3;
const STRIDE_BEGIN = 0.6;

/** A kind of move. */
export type Move = "fresh" | "differences" | "deviates" | "keys";

/** A normal distribution of deviates: its mean and the Cholesky factor of its covariance. */
export interface Fit {
  readonly mean: Float64Array;
  readonly factor: Float64Array;
}

/**
 * The normal distribution of the swarm's deviates, a little wider than the swarm, so that nothing that is possible is proposed too
 * seldom. The prior's covariance is mixed in as if a tenth of the particles were of the prior.
 */
export function fitOf({ particles: { deviates, count } }: { readonly particles: Particles }): Fit {
  const [mean, covariance] = [new Float64Array(SIZE), new Float64Array(SIZE * SIZE)];
  for (let i = 0; i < count; i += 1) for (let k = 0; k < SIZE; k += 1) mean[k] += deviates[i * SIZE + k] / count;
  for (let i = 0; i < count; i += 1) {
    for (let k = 0; k < SIZE; k += 1) {
      const off = (deviates[i * SIZE + k] - mean[k]) / count;
      for (let l = 0; l <= k; l += 1) covariance[k * SIZE + l] += off * (deviates[i * SIZE + l] - mean[l]);
    }
  }
  for (let at = 0; at < covariance.length; at += 1) covariance[at] *= WIDER;
  for (let k = 0; k < SIZE; k += 1) covariance[k * SIZE + k] += PRIOR_SHARE;
  // With a multiple of the unit matrix added it cannot be singular.
  cholesky(covariance, SIZE);
  return { mean, factor: covariance };
}

const WIDER = 1.1;
const PRIOR_SHARE = 0.02;

/** A function that moves every particle of `swarm` once; `weeksSeen` is for how many weeks keys have done anything yet. */
export function moverOf(swarm: Swarm, fit: Fit | null, weeksSeen: number, chance: Chance): (move: Move, temperature: number) => void {
  const gains = new Float64Array(swarm.count);
  const fractions = new Float64Array(swarm.count);
  let stride = STRIDE_BEGIN;
  return (move, temperature) => {
    gains.fill(0);
    switch (move) {
      case "fresh":
        invariant(fit !== null, "a fit for fresh deviates");
        proposeFresh(swarm, fit, gains, chance);
        break;
      case "differences":
        proposeDifferences(swarm, gains, chance);
        break;
      case "deviates":
        proposeDeviates(swarm, stride, chance);
        break;
      case "keys":
        proposeKeys(swarm, weeksSeen, chance);
        break;
      default:
        unknownMove(move);
    }
    const accepted = accept(swarm, move, temperature, gains, fractions, chance);
    if (move === "deviates") stride = Math.min(0.95, Math.max(0.1, stride * portableExp(accepted / swarm.count - ACCEPTANCE_WANTED)));
  };
}

/** Judges what is proposed, copies what is accepted, and answers how many were. */
function accept(swarm: Swarm, move: Move, temperature: number, gains: Float64Array, fractions: Float64Array, chance: Chance): number {
  const { current, proposal, origin } = swarm;
  if (move === "keys") swarm.judge({ ...current, logLikelihood: proposal.logLikelihood }, proposal.particles.keys);
  else {
    swarm.embody(proposal);
    swarm.judge(proposal, current.particles.keys);
  }
  chance.fractions(fractions);
  let accepted = 0;
  for (let i = 0; i < swarm.count; i += 1) {
    const gain = temperature * (proposal.logLikelihood[i] - current.logLikelihood[i]) + gains[i];
    if (gain < 0 && portableLog(fractions[i]) >= gain) continue;
    current.logLikelihood[i] = proposal.logLikelihood[i];
    accepted += 1;
    if (move === "keys") copyKeys(current.particles, i, proposal.particles, i);
    else {
      copyBody(current, i, proposal, i);
      origin[i] = swarm.nextOrigin;
      swarm.nextOrigin += 1;
    }
  }
  return accepted;
}

/** z' = mean + C e, whatever z is; the gain is that of the prior and of how likely the proposal would have been either way. */
function proposeFresh({ current, proposal, count }: Swarm, { mean, factor }: Fit, gains: Float64Array, chance: Chance): void {
  const [from, to] = [current.particles.deviates, proposal.particles.deviates];
  const before = new Float64Array(SIZE);
  const drawn = new Float64Array(SIZE);
  chance.normals(to);
  for (let i = 0; i < count; i += 1) {
    const o = i * SIZE;
    for (let k = 0; k < SIZE; k += 1) {
      before[k] = from[o + k] - mean[k];
      drawn[k] = to[o + k];
    }
    solveLower(factor, before, SIZE);
    let gain = 0;
    for (let k = 0; k < SIZE; k += 1) {
      let moved = mean[k];
      for (let l = 0; l <= k; l += 1) moved += factor[k * SIZE + l] * drawn[l];
      to[o + k] = moved;
      gain += from[o + k] * from[o + k] - moved * moved + drawn[k] * drawn[k] - before[k] * before[k];
    }
    gains[i] = 0.5 * gain;
  }
}

/** z' = z + size (z of one other - z of another); the gain is that of the prior. */
function proposeDifferences({ current, proposal, count }: Swarm, gains: Float64Array, chance: Chance): void {
  const [from, to] = [current.particles.deviates, proposal.particles.deviates];
  const words = new Uint32Array(2 * count);
  chance.words(words);
  for (let i = 0; i < count; i += 1) {
    const a = ((i + 1 + (words[2 * i] % (count - 1))) % count) * SIZE;
    const b = ((i + 1 + (words[2 * i + 1] % (count - 1))) % count) * SIZE;
    const o = i * SIZE;
    let gain = 0;
    for (let k = 0; k < SIZE; k += 1) {
      const z = from[o + k];
      const moved = z + DIFFERENCE * (from[a + k] - from[b + k]);
      to[o + k] = moved;
      gain += z * z - moved * moved;
    }
    gains[i] = 0.5 * gain;
  }
}

/** z' = sqrt(1 - stride^2) z + stride x a fresh deviate. */
function proposeDeviates({ current, proposal }: Swarm, stride: number, chance: Chance): void {
  const [from, to] = [current.particles.deviates, proposal.particles.deviates];
  const kept = Math.sqrt(1 - stride * stride);
  chance.normals(to);
  for (let i = 0; i < to.length; i += 1) to[i] = kept * from[i] + stride * to[i];
}

/** Fresh keys for each of the weeks that were seen, with probability one over their number. */
function proposeKeys({ current, proposal, count }: Swarm, weeksSeen: number, chance: Chance): void {
  const [from, to] = [current.particles.keys, proposal.particles.keys];
  const { weeks } = current.particles;
  const seen = Math.min(weeks, weeksSeen);
  const words = new Uint32Array(2 * count * seen);
  chance.words(words);
  to.set(from);
  for (let i = 0, at = 0; i < count; i += 1) {
    for (let week = 0; week < seen; week += 1, at += 2) if (words[at] * weeksSeen < 2 ** 32) to[i * weeks + week] = words[at + 1];
  }
}

function unknownMove(move: never): never {
  throw new Error(`invariant: no move ${String(move)}`);
}
