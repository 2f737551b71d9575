/**
 * The longest train that is considered safe, in seconds, by frequency and intensity: the consensus table of Rossi 2009 (table
 * 4), with the stricter table of Chen 1997 beside it as advice.
 *
 * A cell is either a limit (`tested: false`: longer trains are not safe) or the longest that was tried without an event
 * (`tested: true`: longer trains are not known). Between rows and columns the next higher frequency and the next higher
 * intensity are taken, so that what was not measured is judged as what is riskier. Outside the table there is no cell.
 */

/** A cell: seconds, and whether it is the longest tried rather than a limit. */
export interface TrainLimit {
  readonly seconds: number;
  readonly tested: boolean;
}

type Cell = number | `>${number}`;

/** Columns of the table, percent of the resting motor threshold; the first also holds below it. */
const PERCENT_OF_THRESHOLD = [90, 100, 110, 120, 130] as const;

type Row = { readonly hertz: number; readonly cells: readonly [Cell, Cell, Cell, Cell, Cell] };

/** Rossi 2009, table 4. `>` is the longest train that was tried. */
const ROSSI: readonly Row[] = [
  { hertz: 1, cells: [">1800", ">1800", ">1800", ">360", ">50"] },
  { hertz: 5, cells: [">10", ">10", ">10", ">10", ">10"] },
  { hertz: 10, cells: [">5", ">5", ">5", 4.2, 2.9] },
  { hertz: 20, cells: [2.05, 2.05, 1.6, 1, 0.55] },
  { hertz: 25, cells: [1.28, 1.28, 0.84, 0.4, 0.24] },
];

/** Chen 1997 cut by a quarter, where it is stricter than the table above; nothing below 100 %. Recalled. */
const CHEN: readonly { readonly hertz: number; readonly seconds: readonly [number, number, number, number] }[] = [
  { hertz: 1, seconds: [270, 270, 180, 50] },
  { hertz: 5, seconds: [10, 10, 10, 10] },
  { hertz: 10, seconds: [5, 5, 3.2, 2.2] },
  { hertz: 20, seconds: [1.5, 1.2, 0.8, 0.4] },
  { hertz: 25, seconds: [1, 0.7, 0.3, 0.2] },
];

/** The highest frequency in hertz and the highest percentage of the threshold that the tables know. */
export const TABLE_MAX = { hertz: 25, percentOfThreshold: 130 } as const;

/** The cell for single pulses at `hertz` and `percentOfThreshold`; null outside the table. */
export function trainLimit(hertz: number, percentOfThreshold: number): TrainLimit | null {
  const row = ROSSI.find((one) => hertz <= one.hertz);
  const cell = row?.cells[PERCENT_OF_THRESHOLD.findIndex((column) => percentOfThreshold <= column)];
  if (cell === undefined) return null;
  return typeof cell === "number" ? { seconds: cell, tested: false } : { seconds: Number(cell.slice(1)), tested: true };
}

/** The stricter, advisory limit in seconds; null outside its table. */
export function advisedTrainSeconds(hertz: number, percentOfThreshold: number): number | null {
  const row = CHEN.find((one) => hertz <= one.hertz);
  if (percentOfThreshold <= 90) return null;
  return row?.seconds[PERCENT_OF_THRESHOLD.slice(1).findIndex((column) => percentOfThreshold <= column)] ?? null;
}
