/**
 * Inner loops of `crossed-moments.ts`: products of a small matrix over the visits with a small one over the covariates, each
 * skipping the zeros that a subject who merely left early leaves in the first. The letters are those of that file.
 */
import { dot } from "../../numeric/matrix.ts";

/** blocks += B (x) Z for a symmetric B (visits x visits). Zeros of B cost nothing. */
export function addKronecker(
  blocks: Float64Array,
  B: Float64Array,
  at: number,
  visits: number,
  Z: Float64Array,
  from: number,
  triangle: number,
): void {
  let block = 0;
  for (let a = 0; a < visits; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      const factor = B[at + a * visits + b];
      if (factor !== 0) for (let i = 0; i < triangle; i += 1) blocks[block + i] += factor * Z[from + i];
      block += triangle;
    }
  }
}

/** out (visits x width) = the expanded coefficients as seen by a pattern: T Gamma'. */
export function intoPattern(
  out: Float64Array,
  expanded: Float64Array,
  basis: Float64Array,
  at: number,
  visits: number,
  width: number,
  last: number,
): void {
  out.fill(0, 0, width * visits);
  for (let a = 0; a < last; a += 1) {
    const row = a * width;
    for (let s = 0; s < last; s += 1) {
      const factor = basis[at + a * visits + s];
      if (factor !== 0) for (let k = 0; k < width; k += 1) out[row + k] += factor * expanded[s * width + k];
    }
  }
}

/** out (width x width) = the symmetric Z whose lower triangle begins at `at`. */
export function unfold(out: Float64Array, Z: Float64Array, at: number, width: number): void {
  for (let k = 0, place = at; k < width; k += 1) {
    for (let l = 0; l <= k; l += 1, place += 1) {
      out[k * width + l] = Z[place];
      out[l * width + k] = Z[place];
    }
  }
}

/**
 * out (at `at`) = T M T' for a symmetric M in the first part of `square`, whose second part is used up. From `last` on, M and T
 * are zero.
 */
export function congruence(out: Float64Array, square: Float64Array, T: Float64Array, at: number, visits: number, last: number): void {
  const half = visits * visits;
  out.fill(0, at, at + half);
  for (let a = 0; a < last; a += 1) {
    const row = at + a * visits;
    const from = half + a * visits;
    square.fill(0, from, from + last);
    for (let s = 0; s < last; s += 1) {
      const factor = T[row + s];
      if (factor !== 0) for (let t = 0; t < last; t += 1) square[from + t] += factor * square[s * visits + t];
    }
    for (let b = 0; b <= a; b += 1) {
      const value = dot(square, from, T, at + b * visits, last);
      out[row + b] = value;
      out[at + b * visits + a] = value;
    }
  }
}

/** spread(a, s, b, k) += T(a, s) (r z')(b, k); for a symmetric T, s <= a only. */
export function addSpread(
  spread: Float64Array,
  T: Float64Array,
  at: number,
  zr: Float64Array,
  rows: number,
  visits: number,
  width: number,
  isSymmetric: boolean,
): void {
  const length = width * visits;
  for (let a = 0; a < visits; a += 1) {
    const end = isSymmetric ? a + 1 : visits;
    for (let s = 0; s < end; s += 1) {
      const factor = T[at + a * visits + s];
      if (factor === 0) continue;
      const from = (a * visits + s) * length;
      for (let i = 0; i < length; i += 1) spread[from + i] += factor * zr[rows + i];
    }
  }
}

/** spread(s, a, b, k) = spread(a, s, b, k) for s < a. */
export function mirrorSpread(spread: Float64Array, visits: number, width: number): void {
  const length = width * visits;
  for (let a = 0; a < visits; a += 1) {
    for (let s = 0; s < a; s += 1) {
      const from = (a * visits + s) * length;
      spread.copyWithin((s * visits + a) * length, from, from + length);
    }
  }
}

/** out(s, k) = the sum over (a, b) of S(a, b) spread(a, s, b, k), for the lower triangle S at `at`. */
export function gather(out: Float64Array, spread: Float64Array, values: Float64Array, at: number, visits: number, width: number): void {
  out.fill(0);
  let place = at;
  for (let a = 0; a < visits; a += 1) {
    for (let b = 0; b <= a; b += 1, place += 1) {
      if (values[place] !== 0) addGathered(out, values[place], spread, a, b, visits, width);
    }
  }
}

/** The first part of `square` = T' S T for the lower triangle S at `at`. */
export function pullBack(square: Float64Array, S: Float64Array, at: number, T: Float64Array, basis: number, visits: number): void {
  const half = visits * visits;
  square.fill(0);
  let place = at;
  for (let a = 0; a < visits; a += 1) {
    for (let b = 0; b <= a; b += 1, place += 1) {
      const value = S[place];
      if (value === 0) continue;
      for (let s = 0; s < visits; s += 1) square[half + a * visits + s] += value * T[basis + b * visits + s];
      if (a !== b) for (let s = 0; s < visits; s += 1) square[half + b * visits + s] += value * T[basis + a * visits + s];
    }
  }
  for (let a = 0; a < visits; a += 1) {
    for (let s = 0; s < visits; s += 1) {
      const factor = T[basis + a * visits + s];
      if (factor !== 0) for (let t = 0; t < visits; t += 1) square[s * visits + t] += factor * square[half + a * visits + t];
    }
  }
}

/** out (from `at` on) += `length` entries of `values` from `from` on. */
export function addEntries(out: Float64Array, at: number, values: Float64Array, from: number, length: number): void {
  for (let i = 0; i < length; i += 1) out[at + i] += values[from + i];
}

/** `gather` for an S with ones at the entry `place` of its lower triangle and at that entry's mirror image. */
export function gatherEntry(out: Float64Array, spread: Float64Array, place: number, visits: number, width: number): void {
  let a = 0;
  while (((a + 1) * (a + 2)) / 2 <= place) a += 1;
  out.fill(0);
  addGathered(out, 1, spread, a, place - (a * (a + 1)) / 2, visits, width);
}

function addGathered(out: Float64Array, value: number, spread: Float64Array, a: number, b: number, visits: number, width: number): void {
  for (let s = 0; s < visits; s += 1) {
    const ab = ((a * visits + s) * visits + b) * width;
    const ba = ((b * visits + s) * visits + a) * width;
    for (let k = 0; k < width; k += 1) {
      out[s * width + k] += value * (a === b ? spread[ab + k] : spread[ab + k] + spread[ba + k]);
    }
  }
}

/**
 * blocks += (T' S T) (x) Z for an S with ones at the entry `place` of its lower triangle and at that entry's mirror image, of
 * which T' S T has the products of two rows of T.
 */
export function addEntryKronecker(
  blocks: Float64Array,
  place: number,
  T: Float64Array,
  at: number,
  visits: number,
  Z: Float64Array,
  from: number,
  triangle: number,
): void {
  let a = 0;
  while (((a + 1) * (a + 2)) / 2 <= place) a += 1;
  const b = place - (a * (a + 1)) / 2;
  const rowA = at + a * visits;
  const rowB = at + b * visits;
  let block = 0;
  for (let s = 0; s < visits; s += 1) {
    const ownA = T[rowA + s];
    const ownB = T[rowB + s];
    if (ownA === 0 && ownB === 0) {
      block += (s + 1) * triangle;
      continue;
    }
    for (let t = 0; t <= s; t += 1) {
      const factor = a === b ? ownA * T[rowA + t] : ownA * T[rowB + t] + ownB * T[rowA + t];
      if (factor !== 0) for (let i = 0; i < triangle; i += 1) blocks[block + i] += factor * Z[from + i];
      block += triangle;
    }
  }
}
