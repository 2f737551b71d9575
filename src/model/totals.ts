/**
 * Measured totals of many patients as counts. Five of the six instruments have few totals, whole multiples of a step, so that how
 * often each was reached says everything about them: mean, spread and quantiles come from the counts without a sort. Only ln CRP is
 * kept as it is. Everything here is for loops over patients: rows of one instrument stand together, patient after patient.
 */
import { selectQuantiles } from "../numeric/sample-quantile.ts";
import { STEPPED_SIZE } from "./coefficients.ts";
import { INSTRUMENT_NAMES, INSTRUMENTS, type InstrumentName, totalsOf } from "./measurement.ts";
import type { ParameterValues } from "./parameter-values.ts";

/** The quantiles that bands are drawn from. */
export const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** How a total is spread over patients. */
export interface Spread {
  readonly mean: number;
  /** With n - 1. */
  readonly deviation: number;
  /** At `QUANTILES`. */
  readonly quantiles: readonly number[];
}

/** Instruments with counted totals, in the order of `INSTRUMENT_NAMES`; ln CRP is the last of those. */
export const COUNTED = INSTRUMENT_NAMES.length - 1;

const SIZES = INSTRUMENT_NAMES.map(totalsOf);

/** Where the counts of each instrument begin among those of a day. */
export const COUNTS_AT = SIZES.map((_, index) => SIZES.slice(0, index).reduce((sum, size) => sum + size, 0));

/** How many counts a day has. */
export const COUNTS_A_DAY = SIZES.reduce((sum, size) => sum + size, 0);

/** Where the totals of a day go: those of instrument k from `to` + k `stride` on. */
export interface Rows {
  readonly of: Float64Array;
  readonly to: number;
  readonly stride: number;
}

/**
 * Writes the expected totals of `count` patients on one day into `out`, and adds their sums over patients, one an instrument, to
 * `sums`. `states` has rows of the stepped states, the first of the day at `row`.
 */
export function expectedOfDay(out: Rows, sums: Rows, p: ParameterValues, states: Float64Array, row: number, count: number): void {
  for (let name = 0; name <= COUNTED; name += 1) {
    const to = out.to + name * out.stride;
    const sum =
      name < COUNTED
        ? expectedLine(out.of, to, INSTRUMENT_NAMES[name], states, row * STEPPED_SIZE, count)
        : expectedCrp(out.of, to, p, states, row * STEPPED_SIZE, count);
    sums.of[sums.to + name * sums.stride] += sum;
  }
}

function expectedLine(out: Float64Array, to: number, name: InstrumentName, states: Float64Array, from: number, count: number): number {
  const { constant, mind, mindFrom, body, bodyFrom, range } = INSTRUMENTS[name];
  const least = range[0];
  const most = range[1];
  let sum = 0;
  for (let i = 0, o = from; i < count; i += 1, o += STEPPED_SIZE) {
    const value = constant + mind * Math.max(0, states[o + 4] - mindFrom) + body * Math.max(0, states[o + 5] - bodyFrom);
    const total = Math.min(most, Math.max(least, value));
    out[to + i] = total;
    sum += total;
  }
  return sum;
}

function expectedCrp(out: Float64Array, to: number, p: ParameterValues, states: Float64Array, from: number, count: number): number {
  const { mu_site: site, lnCRP_per_I: slope } = p;
  let sum = 0;
  for (let i = 0, o = from; i < count; i += 1, o += STEPPED_SIZE) {
    const value = site + slope * states[o + 1];
    out[to + i] = value;
    sum += value;
  }
  return sum;
}

/**
 * Writes the measured totals, in steps of the instrument, of `count` patients into `out`: expected ones from `from` on with as many
 * standard normal deviates from `errorsFrom` on, and counts them into `counts` from `countsAt` on.
 */
export function measureCounted(
  out: Uint8Array,
  counts: Uint32Array,
  countsAt: number,
  name: InstrumentName,
  p: ParameterValues,
  expected: Float64Array,
  from: number,
  errors: Float64Array,
  errorsFrom: number,
): void {
  const { error, step } = INSTRUMENTS[name];
  const most = totalsOf(name) - 1;
  const deviation = p[error];
  const steps = 1 / step;
  for (let i = 0; i < out.length; i += 1) {
    // Kept within the range first, so that rounding is cutting off, which is one instruction.
    const value = Math.min(most, Math.max(0, (expected[from + i] + deviation * errors[errorsFrom + i]) * steps));
    const total = (value + 0.5) | 0;
    out[i] = total;
    counts[countsAt + total] += 1;
  }
}

/** The spread of instrument `name` whose counts begin at `from`. */
export function spreadOfCounts(counts: Uint32Array, from: number, name: InstrumentName): Spread {
  const { step } = INSTRUMENTS[name];
  const size = totalsOf(name);
  let [n, sum, squares] = [0, 0, 0];
  for (let total = 0; total < size; total += 1) {
    const count = counts[from + total];
    n += count;
    sum += count * total;
    squares += count * total * total;
  }
  const mean = sum / n;
  const deviation = step * Math.sqrt(Math.max(0, squares - sum * mean) / (n - 1));
  return { mean: step * mean, deviation, quantiles: QUANTILES.map((p) => step * quantileOfCounts(counts, from, n, p)) };
}

/** The spread of `values`, whose order changes. */
export function spreadOfValues(values: Float64Array): Spread {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < values.length; i += 1) sum += values[i];
  const mean = sum / values.length;
  for (let i = 0; i < values.length; i += 1) squares += (values[i] - mean) * (values[i] - mean);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)), quantiles: selectQuantiles(values, QUANTILES) };
}

/** The quantile at `p` of `n` totals: linear between the two order statistics at (n - 1) p (numeric/sample-quantile.ts). */
function quantileOfCounts(counts: Uint32Array, from: number, n: number, p: number): number {
  const place = (n - 1) * p;
  const below = Math.floor(place);
  let [total, passed] = [0, counts[from]];
  while (passed <= below) {
    total += 1;
    passed += counts[from + total];
  }
  let next = total;
  let passedNext = passed;
  while (passedNext <= Math.min(below + 1, n - 1)) {
    next += 1;
    passedNext += counts[from + next];
  }
  return total + (place - below) * (next - total);
}
