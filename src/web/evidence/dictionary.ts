/** The dictionary of the exported tables as CSV, in both languages, so that the same data give the same bytes for every reader. */
import { csvLine } from "../../base/csv.ts";
import type { DictionaryRow } from "../../insight/analysis-table.ts";
import type { Text } from "../../words/text.ts";

export function dictionaryCsv(rows: readonly DictionaryRow[], words: (holds: DictionaryRow["holds"]) => Text): string {
  return (
    csvLine(["column", "source", "unit", "en", "ja"]) +
    rows.map(({ column, holds, source, unit }) => csvLine([column, source ?? "", unit ?? "", words(holds).en, words(holds).ja])).join("")
  );
}
