/** The synthetic factorial trial in `data/`, by column: numbers with NaN where the cell is empty, or text. */
import { readFileSync } from "node:fs";

/** One of the trial's files. */
export interface TrialFile {
  readonly rows: number;
  readonly text: (column: string) => readonly string[];
  readonly numbers: (column: string) => Float64Array;
}

/** Reads `data/<name>`; cells are not quoted there. */
export function readTrial(name: string): TrialFile {
  const [header = "", ...lines] = readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  const names = header.trim().split(",");
  const cells = lines.map((line) => line.trim().split(","));
  const text = (column: string) => {
    const at = names.indexOf(column);
    if (at < 0) throw new Error(`no column ${column} in ${name}`);
    return cells.map((row) => row[at] ?? "");
  };
  const numbers = (column: string) => Float64Array.from(text(column), (cell) => (cell === "" ? Number.NaN : Number(cell)));
  return { rows: cells.length, text, numbers };
}

/** How far `given` is from `expected`, as a share of `expected`, or of a millionth where that is smaller still. */
export function relativeError(given: number, expected: number): number {
  return Math.abs(given - expected) / Math.max(Math.abs(expected), 1e-6);
}
