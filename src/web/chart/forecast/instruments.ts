/** The forecast by instrument, in the numbers that each gives: what was measured, and the bands of a new measurement from today on. */

import type { Observation } from "../../../model/forecast/observation.ts";
import type { PriorForecast } from "../../../model/forecast/patient-forecast.ts";
import { INSTRUMENT_NAMES, INSTRUMENTS, type InstrumentName } from "../../../model/measurement.ts";
import type { Strategy } from "../../../model/strategies.ts";
import { QUANTILES } from "../../../model/totals.ts";
import type { ForecastPoint } from "../figure/data.ts";

/** One instrument. Days are counted from the first assessment. hs-CRP is in mg/L. */
export interface InstrumentForecast {
  readonly instrument: InstrumentName;
  readonly better: "lower" | "higher";
  readonly measured: readonly { readonly day: number; readonly value: number }[];
  readonly strategies: readonly { readonly strategy: Strategy; readonly points: readonly ForecastPoint[] }[];
  /** What the picture spans: the instrument's own range; of hs-CRP from 0 to the greatest number shown. */
  readonly span: readonly [number, number];
}

const LAST = QUANTILES.length - 1;
const MIDDLE = LAST / 2;

/** Every instrument of the model under `shown` strategies, from `today` on; those that were measured in this patient come first. */
export function instrumentForecasts(
  { strategies }: PriorForecast,
  observations: readonly Observation[],
  shown: readonly Strategy[],
  today: number,
): readonly InstrumentForecast[] {
  const all = INSTRUMENT_NAMES.map((instrument): InstrumentForecast => {
    const inUnits = (value: number) => (instrument === "lnCrp" ? Math.exp(value) : value);
    const measured = observations
      .filter((one) => one.instrument === instrument)
      .map(({ day, value }) => ({ day, value: inUnits(value) }))
      .toSorted((a, b) => a.day - b.day);
    const foreseen = shown.map((strategy) => ({
      strategy,
      points: strategies[strategy].bands[instrument]
        .filter(({ day }) => day >= today)
        .map(({ day, quantiles }): ForecastPoint => {
          const at = (index: number) => inUnits(quantiles[index] ?? Number.NaN);
          return { day, low90: at(0), low50: at(1), median: at(MIDDLE), high50: at(LAST - 1), high90: at(LAST) };
        }),
    }));
    const { range, better } = INSTRUMENTS[instrument];
    const numbers = [...measured.map(({ value }) => value), ...foreseen.flatMap(({ points }) => points.map(({ high90 }) => high90))];
    const span = instrument === "lnCrp" ? ([0, Math.max(1, ...numbers)] as const) : range;
    return { instrument, better, measured, strategies: foreseen, span };
  });
  return all.toSorted((a, b) => Number(b.measured.length > 0) - Number(a.measured.length > 0));
}
