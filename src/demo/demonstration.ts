/**
 * The demonstration clinic: the synthetic four-arm trial, charted as a clinic would have charted it over the eighteen months
 * before today. The measured numbers are exactly those of the file; everything around them is made up from a seed and
 * belongs to nobody. The same file, the same now and the same seed give the same entries to the last byte.
 */
import { addDays, type Instant, type LocalDate, localDay, millisecondsOf } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { randomStream } from "../base/random.ts";
import type { Ledger } from "../record/entry.ts";
import { dayZero, instantOn } from "./calendar.ts";
import { type Course, gets } from "./course.ts";
import { enrol } from "./enrolment.ts";
import { type DemonstrationEntry, Journal, type Setting } from "./entry.ts";
import { dueInfusions, infuse, type UsedVial } from "./infusions.ts";
import { keepLot } from "./lots.ts";
import { measure, visitDay } from "./measuring.ts";
import { deliverSessions } from "./sessions.ts";
import { type DueInfusion, type Lot, planSupply, type Vial, vialOf } from "./supply.ts";
import { readTrial, type TrialPatient } from "./trial.ts";
import { DEMONSTRATION_USERS as USERS } from "./users.ts";

/** What the demonstration is made from besides the file. */
export interface DemonstrationOptions {
  /** The present, with the clinic's offset from UTC: nothing happens after it. */
  readonly now: Instant;
  /** SHA-256 of the file's bytes, 64 hex digits. */
  readonly digest: string;
  /** Day 0 of the first patient; by default 547 days before now. */
  readonly startsOn?: LocalDate;
  /** An integer from 0 on; 1 by default. */
  readonly seed?: number;
}

/** One chain: a patient's chart or a lot, with its entries in the order in which they were recorded. */
export interface DemonstrationChain {
  readonly ledger: Ledger;
  readonly subject: Uuid;
  readonly entries: readonly DemonstrationEntry[];
}

/** The clinic. */
export interface Demonstration {
  /** The charts in order of the patients' numbers (`R-00001` on), then the lots. */
  readonly chains: readonly DemonstrationChain[];
  readonly counts: {
    readonly patients: number;
    /** Patients whose course has begun and whose chart is not closed. */
    readonly inCourse: number;
    readonly entries: number;
    /** Rows of the file on or before today. */
    readonly visitsCharted: number;
    /** Rows of the file after today, which are not charted, those of patients not yet enrolled among them. */
    readonly visitsAfterToday: number;
  };
  /** The chart that the demonstration's user with the role of patient may read; null when nobody has begun. */
  readonly patientOfUser: Uuid | null;
}

/** Builds the demonstration from the text of the trial's file. */
export function demonstrationOf(csv: string, options: DemonstrationOptions): Demonstration {
  const { now, digest, seed = 1 } = options;
  const today = localDay(now);
  const startsOn = options.startsOn ?? addDays(today, -547);
  const all = readTrial(csv);
  const begun = all
    .map((trial, index) => ({ trial, index, startsOn: dayZero(startsOn, index, all.length) }))
    .filter((one) => one.startsOn <= today)
    .map((one, _place, list) => ({ ...one, rank: list.filter(({ trial, index }) => index < one.index && gets(trial, "tms")).length }));
  const due = begun.map((one) => dueInfusions(one.trial, one.index, one.startsOn, lastSeen(one.trial, one.startsOn), now));
  const supply = planSupply(due.flat());
  const setting = { now, digest };
  const taken = new Set<string>();
  const charts = begun.map((one, place) => chartOf({ ...one, seed, setting, taken, due: due[place] ?? [], supply, today }));
  const lots = supply.lots.map((lot, index) =>
    lotChain(
      lot,
      index,
      charts.flatMap((one) => one.used),
      setting,
      seed,
    ),
  );
  const chains = [...charts.map((one) => one.chain), ...lots];
  const notBegun = all.slice(begun.length).reduce((sum, trial) => sum + trial.visits.length, 0);
  return {
    chains,
    counts: {
      patients: charts.length,
      inCourse: charts.filter((one) => one.open).length,
      entries: chains.reduce((sum, chain) => sum + chain.entries.length, 0),
      visitsCharted: charts.reduce((sum, one) => sum + one.visits.charted, 0),
      visitsAfterToday: charts.reduce((sum, one) => sum + one.visits.after, notBegun),
    },
    patientOfUser: patientOfUser(charts),
  };
}

interface ChartParts {
  readonly trial: TrialPatient;
  readonly index: number;
  readonly rank: number;
  readonly startsOn: LocalDate;
  readonly seed: number;
  readonly setting: Setting;
  readonly taken: Set<string>;
  readonly due: readonly DueInfusion[];
  readonly supply: { readonly lots: readonly Lot[]; readonly vials: ReadonlyMap<string, Vial> };
  readonly today: LocalDate;
}

interface Chart {
  readonly chain: DemonstrationChain;
  readonly arm: TrialPatient["arm"];
  readonly open: boolean;
  readonly visits: { readonly charted: number; readonly after: number };
  readonly used: readonly UsedVial[];
}

function chartOf({ trial, index, rank, startsOn, seed, setting, taken, due, supply, today }: ChartParts): Chart {
  const random = randomStream(seed, index);
  const journal = new Journal(setting, random);
  const offset = setting.now.slice(-6);
  const chart = journal.newId(instantOn(addDays(startsOn, -14), 8 * 60, offset));
  const course: Course = { trial, index, rank, chart, journal, random, startsOn, lastSeenOn: lastSeen(trial, startsOn) };
  const plan = enrol(course, taken);
  const visits = measure(course, today);
  deliverSessions(course, plan);
  const used = due.flatMap((one) => {
    const vial = vialOf(supply.vials, one);
    const lot = supply.lots[vial.lot];
    return lot === undefined ? [] : (infuse(course, one, vial, lot, plan, offset) ?? []);
  });
  const closed = close(course);
  return { chain: { ledger: "chart", subject: chart, entries: inOrder(journal) }, arm: trial.arm, open: !closed, visits, used };
}

function lastSeen(trial: TrialPatient, startsOn: LocalDate): LocalDate {
  return visitDay(startsOn, trial.visits.at(-1)?.week ?? 0);
}

const DAYS_UNTIL_CLOSED = 7;

/** Whoever finished is discharged; whoever stopped coming is closed, a week later. Whether that is now. */
function close({ journal, trial, lastSeenOn }: Course): boolean {
  const id = journal.write({
    kind: "closure",
    on: addDays(lastSeenOn, DAYS_UNTIL_CLOSED),
    atMinutes: null,
    recordedAtMinutes: 17 * 60,
    author: USERS.psychiatrist,
    line: trial.visits.at(-1)?.line ?? trial.line,
    columns: ["week"],
    body: { reason: trial.finished ? "completed" : "withdrawn", endedOn: lastSeenOn, ground: null },
  });
  return id !== null;
}

function lotChain(lot: Lot, index: number, used: readonly UsedVial[], setting: Setting, seed: number): DemonstrationChain {
  const random = randomStream(seed, LOT_STREAMS + index);
  const journal = new Journal(setting, random);
  const subject = journal.newId(instantOn(lot.receivedOn, 10 * 60, setting.now.slice(-6)));
  keepLot(
    journal,
    lot,
    index,
    used.filter((one) => one.lot === index),
    setting.now.slice(-6),
  );
  return { ledger: "lot", subject, entries: inOrder(journal) };
}

/** The streams of lots lie beyond those of patients. */
const LOT_STREAMS = 1_000_000;

function inOrder(journal: Journal): readonly DemonstrationEntry[] {
  return journal.entries.toSorted((a, b) => millisecondsOf(a.recordedAt) - millisecondsOf(b.recordedAt));
}

/** Someone in the middle of a course of both treatments; else whoever came last. */
function patientOfUser(charts: readonly Chart[]): Uuid | null {
  const inTheMiddle = charts.filter((one) => one.open && one.arm === "both" && one.visits.charted >= 3);
  return (inTheMiddle.at(-1) ?? charts.at(-1))?.chain.subject ?? null;
}
