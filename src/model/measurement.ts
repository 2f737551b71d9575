/**
 * From states to what a clinic measures. The expected total of each instrument is a straight line in mental and bodily burden,
 * with a floor and a ceiling; a normal error is added, and totals are rounded and kept within their range before any cut-off is
 * applied. The weights are choices of the model, none estimated from items (grade D); the site's mean of ln CRP is a parameter,
 * because it differs by country.
 */

import { STEPPED_SIZE } from "./coefficients.ts";
import type { ParameterValues } from "./parameter-values.ts";
import type { ParameterName } from "./parameters.ts";

/** One instrument: `constant` + mind (M - mindFrom)+ + body (B - bodyFrom)+ + inflammation I. */
interface Instrument {
  readonly constant: number;
  readonly mind: number;
  readonly mindFrom: number;
  readonly body: number;
  readonly bodyFrom: number;
  readonly error: ParameterName;
  readonly range: readonly [number, number];
  /** Totals are whole multiples of this; 0 where any value may be. */
  readonly step: number;
  /** Whether fewer points are better. */
  readonly better: "lower" | "higher";
}

/** The instruments, by code. WHO-5 is the percentage score. */
export const INSTRUMENTS = {
  hamd17: instrument(0, 33, 0.04, 24, 0.05, "e_HAMD", [0, 52], 1, "lower"),
  phq9: instrument(0, 26, 0.04, 15, 0.05, "e_PHQ9", [0, 27], 1, "lower"),
  phq15: instrument(0, 0, 0, 32, 0.03, "e_PHQ15", [0, 30], 1, "lower"),
  sss8: instrument(0, 0, 0, 34, 0.03, "e_SSS8", [0, 32], 1, "lower"),
  who5: instrument(80, -76, 0, -50, 0, "e_WHO5", [0, 100], 4, "higher"),
  lnCrp: instrument(0, 0, 0, 0, 0, "e_lnCRP", [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], 0, "lower"),
} as const satisfies Record<string, Instrument>;

/** An instrument's code. `lnCrp` is the natural logarithm of hs-CRP in mg/L. */
export type InstrumentName = keyof typeof INSTRUMENTS;

/** Every instrument, in a fixed order. */
export const INSTRUMENT_NAMES = ["hamd17", "phq9", "phq15", "sss8", "who5", "lnCrp"] as const satisfies readonly InstrumentName[];

/** The expected value of an instrument, without error, before rounding and within its range. */
export function expectedValue(name: InstrumentName, p: ParameterValues, inflammation: number, mind: number, body: number): number {
  if (name === "lnCrp") return p.mu_site + p.lnCRP_per_I * inflammation;
  const line: Instrument = INSTRUMENTS[name];
  const value = line.constant + line.mind * Math.max(0, mind - line.mindFrom) + line.body * Math.max(0, body - line.bodyFrom);
  return within(value, line);
}

/**
 * Writes the expected values of `count` patients into `out` from `to` on; `states` has rows of the stepped states (coefficients.ts),
 * the first at row `row`. The same as `expectedValue` for each, with everything that they share taken out of the loop.
 */
export function expectedValues(
  out: Float64Array,
  to: number,
  name: InstrumentName,
  p: ParameterValues,
  states: Float64Array,
  row: number,
  count: number,
): void {
  const { constant, mind, mindFrom, body, bodyFrom, range }: Instrument = INSTRUMENTS[name];
  const [least, most] = range;
  const crp = name === "lnCrp";
  for (let i = 0; i < count; i += 1) {
    const o = (row + i) * STEPPED_SIZE;
    if (crp) out[to + i] = p.mu_site + p.lnCRP_per_I * states[o + 1];
    else {
      const value = constant + mind * Math.max(0, states[o + 4] - mindFrom) + body * Math.max(0, states[o + 5] - bodyFrom);
      out[to + i] = Math.min(most, Math.max(least, value));
    }
  }
}

/** How many totals an instrument has, from its least in steps; 0 for ln CRP, which may be any number. */
export function totalsOf(name: InstrumentName): number {
  const { range, step }: Instrument = INSTRUMENTS[name];
  return step === 0 ? 0 : (range[1] - range[0]) / step + 1;
}

/** What is read from an instrument whose error is `deviate` standard deviations: rounded and within its range. */
export function measuredValue(name: InstrumentName, p: ParameterValues, expected: number, deviate: number): number {
  const line: Instrument = INSTRUMENTS[name];
  const value = expected + p[line.error] * deviate;
  return line.step === 0 ? value : within(Math.round(value / line.step) * line.step, line);
}

function within(value: number, { range }: Instrument): number {
  return Math.min(range[1], Math.max(range[0], value));
}

function instrument(
  constant: number,
  mind: number,
  mindFrom: number,
  body: number,
  bodyFrom: number,
  error: ParameterName,
  range: readonly [number, number],
  step: number,
  better: Instrument["better"],
): Instrument {
  return { constant, mind, mindFrom, body, bodyFrom, error, range, step, better };
}
