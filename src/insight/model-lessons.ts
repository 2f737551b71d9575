/**
 * What the clinic's own table teaches the mind-body model. A result is the mean change of an arm from day 0 to the deciding visit, of
 * those who were seen then, in HAM-D17 (mind) and SSS-8 (body), with its standard error.
 *
 * Where chance allocated the arms they share one bias, whatever else made everybody better: only what differs between them can be
 * laid to a treatment. Where people chose, each arm has a bias of its own, of the size that open series have, and little can be
 * learned. The model reckons with its reference course (reference-course.ts), not with each patient's own.
 */
import { parseCsv } from "../base/csv.ts";
import { effectPrior, PRIORS } from "../model/exosome-priors.ts";
import type { Graded, PriorName } from "../model/graded.ts";
import type { Learned } from "../model/learning.ts";
import { type LearningSettings, learnParameters, type MeanResult, type ParameterPosterior } from "../model/parameter-learning.ts";
import { CALIBRATED } from "../model/parameter-values.ts";
import type { ParameterName } from "../model/parameters.ts";
import { priorMap } from "../model/simulation-plan.ts";
import type { TrialArm } from "../model/trial-means.ts";
import type { AnalysisArm } from "./analysis-patient.ts";
import { COLUMNS } from "./analysis-table.ts";
import { DECIDING_VISIT } from "./patient-table.ts";

/** How the arms came about: by chance or by choice, and whether patients know theirs. */
export interface ArmDesign {
  readonly randomised: boolean;
  readonly masked: boolean;
}

/** What is learned under one prior of the exosome's effects. */
export interface ModelLesson {
  readonly prior: PriorName;
  /** What was supposed of each parameter with a spread. */
  readonly before: ReadonlyMap<ParameterName, Learned>;
  readonly after: Graded<ParameterPosterior>;
}

/** The mean change of one arm in one outcome; negative is better. */
export interface ArmChange {
  readonly arm: AnalysisArm;
  readonly outcome: LearnedOutcome;
  readonly day: number;
  /** Seen at day 0 and at the deciding visit; at least two. */
  readonly patients: number;
  readonly mean: number;
  readonly standardError: number;
  /** Of the scores of day 0 in this arm, in points. */
  readonly deviation: number;
}

/** The outcomes that a lesson is taken from. The bias of open series is known for scores in which less is better. */
type LearnedOutcome = "mind" | "body";

const INSTRUMENT_OF = { mind: "hamd17", body: "sss8" } as const satisfies Record<LearnedOutcome, MeanResult["instrument"]>;
const OUTCOMES: readonly LearnedOutcome[] = ["mind", "body"];
const ARMS: readonly AnalysisArm[] = ["neither", "tms", "exosome", "both"];
const SETTINGS: LearningSettings = { seed: 1, count: 100 };
const DAYS_A_WEEK = 7;

/** The lessons of a table of visits under each prior, in the order in which priors are shown. Empty where no arm has two patients. */
export function modelLessons(visitCsv: string, design: ArmDesign, settings: LearningSettings = SETTINGS): readonly ModelLesson[] {
  const results = armChanges(visitCsv).map((change) => resultOf(change, design));
  if (results.length === 0) return [];
  const map = priorMap(CALIBRATED);
  return PRIORS.map((prior) => {
    const from = (data: readonly MeanResult[]) => learnParameters(prior, effectPrior(prior, map), CALIBRATED, data, settings);
    return { prior, before: from([]).value.parameters, after: from(results) };
  });
}

/** The changes to the deciding visit in a table of visits, of arms in which at least two were seen and not all changed alike. */
export function armChanges(visitCsv: string): readonly ArmChange[] {
  const { file } = parseCsv(visitCsv);
  if (file === null) return [];
  const at = (column: string) => file.columns.indexOf(column);
  const [arm, visit, week] = [at("arm"), at("visit"), at("week")];
  return OUTCOMES.flatMap((outcome) =>
    ARMS.flatMap((one): readonly ArmChange[] => {
      const [start, moved] = [at(COLUMNS[outcome].baseline), at(COLUMNS[outcome].change)];
      const rows = file.rows.filter(({ cells }) => cells[arm] === one && cells[visit] === DECIDING_VISIT && cells[moved] !== "");
      if (rows.length < 2) return [];
      const changes = momentsOf(rows.map(({ cells }) => Number(cells[moved])));
      const starts = momentsOf(rows.map(({ cells }) => Number(cells[start])));
      if (changes.deviation === 0 || starts.deviation === 0) return [];
      const day = Number(rows[0]?.cells[week]) * DAYS_A_WEEK;
      const standardError = changes.deviation / Math.sqrt(rows.length);
      return [{ arm: one, outcome, day, patients: rows.length, mean: changes.mean, standardError, deviation: starts.deviation }];
    }),
  );
}

function resultOf({ arm, outcome, day, mean, standardError, deviation }: ArmChange, { randomised, masked }: ArmDesign): MeanResult {
  const treated: TrialArm = { strategy: arm, rest: masked ? "sham" : "nothing", masking: masked ? "blind" : "open" };
  return {
    design: "open",
    instrument: INSTRUMENT_OF[outcome],
    day,
    value: mean,
    standardError,
    arm: treated,
    series: randomised ? "trial" : arm,
    deviation,
  };
}

/** Mean and standard deviation (n - 1) of at least two values. */
function momentsOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}
