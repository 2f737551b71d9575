/**
 * The logarithm of the gamma function for positive arguments, and what is left of it after Stirling's formula. The
 * series around 2 (Abramowitz and Stegun 6.1.33) keeps the relative error small beside the zeros at 1 and 2; from 8
 * upwards Stirling's series (6.1.40) is used. Incomplete gamma and beta functions want the second form: in it the
 * large terms cancel on paper and not in the machine.
 */
import { invariant } from "../base/invariant.ts";

const EULER = 0.577_215_664_901_532_9;
const HALF_LOG_TWO_PI = 0.918_938_533_204_672_8;

/** Riemann's zeta(k) - 1 for k = 2, 3, ...; beyond the list it is 2^-k to the last place that counts here. */
const ZETA_MINUS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914, 0.008349277381922827,
  0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915,
  6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
  9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8,
  1.4901554828365043e-8, 7.45071178983543e-9, 3.725334024788457e-9, 1.862659723513049e-9,
] as const;

/** B(2n) / (2n (2n - 1)) with Bernoulli's numbers B: the coefficients of Stirling's series. */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360_360,
  1 / 156,
  -3617 / 122_400,
  43_867 / 244_188,
  -174_611 / 125_400,
] as const;
const STIRLING_FROM = 8;

/** log Gamma(x) for x > 0; relative error about 1e-15, also beside its zeros at 1 and 2. */
export function logGamma(x: number): number {
  if (!(x > 0)) invariant(false, `a positive argument, not ${x}`);
  if (x >= STIRLING_FROM) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
  if (x < 0.5) return aroundTwo(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return aroundTwo(x - 1) - Math.log1p(x - 1);
  let product = 1;
  let rest = x;
  while (rest >= 2.5) {
    rest -= 1;
    product *= rest;
  }
  return Math.log(product) + aroundTwo(rest - 2);
}

/**
 * What Stirling's formula leaves: log Gamma(x) - (x - 1/2) log x + x - log(2 pi) / 2, for x > 0. About 1 / (12 x).
 */
export function stirlingError(x: number): number {
  if (!(x > 0)) invariant(false, `a positive argument, not ${x}`);
  if (x >= STIRLING_FROM) return stirlingSeries(x);
  return logGamma(x) - (x - 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
}

function stirlingSeries(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  let sum = 0;
  for (let n = STIRLING.length - 1; n >= 0; n -= 1) sum = sum * square + STIRLING[n];
  return sum * inverse;
}

/** log Gamma(2 + e) for -1/2 <= e <= 1/2, where each term is at most a quarter of the one before. */
function aroundTwo(e: number): number {
  let sum = 0;
  for (let index = ZETA_MINUS_ONE.length - 1; index >= 0; index -= 1) sum = ZETA_MINUS_ONE[index] / (index + 2) - e * sum;
  return e * (1 - EULER + e * sum);
}
