/** The clock of this device, for "today" and for ages; the record's own times come from the server. */
import type { LocalDate } from "../../base/dates.ts";

/** The day here, `YYYY-MM-DD`. */
export function localToday(): LocalDate {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
