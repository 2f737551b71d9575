/**
 * What covariance parameters do to the information about the coefficients. For direction j, P_j = sum x' S_j x; with X'WX =
 * C C' it is held as C^-1 P_j C'^-1, a lower triangle whose entries off the diagonal are multiplied by the square root of
 * two: the trace of K P_j K P_k is then a plain dot product.
 */
import type { Evaluation } from "./likelihood.ts";
import type { Directions } from "./moments.ts";

/** P_j of every direction in held form, and between which places each has entries that are not zero. */
export interface HeldInformation {
  readonly size: number;
  readonly triangle: number;
  /** count x triangle. */
  readonly values: Float64Array;
  readonly first: Int32Array;
  readonly end: Int32Array;
}

/** The held form of P_j for every direction. */
export function holdInformation(evaluation: Evaluation, directions: Directions): HeldInformation {
  const { moments, whitening, factorInverse } = evaluation;
  const { size } = moments;
  const { count } = directions;
  const triangle = (size * (size + 1)) / 2;
  const held = { size, triangle, values: new Float64Array(count * triangle), first: new Int32Array(count), end: new Int32Array(count) };
  const transposed = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) for (let l = 0; l <= i; l += 1) transposed[l * size + i] = factorInverse[i * size + l];
  const P = new Float64Array(size * size);
  const half = new Float64Array(size * size);
  const isFilled = new Uint8Array(size);
  const row = new Float64Array(size);
  for (let j = 0; j < count; j += 1) {
    moments.information(P, whitening, directions, j);
    timesInverseTransposed(half, isFilled, P, transposed, size);
    packCongruence(held, j, half, isFilled, factorInverse, row);
  }
  return held;
}

/** hessian -= tr(K P_j K P_k), lower triangle. */
export function subtractTraces(hessian: Float64Array, { values, first, end, triangle }: HeldInformation): void {
  const count = first.length;
  for (let j = 0; j < count; j += 1) {
    for (let k = 0; k <= j; k += 1) {
      const from = Math.max(first[j], first[k]);
      const to = Math.min(end[j], end[k]);
      let sum = 0;
      for (let i = from, a = j * triangle, b = k * triangle; i < to; i += 1) sum += values[a + i] * values[b + i];
      hessian[j * count + k] -= sum;
    }
  }
}

/** Takes the exact traces from a Hessian, keeping nothing. */
export function subtractExactTraces(hessian: Float64Array, evaluation: Evaluation, directions: Directions): void {
  subtractTraces(hessian, holdInformation(evaluation, directions));
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

/** out = P (C^-1)', given (C^-1)'; zeros of P cost nothing, and rows without any other entry are marked as not filled. */
function timesInverseTransposed(out: Float64Array, isFilled: Uint8Array, P: Float64Array, transposed: Float64Array, size: number): void {
  for (let r = 0; r < size; r += 1) {
    const row = r * size;
    isFilled[r] = 0;
    for (let l = 0; l < size; l += 1) {
      const factor = P[row + l];
      if (factor === 0) continue;
      if (isFilled[r] === 0) {
        isFilled[r] = 1;
        out.fill(0, row, row + size);
      }
      const from = l * size;
      for (let i = l; i < size; i += 1) out[row + i] += factor * transposed[from + i];
    }
  }
}

/** Holds C^-1 `half`, direction j. */
function packCongruence(
  { values, first, end, triangle, size }: HeldInformation,
  j: number,
  half: Float64Array,
  isFilled: Uint8Array,
  inverse: Float64Array,
  row: Float64Array,
): void {
  let place = j * triangle;
  first[j] = triangle;
  for (let i = 0; i < size; i += 1) {
    let isEmpty = true;
    for (let l = 0; l <= i; l += 1) {
      const factor = inverse[i * size + l];
      if (factor === 0 || isFilled[l] === 0) continue;
      if (isEmpty) row.fill(0, 0, i + 1);
      isEmpty = false;
      const from = l * size;
      for (let k = 0; k <= i; k += 1) row[k] += factor * half[from + k];
    }
    if (!isEmpty) {
      first[j] = Math.min(first[j], place - j * triangle);
      for (let k = 0; k < i; k += 1) values[place + k] = row[k] * Math.SQRT2;
      values[place + i] = row[i];
      end[j] = place + i + 1 - j * triangle;
    }
    place += i + 1;
  }
}
