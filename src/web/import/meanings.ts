/** The choices of a column's meaning, as values of a list and back. */
import { ANALYTES } from "../../measures/analytes.ts";
import { INSTRUMENTS } from "../../measures/instruments.ts";
import type { ColumnUse } from "./draft.ts";

export const INSTRUMENT_CODES = Object.keys(INSTRUMENTS);
export const ANALYTE_CODES = Object.keys(ANALYTES);

const SIMPLE = ["undecided", "patient", "date", "study-day", "age", "ignored"] as const;

/** The value that stands for `use` in the list. */
export function meaningOf(use: ColumnUse): string {
  if (use.kind === "measure") return `measure:${use.instrument}`;
  return use.kind === "lab" ? `lab:${use.analyte}` : use.kind;
}

/** What a column means when `meaning` is chosen for it; `values` are the distinct texts in it. */
export function chosenUse(meaning: string, values: readonly string[]): ColumnUse {
  const [kind, code = ""] = meaning.split(":");
  if (kind === "measure") return { kind, instrument: code, at: "row" };
  if (kind === "lab") return { kind, analyte: code, unit: "", scale: "linear", at: "row" };
  if (kind === "visit") return { kind, days: Object.fromEntries(values.map((value) => [value, ""])) };
  if (kind === "sex") return { kind, values: Object.fromEntries(values.map((value) => [value, ""])) };
  return { kind: SIMPLE.find((simple) => simple === kind) ?? "undecided" };
}
