/**
 * `Moments` of a model matrix as it stands, subject by subject: for covariates that change within a subject and visits that
 * are irregular in time. The columns were made orthonormal and the outcome's projection on them taken out beforehand
 * (`row-data.ts`). The whitened rows of every subject are kept from `normalEquations` to the next.
 */
import type { Directions, Moments } from "./moments.ts";
import type { RowData } from "./row-data.ts";
import type { Whitening } from "./whitening.ts";

/** The moments of `data`. */
export function rowMoments(data: RowData): Moments {
  const { patterns, columns, subjects } = data;
  const { visits, count } = patterns;
  const state: Rows = {
    data,
    x: new Float64Array(subjects * visits * columns),
    y: new Float64Array(subjects * visits),
    r: new Float64Array(subjects * visits),
    product: new Float64Array(visits * columns),
    vector: new Float64Array(visits),
  };
  const moments: Moments = {
    patterns,
    size: columns,
    whitenedPerVisit: 0,
    observations: data.observations,
    residual: new Float64Array(count * visits * visits),
    leverage: new Float64Array(count * visits * visits),
    contrast: new Float64Array(count * visits * visits),
    normalEquations: (whitening, gram, right) => normalEquations(state, whitening, gram, right),
    fillResidual: (_whitening, beta) => fillResidual(moments.residual, state, beta),
    fillLeverage: (_whitening, K) => fillLeverage(moments.leverage, state, K),
    fillContrast: (_whitening, u) => fillContrast(moments.contrast, state, u),
    scores: (out, _whitening, directions) => scores(out, state, directions),
    information: (out, _whitening, directions, j) => information(out, state, directions, j),
    eachSubject: (_whitening, beta, visit) => {
      fillResidual(moments.residual, state, beta);
      for (let i = 0; i < subjects; i += 1) {
        const at = i * visits;
        visit(state.x.subarray(at * columns, (at + visits) * columns), state.r.subarray(at, at + visits), 1);
      }
    },
  };
  return moments;
}

interface Rows {
  readonly data: RowData;
  /** subjects x visits x columns, whitened. */
  readonly x: Float64Array;
  /** subjects x visits, whitened. */
  readonly y: Float64Array;
  readonly r: Float64Array;
  readonly product: Float64Array;
  readonly vector: Float64Array;
}

function normalEquations({ data, x, y }: Rows, whitening: Whitening, gram: Float64Array, right: Float64Array): number {
  const { patterns, columns, subjects, patternOfSubject, firstRow, values, outcome } = data;
  const { visits, size } = patterns;
  x.fill(0);
  y.fill(0);
  gram.fill(0, 0, columns * columns);
  right.fill(0, 0, columns);
  let squares = 0;
  for (let i = 0; i < subjects; i += 1) {
    const g = patternOfSubject[i];
    for (let a = 0; a < visits; a += 1) {
      const row = i * visits + a;
      const at = row * columns;
      for (let s = 0; s < size[g]; s += 1) {
        const factor = whitening.map[(g * visits + a) * visits + s];
        if (factor === 0) continue;
        const from = (firstRow[i] + s) * columns;
        for (let j = 0; j < columns; j += 1) x[at + j] += factor * values[from + j];
        y[row] += factor * outcome[firstRow[i] + s];
      }
      squares += y[row] * y[row];
      for (let j = 0; j < columns; j += 1) {
        const value = x[at + j];
        if (value === 0) continue;
        right[j] += value * y[row];
        for (let l = 0; l <= j; l += 1) gram[j * columns + l] += value * x[at + l];
      }
    }
  }
  return squares;
}

function fillResidual(out: Float64Array, { data, x, y, r }: Rows, beta: Float64Array): void {
  const { subjects, columns, patterns, patternOfSubject } = data;
  const { visits } = patterns;
  for (let row = 0; row < subjects * visits; row += 1) {
    let sum = y[row];
    for (let j = 0; j < columns; j += 1) sum -= x[row * columns + j] * beta[j];
    r[row] = sum;
  }
  out.fill(0);
  for (let i = 0; i < subjects; i += 1) addOuter(out, patternOfSubject[i] * visits * visits, r, i * visits, visits);
}

function fillLeverage(out: Float64Array, { data, x, product }: Rows, K: Float64Array): void {
  const { subjects, columns, patterns, patternOfSubject } = data;
  const { visits } = patterns;
  out.fill(0);
  for (let i = 0; i < subjects; i += 1) {
    const at = i * visits * columns;
    const square = patternOfSubject[i] * visits * visits;
    for (let a = 0; a < visits; a += 1) {
      for (let j = 0; j < columns; j += 1) {
        let sum = 0;
        for (let l = 0; l < columns; l += 1) sum += K[j * columns + l] * x[at + a * columns + l];
        product[a * columns + j] = sum;
      }
      for (let b = 0; b <= a; b += 1) {
        let sum = 0;
        for (let j = 0; j < columns; j += 1) sum += product[a * columns + j] * x[at + b * columns + j];
        out[square + a * visits + b] += sum;
        if (a !== b) out[square + b * visits + a] += sum;
      }
    }
  }
}

function fillContrast(out: Float64Array, { data, x, vector }: Rows, u: Float64Array): void {
  const { subjects, columns, patterns, patternOfSubject } = data;
  const { visits } = patterns;
  out.fill(0);
  for (let i = 0; i < subjects; i += 1) {
    for (let a = 0; a < visits; a += 1) {
      let sum = 0;
      for (let j = 0; j < columns; j += 1) sum += x[(i * visits + a) * columns + j] * u[j];
      vector[a] = sum;
    }
    addOuter(out, patternOfSubject[i] * visits * visits, vector, 0, visits);
  }
}

function scores(out: Float64Array, { data, x, r, vector }: Rows, directions: Directions): void {
  const { subjects, columns, patterns, patternOfSubject } = data;
  const { visits } = patterns;
  out.fill(0, 0, directions.count * columns);
  for (let i = 0; i < subjects; i += 1) {
    const block = patterns.block[patternOfSubject[i]] * directions.count;
    for (let j = 0; j < directions.count; j += 1) {
      if (directions.active[block + j] === 0) continue;
      timesLower(vector, directions, block + j, r, i * visits, 1, visits);
      for (let a = 0; a < visits; a += 1) {
        if (vector[a] === 0) continue;
        const at = (i * visits + a) * columns;
        for (let l = 0; l < columns; l += 1) out[j * columns + l] += vector[a] * x[at + l];
      }
    }
  }
}

function information(out: Float64Array, { data, x, product }: Rows, directions: Directions, j: number): void {
  const { subjects, columns, patterns, patternOfSubject } = data;
  const { visits } = patterns;
  out.fill(0, 0, columns * columns);
  for (let i = 0; i < subjects; i += 1) {
    const direction = patterns.block[patternOfSubject[i]] * directions.count + j;
    if (directions.active[direction] === 0) continue;
    const at = i * visits * columns;
    timesLower(product, directions, direction, x, at, columns, visits);
    for (let a = 0; a < visits; a += 1) {
      for (let l = 0; l < columns; l += 1) {
        const value = product[a * columns + l];
        if (value !== 0) for (let m = 0; m <= l; m += 1) out[l * columns + m] += value * x[at + a * columns + m];
      }
    }
  }
  for (let l = 1; l < columns; l += 1) for (let m = 0; m < l; m += 1) out[m * columns + l] = out[l * columns + m];
}

/** out (visits x columns) = S X for the lower triangle S of a direction; zeros of S cost nothing. */
function timesLower(
  out: Float64Array,
  directions: Directions,
  direction: number,
  X: Float64Array,
  at: number,
  columns: number,
  visits: number,
): void {
  out.fill(0, 0, visits * columns);
  let place = direction * directions.triangle;
  for (let a = 0; a < visits; a += 1) {
    for (let b = 0; b <= a; b += 1, place += 1) {
      const value = directions.values[place];
      if (value === 0) continue;
      for (let j = 0; j < columns; j += 1) out[a * columns + j] += value * X[at + b * columns + j];
      if (a !== b) for (let j = 0; j < columns; j += 1) out[b * columns + j] += value * X[at + a * columns + j];
    }
  }
}

function addOuter(out: Float64Array, at: number, vector: Float64Array, from: number, visits: number): void {
  for (let a = 0; a < visits; a += 1) {
    const value = vector[from + a];
    if (value !== 0) for (let b = 0; b < visits; b += 1) out[at + a * visits + b] += value * vector[from + b];
  }
}
