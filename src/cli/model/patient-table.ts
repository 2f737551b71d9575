/** The measurements of one patient from a CSV of day, variable and value: the tidy form in which the model also answers. */
import { parseCsv } from "../../base/csv.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import type { Observation } from "../../model/forecast/observation.ts";
import { INSTRUMENTS, type InstrumentName } from "../../model/measurement.ts";
import type { ModelRefusal } from "../../model/refusal.ts";

/** The measurements in `text`; other columns are passed over. */
export function readPatientTable(text: string): Result<readonly Observation[], ModelRefusal> {
  const { file, findings } = parseCsv(text);
  if (file === null || findings.length > 0) return fail({ code: "table.not-csv", line: findings[0]?.line ?? 1 });
  const places = { day: file.columns.indexOf("day"), variable: file.columns.indexOf("variable"), value: file.columns.indexOf("value") };
  for (const [column, place] of Object.entries(places)) if (place < 0) return fail({ code: "table.column-missing", column });
  const observations: Observation[] = [];
  for (const { cells, line } of file.rows) {
    const cell = (place: number): string => cells[place]?.trim() ?? "";
    const instrument = cell(places.variable);
    if (!isInstrument(instrument)) return fail({ code: "measurement.unknown", name: instrument });
    const day = numberIn(cell(places.day));
    const value = numberIn(cell(places.value));
    if (day === null) return fail({ code: "table.cell-not-a-number", line, column: "day", given: cell(places.day) });
    if (value === null) return fail({ code: "table.cell-not-a-number", line, column: "value", given: cell(places.value) });
    observations.push({ day, instrument, value });
  }
  return ok(observations);
}

function numberIn(text: string): number | null {
  const value = text === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

function isInstrument(name: string): name is InstrumentName {
  return Object.hasOwn(INSTRUMENTS, name);
}
