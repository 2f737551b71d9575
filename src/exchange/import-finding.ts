/**
 * What can be wrong with an import, as codes; the words are in `src/words/import.ts`. Findings about the file or the
 * mapping stop the whole import. Findings about a row refuse that row, whole: half a visit would hide what is missing.
 */
import type { CsvFinding } from "../base/csv.ts";

/** About the mapping: nothing can be imported with it. */
export type MappingFindingCode =
  | "mapping.column-unknown"
  | "mapping.column-twice"
  | "mapping.column-unmapped"
  | "mapping.instrument-unknown"
  | "mapping.analyte-unknown"
  | "mapping.measure-twice"
  | "mapping.unit-missing"
  | "mapping.unit-unknown"
  | "mapping.start-missing"
  | "mapping.visit-day"
  | "mapping.baseline-undated"
  | "mapping.nothing-measured";

/** About a row: it is not imported. */
export type RowFindingCode =
  | "patient.missing"
  | "patient.unusable"
  | "day.missing"
  | "day.not-whole"
  | "date.ambiguous"
  | "date.impossible"
  | "date.unreadable"
  | "date.future"
  | "visit.unknown"
  | "sex.unmapped"
  | "sex.differs"
  | "age.impossible"
  | "value.not-a-number"
  | "value.out-of-range"
  | "value.impossible-total"
  | "value.duplicate"
  | "baseline.differs";

/** Every code. */
export type ImportFindingCode = CsvFinding["code"] | MappingFindingCode | RowFindingCode;

/** Why a file, a mapping, or a row is refused. Line 1 is the header. */
export interface ImportFinding {
  readonly code: ImportFindingCode;
  readonly line: number;
  readonly column: string | null;
  readonly expected: string;
  readonly given: string;
}
