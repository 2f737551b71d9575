/**
 * What a letter to the referring physician says of a decision at a checkpoint: facts of the chart as it was when the decision was
 * recorded, each with the entries it was taken from. Nothing is judged here that was not judged there, and what is not on record is
 * a fact of its own. Where a course holds exosomes, that they are unapproved follows at once: no letter may leave that out.
 *
 * Content after the information that a Japanese letter between physicians carries (診療情報提供書: diagnosis, course, treatment,
 * findings); the form itself is not that of a fee schedule, and no fee follows from it.
 */
import { type LocalDate, localDay } from "../../base/dates.ts";
import { INDICES, type IndexCode } from "../../measures/indices.ts";
import { type Chart, foldChart, newestOf, standingOf } from "../../record/chart.ts";
import type { AnyClearEntry, ChartEntryOf } from "../../record/kinds.ts";
import { bodyStatement, type ChangeStatement, mindStatement } from "./change-statement.ts";
import { checkpointFacts, sessionsOfCourse } from "./checkpoint-facts.ts";

/** An entry that a fact was taken from: its place in the chart, and the day it tells of. */
export interface LetterSource {
  readonly seq: number;
  readonly on: LocalDate;
}

type Decision = ChartEntryOf<"decision">;
type Plan = ChartEntryOf<"plan">["body"];

interface Facts {
  readonly diagnosis: { readonly display: string; readonly system: string; readonly classification: string };
  readonly "no-diagnosis": object;
  readonly plan: { readonly strategy: Plan["strategy"]; readonly protocol: string | null };
  readonly "no-plan": object;
  readonly sessions: { readonly n: number; readonly from: LocalDate; readonly to: LocalDate };
  readonly "no-sessions": object;
  readonly infusions: { readonly n: number; readonly from: LocalDate; readonly to: LocalDate };
  readonly unapproved: object;
  readonly mind: { readonly statement: ChangeStatement };
  readonly body: { readonly statement: ChangeStatement };
  readonly event: Pick<ChartEntryOf<"adverse-event">["body"], "term" | "severity" | "outcome"> & { readonly on: LocalDate };
  readonly "no-events": object;
  readonly rule: { readonly answer: NonNullable<Decision["body"]["rule"]>["answer"] };
  readonly choice: { readonly choice: Decision["body"]["choice"]; readonly on: LocalDate; readonly reasons: readonly string[] };
  readonly wish: { readonly wish: string; readonly saidBy: string | null };
}

/** A fact of the letter, with its sources in order of the chart. */
export type LetterFact = {
  [Code in keyof Facts]: { readonly code: Code; readonly sources: readonly LetterSource[] } & Facts[Code];
}[keyof Facts];

/** The facts of the letter about `decision`, in the order in which they stand in it. `entries` are those of the whole chart. */
export function decisionLetter(entries: readonly AnyClearEntry[], decision: Decision): readonly LetterFact[] {
  const chart = foldChart(entries.filter(({ seq }) => seq <= decision.seq));
  return [
    ...diagnosisFacts(chart),
    ...treatmentFacts(chart),
    ...measuredFacts(chart, localDay(decision.occurredAt)),
    ...eventFacts(chart),
    ...decidedFacts(decision),
  ];
}

/** Who referred the patient, as the newest letter of referral that came names them; null when none is on record. */
export function referrerOf(chart: Chart): string | null {
  const came = standingOf(chart, "letter").findLast(({ body }) => body.direction === "in" && body.purpose === "referral");
  return came?.personal.status === "open" ? came.personal.fields.correspondent : null;
}

function sourceOf({ seq, occurredAt }: AnyClearEntry): LetterSource {
  return { seq, on: localDay(occurredAt) };
}

function diagnosisFacts(chart: Chart): readonly LetterFact[] {
  const found = standingOf(chart, "diagnosis").filter(({ body }) => body.role === "principal" && body.certainty !== "excluded");
  const entry = found.at(-1);
  if (entry === undefined) return [{ code: "no-diagnosis", sources: [] }];
  const { display, system, code } = entry.body.coding;
  return [{ code: "diagnosis", display, system, classification: code, sources: [sourceOf(entry)] }];
}

function treatmentFacts(chart: Chart): readonly LetterFact[] {
  const plan = newestOf(chart, "plan");
  const sessions = sessionsOfCourse(chart);
  const infusions = standingOf(chart, "infusion");
  const holdsExosomes = infusions.length > 0 || (plan !== null && plan.body.exosome !== null);
  return [
    plan === null
      ? { code: "no-plan", sources: [] }
      : { code: "plan", strategy: plan.body.strategy, protocol: plan.body.tms?.protocol ?? null, sources: [sourceOf(plan)] },
    ...(sessions.length === 0 ? [{ code: "no-sessions", sources: [] } as const] : given("sessions", sessions)),
    ...given("infusions", infusions),
    ...(holdsExosomes ? [{ code: "unapproved", sources: [] } as const] : []),
  ];
}

/** How many were given, from the first day to the last; nothing when none was. */
function given(code: "sessions" | "infusions", entries: readonly AnyClearEntry[]): readonly LetterFact[] {
  const sources = entries.map(sourceOf);
  const days = sources.map(({ on }) => on).sort();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? [] : [{ code, n: sources.length, from, to, sources }];
}

function measuredFacts(chart: Chart, on: LocalDate): readonly LetterFact[] {
  const facts = checkpointFacts(chart, on);
  const [mind, body] = [mindStatement(chart, facts), bodyStatement(chart, facts)];
  return [
    { code: "mind", statement: mind, sources: scoresOf(chart, mind) },
    { code: "body", statement: body, sources: scoresOf(chart, body) },
  ];
}

/** The assessments that a statement was read from: those of its instrument, or of its index, on its days. */
function scoresOf(chart: Chart, statement: ChangeStatement): readonly LetterSource[] {
  if (statement.kind === "not-measured") return [];
  const days = [
    ...(statement.kind === "no-baseline" ? [] : [statement.baselineOn]),
    ...(statement.kind === "not-since" ? [] : [statement.on]),
  ];
  const instruments = isIndex(statement.code) ? instrumentsOf(statement.code) : [statement.code];
  return standingOf(chart, "assessment")
    .filter(({ body, occurredAt }) => instruments.includes(body.instrument) && days.includes(localDay(occurredAt)))
    .map(sourceOf);
}

function isIndex(code: string): code is IndexCode {
  return Object.hasOwn(INDICES, code);
}

function instrumentsOf(code: IndexCode): readonly string[] {
  return Object.values(INDICES[code].domains).flatMap((items) => items.map(({ instrument }) => instrument));
}

/** Events since the first treatment, and those whose day nobody knows. */
function eventFacts(chart: Chart): readonly LetterFact[] {
  const treatments = [...standingOf(chart, "session"), ...standingOf(chart, "infusion")].map(({ occurredAt }) => localDay(occurredAt));
  const first = treatments.sort()[0] ?? null;
  const events = standingOf(chart, "adverse-event").flatMap((entry): readonly LetterFact[] => {
    const { term, severity, outcome, onsetAt } = entry.body;
    const on = localDay(onsetAt ?? entry.occurredAt);
    const counts = onsetAt === null || (first !== null && on >= first);
    return counts ? [{ code: "event", term, severity, outcome, on, sources: [sourceOf(entry)] }] : [];
  });
  return events.length === 0 ? [{ code: "no-events", sources: [] }] : events;
}

function decidedFacts(decision: Decision): readonly LetterFact[] {
  const { rule, choice, reasons } = decision.body;
  const sources = [sourceOf(decision)];
  const said = decision.personal.status === "open" ? decision.personal.fields : null;
  return [
    ...(rule === null ? [] : [{ code: "rule", answer: rule.answer, sources } as const]),
    { code: "choice", choice, reasons, on: localDay(decision.occurredAt), sources },
    ...(said === null || said.wish === null ? [] : [{ code: "wish", wish: said.wish, saidBy: said.wishSaidBy, sources } as const]),
  ];
}
