/**
 * An entry in one line: a title (its kind and the number that matters) and the rest of what a reader wants to know before
 * opening it, in words with units. Every kind has its line; a kind without one does not compile.
 */
import { localDay } from "../../../base/dates.ts";
import { never } from "../../../base/invariant.ts";
import { bandOf } from "../../../measures/instrument.ts";
import { instrumentOf } from "../../../measures/instruments.ts";
import type { AnyClearEntry, ChartEntryOf } from "../../../record/kinds.ts";
import { dayText, timeText } from "../../../words/dates.ts";
import { choiceText } from "../../../words/entry-choices.ts";
import { entryTermText } from "../../../words/entry-terms.ts";
import { kindWords } from "../../../words/kinds.ts";
import { bandWords } from "../../../words/measures.ts";
import { summaryWords } from "../../../words/screens/entries.ts";
import { numberText } from "../../../words/text.ts";
import type { Words } from "../../app/language.ts";
import { measureName } from "../measure-names.ts";
import { diarySummary, sessionSummary, vitalsSummary } from "./summary-parts.ts";

/** What of the rest of the chart a line needs. */
export interface SummaryContext {
  /** How many sessions and infusions the plan asks for; null without one. */
  readonly sessionsPlanned: number | null;
  readonly infusionsPlanned: number | null;
  /** The place in the chain of an entry by its id; null when it is not in the chart. */
  readonly seqOf: (id: string) => number | null;
}

/** The line of an entry. `rest` may be empty. */
export interface Summary {
  readonly title: string;
  readonly rest: readonly string[];
}

/** The summary of `entry` in the reader's language. */
export function summaryOf(entry: AnyClearEntry, context: SummaryContext, words: Words): Summary {
  const { t } = words;
  const kind = t(kindWords[entry.kind]);
  const titled = (what: string): string => t(summaryWords.titled, { kind, what });
  switch (entry.kind) {
    case "registration":
      return { title: kind, rest: [personalText(entry, (fields) => t(summaryWords.registered, { number: fields.number }), words)] };
    case "diagnosis":
      return {
        title: titled(entry.body.coding.code),
        rest: [entry.body.coding.display, choice("certainty", entry.body.certainty, words), choice("role", entry.body.role, words)],
      };
    case "history":
      return historySummary(entry, words);
    case "screening":
      return screeningSummary(entry, words);
    case "assessment":
      return assessmentSummary(entry, words);
    case "diary":
      return { title: kind, rest: diarySummary(entry, words) };
    case "lab":
      return { title: labTitle(entry, words), rest: [] };
    case "vitals":
      return { title: kind, rest: vitalsSummary(entry.body, words) };
    case "threshold":
      return thresholdSummary(entry, words);
    case "target":
      return { title: titled(entry.body.site), rest: [choice("method", entry.body.method, words)] };
    case "exemption":
    case "release":
    case "plan":
    case "schedule":
    case "consent":
    case "contract":
      return agreedSummary(entry, context, words);
    case "session":
      return { title: numbered(kind, entry.body.number, context.sessionsPlanned, words), rest: sessionSummary(entry, words) };
    case "infusion":
    case "observation":
    case "infusion-end":
      return infusionSummary(entry, context, words);
    case "adverse-event":
      return { title: titled(choice("term", entry.body.term, words)), rest: adverseRest(entry, words) };
    case "decision":
      return { title: titled(choice("choice", entry.body.choice, words)), rest: decisionRest(entry, words) };
    case "randomisation":
      return { title: titled(entry.body.trial), rest: [choice("design", entry.body.allocation.design, words)] };
    case "note":
      return {
        title: titled(choice("category", entry.body.category, words)),
        rest: [personalText(entry, (fields) => fields.text.split("\n")[0] ?? "", words)],
      };
    case "letter":
      return {
        title: titled(choice("purpose", entry.body.purpose, words)),
        rest: [choice("direction", entry.body.direction, words), personalText(entry, (fields) => fields.correspondent, words)],
      };
    case "closure":
      return { title: titled(choice("reason", entry.body.reason, words)), rest: [dayText(entry.body.endedOn, words.language)] };
    case "confirmation":
    case "proxy":
    case "retraction":
    case "alert":
    case "alert-response":
    case "merge":
      return aboutSummary(entry, context, words);
    default:
      return never(entry, "summaryOf");
  }
}

/** What was planned, allowed and agreed. */
function agreedSummary(
  entry: ChartEntryOf<"exemption" | "release" | "plan" | "schedule" | "consent" | "contract">,
  { seqOf }: SummaryContext,
  words: Words,
): Summary {
  const { t } = words;
  const kind = t(kindWords[entry.kind]);
  const titled = (what: string): string => t(summaryWords.titled, { kind, what });
  switch (entry.kind) {
    case "exemption":
      return {
        title: titled(choice("protocol", entry.body.protocol, words)),
        rest: entry.body.exempts.map((code) => choice("exempts", code, words)),
      };
    case "release":
      return { title: kind, rest: [t(summaryWords.releases, { seq: seqOf(entry.body.releases) ?? 0 })] };
    case "plan":
      return { title: titled(choice("strategy", entry.body.strategy, words)), rest: planRest(entry, words) };
    case "schedule":
      return { title: titled(choice("ground", entry.body.ground, words)), rest: scheduleRest(entry, words) };
    case "consent":
      return {
        title: titled(choice("decision", entry.body.decision, words)),
        rest: [choice("component", entry.body.component, words), t(summaryWords.documentVersion, { version: entry.body.documentVersion })],
      };
    case "contract":
      return {
        title: kind,
        rest: entry.body.agreed.map(({ component, agreedCount }) =>
          t(summaryWords.planned, { what: choice("component", component, words), n: agreedCount }),
        ),
      };
    default:
      return never(entry, "agreedSummary");
  }
}

/** What is said about another entry, or about the chart itself. */
function aboutSummary(
  entry: ChartEntryOf<"confirmation" | "proxy" | "retraction" | "alert" | "alert-response" | "merge">,
  { seqOf }: SummaryContext,
  words: Words,
): Summary {
  const { t, language } = words;
  const titled = (what: string): string => t(summaryWords.titled, { kind: t(kindWords[entry.kind]), what });
  switch (entry.kind) {
    case "confirmation": {
      const seq = seqOf(entry.body.confirms);
      return {
        title: t(kindWords.confirmation),
        rest: [seq === null ? t(summaryWords.confirmsMissing) : t(summaryWords.confirms, { seq })],
      };
    }
    case "proxy":
      return {
        title: t(kindWords.proxy),
        rest: [t(summaryWords.enteredFor, { seq: seqOf(entry.body.entry) ?? 0, name: entry.body.physician.name })],
      };
    case "retraction":
      return {
        title: titled(choice("ground", entry.body.ground, words)),
        rest: [t(summaryWords.retracts, { seq: seqOf(entry.body.retracts) ?? 0 })],
      };
    case "alert":
      return {
        title: titled(choice("about", entry.body.about, words)),
        rest: [
          t(summaryWords.owner, { name: entry.body.owner.name }),
          t(summaryWords.dueAt, { time: `${dayText(localDay(entry.body.dueAt), language)} ${timeText(entry.body.dueAt) ?? ""}` }),
        ],
      };
    case "alert-response":
      return {
        title: titled(choice("step", entry.body.step, words)),
        rest: [t(summaryWords.answersAlert, { seq: seqOf(entry.body.alert) ?? 0 })],
      };
    case "merge":
      return { title: titled(choice("step", entry.body.step, words)), rest: [] };
    default:
      return never(entry, "aboutSummary");
  }
}

/** How many of what is planned, and until when. */
function scheduleRest({ body: { planned } }: ChartEntryOf<"schedule">, words: Words): readonly string[] {
  const many = (["session", "infusion"] as const).flatMap((what) => {
    const n = planned.filter((one) => one.what === what).length;
    return n === 0 ? [] : [words.t(summaryWords.planned, { what: choice("what", what, words), n })];
  });
  const last =
    planned
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? "";
  return [...many, words.t(summaryWords.until, { day: dayText(last, words.language) })];
}

/** The words of a fixed answer; the answer itself when it has none, which is then a code of the clinic's. */
function choice(field: string, answer: string, { t }: Words): string {
  const text = choiceText(field, answer) ?? entryTermText(field, answer);
  return text === null ? answer : t(text);
}

function personalText<Entry extends AnyClearEntry, Fields>(
  entry: Entry & {
    readonly personal: { readonly status: "open"; readonly fields: Fields } | { readonly status: "none" | "withheld" | "erased" };
  },
  read: (fields: Fields) => string,
  { t }: Words,
): string {
  if (entry.personal.status === "open") return read(entry.personal.fields);
  return t(entry.personal.status === "erased" ? summaryWords.erased : summaryWords.withheld);
}

function numbered(kind: string, n: number, plan: number | null, { t }: Words): string {
  return plan === null ? t(summaryWords.numberAlone, { kind, n }) : t(summaryWords.numberOf, { kind, n, plan });
}

function countAnswers(answers: Readonly<Record<string, string>>): { readonly yes: number; readonly no: number; readonly unknown: number } {
  const count = (wanted: string): number => Object.values(answers).filter((answer) => answer === wanted).length;
  return { yes: count("yes"), no: count("no"), unknown: count("unknown") };
}

function screeningSummary({ kind, body }: ChartEntryOf<"screening">, words: Words): Summary {
  const { t } = words;
  const title = t(summaryWords.titled, { kind: t(kindWords[kind]), what: choice("component", body.component, words) });
  return { title, rest: [t(summaryWords.answers, countAnswers(body.answers))] };
}

function historySummary({ body }: ChartEntryOf<"history">, words: Words): Summary {
  const title = choice("topic", body.topic, words);
  switch (body.topic) {
    case "allergies":
      return {
        title,
        rest:
          body.allergies.status === "listed"
            ? body.allergies.list.map((one) => one.substance)
            : [choice("status", body.allergies.status, words)],
      };
    case "antidepressant-trial":
      return { title, rest: [drugText(body), choice("status", body.status, words), choice("result", body.result, words)] };
    case "medication":
      return { title, rest: [drugText(body), choice("status", body.status, words)] };
    case "other":
      return { title, rest: [choice("category", body.category, words), body.item, choice("presence", body.presence, words)] };
    default:
      return never(body, "historySummary");
  }
}

function drugText({
  drug,
  dailyDose,
}: {
  readonly drug: { readonly name: string };
  readonly dailyDose: { readonly value: number; readonly unit: string } | null;
}): string {
  return dailyDose === null ? drug.name : `${drug.name} ${numberText(dailyDose.value)} ${dailyDose.unit}`;
}

function assessmentSummary({ body }: ChartEntryOf<"assessment">, words: Words): Summary {
  const name = measureName(body.instrument, words);
  const instrument = instrumentOf(body.instrument);
  const band = instrument === null || body.total === null ? null : bandOf(instrument, body.total);
  const rest = [band === null ? null : words.t(bandWords[band]), body.totalStatus === "prorated" ? words.t(summaryWords.prorated) : null];
  return {
    title: body.total === null ? `${name} ${words.t(summaryWords.unscorable)}` : `${name} ${numberText(body.total)}`,
    rest: rest.filter((part) => part !== null),
  };
}

function labTitle({ body }: ChartEntryOf<"lab">, words: Words): string {
  return `${measureName(body.analyte, words)} ${body.comparator ?? ""}${numberText(threeFigures(body.value))} ${body.unit}`;
}

/** Three significant figures, but never fewer than the whole number has; the entry opened whole shows the value as it was given. */
function threeFigures(value: number): number {
  const decimals = value === 0 ? 0 : 2 - Math.floor(Math.log10(Math.abs(value)));
  return Number(value.toFixed(Math.min(20, Math.max(0, decimals))));
}

function thresholdSummary({ body }: ChartEntryOf<"threshold">, words: Words): Summary {
  const { t } = words;
  const interval = body.intervalPercentOfOutput;
  return {
    title: t(summaryWords.threshold, { n: body.thresholdPercentOfOutput }),
    rest: [
      ...(interval === null ? [] : [t(summaryWords.interval, { low: interval.low, high: interval.high })]),
      choice("detection", body.detection, words),
      choice("state", body.state, words),
      choice("hemisphere", body.hemisphere, words),
    ],
  };
}

function planRest({ body }: ChartEntryOf<"plan">, words: Words): readonly string[] {
  const { t, language } = words;
  const { tms, exosome } = body;
  return [
    ...(tms === null
      ? []
      : [t(summaryWords.planSessions, { n: tms.sessionCount, perWeek: tms.sessionsPerWeek, intensity: tms.intensityPercentOfThreshold })]),
    ...(exosome === null ? [] : [t(summaryWords.planInfusions, { n: exosome.infusionCount, days: exosome.intervalDays })]),
    t(summaryWords.planWeeks, { n: body.weeks, from: dayText(body.startsOn, language) }),
    choice("rulePack", body.rulePack, words),
  ];
}

/** An infusion, a look at who had it, and its end. */
function infusionSummary(
  entry: ChartEntryOf<"infusion"> | ChartEntryOf<"observation"> | ChartEntryOf<"infusion-end">,
  context: SummaryContext,
  words: Words,
): Summary {
  const { t } = words;
  const kind = t(kindWords[entry.kind]);
  switch (entry.kind) {
    case "infusion":
      return {
        title: numbered(kind, entry.body.number, context.infusionsPlanned, words),
        rest: [t(summaryWords.lot, { lot: entry.body.lot }), reactionText(entry.body.reaction, words)],
      };
    case "observation":
      return {
        title: t(summaryWords.titled, { kind, what: choice("phase", entry.body.phase, words) }),
        rest: observationRest(entry, words),
      };
    case "infusion-end":
      return {
        title: t(summaryWords.titled, { kind, what: choice("ended", entry.body.ended, words) }),
        rest: [t(summaryWords.millilitresGiven, { n: entry.body.givenMillilitres }), reactionText(entry.body.reaction, words)],
      };
    default:
      return never(entry, "infusionSummary");
  }
}

function reactionText(reaction: ChartEntryOf<"infusion">["body"]["reaction"], words: Words): string {
  const { t } = words;
  if (reaction === "none") return t(summaryWords.noReaction);
  if (reaction === "unknown") return t(summaryWords.reactionUnknown);
  return t(summaryWords.reaction, { severity: choice("reaction", reaction, words) });
}

function observationRest({ body }: ChartEntryOf<"observation">, words: Words): readonly string[] {
  const signs = vitalsSummary({ ...body, weightKilograms: null, heightCentimetres: null }, words);
  const symptoms = (body.symptoms ?? []).map((code) => choice("symptoms", code, words));
  return [...(body.contact === "not-reached" ? [choice("contact", body.contact, words)] : []), ...signs, ...symptoms];
}

function adverseRest({ body }: ChartEntryOf<"adverse-event">, words: Words): readonly string[] {
  const { t } = words;
  const serious = body.serious === null ? [t(summaryWords.seriousUnknown)] : body.serious.length > 0 ? [t(summaryWords.seriousYes)] : [];
  return [
    t(summaryWords.severity, { severity: choice("severity", body.severity, words) }),
    ...serious,
    t(summaryWords.outcome, { outcome: choice("outcome", body.outcome, words) }),
  ];
}

function decisionRest(entry: ChartEntryOf<"decision">, words: Words): readonly string[] {
  const { t } = words;
  const { rule, checkpoint } = entry.body;
  const wish = entry.personal.status === "open" ? entry.personal.fields.wish : null;
  return [
    checkpoint,
    ...(rule === null ? [] : [t(summaryWords.ruleSaid, { answer: choice("answer", rule.answer, words) })]),
    ...(wish === null ? [] : [t(summaryWords.wish, { wish })]),
  ];
}
