/**
 * Whom an alert concerns as time passes. It is its owner's until the time to take it has run out, then the director's, then
 * the on-call contact's besides; and it stays with all of them until an answer ends it. No time ends it, and none makes it
 * quieter: there is no step after the last. Whoever takes it has as long again to end it, and then it climbs on.
 *
 * When an alert is raised while the clinic is closed nobody of the staff may be looking, so that it begins with the on-call
 * contact, who has a telephone.
 */
import { type Instant, localDay, millisecondsOf } from "../../base/dates.ts";
import { dayState, type OpeningSettings } from "./open-days.ts";

/** A rung of the ladder. */
export type EscalationStep = "owner" | "director" | "on-call";

/** Where an alert stands. */
export interface Escalation {
  readonly step: EscalationStep;
  /** Milliseconds until the next step; negative once the last is reached, from then on counting up. */
  readonly millisecondsLeft: number;
  /** What comes next; null on the last rung, where it stays. */
  readonly next: EscalationStep | null;
  /** Whether the clinic was closed when it was raised. */
  readonly outOfHours: boolean;
}

/** What is known of an alert. */
export interface EscalatingAlert {
  readonly raisedAt: Instant;
  /** Until when somebody is to have taken it. */
  readonly dueAt: Instant;
  /** When somebody took it last; null while nobody has. */
  readonly takenAt: Instant | null;
}

const LADDER: readonly EscalationStep[] = ["owner", "director", "on-call"];

/** Where `alert` stands at `now`. The instants are on one clock. */
export function escalationOf(alert: EscalatingAlert, settings: OpeningSettings, now: Instant): Escalation {
  const outOfHours = !isOpenAt(settings, alert.raisedAt);
  const patience = Math.max(millisecondsOf(alert.dueAt) - millisecondsOf(alert.raisedAt), 1);
  const begun = millisecondsOf(alert.takenAt ?? alert.raisedAt);
  // Out of hours the ladder is climbed at once; what was taken is with whoever took it, from the lowest rung again.
  const lowest = outOfHours && alert.takenAt === null ? LADDER.length - 1 : 0;
  const waited = millisecondsOf(now) - begun;
  const rung = Math.min(lowest + Math.max(Math.floor(waited / patience), 0), LADDER.length - 1);
  const endsAt = begun + (rung - lowest + 1) * patience;
  return {
    step: LADDER[rung] ?? "on-call",
    next: LADDER[rung + 1] ?? null,
    millisecondsLeft: endsAt - millisecondsOf(now),
    outOfHours,
  };
}

/** Whether the clinic is open at `instant`; false when its hours are not known: then nobody can be counted on. */
export function isOpenAt(settings: OpeningSettings, instant: Instant): boolean {
  const state = dayState(settings, localDay(instant));
  const time = instant.slice(11, 16);
  return state.status === "open" && state.spans.some(({ from, to }) => time >= from && time < to);
}
