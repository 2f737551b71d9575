/** The offset from UTC of a named time zone, as the browser knows it. */

/**
 * The present offset of a zone of the time zone database, or null when there is none of that name.
 *
 * @example utcOffsetOf("Asia/Tokyo") // "+09:00"
 */
export function utcOffsetOf(timeZone: string): string | null {
  if (timeZone === "") return null;
  try {
    const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(new Date());
    const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
    return name === "GMT" ? "+00:00" : (/^GMT([+-]\d{2}:\d{2})$/.exec(name)?.[1] ?? null);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
