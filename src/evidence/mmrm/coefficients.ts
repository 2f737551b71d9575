/**
 * From working coefficients to those of the design, for both kinds of design behind one interface: a contrast of the design
 * becomes a contrast of working coefficients and a constant, and -2 log L is put in the units of the data.
 */
import { type Dependent, solveUpperTransposed } from "../../numeric/orthonormal.ts";
import { type Arrangement, contractToDesign, contrastInWorking, logDeterminantOfBack } from "./crossed-design.ts";
import type { CrossedSums } from "./crossed-sums.ts";
import type { RowData } from "./row-data.ts";

/** The way back to the design. */
export interface WayBack {
  readonly columns: number;
  /** Columns of the design that are in use, and what the others are made of. */
  readonly used: readonly number[];
  readonly dependent: readonly Dependent[];
  /** The standard deviation that the outcome was divided by. */
  readonly scale: () => number;
  /** log |det B|, beta = B x working coefficients, without the scale and L. */
  readonly logDeterminant: number;
  /** Writes the contrast in working coefficients; answers its constant. */
  readonly contrast: (out: Float64Array, l: ArrayLike<number>, lower: Float64Array) => number;
  /** The coefficients of the design; NaN for columns left out. */
  readonly coefficients: (working: Float64Array, lower: Float64Array) => Float64Array;
}

/** The way back from an arrangement. */
export function backFromArrangement(
  arrangement: Arrangement,
  sums: CrossedSums,
  columns: number,
  dependent: readonly Dependent[],
): WayBack {
  return {
    columns,
    used: arrangement.columns,
    dependent,
    scale: () => sums.scale,
    logDeterminant: logDeterminantOfBack(arrangement),
    contrast: (out, l, lower) => contrastInWorking(out, arrangement, l, lower, sums.centres, sums.scale),
    coefficients: (working, lower) => contractToDesign(columns, arrangement, working, lower, sums.centres, sums.scale),
  };
}

/** The way back from rows. */
export function backFromRows(data: RowData, columns: number): WayBack {
  const { basis, projection, scale } = data;
  const size = basis.used.length;
  let log = 0;
  for (let i = 0; i < size; i += 1) log -= Math.log(basis.R[i * size + i]);
  const contrast = (out: Float64Array, l: ArrayLike<number>): number => {
    const w = solveUpperTransposed(
      basis.R,
      Float64Array.from(basis.used, (column) => l[column]),
      size,
    );
    let offset = 0;
    for (let i = 0; i < size; i += 1) {
      out[i] = w[i] * scale;
      offset += w[i] * projection[i];
    }
    return offset;
  };
  return {
    columns,
    used: basis.used,
    dependent: basis.dependent,
    scale: () => scale,
    logDeterminant: log,
    contrast,
    coefficients: (working) => {
      const beta = new Float64Array(columns).fill(Number.NaN);
      const l = new Float64Array(columns);
      const w = new Float64Array(size);
      for (const column of basis.used) {
        l.fill(0);
        l[column] = 1;
        let value = contrast(w, l);
        for (let i = 0; i < size; i += 1) value += w[i] * working[i];
        beta[column] = value;
      }
      return beta;
    },
  };
}

/** The column left out that keeps a contrast from being estimable, or null. */
export function inestimable({ dependent, used }: WayBack, l: ArrayLike<number>): number | null {
  for (const { column, combination } of dependent) {
    let expected = 0;
    let size = Math.abs(l[column]);
    combination.forEach((value, i) => {
      expected += value * l[used[i]];
      size += Math.abs(value * l[used[i]]);
    });
    if (Math.abs(l[column] - expected) > 1e-6 * size) return column;
  }
  return null;
}
