/**
 * Quantiles: the argument at which a tail probability has a given value. The equation is solved for the logarithm of
 * the tail, which is nearly straight where the tail itself is flat, by Newton's method inside a bracket that only
 * shrinks: where Newton would leave it, it is halved. The answer is as good as the tail function.
 */
import { invariant } from "../base/invariant.ts";

const STEPS_MAX = 400;

/** A tail at one argument: the logarithm of its probability, and the derivative of that logarithm (0 when unknown). */
export interface TailPoint {
  readonly logTail: number;
  readonly slope: number;
}

/**
 * The u with `at(u).logTail = logTarget`, for a tail that rises or falls throughout; `start` is any finite guess.
 * Throws if the target is never crossed.
 */
export function solveLogTail(logTarget: number, start: number, at: (u: number) => TailPoint): number {
  const rising = isRising(start, at);
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  let u = start;
  let stride = 1;
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const { logTail, slope } = at(u);
    const excess = logTail - logTarget;
    if (excess > 0 === rising) high = u;
    else low = u;
    let next = slope === 0 ? Number.NaN : u - excess / slope;
    if (Math.abs(excess) <= 4e-16 * Math.abs(logTarget)) return Number.isFinite(next) ? next : u;
    if (!(next > low && next < high) || Math.abs(next - u) > stride) {
      stride *= 2;
      next = halfWay(low, high, u, stride);
    }
    if (next === u || next === low || next === high) return next;
    u = next;
  }
  invariant(Number.isFinite(low) && Number.isFinite(high), `a tail that crosses ${logTarget}`);
  return u;
}

function isRising(start: number, at: (u: number) => TailPoint): boolean {
  const { slope } = at(start);
  if (slope !== 0) return slope > 0;
  return at(start + 1).logTail > at(start - 1).logTail;
}

function halfWay(low: number, high: number, u: number, stride: number): number {
  if (Number.isFinite(low) && Number.isFinite(high)) return low + (high - low) / 2;
  return Number.isFinite(low) ? u + stride : u - stride;
}
