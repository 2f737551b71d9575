/** Time that is left, or that has run over, as a clock shows it. */

/**
 * Minutes and seconds, with hours from an hour on; the sign is told beside it in words.
 *
 * @example countdownText(1_320_000) // "22:00"
 */
export function countdownText(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1_000);
  const two = (value: number) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
