/**
 * Importing a CSV: what its columns may mean, what every row becomes, and why a row is refused. Pure: the text comes in
 * decoded, with the digest of the file's bytes; what comes out is to be shown, or to be written by the caller.
 *
 * The same plan stands behind the preview and the import, so that what was shown is what is written.
 */

import { type CsvFile, parseCsv } from "../base/csv.ts";
import type { LocalDate } from "../base/dates.ts";
import { isMissing, numberIn } from "./import-cells.ts";
import { entryCounts } from "./import-drafts.ts";
import type { ImportFinding } from "./import-finding.ts";
import { type ImportMapping, mappingFindings, startOf } from "./import-mapping.ts";
import { type PlannedPatient, planPatients } from "./import-plan.ts";
import { rowReader } from "./import-rows.ts";
import { suggestMapping } from "./import-suggestion.ts";

export type { ImportFinding } from "./import-finding.ts";
export type { ImportLab, ImportMapping, ImportMeasure, ImportTiming } from "./import-mapping.ts";

/** A file as it is shown before the import. */
export interface ImportPreview {
  /** SHA-256 of the file. */
  readonly digest: string;
  readonly columns: readonly {
    readonly name: string;
    /** The first distinct values, three at most. */
    readonly samples: readonly string[];
    /** How many cells say that there is nothing. */
    readonly empty: number;
    /** Whether every other cell is a number. */
    readonly numeric: boolean;
  }[];
  readonly rowCount: number;
  /** A first guess, offered and never applied by itself. */
  readonly suggestion: ImportMapping | null;
  /** What would be written. Null without a mapping, and with one that cannot be used. */
  readonly outcome: {
    readonly patients: number;
    readonly entries: number;
    readonly byKind: Readonly<Record<string, number>>;
    readonly refusedRows: number;
    /** Cells of mapped values that are missing, in the rows that are imported. They are no refusals. */
    readonly missingCells: number;
  } | null;
  readonly findings: readonly ImportFinding[];
  /** True when this file (by digest) was imported before. */
  readonly importedBefore: boolean;
}

/** What an import did. */
export interface ImportReport {
  readonly patients: number;
  readonly entries: number;
  readonly refusedRows: number;
  readonly findings: readonly ImportFinding[];
}

/** What a file would become. `usable` is false when the file or the mapping stops it as a whole; then there are no patients. */
export interface ImportPlan {
  readonly usable: boolean;
  readonly patients: readonly PlannedPatient[];
  readonly rowCount: number;
  readonly refusedRows: number;
  readonly missingCells: number;
  /** In order of line. */
  readonly findings: readonly ImportFinding[];
}

/** What the caller knows and the file does not. */
export interface ImportContext {
  /** Today in the clinic: later days are refused. Null lets them pass. */
  readonly today: LocalDate | null;
  /** Whether a file with this digest was imported before. */
  readonly importedBefore: boolean;
}

const UNKNOWN_CONTEXT: ImportContext = { today: null, importedBefore: false };

/** What `text` is and, with a mapping, what it would become. `digest`: SHA-256 of the file's bytes. */
export function previewImport(
  text: string,
  digest: string,
  mapping: ImportMapping | null,
  context: ImportContext = UNKNOWN_CONTEXT,
): ImportPreview {
  const { file, findings } = parseCsv(text);
  const plan = mapping === null ? null : planImport(text, mapping, context.today);
  return {
    digest,
    columns: file === null ? [] : file.columns.map((name, index) => columnOf(file, name, index)),
    rowCount: file === null ? 0 : rowCountOf(file, findings),
    suggestion: file === null ? null : suggestMapping(file),
    outcome: plan?.usable ? outcomeOf(plan) : null,
    findings: plan?.findings ?? findings,
    importedBefore: context.importedBefore,
  };
}

/** What `text` becomes with `mapping`: every patient, and every row that is refused and why. With `today`, later days are refused. */
export function planImport(text: string, mapping: ImportMapping, today: LocalDate | null = null): ImportPlan {
  const { file, findings: fileFindings } = parseCsv(text);
  const unusable = { usable: false, patients: [], rowCount: 0, refusedRows: 0, missingCells: 0 } as const;
  if (file === null) return { ...unusable, findings: fileFindings };
  const rowCount = rowCountOf(file, fileFindings);
  const wrong = mappingFindings(file.columns, mapping);
  if (wrong.length > 0) return { ...unusable, rowCount, findings: [...wrong, ...fileFindings] };
  const read = file.rows.map(rowReader(file.columns, mapping, today));
  const rows = read.flatMap((one) => one.row ?? []);
  const planned = planPatients(rows, startOf(mapping.timing));
  const findings = [...fileFindings, ...read.flatMap((one) => one.findings), ...planned.findings].toSorted((a, b) => a.line - b.line);
  const refused = new Set(findings.map((finding) => finding.line));
  const imported = rows.filter((row) => !refused.has(row.line));
  return {
    usable: true,
    patients: planned.patients,
    rowCount,
    refusedRows: refused.size,
    missingCells: imported.reduce((sum, row) => sum + row.missingCells, 0),
    findings,
  };
}

/** Rows of another length than the header are rows too. */
function rowCountOf(file: CsvFile, findings: readonly { readonly code: string }[]): number {
  return file.rows.length + findings.filter((finding) => finding.code === "file.row-length").length;
}

function columnOf(file: CsvFile, name: string, index: number): ImportPreview["columns"][number] {
  const cells = file.rows.map((row) => row.cells[index] ?? "");
  const given = cells.filter((cell) => !isMissing(cell));
  return {
    name,
    samples: [...new Set(given)].slice(0, 3),
    empty: cells.length - given.length,
    numeric: given.length > 0 && given.every((cell) => numberIn(cell) !== null),
  };
}

function outcomeOf(plan: ImportPlan): NonNullable<ImportPreview["outcome"]> {
  const counts = plan.patients.map(entryCounts);
  const sum = (kind: "registration" | "assessment" | "lab") => counts.reduce((total, one) => total + one[kind], 0);
  const byKind = { registration: sum("registration"), assessment: sum("assessment"), lab: sum("lab") };
  return {
    patients: plan.patients.length,
    entries: byKind.registration + byKind.assessment + byKind.lab,
    byKind,
    refusedRows: plan.refusedRows,
    missingCells: plan.missingCells,
  };
}
