/**
 * The question of the clinic as plans that can be locked: does adding exosomes to TMS help, is the pair better than either alone,
 * and is there synergy, for mind, body and quality of life. The plans are made from who is there (which sites, which sexes,
 * which outcomes were measured at all) and never from what came out: no value of an outcome decides anything here.
 */
import type { Json, JsonObject } from "../base/json.ts";
import { type AnalysisOutcome, OUTCOMES } from "./analysis-patient.ts";
import { type AnalysisData, COLUMNS } from "./analysis-table.ts";
import { ANALYSIS_VISITS } from "./analysis-visits.ts";

/** What is locked together: the plan of the visits and, where it can be asked, the plan of the patients. */
export interface QuestionPlans {
  readonly visits: JsonObject;
  readonly patients: JsonObject;
}

/** The outcomes that a question is asked of, in order. Inflammation is on the way and not an aim. */
const ASKED: readonly AnalysisOutcome[] = ["mind", "body", "qualityOfLife"];
const TREATMENTS: JsonObject = {
  tms: { factor: "tms", level: "1", reference: "0" },
  exosome: { factor: "exo", level: "1", reference: "0" },
};
const RESAMPLES = 2000;

/** The outcomes of `data` that were measured in anybody, at day 0 and after. */
export function measuredOutcomes({ patients }: AnalysisData): readonly AnalysisOutcome[] {
  return OUTCOMES.filter((outcome) =>
    patients.some(({ baseline, visits }) => baseline[outcome] !== null && visits.some((visit) => typeof visit[outcome] === "number")),
  );
}

/** The plans for `data`. */
export function questionPlans(data: AnalysisData): QuestionPlans {
  const factors = personFactors(data);
  const outcomes = ASKED.filter((outcome) => measuredOutcomes(data).includes(outcome));
  const visits = ANALYSIS_VISITS.map(({ name }) => name);
  const lastWeek = ANALYSIS_VISITS.at(-1)?.week ?? 0;
  return {
    visits: plannedAnalysis({ visits, lastWeek, factors, outcomes, balance: balanceColumns(data, outcomes) }),
    patients: patientsPlan(factors),
  };
}

/** What the plan of the visits depends on. */
export interface PlannedAnalysis {
  /** Names of the visits in order; the last decides. */
  readonly visits: readonly string[];
  /** The week of the last visit. */
  readonly lastWeek: number;
  /** Factors of persons with their levels. */
  readonly factors: Readonly<Record<string, readonly string[]>>;
  /** The first is that of the plan's own model. */
  readonly outcomes: readonly AnalysisOutcome[];
  /** Columns that the balance is shown for. */
  readonly balance: readonly string[];
}

/** Sites and sexes where there are several; one alone explains nothing. */
function personFactors({ patients }: AnalysisData): Readonly<Record<string, readonly string[]>> {
  const levels = (of: readonly (string | null)[]) => [...new Set(of.flatMap((one) => one ?? []))].toSorted();
  const sites = levels(patients.map(({ site }) => site));
  const sexes = levels(patients.map(({ sex }) => sex));
  return { ...(sites.length > 1 ? { site: sites } : {}), ...(sexes.length > 1 ? { sex: sexes } : {}) };
}

/** The plan of the visits. */
export function plannedAnalysis({ visits, lastWeek, factors, outcomes, balance }: PlannedAnalysis): JsonObject {
  const visit = [...visits];
  const last = visits.at(-1) ?? "";
  const [main = "mind", ...others] = outcomes;
  const formula = (outcome: AnalysisOutcome) => {
    const { baseline, change } = COLUMNS[outcome];
    return [`${change} ~ ${baseline}*visit`, ...Object.keys(factors), "tms*exo*visit"].join(" + ");
  };
  const better = (outcome: AnalysisOutcome) => (outcome === "qualityOfLife" ? "higher" : "lower");
  const asked: Json[] = [
    { name: main, better: better(main) },
    ...others.map((outcome) => ({ name: outcome, formula: formula(outcome), better: better(outcome) })),
  ];
  const at = { visit: last };
  return {
    title: "Does adding exosomes to TMS help, is the pair better than either alone, and is there synergy?",
    estimand: {
      population: "Adults of this clinic with a course, who consented that their data be used for research",
      treatment: "TMS with exosome infusions, TMS alone, exosome infusions alone, or neither, as begun",
      variable: `Change of the score from day 0 to week ${lastWeek}`,
      intercurrentEvents: [
        { event: "Change of antidepressant", strategy: "treatment-policy" },
        { event: "A treatment stopped early", strategy: "treatment-policy" },
        { event: "Recall of the exosome lot", strategy: "treatment-policy" },
      ],
      summary: `Difference of means at week ${lastWeek}`,
    },
    data: { subject: "id", visit: "visit", factors: { visit, ...factors }, baseline: [...balance] },
    model: { formula: formula(main), covariance: ["us", "toeph", "ar1h", "cs"], likelihood: "REML", df: "kenward-roger-linear" },
    contrasts: [
      { name: "both minus TMS", difference: { exo: ["1", "0"] }, at: { tms: "1", ...at } },
      { name: "both minus exosome", difference: { tms: ["1", "0"] }, at: { exo: "1", ...at } },
      { name: "synergy", interaction: { tms: ["1", "0"], exo: ["1", "0"] }, at },
    ],
    factorial: { ...TREATMENTS, visit: last, outcomes: asked },
    multiplicity: { method: "fixed-sequence", hypotheses: hypotheses(outcomes) },
    missing: {
      sensitivity: [
        {
          name: "who leaves loses the exosome",
          assumption: "J2R",
          reference: { exo: "0" },
          contrast: "both minus TMS",
          variance: "jackknife",
          deltas: [0, 2, 4, 6, 8],
        },
      ],
    },
  };
}

function balanceColumns(data: AnalysisData, [main]: readonly AnalysisOutcome[]): readonly string[] {
  return ["age", ...measuredOutcomes(data).flatMap((outcome) => (outcome === main ? [] : [COLUMNS[outcome].baseline]))];
}

/** In the order in which they may be claimed. */
function hypotheses(outcomes: readonly AnalysisOutcome[]): Json[] {
  const order = ["mind/both-vs-tms", "mind/min-test", "body/both-vs-tms", "mind/interaction"];
  return order.filter((hypothesis) => outcomes.some((outcome) => hypothesis.startsWith(`${outcome}/`)));
}

function patientsPlan(factors: Readonly<Record<string, readonly string[]>>): JsonObject {
  const covariates = ["mind0", ...Object.keys(factors).toReversed()];
  const response = (outcome: string): JsonObject => ({ outcome, missing: "no-response", covariates });
  return {
    title: "Response, remission, and whether inflammation carries what exosomes do to the body",
    data: { subject: "id", factors: Object.fromEntries(Object.entries(factors).map(([name, levels]) => [name, [...levels]])) },
    patients: {
      ...TREATMENTS,
      responses: [response("resp"), response("remit")],
      mediation: { exposure: "exosome", mediator: "dcrp4", outcome: "body12", covariates: ["tms", "lcrp0", "body0"] },
      resamples: RESAMPLES,
      seed: 1,
    },
  };
}
