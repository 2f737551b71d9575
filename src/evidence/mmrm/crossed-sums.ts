/**
 * The sums over subjects that a crossed design needs, by pattern of missing visits: Z = sum z z', Zy = sum z y' and
 * Yy = sum y y', where z are a subject's covariates and y the outcomes at the visits it has. After them a fit never looks at a
 * subject again. With many subjects they are most of what a fit costs, and memory is what they wait for: two passes in the
 * order of the data, one for the patterns and the means by visit, one for all products of the vector (z, y) at once, four
 * subjects of a pattern at a time, so that a sum is read and written once for four of its terms.
 *
 * The outcome is centred by visit (as far as the intercept can give back) before anything is squared, and divided by its
 * standard deviation afterwards: no sum of squares is one of large numbers with small differences.
 */
import type { Arrangement } from "./crossed-design.ts";
import { clearPatterns, orderPatterns, type Patterns, patternOf } from "./patterns.ts";

/** The data of every subject. */
export interface Panel {
  /** subjects x visits, NaN where missing. */
  readonly y: Float64Array;
  /** How often each subject counts; once where absent. */
  readonly weights: Float64Array | undefined;
  /** The block of each subject; block 0 where absent. */
  readonly block: Int32Array | undefined;
  /** subjects x width, as they are given. */
  readonly covariates: Float64Array;
  readonly width: number;
}

/** The sums, and what was taken from the outcome. */
export interface CrossedSums {
  /** By pattern: the lower triangle of Z, row by row. */
  Z: Float64Array;
  /** By pattern: visits x covariates, by place among the observed visits. */
  Zy: Float64Array;
  /** By pattern: visits x visits, both triangles, by place among the observed visits. */
  Yy: Float64Array;
  readonly centres: Float64Array;
  readonly visitCounts: Float64Array;
  scale: number;
  observations: number;
  subjects: number;
  patternOfSubject: Int32Array;
  readonly batches: Batches;
}

/** Subjects that wait for others of their pattern, and the sums they are added to. */
interface Batches {
  /** By pattern: (z, y) of up to BATCH subjects, entry by entry. */
  waiting: Float64Array;
  /** The same, each times the weight of its subject; where none has a weight, the very same. */
  weighted: Float64Array;
  count: Int32Array;
  /** By pattern: the lower triangle of the sum of (z, y)(z, y)'. */
  products: Float64Array;
}

/** How many subjects are added at once. The loop in `addBatch` is written for this number. */
const BATCH = 4;

/** Room for the sums of `subjects` subjects. */
export function emptySums(subjects: number, visits: number): CrossedSums {
  const none = new Float64Array(0);
  return {
    Z: none,
    Zy: none,
    Yy: none,
    centres: new Float64Array(visits),
    visitCounts: new Float64Array(visits),
    scale: 1,
    observations: 0,
    subjects: 0,
    patternOfSubject: new Int32Array(subjects),
    batches: { waiting: none, weighted: none, count: new Int32Array(0), products: none },
  };
}

/** Finds the patterns of `panel`, centres and scales the outcome, and sums. */
export function accumulate(sums: CrossedSums, patterns: Patterns, arrangement: Arrangement, panel: Panel): void {
  findPatterns(sums, patterns, panel);
  settleCentres(sums, arrangement);
  makeRoom(sums, patterns, arrangement.covariates.length);
  addSubjects(sums, patterns, arrangement, panel);
  unpack(sums, patterns, arrangement.covariates.length);
}

/** Writes the covariates of subject i as they are used: shifted and scaled. */
export function workingCovariates(out: Float64Array, { covariates }: Arrangement, panel: Panel, i: number): void {
  for (let k = 0; k < covariates.length; k += 1) {
    const { source, shift, scale } = covariates[k];
    out[k] = (panel.covariates[i * panel.width + source] - shift) / scale;
  }
}

/** The pattern of every subject, and by visit the sum of the outcome (in `centres`) and how many have one. */
function findPatterns(sums: CrossedSums, patterns: Patterns, { y, weights, block }: Panel): void {
  const { visits } = patterns;
  const { patternOfSubject, centres, visitCounts } = sums;
  clearPatterns(patterns);
  centres.fill(0);
  visitCounts.fill(0);
  sums.subjects = 0;
  let pattern = -1;
  let lastMask = 0;
  let lastBlock = 0;
  for (let i = 0, at = 0; i < patternOfSubject.length; i += 1) {
    const weight = weights ? weights[i] : 1;
    let mask = 0;
    for (let t = 0, bit = 1; t < visits; t += 1, at += 1, bit *= 2) {
      const value = y[at];
      if (Number.isNaN(value)) continue;
      mask += bit;
      centres[t] += weight * value;
      visitCounts[t] += weight;
    }
    if (mask === 0 || weight === 0) {
      patternOfSubject[i] = -1;
      continue;
    }
    const own = block ? block[i] : 0;
    if (pattern < 0 || mask !== lastMask || own !== lastBlock) pattern = patternOf(patterns, own, mask);
    lastMask = mask;
    lastBlock = own;
    patternOfSubject[i] = pattern;
    patterns.weight[pattern] += weight;
    sums.subjects += weight;
  }
  orderPatterns(patterns);
}

/** Turns sums by visit into what is taken from the outcome. */
function settleCentres(sums: CrossedSums, { visits, centring }: Arrangement): void {
  const { centres, visitCounts } = sums;
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
}

function makeRoom(sums: CrossedSums, { block, count, visits }: Patterns, width: number): void {
  const { batches } = sums;
  const capacity = block.length;
  const length = width + visits;
  const triangle = (length * (length + 1)) / 2;
  if (batches.products.length < capacity * triangle || sums.Zy.length < capacity * width * visits) {
    sums.Z = new Float64Array((capacity * width * (width + 1)) / 2);
    sums.Zy = new Float64Array(capacity * width * visits);
    sums.Yy = new Float64Array(capacity * visits * visits);
    batches.waiting = new Float64Array(capacity * length * BATCH);
    batches.weighted = new Float64Array(capacity * length * BATCH);
    batches.count = new Int32Array(capacity);
    batches.products = new Float64Array(capacity * triangle);
  }
  batches.count.fill(0, 0, count);
  batches.products.fill(0, 0, count * triangle);
}

/** Adds (z, y)(z, y)' of every subject, with the outcome centred, to `products` of its pattern. */
function addSubjects(sums: CrossedSums, patterns: Patterns, { covariates }: Arrangement, panel: Panel): void {
  const { centres, patternOfSubject, batches } = sums;
  const { y, weights } = panel;
  const { visits, observed, size } = patterns;
  const { waiting, count } = batches;
  const weighted = weights ? batches.weighted : waiting;
  const width = covariates.length;
  const length = width + visits;
  const source = Int32Array.from(covariates, (one) => one.source);
  const shift = Float64Array.from(covariates, (one) => one.shift);
  const factor = Float64Array.from(covariates, (one) => 1 / one.scale);
  for (let i = 0; i < patternOfSubject.length; i += 1) {
    const g = patternOfSubject[i];
    if (g < 0) continue;
    const weight = weights ? weights[i] : 1;
    let at = g * length * BATCH + count[g];
    for (let k = 0; k < width; k += 1, at += BATCH) {
      const value = (panel.covariates[i * panel.width + source[k]] - shift[k]) * factor[k];
      waiting[at] = value;
      if (weights) weighted[at] = weight * value;
    }
    for (let s = 0; s < size[g]; s += 1, at += BATCH) {
      const t = observed[g * visits + s];
      const value = y[i * visits + t] - centres[t];
      waiting[at] = value;
      if (weights) weighted[at] = weight * value;
    }
    count[g] += 1;
    if (count[g] === BATCH) addBatch(batches, weighted, g, length, width + size[g]);
  }
  for (let g = 0; g < patterns.count; g += 1) {
    if (count[g] === 0) continue;
    for (let k = 0; k < width + size[g]; k += 1) weighted.fill(0, (g * length + k) * BATCH + count[g], (g * length + k + 1) * BATCH);
    addBatch(batches, weighted, g, length, width + size[g]);
  }
}

/** Adds the products of the waiting subjects of pattern g, of whose vectors `size` entries are in use. */
function addBatch({ waiting, products, count }: Batches, weighted: Float64Array, g: number, length: number, size: number): void {
  const from = g * length * BATCH;
  let place = (g * length * (length + 1)) / 2;
  for (let k = 0, at = from; k < size; k += 1, at += BATCH) {
    const a = weighted[at];
    const b = weighted[at + 1];
    const c = weighted[at + 2];
    const d = weighted[at + 3];
    for (let other = from; other <= at; other += BATCH, place += 1) {
      products[place] += a * waiting[other] + b * waiting[other + 1] + (c * waiting[other + 2] + d * waiting[other + 3]);
    }
  }
  count[g] = 0;
}

/** Takes Z, Zy and Yy out of the products, the outcome divided by its standard deviation. */
function unpack(sums: CrossedSums, { count, visits, size }: Patterns, width: number): void {
  const { Z, Zy, Yy, batches } = sums;
  const { products } = batches;
  const length = width + visits;
  const order = (length * (length + 1)) / 2;
  const triangle = (width * (width + 1)) / 2;
  sums.scale = outcomeScale(sums, count, size, width, length);
  const inverse = 1 / sums.scale;
  for (let g = 0; g < count; g += 1) {
    let place = g * order;
    for (let i = 0; i < triangle; i += 1, place += 1) Z[g * triangle + i] = products[place];
    for (let s = 0; s < size[g]; s += 1) {
      for (let k = 0; k < width; k += 1, place += 1) Zy[(g * visits + s) * width + k] = inverse * products[place];
      for (let t = 0; t <= s; t += 1, place += 1) {
        const value = inverse * products[place] * inverse;
        Yy[(g * visits + s) * visits + t] = value;
        Yy[(g * visits + t) * visits + s] = value;
      }
    }
  }
}

/** The standard deviation of the centred outcome; 1 where it does not vary. */
function outcomeScale({ batches, observations }: CrossedSums, count: number, size: Int32Array, width: number, length: number): number {
  let squares = 0;
  for (let g = 0; g < count; g += 1) {
    for (let k = width; k < width + size[g]; k += 1) squares += batches.products[(g * length * (length + 1)) / 2 + (k * (k + 3)) / 2];
  }
  const scale = Math.sqrt(squares / observations);
  return scale > 0 && scale < Number.POSITIVE_INFINITY ? scale : 1;
}
