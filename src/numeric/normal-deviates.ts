/**
 * Normal deviates from a counted stream: the quantile of a fraction in the open interval 0 to 1. One fraction, one
 * deviate: the k-th deviate of a stream is known from k alone, which a method that rejects would not grant.
 */
import type { RandomStream } from "../base/random.ts";
import { normalQuantile } from "./normal.ts";

const HALF_STEP = 2 ** -54;

/** The next standard normal deviate of a stream. */
export function normalDeviate(stream: RandomStream): number {
  return normalQuantile(stream.fraction() + HALF_STEP);
}

/** Fills `out` with standard normal deviates. */
export function fillNormalDeviates(out: Float64Array, stream: RandomStream): void {
  stream.fillFractions(out);
  for (let index = 0; index < out.length; index += 1) out[index] = normalQuantile(out[index] + HALF_STEP);
}
