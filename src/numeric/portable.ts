/**
 * The exponential and the logarithm from + - * / alone. `Math.exp` and `Math.log` may differ in the last place from one
 * engine to the next; a simulation that promises the same bits in Node, in a worker and in a browser uses these. Both are
 * within two units of the last place of the true value: the argument is reduced by powers of two, which is exact, and a
 * series is summed in a fixed order.
 */
const LN_2_HIGH = 0.693_147_180_369_123_8;
const LN_2_LOW = 1.908_214_929_270_587_7e-10;
const LOG_2_E = Math.LOG2E;
const EXPONENT_MAX = 709;
const SQRT_2 = Math.SQRT2;
/** 1/n! for n = 13 down to 0. */
const EXP_SERIES = inverseFactorials(13);
/** 1/n for n = 23, 21 and so on down to 3. */
const LOG_SERIES = Float64Array.from({ length: 11 }, (_, index) => 1 / (23 - 2 * index));

/** e^x for |x| up to 709; 0 below and Infinity above. */
export function portableExp(x: number): number {
  if (!(x <= EXPONENT_MAX)) return x > EXPONENT_MAX ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x < -EXPONENT_MAX) return 0;
  const power = Math.floor(x * LOG_2_E + 0.5);
  const rest = x - power * LN_2_HIGH - power * LN_2_LOW;
  let sum = 0;
  for (let n = 0; n < EXP_SERIES.length; n += 1) sum = sum * rest + EXP_SERIES[n];
  return sum * powerOfTwo(power);
}

/** The natural logarithm of a positive number; -Infinity at zero. */
export function portableLog(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let mantissa = x;
  let power = 0;
  for (; mantissa >= 2 ** 16; power += 16) mantissa *= 2 ** -16;
  for (; mantissa < 2 ** -16; power -= 16) mantissa *= 2 ** 16;
  for (; mantissa > SQRT_2; power += 1) mantissa *= 0.5;
  for (; mantissa < SQRT_2 / 2; power -= 1) mantissa *= 2;
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let n = 0; n < LOG_SERIES.length; n += 1) sum = (sum + LOG_SERIES[n]) * square;
  return power * LN_2_HIGH + (power * LN_2_LOW + 2 * (ratio * sum + ratio));
}

/** base^exponent for a positive base; 0 for a base of zero and a positive exponent. */
export function portablePower(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  return base === 0 ? 0 : portableExp(exponent * portableLog(base));
}

function powerOfTwo(power: number): number {
  let value = 1;
  const step = power < 0 ? 0.5 : 2;
  for (let left = Math.abs(power); left > 0; left -= 1) value *= step;
  return value;
}

function inverseFactorials(order: number): Float64Array {
  const series: number[] = [];
  let factorial = 1;
  for (let n = 0; n <= order; n += 1) {
    if (n > 0) factorial *= n;
    series.unshift(1 / factorial);
  }
  return Float64Array.from(series);
}
