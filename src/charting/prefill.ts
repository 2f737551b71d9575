/**
 * What a form already knows when it is opened, from the chart: the next number of a session or an infusion, the device and
 * the coil of last time, who usually answers, the registration as it stands. Only what was recorded or follows from it is
 * filled in; an answer to a question never is.
 */
import { type Instant, localDay } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { flowsheetOf } from "../measures/flowsheet.ts";
import { instrumentOf } from "../measures/instruments.ts";
import type { Answers } from "../measures/scoring.ts";
import { type Chart, newestOf, standingOf } from "../record/chart.ts";
import type { Language } from "../record/entry.ts";
import type { ChartEntryOf } from "../record/kinds.ts";
import type { Form, Values } from "./form.ts";
import { DIARY_EDITION } from "./forms/diary.ts";
import { sessionAsPrescribed } from "./session-as-prescribed.ts";
import { valuesOf } from "./values-of.ts";

/** When the form is opened, and in which language the person works. */
export interface PrefillContext {
  readonly now: Instant;
  readonly language: Language;
}

/** The values with which `form` opens in `chart`. */
export function prefill(form: Form, chart: Chart, context: PrefillContext): Values {
  switch (form.kind) {
    case "registration":
      return registrationAsItStands(form, chart, context);
    case "assessment":
      return assessmentValues(form, chart, context);
    case "history":
      return variantOf(form) === "allergies" ? allergiesAsTheyStand(form, chart, context) : {};
    case "screening":
      return {
        "body.questionnaire": `${variantOf(form)}-safety`,
        "body.edition": SCREENING_EDITION,
        "body.answeredBy": "patient",
        ...spoken(chart, context),
      };
    case "lab":
      return { "body.draw": String(drawsToday(chart, variantOf(form), context.now) + 1) };
    case "session":
      return sessionAsPrescribed({ plan: newestOf(chart, "plan"), sessions: sessionsOfPlan(chart), threshold: restingThreshold(chart) });
    case "infusion":
      return infusionValues(chart);
    case "threshold":
    case "target":
      return deviceOfLast(chart, form.kind);
    case "diary":
      return { "body.edition": String(DIARY_EDITION), ...spoken(chart, context) };
    case "note":
    case "letter":
      return { "body.language": context.language };
    case "consent":
      return spoken(chart, context);
    case "closure":
      return { "body.endedOn": localDay(context.now) };
    default:
      return {};
  }
}

/** Of our own questions; a changed wording is a new edition. */
const SCREENING_EDITION = "1";

/**
 * The answers to an instrument the last time, for the mark under each item; null when it was never given by item. An
 * entry that is being amended is not its own last time: `except` is its id.
 */
export function lastAnswers(
  chart: Chart,
  instrument: string,
  except: Uuid | null = null,
): { readonly answers: Answers; readonly entry: ChartEntryOf<"assessment"> } | null {
  const answered = timesOf(chart, instrument, except).filter(({ body }) => Object.values(body.items).some((answer) => answer !== null));
  const last = answered.at(-1);
  return last === undefined ? null : { answers: last.body.items, entry: last };
}

/** The last time that an instrument had a total; null when it never did. */
export function lastTotal(chart: Chart, instrument: string, except: Uuid | null = null): ChartEntryOf<"assessment"> | null {
  return timesOf(chart, instrument, except).findLast(({ body }) => body.total !== null) ?? null;
}

/** The baseline of an instrument in its present version, as the flowsheet has it; null while there is none. */
export function baselineTotal(chart: Chart, instrument: string, except: Uuid | null = null): number | null {
  if (chart.status === "empty") return null;
  const standing = chart.entries.filter((one) => one.standing.status === "current" && one.entry.id !== except).map((one) => one.entry);
  const version = instrumentOf(instrument)?.version ?? null;
  const row = flowsheetOf(standing).rows.find(({ measure }) => measure.code === instrument && measure.version === version);
  return row?.baseline?.value ?? null;
}

function timesOf(chart: Chart, instrument: string, except: Uuid | null): readonly ChartEntryOf<"assessment">[] {
  return standingOf(chart, "assessment").filter(({ id, body }) => id !== except && body.instrument === instrument);
}

function registrationAsItStands(form: Form, chart: Chart, context: PrefillContext): Values {
  const newest = newestOf(chart, "registration");
  if (newest === null || newest.personal.status !== "open") return {};
  const { occurredAt: _then, ...values } = valuesOf(form, { ...newest, personal: newest.personal.fields }, context);
  return values;
}

/** The newest list stands as a whole, so that a new one begins with what it says. */
function allergiesAsTheyStand(form: Form, chart: Chart, context: PrefillContext): Values {
  const newest = standingOf(chart, "history").findLast(({ body }) => body.topic === "allergies");
  if (newest === undefined) return {};
  const { occurredAt: _then, ...values } = valuesOf(form, { ...newest, personal: null }, context);
  return values;
}

/** By item from paper, or by total where there are no items; the clinic's own text is chosen on the screen. */
function assessmentValues(form: Form, chart: Chart, context: PrefillContext): Values {
  const instrument = instrumentOf(variantOf(form));
  const informant = instrument?.informant ?? "unknown";
  const entered =
    instrument?.items.length === 0 ? { "body.mode": "total-only", "body.totalStatus": "as-given" } : { "body.mode": "paper-key-in" };
  return { ...entered, "body.informant": informant, ...spoken(chart, context) };
}

/** The language in which the patient answered last; that of the person at the screen while nobody has. */
function spoken(chart: Chart, { language }: PrefillContext): Values {
  const spokenBefore = [...standingOf(chart, "assessment"), ...standingOf(chart, "consent")]
    .map((entry) => entry.body.language)
    .findLast((one) => one !== null);
  return { "body.language": spokenBefore ?? language };
}

function drawsToday(chart: Chart, analyte: string, now: Instant): number {
  const today = localDay(now);
  const draws = standingOf(chart, "lab").filter(({ body, occurredAt }) => body.analyte === analyte && localDay(occurredAt) === today);
  return draws.reduce((highest, { body }) => Math.max(highest, body.draw), 0);
}

/** The sessions since the newest plan; all of them while none of them names another plan. */
function sessionsOfPlan(chart: Chart): readonly ChartEntryOf<"session">[] {
  const plan = newestOf(chart, "plan");
  return standingOf(chart, "session").filter(({ body }) => plan === null || body.plan === null || body.plan === plan.id);
}

function restingThreshold(chart: Chart): ChartEntryOf<"threshold"> | null {
  return standingOf(chart, "threshold").findLast(({ body }) => body.state === "resting") ?? null;
}

function infusionValues(chart: Chart): Values {
  const plan = newestOf(chart, "plan");
  const infusions = standingOf(chart, "infusion").filter(({ body }) => plan === null || body.plan === null || body.plan === plan.id);
  const number = infusions.reduce((highest, { body }) => Math.max(highest, body.number), 0) + 1;
  const planned = plan?.body.exosome ?? null;
  const dose = planned?.dose ?? null;
  const values = {
    "body.number": number,
    "body.product": planned?.product,
    "body.dose.value": dose?.value,
    "body.dose.countedIn": dose?.countedIn,
    "body.dose.countedBy": dose?.countedBy,
    "body.plan": plan?.id,
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([path, value]) => (value === undefined || value === null ? [] : [[path, String(value)]])),
  );
}

function deviceOfLast(chart: Chart, kind: "threshold" | "target"): Values {
  const coil = newestOf(chart, kind)?.body.coil ?? null;
  const device = kind === "threshold" ? (newestOf(chart, "threshold")?.body.device ?? null) : null;
  return { ...(coil === null ? {} : { "body.coil": coil }), ...(device === null ? {} : { "body.device": device }) };
}

/** What a form is of: the instrument, the analyte, the component. */
function variantOf({ code }: Form): string {
  return code.slice(code.indexOf(".") + 1);
}
