/**
 * log(1 + u) - u, the small difference that a tail probability hangs on: every density near its own middle is
 * exp(a (log(1 + u) - u)) times something smooth, where u is how far the argument stands from that middle. Taken as
 * two terms it would lose as many digits as u is small; as a series in r = u / (2 + u) it loses none.
 */

/** log(1 + u) - u for u > -1, to a few units in the last place of the result; -Infinity at u = -1. */
export function log1pMinus(u: number): number {
  if (u < -0.6 || u > 1.5) return Math.log1p(u) - u;
  const r = u / (2 + u);
  const square = r * r;
  let power = square;
  let sum = 0;
  for (let odd = 3; odd < 60; odd += 2) {
    const term = power / odd;
    sum += term;
    if (term <= sum * 1e-17) break;
    power *= square;
  }
  return r * (2 * sum - u);
}
