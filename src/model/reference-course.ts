/**
 * The course by which the model's targets and priors are stated: weekly assessments, thirty sessions of iTBS from Monday to
 * Friday for six weeks at 120 % of the threshold, infusions on days 0, 14, 28 and 42. Day 0 is a Monday.
 */
import type { CourseEvent, Regimen } from "./regimen.ts";

/** The course up to `lastDay`. */
export function referenceCourse(lastDay: number, masking: Regimen["masking"], sham = false): Regimen {
  const visits: CourseEvent = { kind: "visit", day: 0, repeat: { everyDays: 7, additional: Math.floor(lastDay / 7) } };
  const sessions = [0, 1, 2, 3, 4].map(
    (day): CourseEvent => ({
      kind: "session",
      day,
      repeat: { everyDays: 7, additional: 5 },
      protocol: "itbs",
      pulses: 600,
      intensityPercentOfThreshold: 120,
      sham,
    }),
  );
  const infusions: CourseEvent = {
    kind: "infusion",
    day: 0,
    repeat: { everyDays: 14, additional: 3 },
    doseRelative: 1,
    lot: null,
    potencyRelative: null,
    sham,
  };
  return { lastDay, masking, events: [visits, ...sessions, infusions] };
}
