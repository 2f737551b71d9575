/**
 * What may be known of the question before any effect is: who is in and why others are not, who was seen at which visit and why
 * not, whether the arms were alike before treatment, and what these data cannot answer. No value of an outcome after day 0 is
 * looked at but whether it is there.
 */
import type { Json } from "../base/json.ts";
import { readTable } from "../evidence/data/reading.ts";
import { parsePlan } from "../evidence/plan/analysis-plan.ts";
import { armsOf } from "../evidence/report/arms.ts";
import { type BalanceRow, balanceOf } from "../evidence/report/balance.ts";
import { type AnalysisArm, type AnalysisOutcome, type Exclusion, type MissingReason, OUTCOMES } from "./analysis-patient.ts";
import { type AnalysisData, missingMap } from "./analysis-table.ts";
import { ANALYSIS_VISITS } from "./analysis-visits.ts";
import { baselineTable, DECIDING_VISIT } from "./patient-table.ts";
import { measuredOutcomes, type QuestionPlans } from "./question-plan.ts";

/** The arms, in the order of every picture. */
export const ANALYSIS_ARMS: readonly AnalysisArm[] = ["neither", "tms", "exosome", "both"];

/** How far the patients of an arm were seen, by the first outcome of the question. */
export interface ArmFlow {
  readonly arm: AnalysisArm;
  readonly patients: number;
  /** Seen at every visit that is due. */
  readonly complete: number;
  /** Missed at some, seen at a later one. */
  readonly gaps: number;
  /** Not seen any more. */
  readonly left: number;
  /** Whose last visit is still to come. */
  readonly underWay: number;
}

/** What the data cannot answer. */
export type Unanswerable =
  | { readonly code: "after-last-visit"; readonly week: number }
  | { readonly code: "not-measured"; readonly outcome: AnalysisOutcome }
  | { readonly code: "under-18" }
  | { readonly code: "cause" }
  | { readonly code: "arm-empty"; readonly arm: AnalysisArm }
  /** A true synergy smaller than `points` would be found in fewer than 4 of 5 such trials. */
  | { readonly code: "small-synergy"; readonly outcome: AnalysisOutcome; readonly points: number };

/** Everything that may be seen before a plan is locked. */
export interface QuestionDescription {
  readonly patients: number;
  readonly excluded: Readonly<Record<Exclusion, number>>;
  /** The trial that allocated everybody who is in; null where people chose. */
  readonly trial: string | null;
  /** Whether that trial keeps the arm from every patient. */
  readonly masked: boolean;
  readonly outcomes: readonly AnalysisOutcome[];
  readonly flow: readonly ArmFlow[];
  /** Weeks of the visits, and for each outcome how many had no value, by reason. */
  readonly weeks: readonly number[];
  readonly missing: Readonly<Record<AnalysisOutcome, readonly Readonly<Record<MissingReason, number>>[]>>;
  /** Before treatment, by arm in the order of ANALYSIS_ARMS. */
  readonly balance: readonly BalanceRow[];
  readonly unanswerable: readonly Unanswerable[];
}

/** The description of `data` under `plans`. */
export function describeQuestion(data: AnalysisData, plans: QuestionPlans): QuestionDescription {
  const { patients, excluded, trial, masked } = data;
  const flow = ANALYSIS_ARMS.map((arm) => armFlow(data, arm));
  return {
    patients: patients.length,
    excluded,
    trial,
    masked,
    outcomes: measuredOutcomes(data),
    flow,
    weeks: ANALYSIS_VISITS.map(({ week }) => week),
    missing: missingMap(data),
    balance: baselineBalance(data, plans.visits),
    unanswerable: unanswerable(data, flow),
  };
}

function armFlow({ patients }: AnalysisData, arm: AnalysisArm): ArmFlow {
  const own = patients.filter((one) => one.arm === arm);
  const count = (wanted: Seen) =>
    own.filter((one) => seen(one.visits.map(({ mind, body }) => (typeof mind === "number" ? mind : body))) === wanted).length;
  return { arm, patients: own.length, complete: count("complete"), gaps: count("gaps"), left: count("left"), underWay: count("underWay") };
}

type Seen = "complete" | "gaps" | "left" | "underWay";

function seen(values: readonly (number | MissingReason)[]): Seen {
  if (values.includes("left")) return "left";
  if (values.includes("not-due")) return "underWay";
  return values.includes("gap") ? "gaps" : "complete";
}

/** The balance of what was known at day 0. */
function baselineBalance(data: AnalysisData, visitsPlan: Json): readonly BalanceRow[] {
  const plan = parsePlan(visitsPlan);
  if (!plan.ok) return [];
  const { factors } = plan.value.plan.data;
  const persons = Object.fromEntries(Object.entries(factors).filter(([name]) => name !== "visit"));
  const table = readTable(baselineTable(data), { factors: persons, text: ["id"], numbers: ["tms", "exo"] });
  if (!table.ok) return [];
  const names = ["age", ...Object.keys(persons), "mind0", "body0", "lcrp0"];
  return balanceOf(table.value, "id", names, armsOf(table.value, plan.value.plan));
}

/** Two-sided 5 % and a power of 80 %: the sum of the two normal quantiles. */
const DETECTABLE = 1.959964 + 0.841621;

function unanswerable(data: AnalysisData, flow: readonly ArmFlow[]): readonly Unanswerable[] {
  const measured = measuredOutcomes(data);
  const empty = flow.filter(({ patients }) => patients === 0);
  return [
    ...(data.trial === null ? [{ code: "cause" as const }] : []),
    ...empty.map(({ arm }) => ({ code: "arm-empty" as const, arm })),
    { code: "after-last-visit", week: ANALYSIS_VISITS.at(-1)?.week ?? 0 },
    ...OUTCOMES.filter((outcome) => !measured.includes(outcome)).map((outcome) => ({ code: "not-measured" as const, outcome })),
    ...(["mind", "body"] as const).flatMap((outcome) => smallSynergy(data, outcome)),
    { code: "under-18" },
  ];
}

/** From the spread at day 0 and who was seen at the deciding visit; the outcome there is not looked at. */
function smallSynergy({ patients }: AnalysisData, outcome: "mind" | "body"): readonly Unanswerable[] {
  const baselines = patients.flatMap((one) => one.baseline[outcome] ?? []);
  const last = ANALYSIS_VISITS.findIndex(({ name }) => name === DECIDING_VISIT);
  const seenBy = ANALYSIS_ARMS.map(
    (arm) => patients.filter((one) => one.arm === arm && typeof one.visits[last]?.[outcome] === "number").length,
  );
  if (baselines.length < 2 || seenBy.includes(0)) return [];
  const mean = baselines.reduce((sum, value) => sum + value, 0) / baselines.length;
  const variance = baselines.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (baselines.length - 1);
  const points = DETECTABLE * Math.sqrt(seenBy.reduce((sum, count) => sum + variance / count, 0));
  return [{ code: "small-synergy", outcome, points }];
}
