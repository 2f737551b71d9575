/**
 * What covariance parameters do to the information about the coefficients. For direction j, P_j = sum x' S_j x; with X'WX =
 * C C' it is held as C^-1 P_j C'^-1, a lower triangle whose entries off the diagonal are multiplied by the square root of
 * two: the trace of K P_j K P_k is then a plain dot product.
 */
import type { Evaluation } from "./likelihood.ts";
import type { Directions } from "./moments.ts";

/** Writes the held form of P_j for every direction: count x size (size + 1) / 2. */
export function writeInformation(out: Float64Array, evaluation: Evaluation, directions: Directions): void {
  const { moments, whitening, factorInverse } = evaluation;
  const { size } = moments;
  const triangle = (size * (size + 1)) / 2;
  const P = new Float64Array(size * size);
  const half = new Float64Array(size * size);
  for (let j = 0; j < directions.count; j += 1) {
    moments.information(P, whitening, directions, j);
    timesInverseTransposed(half, P, factorInverse, size);
    packCongruence(out, j * triangle, half, factorInverse, size);
  }
}

/** hessian -= tr(K P_j K P_k), lower triangle, from the held form. */
export function subtractTraces(hessian: Float64Array, information: Float64Array, count: number, triangle: number): void {
  for (let j = 0; j < count; j += 1) {
    for (let k = 0; k <= j; k += 1) {
      let sum = 0;
      for (let i = 0, a = j * triangle, b = k * triangle; i < triangle; i += 1) sum += information[a + i] * information[b + i];
      hessian[j * count + k] -= sum;
    }
  }
}

/** Takes the exact traces from a Hessian, keeping nothing. */
export function subtractExactTraces(hessian: Float64Array, evaluation: Evaluation, directions: Directions): void {
  const { size } = evaluation.moments;
  const triangle = (size * (size + 1)) / 2;
  const information = new Float64Array(directions.count * triangle);
  writeInformation(information, evaluation, directions);
  subtractTraces(hessian, information, directions.count, triangle);
}

/** out = the matrix in held form at `at` times `vector`. */
export function timesHeld(out: Float64Array, outAt: number, held: Float64Array, at: number, vector: Float64Array, size: number): void {
  const share = Math.SQRT1_2;
  let place = at;
  for (let i = 0; i < size; i += 1) {
    let sum = 0;
    const own = vector[i];
    for (let j = 0; j < i; j += 1, place += 1) {
      const value = held[place] * share;
      sum += value * vector[j];
      out[outAt + j] += value * own;
    }
    out[outAt + i] = sum + held[place] * own;
    place += 1;
  }
}

/** out = P (C^-1)'; zeros of P cost nothing. Entry (l, i) of the second factor is C^-1 (i, l). */
function timesInverseTransposed(out: Float64Array, P: Float64Array, inverse: Float64Array, size: number): void {
  out.fill(0);
  for (let r = 0; r < size; r += 1) {
    const row = r * size;
    for (let i = 0; i < size; i += 1) {
      let sum = 0;
      const from = i * size;
      for (let l = 0; l <= i; l += 1) sum += inverse[from + l] * P[row + l];
      out[row + i] = sum;
    }
  }
}

function packCongruence(out: Float64Array, at: number, half: Float64Array, inverse: Float64Array, size: number): void {
  let place = at;
  const row = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    row.fill(0, 0, i + 1);
    for (let l = 0; l <= i; l += 1) {
      const factor = inverse[i * size + l];
      if (factor === 0) continue;
      for (let j = 0; j <= i; j += 1) row[j] += factor * half[l * size + j];
    }
    for (let j = 0; j < i; j += 1, place += 1) out[place] = row[j] * Math.SQRT2;
    out[place] = row[i];
    place += 1;
  }
}
