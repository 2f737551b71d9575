/** Infusions at weeks 0, 2 and 4, from a released vial, with two people's checks and the observations. */
import { addDays, type Instant, type LocalDate } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { instantOn } from "./calendar.ts";
import { type Course, DEMONSTRATION_PRODUCT, gets, INFUSION_DAYS, infusionMinutes } from "./course.ts";
import type { DueInfusion, Lot, Vial } from "./supply.ts";
import type { TrialPatient } from "./trial.ts";
import { DEMONSTRATION_USERS as USERS } from "./users.ts";

const INFUSION_MINUTES = 60;
const VOLUME_MILLILITRES = 100;
const VIAL_MILLILITRES = 10;

/** A vial that was used for an infusion on record. */
export interface UsedVial extends Vial {
  readonly on: LocalDate;
  readonly atMinutes: number;
  readonly patient: Uuid;
  readonly infusion: Uuid;
  readonly line: number;
}

/** The infusions of one patient that have ended by `now`: in the afternoon, after the day's TMS. */
export function dueInfusions(
  trial: TrialPatient,
  index: number,
  startsOn: LocalDate,
  lastSeenOn: LocalDate,
  now: Instant,
): readonly DueInfusion[] {
  if (!gets(trial, "exosome")) return [];
  const atMinutes = infusionMinutes(index);
  return INFUSION_DAYS.map((day, place) => ({ patient: index, number: place + 1, on: addDays(startsOn, day), atMinutes })).filter(
    ({ on }) => on <= lastSeenOn && instantOn(on, recordedMinutes(atMinutes), now.slice(-6)).slice(0, 19) <= now.slice(0, 19),
  );
}

/** Charts one infusion and says which vial it used. */
export function infuse(course: Course, due: DueInfusion, vial: Vial, lot: Lot, plan: Uuid, offset: string): UsedVial | null {
  const { journal, trial, chart, random } = course;
  const at = (minutes: number) => instantOn(due.on, due.atMinutes + minutes, offset);
  const reaction = random.below(50) === 0 ? "mild" : "none";
  const infusion = journal.write({
    kind: "infusion",
    on: due.on,
    atMinutes: due.atMinutes,
    recordedAtMinutes: recordedMinutes(due.atMinutes),
    author: USERS.nurse,
    line: trial.line,
    columns: ["exo"],
    body: {
      number: due.number,
      product: DEMONSTRATION_PRODUCT,
      lot: lot.name,
      vial: vial.vial,
      route: "intravenous",
      dose: { value: VIAL_MILLILITRES, countedIn: "millilitres", countedBy: "label" },
      volumeMillilitres: VOLUME_MILLILITRES,
      diluentMillilitres: VOLUME_MILLILITRES - VIAL_MILLILITRES,
      plannedMinutes: INFUSION_MINUTES,
      thawedAt: at(-30),
      startedAt: at(0),
      endedAt: at(INFUSION_MINUTES),
      checks: { patient: true, product: true, lot: true, expiry: true, storage: true, certificate: true, consent: true },
      checkedBy: USERS.psychiatrist.id,
      vitals: vitalsOf(course, at),
      reaction,
      remainderMillilitres: 0,
      plan,
    },
  });
  return infusion === null ? null : { ...vial, on: due.on, atMinutes: due.atMinutes, patient: chart, infusion, line: trial.line };
}

function vitalsOf({ random }: Course, at: (minutes: number) => Instant) {
  const pressure = 108 + random.below(24);
  const pulse = 62 + random.below(20);
  return [0, 15, 30, INFUSION_MINUTES].map((minutes) => ({
    at: at(minutes),
    systolicMmHg: pressure + random.below(9) - 4,
    diastolicMmHg: Math.round(pressure * 0.62) + random.below(7) - 3,
    pulsePerMinute: pulse + random.below(9) - 4,
    oxygenPercent: 97 + random.below(3),
    temperatureCelsius: (361 + random.below(9)) / 10,
  }));
}

/** After the observation that follows the infusion. */
function recordedMinutes(atMinutes: number): number {
  return atMinutes + INFUSION_MINUTES + 60;
}
