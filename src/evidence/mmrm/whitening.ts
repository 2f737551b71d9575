/**
 * Coordinates in which the covariance is the identity. With Sigma = L L' over all visits of a block, the outcome of a
 * subject who has them all is L e with e ~ N(0, I). A subject with the visits v has L_v e, where L_v are those rows of L.
 * Let L_v' = Q R (Q has orthonormal columns). Then R' is Cholesky's factor of Sigma_v, P = Q R'^-1 maps the observed
 * outcome to its part of e, and Q Q' is the orthogonal projector onto what was observed. Everything the likelihood needs
 * is taken in these coordinates: there no digit is lost to a badly scaled or nearly singular Sigma, and for a subject who
 * merely left early the projector is ones and zeros, which the sums over patterns then skip.
 *
 * Coefficients of covariates that are crossed with every visit are kept in coordinates whitened by the L of block 0; with
 * one block T is the projector itself.
 */
import type { Patterns } from "./patterns.ts";

/** The whitening of each pattern; matrices are visits x visits, flat, one behind the other. */
export interface Whitening {
  /** L of each block. */
  readonly lower: Float64Array;
  /** P: entry (a, s) maps the s-th observed visit to coordinate a. */
  map: Float64Array;
  /** T = P L0_v: whitened coordinates of block 0 to those of the pattern. */
  basis: Float64Array;
  /** T' T. */
  gram: Float64Array;
  /** Q Q'. */
  projector: Float64Array;
  /** log |Sigma_v|. */
  logDeterminant: Float64Array;
  /** Whether `basis` and `gram` are wanted and differ from the projector: crossed designs with more than one block. */
  readonly changesBasis: boolean;
  readonly scratch: Float64Array;
}

/** Room for the whitening of blocks of `visits` visits. */
export function emptyWhitening(visits: number, blocks: number, changesBasis: boolean): Whitening {
  return {
    changesBasis,
    lower: new Float64Array(blocks * visits * visits),
    map: new Float64Array(0),
    basis: new Float64Array(0),
    gram: new Float64Array(0),
    projector: new Float64Array(0),
    logDeterminant: new Float64Array(0),
    scratch: new Float64Array(2 * visits * visits),
  };
}

/** Whitens every pattern by the factors in `whitening.lower`. Unless it changes basis, `basis` and `gram` are the projector. */
export function whiten(whitening: Whitening, patterns: Patterns): void {
  const { visits, count } = patterns;
  if (whitening.logDeterminant.length < count) makeRoom(whitening, patterns.block.length, visits * visits);
  for (let g = 0; g < count; g += 1) {
    whitenPattern(whitening, patterns, g);
    if (whitening.changesBasis) changeBasis(whitening, patterns, g);
  }
}

function makeRoom(whitening: Whitening, count: number, square: number): void {
  whitening.map = new Float64Array(count * square);
  whitening.projector = new Float64Array(count * square);
  whitening.basis = whitening.changesBasis ? new Float64Array(count * square) : whitening.projector;
  whitening.gram = whitening.changesBasis ? new Float64Array(count * square) : whitening.projector;
  whitening.logDeterminant = new Float64Array(count);
}

/**
 * Rows of L_v that are the first visits without a gap are triangular already: their part of Q is the identity. The others
 * are made orthogonal by Gram and Schmidt, twice, which is as good as Householder's reflections here.
 */
function whitenPattern(whitening: Whitening, patterns: Patterns, g: number): void {
  const q = patterns.visits;
  const size = patterns.size[g];
  const prefix = patterns.prefix[g];
  const { lower, scratch, projector } = whitening;
  const from = patterns.block[g] * q * q;
  const Q = 0; // size x q: columns of Q as rows
  const R = q * q; // size x size: R', lower triangular
  scratch.fill(0);
  for (let s = 0; s < size; s += 1) {
    const visit = patterns.observed[g * q + s];
    const row = from + visit * q;
    for (let a = 0; a < Math.min(prefix, s); a += 1) scratch[R + s * q + a] = lower[row + a];
    if (s < prefix) {
      scratch[Q + s * q + s] = 1;
      scratch[R + s * q + s] = lower[row + s];
      continue;
    }
    for (let a = prefix; a <= visit; a += 1) scratch[Q + s * q + a] = lower[row + a];
    orthogonalise(scratch, R, q, prefix, s, visit);
  }
  let log = 0;
  for (let s = 0; s < size; s += 1) log += Math.log(scratch[R + s * q + s]);
  whitening.logDeterminant[g] = 2 * log;
  writeProjector(projector, scratch, g * q * q, q, prefix, size);
  writeMap(whitening, g * q * q, q, size);
}

/** Takes the columns of Q from `prefix` to s - 1 out of column s and scales it to length one; R' gets the coefficients. */
function orthogonalise(scratch: Float64Array, R: number, q: number, prefix: number, s: number, last: number): void {
  for (let round = 0; round < 2; round += 1) {
    for (let j = prefix; j < s; j += 1) {
      let sum = 0;
      for (let a = prefix; a <= last; a += 1) sum += scratch[j * q + a] * scratch[s * q + a];
      for (let a = prefix; a <= last; a += 1) scratch[s * q + a] -= sum * scratch[j * q + a];
      scratch[R + s * q + j] += sum;
    }
  }
  let length = 0;
  for (let a = prefix; a <= last; a += 1) length += scratch[s * q + a] * scratch[s * q + a];
  length = Math.sqrt(length);
  for (let a = prefix; a <= last; a += 1) scratch[s * q + a] /= length;
  scratch[R + s * q + s] = length;
}

function writeProjector(projector: Float64Array, scratch: Float64Array, at: number, q: number, prefix: number, size: number): void {
  projector.fill(0, at, at + q * q);
  for (let a = 0; a < prefix; a += 1) projector[at + a * q + a] = 1;
  for (let s = prefix; s < size; s += 1) {
    for (let a = prefix; a < q; a += 1) {
      const factor = scratch[s * q + a];
      if (factor !== 0) for (let b = prefix; b < q; b += 1) projector[at + a * q + b] += factor * scratch[s * q + b];
    }
  }
}

/** P = Q R'^-1, from the last column back: column s of P is (column s of Q - sum over j > s of R'(j, s) column j of P) / R'(s, s). */
function writeMap(whitening: Whitening, at: number, q: number, size: number): void {
  const { scratch, map } = whitening;
  const R = q * q;
  for (let s = size - 1; s >= 0; s -= 1) {
    const scale = 1 / scratch[R + s * q + s];
    for (let a = 0; a < q; a += 1) {
      let sum = scratch[s * q + a];
      for (let j = s + 1; j < size; j += 1) sum -= scratch[R + j * q + s] * map[at + a * q + j];
      map[at + a * q + s] = sum * scale;
    }
  }
}

function changeBasis(whitening: Whitening, patterns: Patterns, g: number): void {
  const { map, basis, gram, lower, projector } = whitening;
  const q = patterns.visits;
  const at = g * q * q;
  if (patterns.block[g] === 0) {
    for (let i = at; i < at + q * q; i += 1) {
      basis[i] = projector[i];
      gram[i] = projector[i];
    }
    return;
  }
  basis.fill(0, at, at + q * q);
  gram.fill(0, at, at + q * q);
  for (let s = 0; s < patterns.size[g]; s += 1) {
    const visit = patterns.observed[g * q + s];
    for (let a = 0; a < q; a += 1) {
      const factor = map[at + a * q + s];
      for (let b = 0; b <= visit; b += 1) basis[at + a * q + b] += factor * lower[visit * q + b];
    }
  }
  for (let a = 0; a < q; a += 1) {
    for (let b = 0; b < q; b += 1) {
      const factor = basis[at + a * q + b];
      if (factor !== 0) for (let c = 0; c < q; c += 1) gram[at + b * q + c] += factor * basis[at + a * q + c];
    }
  }
}
