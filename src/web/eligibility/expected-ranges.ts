/** The expected range of a course as a small table: strategies by instruments, each the middle of a new measurement and where nine in ten lie. */
import { PRIORS } from "../../model/exosome-priors.ts";
import type { Observation } from "../../model/forecast/observation.ts";
import type { PatientForecast } from "../../model/forecast/patient-forecast.ts";
import type { PriorName } from "../../model/graded.ts";
import { INSTRUMENT_NAMES, type InstrumentName } from "../../model/measurement.ts";
import type { Strategy } from "../../model/strategies.ts";
import { QUANTILES } from "../../model/totals.ts";

/** One cell, in whole points. */
export interface ExpectedCell {
  readonly instrument: InstrumentName;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** A strategy; of one with exosomes under a prior, else null: the priors are of the exosome alone. */
export interface ExpectedRow {
  readonly strategy: Strategy;
  readonly prior: PriorName | null;
  readonly cells: readonly ExpectedCell[];
}

/** The table at the end of what is foreseen. */
export interface ExpectedRanges {
  readonly week: number;
  readonly instruments: readonly InstrumentName[];
  readonly rows: readonly ExpectedRow[];
}

const LAST = QUANTILES.length - 1;

/** The scales that this patient was measured by, under `strategy` and under neither treatment. */
export function expectedRanges({ priors }: PatientForecast, measured: readonly Observation[], strategy: Strategy): ExpectedRanges {
  const known = new Set(measured.map(({ instrument }) => instrument));
  const instruments = INSTRUMENT_NAMES.filter((instrument) => instrument !== "lnCrp" && known.has(instrument));
  const rowOf = (of: Strategy, prior: PriorName | null): ExpectedRow => {
    const { bands } = priors[prior ?? "sceptical"].value.strategies[of];
    const cells = instruments.map((instrument): ExpectedCell => {
      const quantiles = bands[instrument].at(-1)?.quantiles ?? [];
      const at = (index: number) => Math.round(quantiles[index] ?? Number.NaN);
      return { instrument, median: at(LAST / 2), low: at(0), high: at(LAST) };
    });
    return { strategy: of, prior, cells };
  };
  const withExosomes = strategy === "exosome" || strategy === "both";
  const planned = withExosomes ? PRIORS.map((prior) => rowOf(strategy, prior)) : [rowOf(strategy, null)];
  const lastDay = priors.sceptical.value.strategies[strategy].bands.hamd17.at(-1)?.day ?? 0;
  return {
    week: Math.round(lastDay / 7),
    instruments,
    rows: strategy === "neither" ? planned : [...planned, rowOf("neither", null)],
  };
}
