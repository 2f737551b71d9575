/**
 * The standard normal distribution: both tails, their logarithms and quantiles. The tails follow W. J. Cody, "Rational
 * Chebyshev approximations for the error function", Mathematics of Computation 23 (1969), which is good to the last
 * places of a double in the relative sense; the quantile follows M. J. Wichura, "Algorithm AS 241", Applied Statistics
 * 37 (1988), routine PPND16.
 */
import { invariant } from "../base/invariant.ts";
import { portableExp, portableLog } from "./portable.ts";

const INVERSE_SQRT_TWO_PI = 0.398_942_280_401_432_7;
const CENTRE = 0.66291;
const FAR = 5.656_854_249_492_381;

/** Coefficients by rising power: numerator and denominator of each of Cody's three ranges. */
const NEAR_NUMERATOR = [
  18_154.981_253_343_56, 1067.689_485_460_371, 161.028_231_068_555_87, 2.235_252_035_460_684, 0.065_682_337_918_207_45,
] as const;
const NEAR_DENOMINATOR = [45_507.789_335_026_73, 10_260.932_208_618_979, 976.098_551_737_776_7, 47.202_581_904_688_24, 1] as const;
const MIDDLE_NUMERATOR = [
  9842.714_838_383_978, 11_602.651_437_647_35, 6848.190_450_536_283, 2494.537_585_290_372_6, 597.270_276_394_800_2, 93.506_656_132_177_87,
  8.883_149_794_388_377, 0.398_941_512_088_134_66, 1.076_557_677_372_019_2e-8,
] as const;
const MIDDLE_DENOMINATOR = [
  19_685.429_676_859_992, 38_912.003_286_093_27, 34_900.952_721_145_98, 18_615.571_640_885_097, 6485.558_298_266_761,
  1519.377_599_407_554_7, 235.387_901_782_625, 22.266_688_044_328_117, 1,
] as const;
const FAR_NUMERATOR = [
  2.911_287_495_116_879_3e-5, 0.001_421_619_193_227_893_4, 0.022_235_277_870_649_807, 0.127_401_161_160_247_36, 0.215_898_534_057_957,
  0.023_073_441_764_940_174,
] as const;
const FAR_DENOMINATOR = [
  7.297_515_550_839_662e-5, 0.003_782_396_332_027_582_4, 0.065_988_137_868_928_56, 0.468_238_212_480_865_1, 1.284_260_096_144_911, 1,
] as const;

/** The density at x. */
export function normalDensity(x: number): number {
  return INVERSE_SQRT_TWO_PI * gaussian(x);
}

/** P(Z <= x). */
export function normalCdf(x: number): number {
  return x > CENTRE ? 1 - tail(x) : x < -CENTRE ? tail(-x) : 0.5 + centre(x);
}

/** P(Z > x), with all its digits also where it is tiny. */
export function normalUpper(x: number): number {
  return normalCdf(-x);
}

/** P(|Z| > |x|), the two-sided p value. */
export function normalTwoSided(x: number): number {
  return Math.min(1, 2 * normalUpper(Math.abs(x)));
}

/** log P(Z <= x), finite for every finite x however far out. */
export function normalLogCdf(x: number): number {
  if (x > CENTRE) return Math.log1p(-tail(x));
  return x < -CENTRE ? Math.log(scaledTail(-x)) - (x * x) / 2 : Math.log(0.5 + centre(x));
}

/** `normalLogCdf` with the same bits in every engine, to about 1e-15 of its size or absolutely, whichever is more. */
export function portableNormalLogCdf(x: number): number {
  if (x < -CENTRE) return portableLog(scaledTail(-x)) - (x * x) / 2;
  return portableLog(x > CENTRE ? 1 - portableExp((-x * x) / 2) * scaledTail(x) : 0.5 + centre(x));
}

/** The x with P(Z <= x) = p, for 0 <= p <= 1; -Infinity and Infinity at the ends. */
export function normalQuantile(p: number): number {
  // A message is only made when it is needed: this is called millions of times.
  if (!(p >= 0 && p <= 1)) invariant(false, `a probability, not ${p}`);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return centralQuantile(q);
  return q < 0 ? -tailQuantile(p, Math.log) : tailQuantile(1 - p, Math.log);
}

/** `normalQuantile` with the same bits in every engine: its tails take the logarithm from + - * / alone. */
export function portableNormalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) invariant(false, `a probability, not ${p}`);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return centralQuantile(q);
  return q < 0 ? -tailQuantile(p, portableLog) : tailQuantile(1 - p, portableLog);
}

/** The x with P(Z > x) = p, for 0 <= p <= 1. */
export function normalUpperQuantile(p: number): number {
  return -normalQuantile(p);
}

/** P(Z <= x) - 1/2 near the middle. */
function centre(x: number): number {
  const square = x * x;
  return (x * polynomial(NEAR_NUMERATOR, square)) / polynomial(NEAR_DENOMINATOR, square);
}

/** P(Z > x) for x above the middle. */
function tail(x: number): number {
  return x > 40 ? 0 : gaussian(x) * scaledTail(x);
}

/** P(Z > x) exp(x^2 / 2) for x above the middle. */
function scaledTail(x: number): number {
  if (x <= FAR) return polynomial(MIDDLE_NUMERATOR, x) / polynomial(MIDDLE_DENOMINATOR, x);
  const inverse = 1 / (x * x);
  return (INVERSE_SQRT_TWO_PI - (inverse * polynomial(FAR_NUMERATOR, inverse)) / polynomial(FAR_DENOMINATOR, inverse)) / x;
}

/** exp(-x^2 / 2) with x split, so that squaring a large x costs no digits. */
function gaussian(x: number): number {
  const size = Math.abs(x);
  if (size > 40) return 0;
  const coarse = Math.trunc(size * 16) / 16;
  return Math.exp((-coarse * coarse) / 2) * Math.exp((-(size - coarse) * (size + coarse)) / 2);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let index = coefficients.length - 1; index >= 0; index -= 1) value = value * x + coefficients[index];
  return value;
}

/** Wichura's coefficients by rising power. */
const CENTRAL_NUMERATOR = [
  3.387_132_872_796_366_5, 133.141_667_891_784_38, 1971.590_950_306_551_3, 13_731.693_765_509_46, 45_921.953_931_549_87,
  67_265.770_927_008_7, 33_430.575_583_588_13, 2509.080_928_730_122_7,
] as const;
const CENTRAL_DENOMINATOR = [
  1, 42.313_330_701_600_91, 687.187_007_492_057_9, 5394.196_021_424_751, 21_213.794_301_586_597, 39_307.895_800_092_71,
  28_729.085_735_721_943, 5226.495_278_852_855,
] as const;
const OUTER_NUMERATOR = [
  1.423_437_110_749_683_5, 4.630_337_846_156_546, 5.769_497_221_460_691, 3.647_848_324_763_204_5, 1.270_458_252_452_368_4,
  0.241_780_725_177_450_6, 0.022_723_844_989_269_184, 7.745_450_142_783_414e-4,
] as const;
const OUTER_DENOMINATOR = [
  1, 2.053_191_626_637_759, 1.676_384_830_183_803_8, 0.689_767_334_985_1, 0.148_103_976_427_480_08, 0.015_198_666_563_616_457,
  5.475_938_084_995_345e-4, 1.050_750_071_644_416_9e-9,
] as const;
const EXTREME_NUMERATOR = [
  6.657_904_643_501_103, 5.463_784_911_164_114, 1.784_826_539_917_291_3, 0.296_560_571_828_504_87, 0.026_532_189_526_576_124,
  0.001_242_660_947_388_078_4, 2.711_555_568_743_487_6e-5, 2.010_334_399_292_288_1e-7,
] as const;
const EXTREME_DENOMINATOR = [
  1, 0.599_832_206_555_887_9, 0.136_929_880_922_735_8, 0.014_875_361_290_850_615, 7.868_691_311_456_133e-4, 1.846_318_317_510_054_8e-5,
  1.421_511_758_316_446e-7, 2.0442631033899397e-15,
] as const;

function centralQuantile(q: number): number {
  const r = 0.180_625 - q * q;
  return (q * polynomial7(CENTRAL_NUMERATOR, r)) / polynomial7(CENTRAL_DENOMINATOR, r);
}

/** `polynomial` of degree 7 without its loop: simulations draw millions of deviates in the middle. */
function polynomial7(c: readonly number[], x: number): number {
  return ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0];
}

/** The x with P(Z > x) = p for a small p. */
function tailQuantile(p: number, log: (x: number) => number): number {
  if (p === 0) return Number.POSITIVE_INFINITY;
  const r = Math.sqrt(-log(p));
  return r <= 5
    ? polynomial(OUTER_NUMERATOR, r - 1.6) / polynomial(OUTER_DENOMINATOR, r - 1.6)
    : polynomial(EXTREME_NUMERATOR, r - 5) / polynomial(EXTREME_DENOMINATOR, r - 5);
}
