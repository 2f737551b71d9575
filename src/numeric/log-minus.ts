/**
 * log r - (r - 1), the small difference that a tail probability hangs on: every density near its own middle is
 * exp(a (log r - (r - 1))) times something smooth, where r says how far the argument stands from that middle. Taken as
 * two terms it would lose as many digits as r is near 1; as a series in (r - 1) / (r + 1) it loses none.
 */

/**
 * log r - u for r > 0 and u = r - 1, to a few units in the last place. Both are asked for since each caller knows both
 * exactly, and near r = 0 or r = 1 one cannot be had from the other.
 */
export function logMinus(r: number, u: number): number {
  if (u < -0.6 || u > 1.5) return Math.log(r) - u;
  const s = u / (2 + u);
  const square = s * s;
  let power = square;
  let sum = 0;
  for (let odd = 3; odd < 60; odd += 2) {
    const term = power / odd;
    sum += term;
    if (term <= sum * 1e-17) break;
    power *= square;
  }
  return s * (2 * sum - u);
}
