/**
 * What the record holds of a file that was imported: for each chart the totals that were read from it, by line and column,
 * as they stand today. A value that was corrected since is the corrected one, in the place of the first; one that was taken
 * back is none. Which group a patient was in and how a visit was called are not in the record of such a file: whoever has the
 * file joins them (`withRecord`). Laboratory values stay the file's, because they may have been logarithms there.
 */
import { csvLine, parseCsv } from "../base/csv.ts";
import type { Uuid } from "../base/ids.ts";
import type { AnyClearEntry } from "../record/kinds.ts";
import { countedEntries } from "../record/lines.ts";

/** One chart of a file. */
export interface ImportedChart {
  /** Totals by the column of the file; measured once, before the rows. */
  readonly baseline: Readonly<Record<string, number>>;
  /** Totals by line of the file (the header is line 1) and column. */
  readonly rows: readonly { readonly line: number; readonly values: Readonly<Record<string, number>> }[];
}

/** What of the entries of a chart, in order of seq, was read from the file of `digest`; null when nothing was. */
export function importedChart(entries: readonly AnyClearEntry[], digest: string): ImportedChart | null {
  const origin = new Map<Uuid, NonNullable<AnyClearEntry["source"]>>();
  for (const entry of entries) {
    const source = entry.source ?? (entry.amends === null ? null : (origin.get(entry.amends) ?? null));
    if (source !== null) origin.set(entry.id, source);
  }
  if (![...origin.values()].some((source) => source.kind === "import" && source.digest === digest)) return null;
  const baseline: Record<string, number> = {};
  const rows = new Map<number, Record<string, number>>();
  for (const entry of countedEntries(entries)) {
    const source = origin.get(entry.id);
    if (entry.kind !== "assessment" || source?.digest !== digest || entry.body.total === null) continue;
    const [column = "", timing] = source.columns;
    // The column of the day stands beside that of a row's value; a baseline has none of its own.
    if (timing === undefined) baseline[column] = entry.body.total;
    else {
      const values = rows.get(source.line) ?? {};
      values[column] = entry.body.total;
      rows.set(source.line, values);
    }
  }
  return { baseline, rows: [...rows].map(([line, values]) => ({ line, values })) };
}

/** A file with the record's values in the place of its own. */
export interface JoinedFile {
  readonly csv: string;
  /** Columns whose values are the record's, in the order of the file. */
  readonly fromRecord: readonly string[];
  /** Rows of the file that no chart has. */
  readonly rowsLeftOut: number;
  /** Cells in which the record says something else than the file, because it was corrected since. */
  readonly corrected: number;
}

/** The file `text` with the values of `charts`; null when it is no CSV. Rows without a chart are left out, and a value that was taken back is missing. */
export function withRecord(text: string, charts: readonly ImportedChart[]): JoinedFile | null {
  const { file } = parseCsv(text);
  if (file === null) return null;
  const chartOfLine = new Map(charts.flatMap((chart) => chart.rows.map(({ line, values }) => [line, { chart, values }] as const)));
  const columns = new Set(
    charts.flatMap((chart) => [chart, ...chart.rows].flatMap((one) => Object.keys("baseline" in one ? one.baseline : one.values))),
  );
  const fromRecord = file.columns.filter((column) => columns.has(column));
  let corrected = 0;
  const rows = file.rows.flatMap(({ line, cells }) => {
    const found = chartOfLine.get(line);
    if (found === undefined) return [];
    const joined = file.columns.map((column, index) => {
      const cell = cells[index] ?? "";
      if (!columns.has(column)) return cell;
      const value = found.values[column] ?? found.chart.baseline[column];
      if (value === undefined ? cell.trim() !== "" : Number(cell) !== value) corrected += 1;
      return value === undefined ? "" : String(value);
    });
    return [csvLine(joined)];
  });
  return { csv: csvLine(file.columns) + rows.join(""), fromRecord, rowsLeftOut: file.rows.length - rows.length, corrected };
}
