/**
 * The report form of an adverse event, filled from the chart: the fields that the surveillance of rTMS in Japan asks for, and
 * what an infusion adds. It is a snapshot: the parameters of the session and the lot of the infusion in which it arose, as
 * they were. What the chart does not know is null, and the form says so instead of leaving it blank.
 */
import { localDay } from "../../base/dates.ts";
import { type Chart, newestOf, standingOf } from "../../record/chart.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { AdverseEvent } from "./attribution.ts";

/** A value of the form. A code stands with the list or the field that has its words. */
export type ReportValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly unit: string | null }
  | { readonly kind: "day"; readonly on: string }
  | { readonly kind: "choice"; readonly field: string; readonly code: string };

/** The fields, in the order of the form. */
export const REPORT_FIELDS = [
  "initials",
  "sex",
  "age",
  "diagnosis",
  "medicines",
  "substances",
  "seizure-history",
  "term",
  "onset",
  "severity",
  "seriousness",
  "related-tms",
  "related-exosome",
  "actions",
  "outcome",
  "ended",
  "session-number",
  "threshold",
  "intensity",
  "site",
  "protocol",
  "pulses",
  "infusion-number",
  "product",
  "lot",
  "vial",
  "remark",
] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/** The form: every field with its values; none means that it is not on record. */
export type ReportForm = Readonly<Record<ReportField, readonly ReportValue[]>>;

/** The form for `event`, an entry of `chart`. */
export function reportForm(chart: Chart, event: ChartEntryOf<"adverse-event">): ReportForm {
  return { ...personFields(chart), ...eventFields(event), ...sessionFields(chart, event.body), ...infusionFields(chart, event.body) };
}

type Part<Field extends ReportField> = Readonly<Record<Field, readonly ReportValue[]>>;

const text = (value: string | null | undefined): readonly ReportValue[] =>
  value === null || value === undefined || value === "" ? [] : [{ kind: "text", text: value }];
const number = (value: number | null | undefined, unit: string | null): readonly ReportValue[] =>
  value === null || value === undefined ? [] : [{ kind: "number", value, unit }];
const choice = (field: string, code: string | null | undefined): readonly ReportValue[] =>
  code === null || code === undefined ? [] : [{ kind: "choice", field, code }];

function personFields(chart: Chart): Part<"initials" | "sex" | "age" | "diagnosis" | "medicines" | "substances" | "seizure-history"> {
  const registration = newestOf(chart, "registration");
  const histories = standingOf(chart, "history").map(({ body }) => body);
  const principal = standingOf(chart, "diagnosis").findLast(({ body }) => body.role === "principal" && body.certainty !== "excluded");
  const answers = standingOf(chart, "screening").findLast(({ body }) => body.component === "tms")?.body.answers ?? {};
  return {
    initials: text(initialsOf(registration)),
    sex: choice("sex", registration?.body.sex),
    age: number(registration?.body.ageAtRegistration, "a"),
    diagnosis: text(principal === undefined ? null : `${principal.body.coding.code} ${principal.body.coding.display}`),
    medicines: histories.flatMap((body) => (body.topic === "medication" && body.status === "ongoing" ? text(body.drug.name) : [])),
    substances: choice("answers", answers["substance-misuse"]),
    "seizure-history": choice("answers", answers.seizure),
  };
}

/** The first letters in Roman writing: a report leaves the clinic without the name. */
function initialsOf(registration: ChartEntryOf<"registration"> | null): string | null {
  if (registration?.personal.status !== "open" || registration.personal.fields.roman === null) return null;
  const { family, given } = registration.personal.fields.roman;
  return `${family.slice(0, 1)}. ${given.slice(0, 1)}.`.toUpperCase();
}

function eventFields({
  body,
  personal,
}: ChartEntryOf<"adverse-event">): Part<
  "term" | "onset" | "severity" | "seriousness" | "related-tms" | "related-exosome" | "actions" | "outcome" | "ended" | "remark"
> {
  return {
    term: choice("term", body.term),
    onset: body.onsetAt === null ? [] : [{ kind: "day", on: body.onsetAt }],
    severity: choice("severity", body.severity),
    seriousness: (body.serious ?? []).flatMap((one) => choice("serious", one)),
    "related-tms": choice("relatedToTms", body.relatedToTms),
    "related-exosome": choice("relatedToExosome", body.relatedToExosome),
    actions: body.actions.flatMap((one) => choice("actions", one)),
    outcome: choice("outcome", body.outcome),
    ended: body.endedOn === null ? [] : [{ kind: "day", on: body.endedOn }],
    remark: text(personal.status === "open" ? personal.fields.remark : null),
  };
}

function sessionFields(
  chart: Chart,
  event: AdverseEvent,
): Part<"session-number" | "threshold" | "intensity" | "site" | "protocol" | "pulses"> {
  const sessions = standingOf(chart, "session");
  const session = sessions.find(({ id }) => id === event.during) ?? lastBefore(sessions, event.onsetAt);
  const before = <One extends { readonly occurredAt: string }>(entries: readonly One[]) =>
    lastBefore(entries, session?.occurredAt ?? event.onsetAt);
  const given = session?.body.delivered.reduce((sum, { pulses }) => sum + pulses, 0);
  return {
    "session-number": number(session?.body.number, null),
    threshold: number(before(standingOf(chart, "threshold"))?.body.thresholdPercentOfOutput, "%"),
    intensity: number(session?.body.delivered.at(-1)?.intensityPercentOfThreshold, "%"),
    site: text(before(standingOf(chart, "target"))?.body.site),
    protocol: choice("protocol", session?.body.prescribed?.protocol),
    pulses: number(given, null),
  };
}

function infusionFields(chart: Chart, event: AdverseEvent): Part<"infusion-number" | "product" | "lot" | "vial"> {
  const infusions = standingOf(chart, "infusion");
  const infusion = infusions.find(({ id }) => id === event.during) ?? lastBefore(infusions, event.onsetAt);
  return {
    "infusion-number": number(infusion?.body.number, null),
    product: text(infusion?.body.product),
    lot: text(infusion?.body.lot),
    vial: text(infusion?.body.vial),
  };
}

/** The last of `entries` on or before the day of `moment`; null without one, and without a moment the last of all. */
function lastBefore<One extends { readonly occurredAt: string }>(entries: readonly One[], moment: string | null): One | null {
  return entries.findLast(({ occurredAt }) => moment === null || localDay(occurredAt) <= localDay(moment)) ?? null;
}
