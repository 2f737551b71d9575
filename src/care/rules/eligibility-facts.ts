/**
 * What the rules of eligibility know of a patient, read from the chart once. What is not on record is null and never
 * "no": a rule that needs it asks. Nothing here judges.
 */
import { ageOn, daysBetween, type LocalDate, localDay } from "../../base/dates.ts";
import { analyteOf, toCanonicalUnit } from "../../measures/analytes.ts";
import { SUICIDALITY_ITEMS, suicidalityIn } from "../../measures/suicidality.ts";
import { standingAlerts } from "../../record/alerts.ts";
import { type Chart, consentTo, newestOf, standingOf } from "../../record/chart.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import { screeningBeforeCourse } from "../tms/session-facts.ts";

/** A diagnosis as it stands. */
export type Diagnosis = ChartEntryOf<"diagnosis">["body"];

/** An antidepressant that was tried. */
export type AntidepressantTrial = Extract<ChartEntryOf<"history">["body"], { topic: "antidepressant-trial" }>;

/** A medicine as it is taken. */
export type Medicine = Extract<ChartEntryOf<"history">["body"], { topic: "medication" }>;

/** Another history: whether it was, and from when as far as that is known. */
export type OtherHistory = Extract<ChartEntryOf<"history">["body"], { topic: "other" }>;

/** A decision about consent to one component, without what identifies anyone. */
export type Consent = ChartEntryOf<"consent">["body"];

/** A total of a depression scale that the schedule names. */
export interface DepressionScore {
  readonly instrument: string;
  readonly total: number;
  readonly on: LocalDate;
  /** False when items were missing and the total was prorated. */
  readonly complete: boolean;
}

/** What is known. */
export interface EligibilityFacts {
  readonly today: LocalDate;
  readonly ageYears: number | null;
  /** The newest principal diagnosis that was not excluded. */
  readonly principal: Diagnosis | null;
  /** Every diagnosis that was not excluded, the principal one too. */
  readonly diagnoses: readonly Diagnosis[];
  readonly trials: readonly AntidepressantTrial[];
  /** What is taken now. */
  readonly medicines: readonly Medicine[];
  /** The newest history of each item, by code. */
  readonly histories: ReadonlyMap<string, OtherHistory>;
  /** The newest HAM-D of 17, 21 or 24 items. */
  readonly score: DepressionScore | null;
  /** `alert`: one has not ended. The others are the newest answer to an item about suicide, and its day. */
  readonly suicidality: { readonly status: "alert" | "present" | "absent"; readonly on: LocalDate } | null;
  readonly consents: { readonly tms: Consent | null; readonly exosome: Consent | null };
  /** The newest answers to the safety questions, by component. */
  readonly screenings: { readonly tms: Screening | null; readonly exosome: Screening | null };
  readonly crp: { readonly milligramsPerLitre: number; readonly comparator: "<" | ">" | null; readonly on: LocalDate } | null;
  /** Whether exosomes were given before, or are agreed in a contract. */
  readonly exosomeElsewhere: boolean;
}

/** Answers to safety questions and the day they were given. */
export interface Screening {
  readonly answers: ChartEntryOf<"screening">["body"]["answers"];
  readonly on: LocalDate;
}

/** The scales of Hamilton that the schedule and the checkpoint know. */
export const HAMILTON = ["hamd17", "hamd21", "hamd24"] as const;

/** The facts of `chart` on `today`. */
export function eligibilityFacts(chart: Chart, today: LocalDate): EligibilityFacts {
  const diagnoses = standingOf(chart, "diagnosis").filter(({ body }) => body.certainty !== "excluded");
  const principal = diagnoses.findLast(({ body }) => body.role === "principal") ?? null;
  const histories = standingOf(chart, "history").map(({ body }) => body);
  const exosomeScreening = standingOf(chart, "screening").findLast(({ body }) => body.component === "exosome") ?? null;
  return {
    today,
    ageYears: ageOf(chart, today),
    principal: principal?.body ?? null,
    diagnoses: diagnoses.map(({ body }) => body),
    trials: histories.filter((body) => body.topic === "antidepressant-trial"),
    medicines: histories.flatMap((body) => (body.topic === "medication" && body.status !== "stopped" ? [body] : [])),
    histories: new Map(histories.filter((body) => body.topic === "other").map((body) => [body.item, body])),
    score: depressionScore(chart),
    suicidality: suicidalityOf(chart),
    consents: { tms: consentTo(chart, "tms")?.body ?? null, exosome: consentTo(chart, "exosome")?.body ?? null },
    screenings: { tms: screeningOf(screeningBeforeCourse(chart)), exosome: screeningOf(exosomeScreening) },
    crp: crpOf(chart),
    exosomeElsewhere:
      standingOf(chart, "infusion").length > 0 ||
      (newestOf(chart, "contract")?.body.agreed.some((one) => one.component === "exosome" && one.agreedCount > 0) ?? false),
  };
}

/** By the birth date where this reader may have it, else by the age at registration and the days since: never older than they are. */
function ageOf(chart: Chart, today: LocalDate): number | null {
  const registration = newestOf(chart, "registration");
  if (registration === null) return null;
  const { personal, body } = registration;
  if (personal.status === "open" && personal.fields.birthDate !== null) return ageOn(personal.fields.birthDate, today);
  if (body.ageAtRegistration === null) return null;
  return body.ageAtRegistration + Math.max(0, Math.floor(daysBetween(localDay(registration.occurredAt), today) / 366));
}

function depressionScore(chart: Chart): DepressionScore | null {
  const scored = standingOf(chart, "assessment").findLast(
    ({ body }) => HAMILTON.some((code) => code === body.instrument) && body.total !== null,
  );
  if (scored === undefined || scored.body.total === null) return null;
  const { instrument, total, totalStatus } = scored.body;
  return { instrument, total, on: localDay(scored.occurredAt), complete: totalStatus !== "prorated" };
}

function suicidalityOf(chart: Chart): EligibilityFacts["suicidality"] {
  if (chart.status === "empty") return null;
  const [alert] = standingAlerts(chart.entries.map(({ entry }) => entry)).filter((one) => one.alert.body.about === "suicidality");
  if (alert !== undefined) return { status: "alert", on: localDay(alert.alert.occurredAt) };
  for (const { body, occurredAt } of standingOf(chart, "assessment").toReversed()) {
    const watched = WATCHED[body.instrument] ?? [];
    if (!watched.some(({ item }) => (body.items[item] ?? null) !== null)) continue;
    return { status: suicidalityIn(body.instrument, body.items) === null ? "absent" : "present", on: localDay(occurredAt) };
  }
  return null;
}

const WATCHED: Readonly<Record<string, readonly { readonly item: string }[] | undefined>> = SUICIDALITY_ITEMS;

function screeningOf(entry: ChartEntryOf<"screening"> | null): Screening | null {
  return entry === null ? null : { answers: entry.body.answers, on: localDay(entry.occurredAt) };
}

function crpOf(chart: Chart): EligibilityFacts["crp"] {
  const drawn = standingOf(chart, "lab").findLast(({ body }) => body.analyte === "crp-hs");
  const analyte = analyteOf("crp-hs");
  if (drawn === undefined || analyte === null) return null;
  const milligramsPerLitre = toCanonicalUnit(analyte, drawn.body.value, drawn.body.unit);
  return milligramsPerLitre === null ? null : { milligramsPerLitre, comparator: drawn.body.comparator, on: localDay(drawn.occurredAt) };
}
