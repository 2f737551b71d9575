/** The expected range of a course as a small table: strategies by instruments, each the middle of a new measurement and where nine in ten lie. */
import { PRIORS } from "../../model/exosome-priors.ts";
import type { Observation } from "../../model/forecast/observation.ts";
import type { PatientForecast } from "../../model/forecast/patient-forecast.ts";
import type { PriorName } from "../../model/graded.ts";
import type { InstrumentName } from "../../model/measurement.ts";
import type { Strategy } from "../../model/strategies.ts";
import { instrumentForecasts } from "../chart/forecast/instruments.ts";

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

/** The scales that this patient was measured by, under `strategy` and under neither treatment. */
export function expectedRanges({ priors, today }: PatientForecast, measured: readonly Observation[], strategy: Strategy): ExpectedRanges {
  const rowOf = (of: Strategy, prior: PriorName | null): ExpectedRow => {
    const foreseen = instrumentForecasts(priors[prior ?? "sceptical"].value, measured, [of], today);
    const cells = foreseen.flatMap(({ instrument, measured: own, strategies }): readonly ExpectedCell[] => {
      const end = strategies[0]?.points.at(-1);
      if (instrument === "lnCrp" || own.length === 0 || end === undefined) return [];
      return [{ instrument, median: Math.round(end.median), low: Math.round(end.low90), high: Math.round(end.high90) }];
    });
    return { strategy: of, prior, cells };
  };
  const withExosomes = strategy === "exosome" || strategy === "both";
  const planned = withExosomes ? PRIORS.map((prior) => rowOf(strategy, prior)) : [rowOf(strategy, null)];
  const rows = strategy === "neither" ? planned : [...planned, rowOf("neither", null)];
  const lastDay = priors.sceptical.value.strategies[strategy].bands.hamd17.at(-1)?.day ?? 0;
  return {
    week: Math.round(lastDay / 7),
    instruments: rows[0]?.cells.map(({ instrument }) => instrument) ?? [],
    rows,
  };
}
