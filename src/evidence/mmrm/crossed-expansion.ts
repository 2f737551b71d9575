/**
 * Between working coefficients and the expanded form in which every covariate has a value at every visit. Expanded vectors
 * are visit by visit: entry (t, k) is t * width + k. A full covariate's coefficients are entries already; a restricted
 * coefficient spreads over the visits by its weights, whitened with the rest (`weights` = L^-1 times the design's).
 * Coefficients are ordered as `Arrangement` says.
 */
import { solveLower } from "../../numeric/cholesky.ts";
import type { Arrangement } from "./crossed-design.ts";
import { triangleIndex } from "./moments.ts";

/** The shape of the expansion, and the restricted weights in current coordinates. */
export interface Expansion {
  readonly visits: number;
  readonly width: number;
  readonly full: number;
  readonly size: number;
  readonly restricted: number;
  /** The covariate of each restricted coefficient. */
  readonly covariate: Int32Array;
  /** restricted x visits. */
  readonly weights: Float64Array;
  /** size x (width visits), for `packCovariance`. */
  readonly rows: Float64Array;
}

/** Room for the expansion of `arrangement`. */
export function emptyExpansion({ visits, covariates, full, size, restricted }: Arrangement): Expansion {
  const width = covariates.length;
  return {
    visits,
    width,
    full,
    size,
    restricted: restricted.length,
    covariate: Int32Array.from(restricted, ({ covariate }) => covariate),
    weights: new Float64Array(restricted.length * visits),
    rows: new Float64Array(size * width * visits),
  };
}

/** Whitens the restricted weights by L (visits x visits). */
export function whitenWeights(expansion: Expansion, arrangement: Arrangement, lower: Float64Array): void {
  const { visits, weights } = expansion;
  arrangement.restricted.forEach((one, d) => {
    weights.set(one.weights, d * visits);
    solveLower(lower, weights, visits, d * visits);
  });
}

/** Writes the expanded form (visits x width) of the coefficients in `vector` from `from` on. */
export function expand(out: Float64Array, expansion: Expansion, vector: Float64Array, from: number, outFrom = 0): void {
  const { visits, width, full, restricted, covariate, weights } = expansion;
  for (let t = 0; t < visits; t += 1) {
    const row = outFrom + t * width;
    for (let k = 0; k < full; k += 1) out[row + k] = vector[from + t * full + k];
    for (let k = full; k < width; k += 1) out[row + k] = 0;
  }
  for (let d = 0; d < restricted; d += 1) {
    const value = vector[from + full * visits + d];
    for (let t = 0; t < visits; t += 1) out[outFrom + t * width + covariate[d]] += weights[d * visits + t] * value;
  }
}

/** The transpose of `expand`: sums an expanded vector into coefficients, written to `out` from `from` on. */
export function contract(out: Float64Array, from: number, expansion: Expansion, expanded: Float64Array): void {
  const { visits, width, full, restricted, covariate, weights } = expansion;
  for (let t = 0; t < visits; t += 1) {
    for (let k = 0; k < full; k += 1) out[from + t * full + k] = expanded[t * width + k];
  }
  for (let d = 0; d < restricted; d += 1) {
    let sum = 0;
    for (let t = 0; t < visits; t += 1) sum += weights[d * visits + t] * expanded[t * width + covariate[d]];
    out[from + full * visits + d] = sum;
  }
}

/**
 * Writes the lower triangle of the coefficients' matrix whose expanded form has, for visits s and t <= s, the symmetric block
 * (width x width) at `blocks[triangleIndex(s, t) * triangle]`, itself a lower triangle of `triangle` entries.
 */
export function contractBlocks(out: Float64Array, expansion: Expansion, blocks: Float64Array, triangle: number): void {
  const { visits, full, size } = expansion;
  for (let s = 0; s < visits; s += 1) {
    for (let t = 0; t <= s; t += 1) {
      const block = triangleIndex(s, t) * triangle;
      for (let k = 0; k < full; k += 1) {
        const row = (s * full + k) * size + t * full;
        const diagonal = block + (k * (k + 1)) / 2;
        for (let l = 0; l <= k; l += 1) out[row + l] = blocks[diagonal + l];
        if (s !== t) for (let l = k + 1; l < full; l += 1) out[row + l] = blocks[block + (l * (l + 1)) / 2 + k];
      }
    }
  }
  if (expansion.restricted > 0) contractRestricted(out, expansion, blocks, triangle);
}

function contractRestricted(out: Float64Array, expansion: Expansion, blocks: Float64Array, triangle: number): void {
  const { visits, full, size, restricted, covariate, weights } = expansion;
  const entry = (s: number, t: number, k: number, l: number) =>
    blocks[(s >= t ? triangleIndex(s, t) : triangleIndex(t, s)) * triangle + (k >= l ? triangleIndex(k, l) : triangleIndex(l, k))];
  for (let d = 0; d < restricted; d += 1) {
    const row = (full * visits + d) * size;
    const k = covariate[d];
    for (let t = 0; t < visits; t += 1) {
      for (let l = 0; l < full; l += 1) {
        let sum = 0;
        for (let s = 0; s < visits; s += 1) sum += weights[d * visits + s] * entry(s, t, k, l);
        out[row + t * full + l] = sum;
      }
    }
    for (let e = 0; e <= d; e += 1) {
      let sum = 0;
      for (let s = 0; s < visits; s += 1) {
        for (let t = 0; t < visits; t += 1) {
          sum += weights[d * visits + s] * weights[e * visits + t] * entry(s, t, k, covariate[e]);
        }
      }
      out[row + full * visits + e] = sum;
    }
  }
}

/**
 * Writes, for visits s and t <= s, the block (s, t) of the expanded form of the symmetric matrix K, as the lower triangle that
 * gives trace(Z block) as a plain dot product with the lower triangle of a symmetric Z: off-diagonal entries are summed.
 */
export function packCovariance(out: Float64Array, expansion: Expansion, K: Float64Array, triangle: number): void {
  const { visits, width, full, size, restricted, covariate, weights, rows } = expansion;
  const length = width * visits;
  for (let j = 0; j < size; j += 1) expand(rows, expansion, K, j * size, j * length);
  const row = new Float64Array(length);
  for (let s = 0; s < visits; s += 1) {
    out.fill(0, triangleIndex(s, 0) * triangle, triangleIndex(s + 1, 0) * triangle);
    for (let k = 0; k < width; k += 1) {
      if (k < full) addPacked(out, triangle, rows, (s * full + k) * length, width, s, k);
      else {
        row.fill(0);
        for (let d = 0; d < restricted; d += 1) {
          if (covariate[d] !== k) continue;
          const weight = weights[d * visits + s];
          for (let i = 0; i < length; i += 1) row[i] += weight * rows[(full * visits + d) * length + i];
        }
        addPacked(out, triangle, row, 0, width, s, k);
      }
    }
  }
}

function addPacked(out: Float64Array, triangle: number, row: Float64Array, from: number, width: number, s: number, k: number): void {
  for (let t = 0; t <= s; t += 1) {
    const block = triangleIndex(s, t) * triangle;
    const at = from + t * width;
    for (let l = 0; l <= k; l += 1) out[block + (k * (k + 1)) / 2 + l] += row[at + l];
    for (let l = k + 1; l < width; l += 1) out[block + (l * (l + 1)) / 2 + k] += row[at + l];
  }
}
