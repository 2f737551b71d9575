/**
 * Gamma and chi-squared deviates from a stream, by G. Marsaglia and W. W. Tsang, "A simple method for generating gamma
 * variables", ACM Transactions on Mathematical Software 26 (2000). A proposal is rejected now and then, so how many
 * fractions a deviate takes from the stream differs; the order of the deviates does not.
 */
import { invariant } from "../base/invariant.ts";
import type { RandomStream } from "../base/random.ts";
import { normalDeviate } from "./normal-deviates.ts";

/** The next gamma deviate with the shape given, above 0, and scale 1: mean and variance are the shape. */
export function gammaDeviate(stream: RandomStream, shape: number): number {
  invariant(shape > 0, `a positive shape, not ${shape}`);
  if (shape < 1) return gammaDeviate(stream, shape + 1) * (1 - stream.fraction()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalDeviate(stream);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root ** 3;
    const u = 1 - stream.fraction();
    if (Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** The next chi-squared deviate with the degrees of freedom given, above 0. */
export function chiSquaredDeviate(stream: RandomStream, df: number): number {
  return 2 * gammaDeviate(stream, df / 2);
}
