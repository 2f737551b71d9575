/**
 * What covariance parameters do to the information about the coefficients. For direction j, P_j = sum x' S_j x; with X'WX =
 * C C' it is held as C^-1 P_j C'^-1, a lower triangle whose entries off the diagonal are multiplied by the square root of
 * two: the trace of K P_j K P_k is then a plain dot product.
 */
import { dotFour } from "../../numeric/matrix.ts";
import type { Evaluation } from "./likelihood.ts";
import type { Directions } from "./moments.ts";

/** P_j of every direction in held form, and between which places each has entries that are not zero. */
export interface HeldInformation {
  readonly size: number;
  readonly triangle: number;
  /** Directions x triangle, and three rows of zeros. */
  readonly values: Float64Array;
  readonly first: Int32Array;
  readonly end: Int32Array;
  readonly room: HoldingRoom;
}

/** Scratch, with three rows more than there are coefficients where rows are taken four at a time. */
interface HoldingRoom {
  readonly P: Float64Array;
  /** Coefficients at which P has entries, and P between them. */
  readonly filled: Int32Array;
  readonly inner: Float64Array;
  /** Rows of C^-1 that have entries there, these entries, and how many of the places lie at or before the row. */
  readonly live: Int32Array;
  readonly factorRows: Float64Array;
  readonly ends: Int32Array;
  readonly product: Float64Array;
  readonly row: Float64Array;
}

/** Room for `count` directions of `size` coefficients. */
export function emptyInformation(size: number, count: number): HeldInformation {
  const triangle = (size * (size + 1)) / 2;
  const padded = size + 3;
  return {
    size,
    triangle,
    values: new Float64Array((count + 3) * triangle),
    first: new Int32Array(count),
    end: new Int32Array(count),
    room: {
      P: new Float64Array(size * size),
      filled: new Int32Array(size),
      inner: new Float64Array(padded * size),
      live: new Int32Array(size),
      factorRows: new Float64Array(padded * size),
      ends: new Int32Array(padded),
      product: new Float64Array(padded),
      row: new Float64Array(padded),
    },
  };
}

/** Fills `held` with P_j of every direction. */
export function holdInformation(held: HeldInformation, evaluation: Evaluation, directions: Directions): void {
  const { moments, whitening } = evaluation;
  for (let j = 0; j < directions.count; j += 1) {
    moments.information(held.room.P, whitening, directions, j);
    const count = findFilled(held.room, held.size);
    const live = findLive(held.room, evaluation.factorInverse, held.size, count);
    holdCongruence(held, j, count, live);
  }
}

/** hessian -= tr(K P_j K P_k), lower triangle. */
export function subtractTraces(hessian: Float64Array, { values, first, end, triangle, room }: HeldInformation): void {
  const count = first.length;
  const { row } = room;
  for (let k = 0; k < count; k += 4) {
    let from = triangle;
    let to = 0;
    for (let one = k; one < Math.min(k + 4, count); one += 1) {
      from = Math.min(from, first[one]);
      to = Math.max(to, end[one]);
    }
    for (let j = k; j < count; j += 1) {
      const begin = Math.max(from, first[j]);
      const length = Math.min(to, end[j]) - begin;
      if (length <= 0) continue;
      dotFour(row, 0, values, j * triangle + begin, values, k * triangle + begin, triangle, length);
      for (let one = k; one < k + 4 && one <= j; one += 1) hessian[j * count + one] -= row[one - k];
    }
  }
}

/** Takes the exact traces from a Hessian. */
export function subtractExactTraces(hessian: Float64Array, held: HeldInformation, evaluation: Evaluation, directions: Directions): void {
  holdInformation(held, evaluation, directions);
  subtractTraces(hessian, held);
}

/** out (from `outAt` on) = the matrix held for direction j times `vector`. */
export function timesHeld(
  out: Float64Array,
  outAt: number,
  { values, first, end, triangle, size }: HeldInformation,
  j: number,
  vector: Float64Array,
): void {
  out.fill(0, outAt, outAt + size);
  const last = end[j];
  for (let i = 0, from = 0; from < last; i += 1, from += i) {
    if (from + i < first[j]) continue;
    const at = j * triangle + from;
    const own = vector[i] * Math.SQRT1_2;
    let sum = 0;
    for (let k = 0; k < i; k += 1) {
      const value = values[at + k];
      sum += value * vector[k];
      out[outAt + k] += value * own;
    }
    out[outAt + i] += sum * Math.SQRT1_2 + values[at + i] * vector[i];
  }
}

/** Lists the coefficients at which P has entries, and copies P without the others; answers how many there are. */
function findFilled({ P, filled, inner }: HoldingRoom, size: number): number {
  let count = 0;
  for (let i = 0; i < size; i += 1) {
    let l = i * size;
    while (l < (i + 1) * size && P[l] === 0) l += 1;
    if (l === (i + 1) * size) continue;
    filled[count] = i;
    count += 1;
  }
  for (let i = 0; i < count; i += 1) for (let l = 0; l < count; l += 1) inner[i * count + l] = P[filled[i] * size + filled[l]];
  return count;
}

/** Lists the rows of C^-1 that are not zero at the listed coefficients, and copies what they have there; answers how many. */
function findLive({ filled, live, factorRows, ends }: HoldingRoom, inverse: Float64Array, size: number, count: number): number {
  let rows = 0;
  for (let i = count > 0 ? filled[0] : size, end = 0; i < size; i += 1) {
    while (end < count && filled[end] <= i) end += 1;
    let isZero = true;
    for (let l = 0; l < count; l += 1) {
      const value = inverse[i * size + filled[l]];
      factorRows[rows * count + l] = value;
      if (value !== 0) isZero = false;
    }
    if (isZero) continue;
    live[rows] = i;
    ends[rows] = end;
    rows += 1;
  }
  factorRows.fill(0, rows * count, (rows + 3) * count);
  ends.fill(count, rows, rows + 3);
  return rows;
}

/** Holds C^-1 P C'^-1 as direction j: a row of C^-1 P first, and from it a row of the lower triangle. */
function holdCongruence(held: HeldInformation, j: number, count: number, rows: number): void {
  const { values, first, end, triangle } = held;
  const { inner, live, factorRows, ends, product, row } = held.room;
  values.fill(0, j * triangle + first[j], j * triangle + end[j]);
  first[j] = triangle;
  end[j] = 0;
  for (let i = 0; i < rows; i += 1) {
    const own = ends[i];
    for (let l = 0; l < own; l += 4) dotFour(product, l, factorRows, i * count, inner, l * count, count, own);
    for (let k = 0; k <= i; k += 4) {
      const length = Math.min(own, ends[Math.min(k + 3, rows - 1)]);
      dotFour(row, k, product, 0, factorRows, k * count, count, length);
    }
    const start = (live[i] * (live[i] + 1)) / 2;
    const at = j * triangle + start;
    let isZero = true;
    for (let k = 0; k <= i; k += 1) {
      if (row[k] !== 0) isZero = false;
      values[at + live[k]] = k === i ? row[k] : row[k] * Math.SQRT2;
    }
    if (isZero) continue;
    first[j] = Math.min(first[j], start);
    end[j] = start + live[i] + 1;
  }
}
