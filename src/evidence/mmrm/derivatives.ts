/**
 * Gradient and Hessian of -2 log L in directions of the covariance. Whitened, with P the projector of a pattern, n its
 * subjects, R = sum r r', H = sum x K x' (REML; else 0), and S_j the directions:
 *
 *   gradient_j  = sum <S_j, n P - R - H>
 *   hessian_jk  = sum [ -n tr(P S_j P S_k) + 2 tr(S_j P S_k (R + H)) ] - 2 v_j' K v_k - tr(K P_j K P_k) + <G, d2 Sigma>
 *
 * with v_j = sum x' S_j r and P_j = sum x' S_j x over all subjects. This is the observed Hessian: SAS and mmrm base degrees
 * of freedom on it. The last trace costs p^3 a direction; on the way to the optimum it is replaced by what it would be if
 * every pattern had the same mix of covariates, and taken exactly at the end (`inference.ts`). Sums over patterns are taken
 * once, as products of an entry of P and an entry of the other matrix; directions only pick from them.
 */
import { dotFour, dots, mirrorLower } from "../../numeric/matrix.ts";
import type { Evaluation } from "./likelihood.ts";
import { type Directions, type Moments, triangleIndex } from "./moments.ts";

/** Room for derivatives; `triangle` is q (q + 1) / 2. */
export interface DerivativesRoom {
  /** triangle x triangle: sums over the patterns of a block of P(x, y) M(u, v). */
  readonly expected: Float64Array;
  readonly observed: Float64Array;
  /** triangle x triangle: second derivatives in the entries of S. */
  readonly table: Float64Array;
  readonly expectedTable: Float64Array;
  readonly product: Float64Array;
  /** blocks x triangle: n P - R - H. */
  readonly gradient: Float64Array;
  readonly scores: Float64Array;
  readonly traces: Float64Array;
  /** Places of a triangle at which a projector is not zero. */
  readonly entries: Int32Array;
  /** Subjects seen at each visit. */
  readonly seen: Float64Array;
  /** C^-1 times the scores, and three rows of zeros; the first coefficient at which each is not zero. */
  readonly whitened: Float64Array;
  readonly first: Int32Array;
  readonly four: Float64Array;
}

/** Room for derivatives of a model with `directions` directions. */
export function derivativesRoom(moments: Moments, directions: number): DerivativesRoom {
  const { visits, blocks } = moments.patterns;
  const triangle = (visits * (visits + 1)) / 2;
  return {
    expected: new Float64Array(triangle * triangle),
    observed: new Float64Array(triangle * triangle),
    table: new Float64Array(triangle * triangle),
    expectedTable: new Float64Array(triangle * triangle),
    product: new Float64Array(triangle * directions),
    gradient: new Float64Array(blocks * triangle),
    scores: new Float64Array(directions * moments.size),
    traces: new Float64Array(3 * triangle),
    entries: new Int32Array(triangle),
    seen: new Float64Array(visits),
    whitened: new Float64Array((directions + 3) * moments.size),
    first: new Int32Array(directions),
    four: new Float64Array(4),
  };
}

/** Fills `room.gradient` at the current point and writes the gradient in `directions`. */
export function writeGradient(out: Float64Array, { moments, whitening }: Evaluation, directions: Directions, room: DerivativesRoom): void {
  const { patterns, residual, leverage } = moments;
  const { visits, count, blocks } = patterns;
  const { triangle } = directions;
  room.gradient.fill(0);
  for (let g = 0; g < count; g += 1) {
    let place = patterns.block[g] * triangle;
    for (let a = 0; a < visits; a += 1) {
      const row = (g * visits + a) * visits;
      for (let b = 0; b <= a; b += 1, place += 1) {
        room.gradient[place] += patterns.weight[g] * whitening.projector[row + b] - residual[row + b] - leverage[row + b];
      }
    }
  }
  for (let j = 0; j < directions.count; j += 1) {
    let sum = 0;
    for (let block = 0; block < blocks; block += 1) {
      if (directions.active[block * directions.count + j] === 0) continue;
      sum += innerProduct(directions.values, (block * directions.count + j) * triangle, room.gradient, block * triangle, visits);
    }
    out[j] = sum;
  }
}

/** The sum of entry products of two symmetric matrices given as lower triangles. */
export function innerProduct(a: Float64Array, aAt: number, b: Float64Array, bAt: number, visits: number): number {
  let sum = 0;
  let place = 0;
  for (let row = 0; row < visits; row += 1) {
    for (let column = 0; column < row; column += 1, place += 1) sum += 2 * a[aAt + place] * b[bAt + place];
    sum += a[aAt + place] * b[bAt + place];
    place += 1;
  }
  return sum;
}

/** Writes the lower triangle of the Hessian but for `curvature` and, where `exact`, the last trace. */
export function writeHessian(
  out: Float64Array,
  evaluation: Evaluation,
  directions: Directions,
  room: DerivativesRoom,
  exact: boolean,
): void {
  const { moments, whitening, restricted } = evaluation;
  const { patterns } = moments;
  const { count } = directions;
  const { table, expectedTable, expected, observed } = room;
  out.fill(0, 0, count * count);
  for (let block = 0; block < patterns.blocks; block += 1) {
    sumProducts(room, evaluation, block);
    tableOf(expectedTable, expected, patterns.visits);
    tableOf(table, observed, patterns.visits);
    if (restricted && !exact) subtractTraces(room, evaluation);
    addContracted(out, table, directions, block, room.product);
  }
  moments.scores(room.scores, whitening, directions);
  subtractScores(out, room, evaluation, count);
}

/** Writes the lower triangle of the sum of n tr(P S_j P S_k): the expected Hessian of ML, positive definite where directions differ. */
export function writeFisher(out: Float64Array, evaluation: Evaluation, directions: Directions, room: DerivativesRoom): void {
  const { patterns } = evaluation.moments;
  out.fill(0, 0, directions.count * directions.count);
  for (let block = 0; block < patterns.blocks; block += 1) {
    sumProducts(room, evaluation, block);
    tableOf(room.expectedTable, room.expected, patterns.visits);
    addContracted(out, room.expectedTable, directions, block, room.product);
  }
}

/** expected(xy, uv) = sum n P(x, y) P(u, v); observed(xy, uv) = sum P(x, y) (2 R + 2 H - n P)(u, v). */
function sumProducts(room: DerivativesRoom, { moments, whitening }: Evaluation, block: number): void {
  const { patterns, residual, leverage } = moments;
  const { visits } = patterns;
  const triangle = (visits * (visits + 1)) / 2;
  const { expected, observed, traces, entries } = room;
  expected.fill(0);
  observed.fill(0);
  for (let place = patterns.blockStart[block]; place < patterns.blockStart[block + 1]; place += 1) {
    const g = patterns.byBlock[place];
    const at = g * visits * visits;
    const last = patterns.last[g];
    let filled = 0;
    for (let u = 0, uv = 0; u < last; u += 1) {
      for (let v = 0; v <= u; v += 1, uv += 1) {
        const i = at + u * visits + v;
        const value = whitening.projector[i];
        const weighted = patterns.weight[g] * value;
        traces[uv] = 2 * (residual[i] + leverage[i]) - weighted;
        if (value === 0) continue;
        entries[filled] = uv;
        traces[triangle + filled] = value;
        traces[2 * triangle + filled] = weighted;
        filled += 1;
      }
    }
    const length = (last * (last + 1)) / 2;
    for (let xy = 0; xy < filled; xy += 1) {
      const factor = traces[triangle + xy];
      const row = entries[xy] * triangle;
      for (let uv = 0; uv < length; uv += 1) observed[row + uv] += factor * traces[uv];
      for (let uv = 0; uv <= xy; uv += 1) expected[row + entries[uv]] += factor * traces[2 * triangle + uv];
    }
  }
  mirrorLower(expected, triangle);
}

/**
 * table(ab, cd) = sum tr(S_ab P S_cd M) where S_ab has ones at (a, b) and (b, a). Both triangles are written, by symmetry.
 */
function tableOf(table: Float64Array, products: Float64Array, visits: number): void {
  const triangle = (visits * (visits + 1)) / 2;
  const place = places(visits);
  for (let a = 0, ab = 0; a < visits; a += 1) {
    for (let b = 0; b <= a; b += 1, ab += 1) {
      const halfAb = a === b ? 0.5 : 1;
      for (let c = 0, cd = 0; c <= a; c += 1) {
        const bc = place[b * visits + c] * triangle;
        const ac = place[a * visits + c] * triangle;
        const ca = place[c * visits + a];
        const cb = place[c * visits + b];
        for (let d = 0; d <= c && cd <= ab; d += 1, cd += 1) {
          const bd = place[b * visits + d];
          const ad = place[a * visits + d];
          const sum = products[bc + ad] + products[bd * triangle + ca] + products[ac + bd] + products[ad * triangle + cb];
          const value = sum * (c === d ? halfAb * 0.5 : halfAb);
          table[ab * triangle + cd] = value;
          table[cd * triangle + ab] = value;
        }
      }
    }
  }
}

const placesKnown = new Map<number, Int32Array>();

/** The place in a lower triangle of every pair of visits. */
function places(visits: number): Int32Array {
  const known = placesKnown.get(visits);
  if (known) return known;
  const place = new Int32Array(visits * visits);
  for (let a = 0; a < visits; a += 1) {
    for (let b = 0; b < visits; b += 1) place[a * visits + b] = a >= b ? triangleIndex(a, b) : triangleIndex(b, a);
  }
  placesKnown.set(visits, place);
  return place;
}

/** out += J' table J for the directions J of the block, lower triangle. `product` has room for triangle x count. */
function addContracted(out: Float64Array, table: Float64Array, directions: Directions, block: number, product: Float64Array): void {
  const { count, triangle, values, active } = directions;
  const at = block * count * triangle;
  if (directions.areEntries) {
    const from = block * triangle;
    for (let j = 0; j < triangle; j += 1) {
      for (let k = 0; k <= j; k += 1) out[(from + j) * count + from + k] += table[j * triangle + k];
    }
    return;
  }
  for (let j = 0; j < count; j += 1) {
    if (active[block * count + j] === 0) continue;
    const row = j * triangle;
    product.fill(0, row, row + triangle);
    for (let ab = 0; ab < triangle; ab += 1) {
      const value = values[at + row + ab];
      if (value !== 0) for (let cd = 0; cd < triangle; cd += 1) product[row + cd] += value * table[ab * triangle + cd];
    }
    for (let k = 0; k <= j; k += 1) {
      if (active[block * count + k] === 0) continue;
      let sum = 0;
      for (let cd = 0; cd < triangle; cd += 1) {
        const value = values[at + k * triangle + cd];
        if (value !== 0) sum += value * product[row + cd];
      }
      out[j * count + k] += sum;
    }
  }
}

/** out -= 2 v_j' K v_k. The scores are whitened by the factor of X'WX first, from their first entry that is not zero on. */
function subtractScores(out: Float64Array, room: DerivativesRoom, { factorInverse, moments }: Evaluation, count: number): void {
  const { size } = moments;
  const { scores, whitened, four, first } = room;
  for (let j = 0; j < count; j += 1) {
    const at = j * size;
    let from = 0;
    while (from < size && scores[at + from] === 0) from += 1;
    first[j] = from;
    whitened.fill(0, at, at + from);
    for (let i = from; i < size; i += 4) {
      const rows = Math.min(4, size - i);
      dots(whitened, at + i, scores, at + from, factorInverse, i * size + from, size, rows, i + rows - from);
    }
  }
  for (let k = 0; k < count; k += 4) {
    let from = size;
    for (let one = k; one < Math.min(k + 4, count); one += 1) from = Math.min(from, first[one]);
    for (let j = k; j < count; j += 1) {
      const begin = Math.max(from, first[j]);
      dotFour(four, 0, whitened, j * size + begin, whitened, k * size + begin, size, size - begin);
      for (let one = k; one < k + 4 && one <= j; one += 1) out[j * count + one] -= 2 * four[one - k];
    }
  }
}

/**
 * Takes a stand-in for the last trace from the table: r E(j, k) s_j s_k, where E is the table of n tr(P S_j P S_k), r the
 * coefficients a visit has, and s_ab = sqrt(n_ab / (n_a n_b)) with n_a subjects seen at visit a and n_ab at both. It is the
 * trace itself where there is one block, subjects have all visits or left early, and covariates are spread over the patterns
 * alike.
 */
function subtractTraces(room: DerivativesRoom, { moments, whitening }: Evaluation): void {
  const { patterns, size } = moments;
  const { visits } = patterns;
  const { traces, table, expectedTable, seen } = room;
  const triangle = (visits * (visits + 1)) / 2;
  seen.fill(0);
  for (let g = 0; g < patterns.count; g += 1) {
    for (let a = 0; a < visits; a += 1) seen[a] += patterns.weight[g] * whitening.projector[(g * visits + a) * visits + a];
  }
  for (let a = 0, ab = 0; a < visits; a += 1) {
    for (let b = 0; b <= a; b += 1, ab += 1) {
      const both = expectedTable[ab * triangle + ab] / (a === b ? 1 : 2);
      traces[ab] = seen[a] > 0 && seen[b] > 0 ? Math.sqrt(both / (seen[a] * seen[b])) : 0;
    }
  }
  const perVisit = size / visits;
  for (let j = 0, at = 0; j < triangle; j += 1) {
    for (let k = 0; k < triangle; k += 1, at += 1) table[at] -= perVisit * expectedTable[at] * traces[j] * traces[k];
  }
}
