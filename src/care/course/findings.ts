/** What the rules of the course can find. */
import type { Finding } from "../finding.ts";

/** Every code of this folder. */
export type CourseFindingCode =
  | "course.hours-unknown"
  | "course.holidays-unknown"
  | "course.chairs-unknown"
  | "course.protocol-unknown"
  | "course.day-full"
  | "course.not-placed"
  | "course.infusion-moved"
  | "course.beyond-weeks"
  | "course.beyond-schedule"
  | "course.schedule-unknown"
  | "course.gap"
  | "course.first-infusion-alone"
  | "course.call-on-closed-day"
  | "course.sessions-missed"
  | "course.infusions-missed"
  | "course.checkpoint-overdue"
  | "course.nothing-left"
  | "pages.no-contact"
  | "pages.no-line"
  | "pages.line-unchecked"
  | "pages.lines-stale";

/** A finding of this folder. */
export type CourseFinding = Finding<CourseFindingCode>;
