/**
 * What of a new entry somebody must look at now: answers about suicide, a reliable deterioration, a serious adverse event, and
 * signs of an infection after an infusion. Each is judged from the chart as it is with the entry, and raised with it. An alert
 * about the same that still stands, or that was raised within the last day about the same numbers, is not raised a second time:
 * the answer that was given in a draft raises its alert there.
 *
 *   SUICIDALITY     `measures/suicidality.ts`: the items about it, and the screener.
 *   DETERIORATION   Reliable, or two warnings in a row, against the baseline of the same instrument and version (`measures/response.ts`).
 *   SERIOUS EVENT   An adverse event with a reason that makes it serious (ICH E2A), or a seizure or a faint in a patient's diary: either
 *                   is an important medical event (E2A) until somebody has asked.
 *   AFTER INFUSION  Within 72 hours: 38.0 degrees or more, rigors, systolic pressure of 100 mmHg or less, 22 breaths or more, confusion,
 *                   or a cold or fever in a patient's diary, which gives no temperature and is asked after.
 *
 * What happened longer ago than a fortnight is history and raises nothing: a file that is taken in brings years of it.
 */
import { addDays, compareMoments, type Instant, isInstant, type LocalDate, localDay, millisecondsOf } from "../../base/dates.ts";
import type { Uuid } from "../../base/ids.ts";
import { INSTRUMENTS, isInstrumentCode } from "../../measures/instruments.ts";
import { deteriorationOf } from "../../measures/response.ts";
import { SUICIDALITY_RULE, suicidalityIn } from "../../measures/suicidality.ts";
import { standingAlerts } from "../../record/alerts.ts";
import type { AnyClearEntry, ChartEntryOf } from "../../record/kinds.ts";

/** An alert that is to be raised. */
export type Alarm = Pick<ChartEntryOf<"alert">["body"], "about" | "rule" | "ruleVersion" | "instrument" | "numbers"> & {
  readonly raisedBy: Uuid;
};

/** The rules that raise alerts, as an alert names them. */
export const ALARM_RULES = {
  suicidality: SUICIDALITY_RULE,
  deterioration: { code: "deterioration-reliable", version: 1 },
  "serious-adverse-event": { code: "serious-adverse-event", version: 2 },
  "fever-after-infusion": { code: "infection-after-infusion", version: 2 },
} as const satisfies Record<Alarm["about"], { readonly code: string; readonly version: number }>;

/** Signs of an infection after an infusion: from these values on. Ours, after quick SOFA; not verified. */
export const INFECTION_SIGNS = { temperatureCelsius: 38, systolicMmHg: 100, respirationsPerMinute: 22 } as const;
/** Hours after an infusion for which it is watched. */
export const WATCH_HOURS = 72;
const HISTORY_DAYS = 14;
const HOUR_MILLISECONDS = 3_600_000;
const REPEATED_HOURS = 24;
/** Symptoms that count as rigors. */
const RIGORS: ReadonlySet<string> = new Set(["rigors", "chills"]);
/** What in a diary is more than a side effect. */
const SERIOUS_IN_DIARY: ReadonlySet<string> = new Set(["seizure", "syncope"]);

/** The alerts that `entry` raises. `standing` are the entries of the chart that stand, in any order, `entry` among them; `all` its whole chain. */
export function alarmsOf(
  entry: AnyClearEntry,
  standing: readonly AnyClearEntry[],
  all: readonly AnyClearEntry[],
  now: Instant,
): readonly Alarm[] {
  if (localDay(entry.occurredAt) < addDays(localDay(now), -HISTORY_DAYS)) return [];
  return judged(entry, standing).filter((one) => !isRaised(one, entry.amends, all, now));
}

function judged(entry: AnyClearEntry, standing: readonly AnyClearEntry[]): readonly Alarm[] {
  switch (entry.kind) {
    case "assessment":
      return [...suicidality(entry), ...deterioration(entry, standing)];
    case "adverse-event":
      return seriousEvent(entry);
    case "vitals":
    case "observation":
      return infection(entry, standing);
    case "diary":
      return diaryAlarms(entry, standing);
    default:
      // No other kind says anything that cannot wait for whoever reads the chart.
      return [];
  }
}

function suicidality(entry: ChartEntryOf<"assessment">): readonly Alarm[] {
  const { instrument, items } = entry.body;
  const numbers = suicidalityIn(instrument, items);
  return numbers === null ? [] : [alarm("suicidality", entry, numbers, instrument)];
}

function deterioration(entry: ChartEntryOf<"assessment">, standing: readonly AnyClearEntry[]): readonly Alarm[] {
  const { instrument, instrumentVersion, total } = entry.body;
  if (!isInstrumentCode(instrument) || total === null) return [];
  const series = standing
    .filter((one): one is ChartEntryOf<"assessment"> => one.kind === "assessment")
    .filter(({ body }) => body.instrument === instrument && body.instrumentVersion === instrumentVersion)
    .filter((one) => compareMoments(one.occurredAt, entry.occurredAt) < 0 || one.id === entry.id)
    .toSorted((a, b) => compareMoments(a.occurredAt, b.occurredAt) || a.seq - b.seq)
    .flatMap(({ body, occurredAt }) => (body.total === null ? [] : [{ value: body.total, on: localDay(occurredAt) }]));
  const { verdict, worsePoints } = deteriorationOf(fromBaseline(series, standing), INSTRUMENTS[instrument]);
  if (verdict !== "reliable") return [];
  return [alarm("deterioration", entry, { total, ...(worsePoints === null ? {} : { worse: worsePoints }) }, instrument)];
}

/**
 * The series from the last score on or before the day of the first treatment on. Where there is none, from the first score:
 * an alert may rest on less than a decision, and one too many is answered in a minute.
 */
function fromBaseline<Score extends { readonly on: LocalDate }>(
  series: readonly Score[],
  standing: readonly AnyClearEntry[],
): readonly Score[] {
  const treatments = standing.filter(({ kind }) => kind === "session" || kind === "infusion").map(({ occurredAt }) => localDay(occurredAt));
  const dayZero = treatments.sort()[0];
  const baseline = dayZero === undefined ? -1 : series.findLastIndex(({ on }) => on <= dayZero);
  return series.slice(Math.max(baseline, 0));
}

function seriousEvent(entry: ChartEntryOf<"adverse-event">): readonly Alarm[] {
  const { serious } = entry.body;
  if (serious === null || serious.length === 0) return [];
  return [alarm("serious-adverse-event", entry, Object.fromEntries(serious.map((reason) => [reason, 1])), null)];
}

function infection(entry: ChartEntryOf<"vitals" | "observation">, standing: readonly AnyClearEntry[]): readonly Alarm[] {
  if (!standing.some((one) => one.kind === "infusion" && isWatched(one, entry.occurredAt))) return [];
  const { temperatureCelsius, systolicMmHg, respirationsPerMinute, consciousness } = entry.body;
  const numbers: Record<string, number> = {};
  if (temperatureCelsius !== null && temperatureCelsius >= INFECTION_SIGNS.temperatureCelsius)
    numbers["temperature-celsius"] = temperatureCelsius;
  if (systolicMmHg !== null && systolicMmHg <= INFECTION_SIGNS.systolicMmHg) numbers["systolic-mmhg"] = systolicMmHg;
  if (respirationsPerMinute !== null && respirationsPerMinute >= INFECTION_SIGNS.respirationsPerMinute)
    numbers["respirations-per-minute"] = respirationsPerMinute;
  if (consciousness !== null && consciousness !== "alert") numbers.confusion = 1;
  if (entry.kind === "observation" && (entry.body.symptoms ?? []).some((symptom) => RIGORS.has(symptom))) numbers.rigors = 1;
  return Object.keys(numbers).length === 0 ? [] : [alarm("fever-after-infusion", entry, numbers, null)];
}

/** What a patient writes at home is read by nobody at once, unless it says one of these. */
function diaryAlarms(entry: ChartEntryOf<"diary">, standing: readonly AnyClearEntry[]): readonly Alarm[] {
  const serious = entry.body.sideEffects.filter((code) => SERIOUS_IN_DIARY.has(code));
  const watched = standing.some((one) => one.kind === "infusion" && isWatched(one, entry.occurredAt));
  return [
    ...(serious.length === 0 ? [] : [alarm("serious-adverse-event", entry, Object.fromEntries(serious.map((code) => [code, 1])), null)]),
    ...(watched && entry.body.coldOrFever === "yes" ? [alarm("fever-after-infusion", entry, { "cold-or-fever": 1 }, null)] : []),
  ];
}

/** Whether `at` lies within 72 hours of an infusion; a day alone counts whole. */
function isWatched({ body, occurredAt }: ChartEntryOf<"infusion">, at: string): boolean {
  const begun = body.endedAt ?? body.startedAt ?? occurredAt;
  if (isInstant(begun) && isInstant(at)) {
    const hours = (millisecondsOf(at) - millisecondsOf(begun)) / HOUR_MILLISECONDS;
    return (hours >= 0 || compareMoments(at, occurredAt) >= 0) && hours <= WATCH_HOURS;
  }
  const [from, on] = [localDay(begun), localDay(at)];
  return on >= from && on <= addDays(from, WATCH_HOURS / 24);
}

/** Whether somebody has been told already. `amends` is the entry that this one replaces. */
function isRaised(one: Alarm, amends: Uuid | null, all: readonly AnyClearEntry[], now: Instant): boolean {
  const since = millisecondsOf(now) - REPEATED_HOURS * HOUR_MILLISECONDS;
  const standing = new Set(standingAlerts(all).map(({ alert }) => alert.id));
  return all.some(
    (entry) =>
      entry.kind === "alert" && (standing.has(entry.id) || millisecondsOf(entry.recordedAt) >= since) && covers(entry.body, one, amends),
  );
}

/** Whether an alert was raised by this entry, or by what it replaces or the answers in its draft, with the same numbers. */
function covers(body: ChartEntryOf<"alert">["body"], one: Alarm, amends: Uuid | null): boolean {
  if (body.about !== one.about || body.instrument !== one.instrument) return false;
  if (body.raisedBy === one.raisedBy) return true;
  const isOfOther = one.about === "serious-adverse-event" && body.raisedBy !== amends;
  return !isOfOther && Object.entries(one.numbers).every(([name, value]) => body.numbers[name] === value);
}

function alarm(about: Alarm["about"], { id }: AnyClearEntry, numbers: Readonly<Record<string, number>>, instrument: string | null): Alarm {
  const { code: rule, version: ruleVersion } = ALARM_RULES[about];
  return { about, rule, ruleVersion, instrument, numbers, raisedBy: id };
}
