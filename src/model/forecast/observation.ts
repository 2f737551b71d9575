/**
 * Measurements of one patient, and how likely they are under a state. Any instruments on any days; a total at the end of its
 * range says only that the patient is there or beyond.
 */
import { fail, ok, type Result } from "../../base/result.ts";
import { portableNormalLogCdf } from "../../numeric/normal.ts";
import { expectedValues, INSTRUMENTS, type InstrumentName } from "../measurement.ts";
import type { ParameterValues } from "../parameter-values.ts";
import type { ModelRefusal } from "../refusal.ts";

/** One measured total (ln mg/L for CRP). */
export interface Observation {
  /** 0 is the day of the first assessment. Measured before the day's doses. */
  readonly day: number;
  readonly instrument: InstrumentName;
  readonly value: number;
}

/** `observations` when they can be used for a forecast; else why not. */
export function checkedObservations(observations: readonly Observation[]): Result<readonly Observation[], ModelRefusal> {
  if (observations.length === 0) return fail({ code: "measurements.none" });
  for (const { day, instrument, value } of observations) {
    if (!Object.hasOwn(INSTRUMENTS, instrument)) return fail({ code: "measurement.unknown", name: instrument });
    if (!Number.isInteger(day)) return fail({ code: "event.day-not-whole", day });
    if (day < 0) return fail({ code: "event.before-day-0", day });
    const [least, most] = INSTRUMENTS[instrument].range;
    if (!Number.isFinite(value) || value < least || value > most)
      return fail({ code: "measurement.out-of-range", name: instrument, value });
  }
  return ok(observations);
}

/** The days of `observations`, rising, each once. */
export function observedDays(observations: readonly Observation[]): readonly number[] {
  return [...new Set(observations.map(({ day }) => day))].toSorted((a, b) => a - b);
}

/**
 * Writes the log-likelihood of `observations` for each of the particles of `out`, whose `states` are those on `days`; `expected` is room
 * for as many numbers.
 */
export function logLikelihoods(
  out: Float64Array,
  observations: readonly Observation[],
  days: readonly number[],
  states: Float64Array,
  expected: Float64Array,
  p: ParameterValues,
): void {
  const count = out.length;
  out.fill(0);
  for (const { day, instrument, value } of observations) {
    const row = days.indexOf(day) * count;
    const { error, range, step } = INSTRUMENTS[instrument];
    const deviation = p[error];
    const end = value <= range[0] ? 1 : value >= range[1] ? -1 : 0;
    expectedValues(expected, 0, instrument, p, states, row, count);
    const precision = 1 / deviation;
    const halfStep = 0.5 * step * precision;
    for (let i = 0; i < count; i += 1) {
      const off = (value - expected[i]) * precision;
      out[i] += end === 0 ? -0.5 * off * off : portableNormalLogCdf(end * off + halfStep);
    }
  }
}
