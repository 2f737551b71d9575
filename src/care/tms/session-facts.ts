/**
 * What the rules ask of a chart before a session of TMS, gathered once: the screening, the gate of this session, medicines,
 * the threshold, the sessions so far, exemptions and releases that count. Only what stands and, where it must be, is signed
 * by a physician.
 */
import { type Instant, type LocalDate, localDay } from "../../base/dates.ts";
import type { Uuid } from "../../base/ids.ts";
import { type Chart, consentTo, newestOf, standingOf } from "../../record/chart.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import { physicianSignature } from "../physician-signature.ts";
import type { Exemption } from "./exemptions.ts";
import type { GateAnswers, Released } from "./gate.ts";
import type { Medicine } from "./screening.ts";
import type { KnownThreshold } from "./threshold-findings.ts";

/** The code of the questionnaire that is asked before every session; every other one is asked before a course. */
export const GATE_QUESTIONNAIRE = "session-gate";

/** What is known before a session. */
export interface SessionFacts {
  readonly today: LocalDate;
  readonly now: Instant;
  readonly plan: ChartEntryOf<"plan"> | null;
  readonly planIsSigned: boolean;
  readonly consent: "given" | "declined" | "withdrawn" | "missing";
  readonly screening: ChartEntryOf<"screening">["body"]["answers"] | null;
  readonly gate: GateAnswers | null;
  readonly medicines: readonly Medicine[];
  /** The newest resting threshold of each determination, oldest first. */
  readonly thresholds: readonly KnownThreshold[];
  readonly target: ChartEntryOf<"target">["body"] | null;
  /** Of the course, oldest first. */
  readonly sessions: readonly ChartEntryOf<"session">[];
  readonly exemptions: readonly Exemption[];
  readonly releases: readonly Released[];
  /** Entries that tell of a seizure. */
  readonly seizures: readonly { readonly entry: Uuid; readonly on: LocalDate }[];
  /** Medicines of the chart that shift the threshold and began or ended since it was determined. */
  readonly medicinesChanged: readonly string[];
}

/** The facts of `chart` at `now`. */
export function sessionFacts(chart: Chart, now: Instant): SessionFacts {
  const today = localDay(now);
  const plan = newestOf(chart, "plan");
  const sessions = standingOf(chart, "session");
  const thresholds = standingOf(chart, "threshold").filter(({ body }) => body.state === "resting");
  const medicines = standingOf(chart, "history").flatMap(({ body }) => (body.topic === "medication" ? [body] : []));
  return {
    today,
    now,
    plan,
    planIsSigned: plan !== null && physicianSignature(chart, plan.id) !== null,
    consent: consentOf(chart),
    screening: screeningBeforeCourse(chart)?.body.answers ?? null,
    gate: gateOf(chart, today),
    medicines,
    thresholds: thresholds.map(knownThreshold),
    target: standingOf(chart, "target").findLast(({ body }) => body.site.startsWith("dlpfc"))?.body ?? null,
    sessions: sessions.filter(({ body }) => plan === null || body.plan === null || body.plan === plan.id),
    exemptions: exemptionsOf(chart),
    releases: standingOf(chart, "release").flatMap(({ id, body }) =>
      physicianSignature(chart, id) === null ? [] : [{ entry: body.releases }],
    ),
    seizures: seizuresOf(chart),
    medicinesChanged: changedSince(medicines, thresholds.at(-1)),
  };
}

/** The newest safety screening before TMS; what is asked before each session is none. */
export function screeningBeforeCourse(chart: Chart): ChartEntryOf<"screening"> | null {
  return (
    standingOf(chart, "screening").findLast(({ body }) => body.component === "tms" && body.questionnaire !== GATE_QUESTIONNAIRE) ?? null
  );
}

/** What was asked today and after the last session: each gate is for one session. */
function gateOf(chart: Chart, today: LocalDate): GateAnswers | null {
  const gate = standingOf(chart, "screening").findLast(
    ({ body, occurredAt }) => body.questionnaire === GATE_QUESTIONNAIRE && localDay(occurredAt) === today,
  );
  if (gate === undefined) return null;
  const lastSeq = standingOf(chart, "session").reduce((seq, session) => Math.max(seq, session.seq), 0);
  return gate.seq > lastSeq ? { id: gate.id, answers: gate.body.answers } : null;
}

function consentOf(chart: Chart): SessionFacts["consent"] {
  return consentTo(chart, "tms")?.body.decision ?? "missing";
}

function knownThreshold({ occurredAt, body }: ChartEntryOf<"threshold">): KnownThreshold {
  const { thresholdPercentOfOutput, intervalPercentOfOutput: interval, pulses, device, coil } = body;
  return { on: localDay(occurredAt), percentOfOutput: thresholdPercentOfOutput, interval, pulses: pulses.length, device, coil };
}

function exemptionsOf(chart: Chart): readonly Exemption[] {
  return standingOf(chart, "exemption").flatMap(({ id, body }) => {
    const signature = physicianSignature(chart, id);
    return signature === null ? [] : [{ ...body, by: signature.signer.name }];
  });
}

function seizuresOf(chart: Chart): SessionFacts["seizures"] {
  const inSessions = standingOf(chart, "session").filter(
    ({ body }) => body.sideEffects.includes("seizure") || body.delivered.some(({ ended }) => ended === "seizure"),
  );
  const events = standingOf(chart, "adverse-event").filter(({ body }) => body.term === "seizure");
  return [...inSessions, ...events].map(({ id, occurredAt }) => ({ entry: id, on: localDay(occurredAt) }));
}

/** Days are compared as far as they are known: a month that is the threshold's own may have been after it. */
function changedSince(medicines: readonly MedicationBody[], threshold: ChartEntryOf<"threshold"> | undefined): readonly string[] {
  if (threshold === undefined) return [];
  const on = localDay(threshold.occurredAt);
  const isAfter = (moment: string | null): boolean => moment !== null && moment >= on.slice(0, moment.length) && moment !== on;
  return medicines
    .filter(({ shiftsThreshold, startedOn, stoppedOn }) => shiftsThreshold !== "no" && (isAfter(startedOn) || isAfter(stoppedOn)))
    .map(({ drug }) => drug.name);
}

type MedicationBody = Extract<ChartEntryOf<"history">["body"], { topic: "medication" }>;
