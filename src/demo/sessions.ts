/**
 * TMS sessions on open weekdays until thirty are done or the patient is not seen any more. A few days are missed; once or twice
 * a course the intensity is lowered for pain, and what was delivered then stands in two blocks beside what was prescribed.
 */
import type { LocalDate } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { treatmentDay } from "./calendar.ts";
import { type Course, gets, placeOf, TMS } from "./course.ts";
import { determineThreshold } from "./enrolment.ts";
import { oneOf } from "./people.ts";
import { DEMONSTRATION_USERS as USERS } from "./users.ts";

const REDUCED_INTENSITY = 110;
const TRAIN_PULSES = 40;

/** Charts the sessions that have been given by now. With both treatments the first infusion has its day to itself. */
export function deliverSessions(course: Course, plan: Uuid): void {
  const { trial, random, startsOn, lastSeenOn } = course;
  if (!gets(trial, "tms")) return;
  const threshold = determineThreshold(course);
  const reduced = new Set([1 + random.below(5), ...(random.below(2) === 0 ? [6 + random.below(6)] : [])]);
  const soreness = 1 + random.below(5);
  const { startMinutes } = placeOf(course.rank);
  // The first infusion is on day 0 whatever day that is, and alone.
  let days = gets(trial, "exosome") && treatmentDay(startsOn, 0) === startsOn ? 1 : 0;
  for (let number = 1; number <= TMS.sessionCount; number += 1) {
    const on = treatmentDay(startsOn, days);
    if (on > lastSeenOn) return;
    deliver(course, { number, on, startMinutes, plan, threshold, soreness, reduced: reduced.has(number) });
    days += random.below(30) === 0 ? 2 : 1;
  }
}

interface Delivery {
  readonly number: number;
  readonly on: LocalDate;
  readonly startMinutes: number;
  readonly plan: Uuid;
  /** Percent of the stimulator's output. */
  readonly threshold: number;
  /** Pain to begin with, 0 to 10; it wears off over the course. */
  readonly soreness: number;
  readonly reduced: boolean;
}

function deliver({ journal, random, trial }: Course, { number, on, startMinutes, plan, threshold, soreness, reduced }: Delivery): void {
  const pain = Math.max(0, Math.round(soreness * (1 - number / 40)) + random.below(2) + (reduced ? 3 : 0));
  const complained = reduced || random.below(12) === 0;
  journal.write({
    kind: "session",
    on,
    atMinutes: startMinutes + 38,
    recordedAtMinutes: startMinutes + 40,
    author: USERS.operator,
    line: trial.line,
    columns: ["tms"],
    body: {
      number,
      prescribed: {
        protocol: TMS.protocol,
        protocolVersion: TMS.protocolVersion,
        pulses: TMS.pulses,
        ...intensity(threshold, TMS.intensity),
      },
      delivered: reduced
        ? blocksAfterPain(threshold, TRAIN_PULSES * (8 + random.below(20)))
        : [block(threshold, TMS.intensity, TMS.pulses)],
      device: "demo-stimulator",
      coil: "demo-coil",
      pain: Math.min(10, pain),
      sideEffects: complained ? [oneOf(random, ["scalp-pain", "headache", "facial-twitch"])] : [],
      plan,
    },
  });
}

function blocksAfterPain(threshold: number, pulsesBefore: number) {
  return [
    { ...block(threshold, TMS.intensity, pulsesBefore), ended: "pain" },
    block(threshold, REDUCED_INTENSITY, TMS.pulses - pulsesBefore),
  ];
}

function block(threshold: number, percent: number, pulses: number) {
  return { pulses, ...intensity(threshold, percent), ended: "complete" };
}

function intensity(threshold: number, percent: number) {
  return { intensityPercentOfThreshold: percent, intensityPercentOfOutput: Math.round((threshold * percent) / 100) };
}
