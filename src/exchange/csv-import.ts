/** Importing a CSV: which columns mean what, what every row becomes, and why a row is refused. */
import type { LocalDate } from "../base/dates.ts";

/** How the day of a row is found. */
export type ImportTiming =
  | { readonly kind: "date"; readonly column: string }
  /** Days after `startsOn`, which the file does not hold and the person importing gives. */
  | { readonly kind: "study-day"; readonly column: string; readonly startsOn: LocalDate }
  /** Names of visits, each a number of days after `startsOn`. */
  | { readonly kind: "visit"; readonly column: string; readonly days: Readonly<Record<string, number>>; readonly startsOn: LocalDate };

/** A column that holds the total of an instrument. `baseline`: the same in every row of a patient, measured at day 0. */
export interface ImportMeasure {
  readonly column: string;
  readonly instrument: string;
  readonly at: "row" | "baseline";
}

/** A column that holds a laboratory value in `unit`; `logarithm` when it holds the natural log of it. */
export interface ImportLab {
  readonly column: string;
  readonly analyte: string;
  readonly unit: string;
  readonly scale: "linear" | "natural-log";
  readonly at: "row" | "baseline";
}

export interface ImportMapping {
  readonly patient: string;
  readonly timing: ImportTiming;
  readonly sex: { readonly column: string; readonly values: Readonly<Record<string, "female" | "male" | "other">> } | null;
  readonly age: { readonly column: string } | null;
  readonly measures: readonly ImportMeasure[];
  readonly labs: readonly ImportLab[];
  /** Columns that are knowingly left out. */
  readonly ignored: readonly string[];
}

/** Why a cell or a row is refused. Line 1 is the header. */
export interface ImportFinding {
  readonly code: string;
  readonly line: number;
  readonly column: string | null;
  readonly expected: string;
  readonly given: string;
}

export interface ImportPreview {
  /** SHA-256 of the file. */
  readonly digest: string;
  readonly columns: readonly {
    readonly name: string;
    readonly samples: readonly string[];
    readonly empty: number;
    readonly numeric: boolean;
  }[];
  readonly rowCount: number;
  /** A first guess, offered and never applied by itself. */
  readonly suggestion: ImportMapping | null;
  /** With a mapping: what would be written. Null without one. */
  readonly outcome: {
    readonly patients: number;
    readonly entries: number;
    readonly byKind: Readonly<Record<string, number>>;
    readonly refusedRows: number;
  } | null;
  readonly findings: readonly ImportFinding[];
  /** True when this file (by digest) was imported before. */
  readonly importedBefore: boolean;
}

export interface ImportReport {
  readonly patients: number;
  readonly entries: number;
  readonly refusedRows: number;
  readonly findings: readonly ImportFinding[];
}
