/** Reading a chosen file here, for the names of visits and the like; the server reads it again and decides. */
import { type CsvFile, parseCsv } from "../../base/csv.ts";
import { isMissing, regular } from "../../exchange/import-cells.ts";

export interface ChosenFile {
  readonly name: string;
  /** Decoded as UTF-8 with its byte order mark kept, so that the bytes can be had back from it. */
  readonly text: string;
  readonly csv: CsvFile | null;
}

export async function readFile(file: File): Promise<ChosenFile> {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await file.arrayBuffer());
  return { name: file.name, text, csv: parseCsv(text).file };
}

/** The distinct texts of a column that say something, in order of appearance. */
export function distinctValues(csv: CsvFile | null, column: string): readonly string[] {
  const place = csv?.columns.indexOf(column) ?? -1;
  if (csv === null || place < 0) return [];
  const cells = csv.rows.map((row) => row.cells[place] ?? "").filter((cell) => !isMissing(cell));
  return [...new Set(cells.map(regular))];
}
