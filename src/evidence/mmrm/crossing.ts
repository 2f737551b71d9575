/**
 * Finds covariates of subjects behind the rows of a model matrix: column j is crossed when its entry for subject i at visit t
 * is w_t z_i. Columns with the same z share it, whatever their weights; a z that is known for some subjects only (a column
 * that is zero at all the visits a subject has) may agree with any value for the rest. If one column cannot be written
 * so, a covariate changes within subjects and the model has to be fitted row by row.
 */
import type { CrossedColumn, CrossedDesign, MmrmInput, RowDesign } from "./fit.ts";

const EXACTNESS = 1e-13;

/** The crossed form of the rows, or null. */
export function crossedDesign(input: MmrmInput, rows: RowDesign): CrossedDesign | null {
  const { subjects } = input;
  const known: Float64Array[] = [];
  const columns: CrossedColumn[] = [];
  for (let j = 0; j < rows.columns; j += 1) {
    const factored = factor(input, rows, j);
    if (factored === null) return null;
    const covariate = known.findIndex((one) => agree(one, factored.z));
    if (covariate >= 0) merge(known[covariate], factored.z);
    else known.push(factored.z);
    columns.push({ covariate: covariate >= 0 ? covariate : known.length - 1, weights: factored.weights });
  }
  const covariates = new Float64Array(subjects * known.length);
  known.forEach((z, k) => {
    for (let i = 0; i < subjects; i += 1) covariates[i * known.length + k] = Number.isNaN(z[i]) ? 0 : z[i];
  });
  return { kind: "crossed", width: known.length, covariates, columns };
}

/** The weights and covariate of one column: a plain one where its entries are the same at all visits at which any is not zero. */
function factor(input: MmrmInput, rows: RowDesign, column: number): { readonly weights: Float64Array; readonly z: Float64Array } | null {
  const weights = supportOf(input, rows, column);
  const z = new Float64Array(input.subjects).fill(Number.NaN);
  if (fill(z, weights, input, rows, column, 0)) return { weights, z };
  const ratios = ratiosOf(input, rows, column, weights);
  if (ratios === null) return null;
  z.fill(Number.NaN);
  return fill(z, ratios, input, rows, column, EXACTNESS) ? { weights: ratios, z } : null;
}

/** 1 at the visits at which the column is not zero for somebody; all ones for a column that is zero everywhere. */
function supportOf({ visit, visits }: MmrmInput, { values, columns }: RowDesign, column: number): Float64Array {
  const weights = new Float64Array(visits);
  for (let row = 0; row < visit.length; row += 1) if (values[row * columns + column] !== 0) weights[visit[row]] = 1;
  return weights.some((weight) => weight !== 0) ? weights : weights.fill(1);
}

/** Fills z from the rows; false where a row contradicts it by more than `tolerance` of its size. */
function fill(
  z: Float64Array,
  weights: Float64Array,
  { subject, visit }: MmrmInput,
  { values, columns }: RowDesign,
  column: number,
  tolerance: number,
): boolean {
  for (let row = 0; row < subject.length; row += 1) {
    const weight = weights[visit[row]];
    const value = values[row * columns + column];
    if (weight === 0) {
      if (value !== 0) return false;
      continue;
    }
    const i = subject[row];
    if (Number.isNaN(z[i])) z[i] = value / weight;
    else if (Math.abs(z[i] * weight - value) > tolerance * Math.abs(value)) return false;
  }
  return true;
}

/** Weights by visit up to one factor, passed on from subject to subject through the visits that they share. */
function ratiosOf(input: MmrmInput, { values, columns }: RowDesign, column: number, support: Float64Array): Float64Array | null {
  const { subject, visit, subjects } = input;
  const weights = support.map((one) => (one === 0 ? 0 : Number.NaN));
  const first = support.indexOf(1);
  weights[first] = 1;
  const z = new Float64Array(subjects).fill(Number.NaN);
  for (let changed = true; changed; ) {
    changed = false;
    for (let row = 0; row < subject.length; row += 1) {
      const i = subject[row];
      const t = visit[row];
      const value = values[row * columns + column];
      if (support[t] === 0 || value === 0) continue;
      if (Number.isNaN(z[i]) && !Number.isNaN(weights[t])) {
        z[i] = value / weights[t];
        changed = true;
      } else if (!Number.isNaN(z[i]) && z[i] !== 0 && Number.isNaN(weights[t])) {
        weights[t] = value / z[i];
        changed = true;
      }
    }
  }
  return weights.some(Number.isNaN) ? null : weights;
}

function agree(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i] && !Number.isNaN(a[i]) && !Number.isNaN(b[i])) return false;
  return true;
}

function merge(into: Float64Array, from: Float64Array): void {
  for (let i = 0; i < into.length; i += 1) if (Number.isNaN(into[i])) into[i] = from[i];
}
