/** How long an alert may still wait. */
import { type Instant, millisecondsOf } from "../../../base/dates.ts";

/** Whole minutes from `now` to `until`, rounded up while there is time left; negative once it is over. */
export function minutesLeft(until: Instant, now: Instant): number {
  return Math.ceil((millisecondsOf(until) - millisecondsOf(now)) / 60_000);
}
