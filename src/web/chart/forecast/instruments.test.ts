import { expect, test } from "vitest";
import type { Band } from "../../../model/forecast/outlook.ts";
import type { PriorForecast } from "../../../model/forecast/patient-forecast.ts";
import { INSTRUMENT_NAMES, type InstrumentName } from "../../../model/measurement.ts";
import type { Strategy } from "../../../model/strategies.ts";
import { instrumentForecasts } from "./instruments.ts";

const bandsOf = (more: number): Readonly<Record<InstrumentName, readonly Band[]>> => {
  const bands = (scale: number) =>
    [0, 7, 14].map((day) => ({ day, quantiles: [1, 2, 3, 4, 5].map((quantile) => scale * (quantile + more)) }));
  return { hamd17: bands(1), phq9: bands(1), phq15: bands(1), sss8: bands(1), who5: bands(4), lnCrp: bands(0.1) };
};
const outlook = (more: number) => ({
  bands: bandsOf(more),
  responseProbability: 0,
  remissionProbability: 0,
  change: {} as PriorForecast["strategies"]["both"]["change"],
});
const view: PriorForecast = {
  prior: "sceptical",
  effectiveSize: 1000,
  strategies: { neither: outlook(3), tms: outlook(2), exosome: outlook(1), both: outlook(0) },
  gainProbability: 0,
};
const measured = [
  { day: 7, instrument: "sss8", value: 12 },
  { day: 0, instrument: "sss8", value: 15 },
  { day: 0, instrument: "lnCrp", value: Math.log(2.5) },
] as const;
const make = (shown: readonly Strategy[], today = 7) => instrumentForecasts(view, measured, shown, today);
const find = (of: ReturnType<typeof make>, name: InstrumentName) => of.find(({ instrument }) => instrument === name);

test("every instrument is there once, those that were measured first", () => {
  const names = make(["both"]).map(({ instrument }) => instrument);
  expect(names.toSorted()).toEqual(INSTRUMENT_NAMES.toSorted());
  expect(new Set(names.slice(0, 2))).toEqual(new Set(["sss8", "lnCrp"]));
});

test("bands begin today, strategy by strategy in the order in which they are shown", () => {
  const sss8 = find(make(["tms", "both"]), "sss8");
  expect(sss8?.strategies.map(({ strategy, points }) => [strategy, ...points.map(({ day }) => day)])).toEqual([
    ["tms", 7, 14],
    ["both", 7, 14],
  ]);
  expect(sss8?.strategies[1]?.points[0]).toEqual({ day: 7, low90: 1, low50: 2, median: 3, high50: 4, high90: 5 });
  expect(sss8?.measured).toEqual([
    { day: 0, value: 15 },
    { day: 7, value: 12 },
  ]);
});

test("a total spans its instrument's own range, so that pictures of two patients can be compared", () => {
  expect(["hamd17", "phq9", "phq15", "sss8", "who5"].map((name) => find(make(["both"]), name as InstrumentName)?.span)).toEqual([
    [0, 52],
    [0, 27],
    [0, 30],
    [0, 32],
    [0, 100],
  ]);
});

test("hs-CRP is in mg/L and spans what is shown, but never less than 1 mg/L", () => {
  const crp = find(make(["neither"]), "lnCrp");
  expect(crp?.measured[0]?.value).toBeCloseTo(2.5, 12);
  expect(crp?.strategies[0]?.points[0]?.median).toBeCloseTo(Math.exp(0.6), 12);
  expect(crp?.span).toEqual([0, expect.closeTo(2.5, 12)]);
  const low = instrumentForecasts({ ...view, strategies: { ...view.strategies, both: outlook(-9) } }, [], ["both"], 7);
  expect(find(low, "lnCrp")?.span).toEqual([0, 1]);
});
