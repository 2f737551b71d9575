/** How names, texts, levels and formulas are written in R. */
import type { Formula } from "../data/formula.ts";

/** A text in quotes. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A name as it stands in a formula. */
export function nameInFormula(column: string): string {
  return /^[A-Za-z][A-Za-z0-9._]*$/.test(column) ? column : `\`${column}\``;
}

/** The line that makes `column` of `data` a factor of `source`. */
export function factorLine(column: string, levels: readonly string[], source = column): string {
  return `data[[${quoted(column)}]] <- factor(data[[${quoted(source)}]], levels = c(${levels.map(quoted).join(", ")}))`;
}

/** The right side of a formula. */
export function rightSide({ intercept, terms }: Formula): string {
  const right = [...(intercept ? [] : ["0"]), ...terms.map((term) => term.map(nameInFormula).join(":"))];
  return right.length === 0 ? "1" : right.join(" + ");
}
