/** Markdown of a report: headings, tables and numbers as a person reads them. */
import { numberText } from "../text.ts";

/** A heading of `level` 1 to 3 with a blank line on each side. */
export function heading(level: number, text: string): readonly string[] {
  return ["", `${"#".repeat(level)} ${text}`, ""];
}

/** A table; columns after the first are numbers and stand to the right unless `leftColumns` says how many are texts. Nothing for no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], leftColumns = 1): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (column < leftColumns ? "---" : "---:"))), ...rows.map(line)];
}

/** A number with `digits` significant digits, "–" for none and "∞" for no bound. */
export function figure(value: number | null, digits = 4): string {
  if (value === null || Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  return numberText(Number(value.toPrecision(digits)));
}

/** A p-value with three decimals, the smallest by its bound. */
export function pText(p: number): string {
  return p < 0.001 ? "< 0.001" : p.toFixed(3);
}

/** An interval. */
export function intervalText({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${figure(low)} … ${figure(high)}`;
}
