/**
 * One chart as an analysis sees it: which arm, whether chance decided it, what was measured at day 0 and at each visit, and
 * why a patient is not in. Nothing here identifies anybody: only the open parts of entries are read.
 *
 * DAY 0 is the day on which the plan that was in force says that the course starts. THE ARM is that of the allocation of a
 * trial; without one it is the plan's strategy, and then nobody may call a difference causal. A BASELINE is the last value on
 * or before day 0. Who has not consented that their data be used for research, or has withdrawn, is not in.
 */
import { daysBetween, type LocalDate, localDay } from "../base/dates.ts";
import { ANALYTES, meanOfDraws, toCanonicalUnit } from "../measures/analytes.ts";
import { chartMeasurements, type Measurement } from "../measures/measurement.ts";
import { type Chart, codedAllocation, consentTo, foldChart, newestOf, standingOf } from "../record/chart.ts";
import type { AnyClearEntry, ChartEntryOf } from "../record/kinds.ts";
import { ANALYSIS_VISITS, pointAt, windowEnd } from "./analysis-visits.ts";

/** What an analysis looks at, and the measure that it is read from. */
export const OUTCOMES = ["mind", "body", "qualityOfLife", "inflammation"] as const;
export type AnalysisOutcome = (typeof OUTCOMES)[number];

/** An instrument's total for three of them, ln of hs-CRP in mg/L for inflammation. */
export type OutcomeSources = Readonly<Record<AnalysisOutcome, string>>;

/** What is read unless a clinic's plan says otherwise: an observer's rating for the mind, never the PHQ-9, a third of which is the body's. */
export const SOURCES: OutcomeSources = { mind: "hamd17", body: "sss8", qualityOfLife: "who5", inflammation: "crp-hs" };

/** The four arms. */
export type AnalysisArm = "neither" | "tms" | "exosome" | "both";

/** Why a patient is not in an analysis. */
export type Exclusion = "no-plan" | "no-consent" | "no-baseline" | "under-18" | "not-started" | "arm-sealed" | "merged" | "erased";

/** Why there is no value: the visit is still to come, the patient was not seen any more, or was seen at a later visit. */
export type MissingReason = "not-due" | "left" | "gap";

/** A value of an outcome at a visit, or why there is none. */
export type VisitValue = number | MissingReason;

/** A patient who is in. */
export interface AnalysisPatient {
  readonly arm: AnalysisArm;
  /** The trial that allocated the arm by chance; null where a person chose it. */
  readonly trial: string | null;
  /** Whether that trial keeps the arm from the patient. */
  readonly masked: boolean;
  readonly site: string | null;
  readonly sex: "female" | "male" | "other" | "unknown";
  readonly ageYears: number | null;
  readonly startsOn: LocalDate;
  /** At day 0; null where it was not measured. */
  readonly baseline: Readonly<Record<AnalysisOutcome, number | null>>;
  /** By visit, in order. */
  readonly visits: readonly Readonly<Record<AnalysisOutcome, VisitValue>>[];
}

/** A chart in an analysis: in, or why not. */
export type AnalysisMember =
  | { readonly status: "in"; readonly patient: AnalysisPatient }
  | { readonly status: "out"; readonly why: Exclusion };

/** The chart of `entries`, in order of seq, on `today`. */
export function analysisMember(entries: readonly AnyClearEntry[], today: LocalDate, sources: OutcomeSources = SOURCES): AnalysisMember {
  const chart = foldChart(entries);
  // A chart that went into another is counted there; of one that was erased nobody may be asked any more.
  if (chart.status === "merged" || chart.status === "erased") return { status: "out", why: chart.status };
  const plan = firstPlan(chart);
  if (plan === null) return { status: "out", why: "no-plan" };
  if (consentTo(chart, "research-use")?.body.decision !== "given") return { status: "out", why: "no-consent" };
  // What was done, real or sham, is not the arm: a trial that is masked is counted when it has been opened.
  if (codedAllocation(chart) !== null) return { status: "out", why: "arm-sealed" };
  const { startsOn } = plan.body;
  if (startsOn > today) return { status: "out", why: "not-started" };
  const person = newestOf(chart, "registration")?.body ?? null;
  const ageYears = person?.ageAtRegistration ?? null;
  if (ageYears !== null && ageYears < 18) return { status: "out", why: "under-18" };
  const series = seriesOf(chartMeasurements(entries), sources);
  const baseline = eachOutcome((outcome) => series[outcome].findLast(({ on }) => on <= startsOn)?.value ?? null);
  if (baseline.mind === null && baseline.body === null) return { status: "out", why: "no-baseline" };
  const allocation = parallelAllocation(chart);
  return {
    status: "in",
    patient: {
      arm: allocation?.arm ?? plan.body.strategy,
      trial: allocation?.trial ?? null,
      masked: allocation?.masked ?? false,
      site: allocation?.site ?? null,
      sex: person?.sex ?? "unknown",
      ageYears,
      startsOn,
      baseline,
      visits: visitsOf(series, startsOn, today),
    },
  };
}

interface Point {
  readonly on: LocalDate;
  readonly value: number;
}
type SeriesByOutcome = Readonly<Record<AnalysisOutcome, readonly Point[]>>;

/** The plan that was in force when the course began: the first that holds a treatment, or the first there is. */
function firstPlan(chart: Chart): ChartEntryOf<"plan"> | null {
  return standingOf(chart, "plan")[0] ?? null;
}

function parallelAllocation(chart: Chart): (Pick<AnalysisPatient, "arm" | "masked" | "site"> & { readonly trial: string }) | null {
  for (const { body } of standingOf(chart, "randomisation")) {
    const { allocation, trial, blinded, stratum } = body;
    if (allocation.design === "parallel")
      return { arm: allocation.arm, trial, masked: blinded.includes("patient"), site: stratum.site ?? null };
  }
  return null;
}

function seriesOf(measurements: readonly Measurement[], sources: OutcomeSources): SeriesByOutcome {
  return eachOutcome((outcome) => {
    const code = sources[outcome];
    const own = measurements.filter((one) => one.code === code && one.item === null && one.comparator === null);
    const days = [...Map.groupBy(own, (one) => one.occurredOn)].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return days.flatMap(([on, of]) => {
      const value = outcome === "inflammation" ? logOfDraws(of) : (of.at(-1)?.value ?? null);
      return value === null ? [] : [{ on, value }];
    });
  });
}

/** The natural logarithm of hs-CRP in mg/L, of several draws of a day their geometric mean; a limit and a strange unit are no value. */
function logOfDraws(draws: readonly Measurement[]): number | null {
  const analyte = ANALYTES["crp-hs"];
  const values = draws.flatMap(({ value, unit }) => {
    const milligrams = toCanonicalUnit(analyte, value, unit);
    return milligrams !== null && milligrams > 0 ? [milligrams] : [];
  });
  return values.length === 0 ? null : Math.log(meanOfDraws(analyte, values));
}

function visitsOf(series: SeriesByOutcome, startsOn: LocalDate, today: LocalDate): AnalysisPatient["visits"] {
  const lastSeen = Math.max(...OUTCOMES.flatMap((outcome) => series[outcome].map(({ on }) => daysBetween(startsOn, localDay(on)))), 0);
  return ANALYSIS_VISITS.map((visit, index) =>
    eachOutcome((outcome): VisitValue => {
      const point = pointAt(series[outcome], startsOn, index);
      if (point !== null) return point.value;
      if (windowEnd(startsOn, index) >= today) return "not-due";
      return lastSeen >= visit.week * 7 ? "gap" : "left";
    }),
  );
}

function eachOutcome<Value>(value: (outcome: AnalysisOutcome) => Value): Readonly<Record<AnalysisOutcome, Value>> {
  return { mind: value("mind"), body: value("body"), qualityOfLife: value("qualityOfLife"), inflammation: value("inflammation") };
}
