/**
 * The sums over subjects that a crossed design needs, by pattern of missing visits: Z = sum z z', Zy = sum z y' and
 * Yy = sum y y', where z are a subject's covariates and y the outcomes at the visits it has. One pass over the data; after
 * it a fit never looks at a subject again. The outcome is centred by visit (as far as the intercept can give back) and
 * divided by its standard deviation first, so that no sum of squares is one of large numbers with small differences.
 */
import type { Arrangement } from "./crossed-design.ts";
import { clearPatterns, orderPatterns, type Patterns, patternOf } from "./patterns.ts";

/** The outcome of every subject. */
export interface Panel {
  /** subjects x visits, NaN where missing. */
  readonly y: Float64Array;
  /** How often each subject counts; once where absent. */
  readonly weights: Float64Array | undefined;
  /** The block of each subject; block 0 where absent. */
  readonly block: Int32Array | undefined;
}

/** The sums, and what was taken from the outcome. */
export interface CrossedSums {
  /** By pattern: the lower triangle of Z, row by row. */
  Z: Float64Array;
  /** By pattern: covariates x visits, by place among the observed visits. */
  Zy: Float64Array;
  /** By pattern: visits x visits, both triangles, by place among the observed visits. */
  Yy: Float64Array;
  readonly centres: Float64Array;
  readonly visitCounts: Float64Array;
  scale: number;
  observations: number;
  subjects: number;
  patternOfSubject: Int32Array;
}

/** Room for the sums of `subjects` subjects. */
export function emptySums(subjects: number, visits: number): CrossedSums {
  return {
    Z: new Float64Array(0),
    Zy: new Float64Array(0),
    Yy: new Float64Array(0),
    centres: new Float64Array(visits),
    visitCounts: new Float64Array(visits),
    scale: 1,
    observations: 0,
    subjects: 0,
    patternOfSubject: new Int32Array(subjects),
  };
}

/** Finds the patterns of `panel`, centres and scales the outcome, and sums. */
export function accumulate(sums: CrossedSums, patterns: Patterns, arrangement: Arrangement, panel: Panel): void {
  describeOutcome(sums, arrangement, panel);
  findPatterns(sums, patterns, panel);
  const width = arrangement.covariates.length;
  const { visits, count } = patterns;
  const capacity = patterns.block.length;
  if (sums.Yy.length < capacity * visits * visits || sums.Zy.length < capacity * width * visits) {
    sums.Z = new Float64Array((capacity * width * (width + 1)) / 2);
    sums.Zy = new Float64Array(capacity * width * visits);
    sums.Yy = new Float64Array(capacity * visits * visits);
  }
  sums.Z.fill(0, 0, (count * width * (width + 1)) / 2);
  sums.Zy.fill(0, 0, count * width * visits);
  sums.Yy.fill(0, 0, count * visits * visits);
  addSubjects(sums, patterns, arrangement.values, width, panel);
  mirrorYy(sums.Yy, patterns);
}

function describeOutcome(sums: CrossedSums, arrangement: Arrangement, { y, weights }: Panel): void {
  const { visits, subjects, centring } = arrangement;
  const { centres, visitCounts } = sums;
  centres.fill(0);
  visitCounts.fill(0);
  for (let i = 0; i < subjects; i += 1) {
    const weight = weights ? weights[i] : 1;
    if (weight === 0) continue;
    for (let t = 0; t < visits; t += 1) {
      const value = y[i * visits + t];
      if (Number.isNaN(value)) continue;
      centres[t] += weight * value;
      visitCounts[t] += weight;
    }
  }
  let total = 0;
  let observations = 0;
  for (let t = 0; t < visits; t += 1) {
    total += centres[t];
    observations += visitCounts[t];
  }
  for (let t = 0; t < visits; t += 1) {
    if (centring === "visit") centres[t] = visitCounts[t] > 0 ? centres[t] / visitCounts[t] : 0;
    else centres[t] = centring === "overall" && observations > 0 ? total / observations : 0;
  }
  sums.observations = observations;
  sums.scale = outcomeScale(y, weights, subjects, visits, centres, observations);
}

function outcomeScale(
  y: Float64Array,
  weights: Float64Array | undefined,
  subjects: number,
  visits: number,
  centres: Float64Array,
  observations: number,
): number {
  let squares = 0;
  for (let i = 0; i < subjects; i += 1) {
    const weight = weights ? weights[i] : 1;
    if (weight === 0) continue;
    for (let t = 0; t < visits; t += 1) {
      const value = y[i * visits + t] - centres[t];
      if (!Number.isNaN(value)) squares += weight * value * value;
    }
  }
  const scale = Math.sqrt(squares / observations);
  return scale > 0 && scale < Number.POSITIVE_INFINITY ? scale : 1;
}

function findPatterns(sums: CrossedSums, patterns: Patterns, { y, weights, block }: Panel): void {
  const { visits } = patterns;
  const { patternOfSubject } = sums;
  clearPatterns(patterns);
  let subjects = 0;
  for (let i = 0; i < patternOfSubject.length; i += 1) {
    let mask = 0;
    for (let t = 0, bit = 1; t < visits; t += 1, bit *= 2) {
      const value = y[i * visits + t];
      if (!Number.isNaN(value)) mask += bit;
    }
    const weight = weights ? weights[i] : 1;
    if (mask === 0 || weight === 0) {
      patternOfSubject[i] = -1;
      continue;
    }
    const pattern = patternOf(patterns, block ? block[i] : 0, mask);
    patternOfSubject[i] = pattern;
    patterns.weight[pattern] += weight;
    subjects += weight;
  }
  sums.subjects = subjects;
  orderPatterns(patterns);
}

function addSubjects(sums: CrossedSums, patterns: Patterns, values: Float64Array, width: number, { y, weights }: Panel): void {
  const { Z, Zy, Yy, centres, patternOfSubject } = sums;
  const { visits, observed, size } = patterns;
  const inverseScale = 1 / sums.scale;
  const triangle = (width * (width + 1)) / 2;
  const outcome = new Float64Array(visits);
  for (let i = 0; i < patternOfSubject.length; i += 1) {
    const g = patternOfSubject[i];
    if (g < 0) continue;
    const weight = weights ? weights[i] : 1;
    const m = size[g];
    const seen = g * visits;
    const zAt = i * width;
    for (let s = 0; s < m; s += 1) {
      const t = observed[seen + s];
      outcome[s] = (y[i * visits + t] - centres[t]) * inverseScale;
    }
    let at = g * triangle;
    for (let k = 0; k < width; k += 1) {
      const value = weight * values[zAt + k];
      for (let l = 0; l <= k; l += 1) Z[at + l] += value * values[zAt + l];
      at += k + 1;
      const row = (g * width + k) * visits;
      for (let s = 0; s < m; s += 1) Zy[row + s] += value * outcome[s];
    }
    for (let s = 0; s < m; s += 1) {
      const value = weight * outcome[s];
      const row = (seen + s) * visits;
      for (let t = 0; t <= s; t += 1) Yy[row + t] += value * outcome[t];
    }
  }
}

function mirrorYy(Yy: Float64Array, { count, visits, size }: Patterns): void {
  for (let g = 0; g < count; g += 1) {
    const from = g * visits * visits;
    for (let s = 1; s < size[g]; s += 1) {
      for (let t = 0; t < s; t += 1) Yy[from + t * visits + s] = Yy[from + s * visits + t];
    }
  }
}
