/**
 * Dates and times as the record writes them. A `LocalDate` is a day in the clinic's calendar; an `Instant` carries its
 * offset from UTC, so that its first ten characters are the local day wherever it is read; a `Moment` is either, because
 * a time of day that nobody wrote down is not midnight. Nothing here asks a clock or a time zone of the machine.
 */

/** `YYYY-MM-DD`. */
export type LocalDate = string;
/** `YYYY-MM-DDTHH:MM:SS[.sss]±HH:MM` (never `Z`: the offset is what the clock on the wall said). */
export type Instant = string;
/** An instant, or a day alone. */
export type Moment = Instant | LocalDate;
