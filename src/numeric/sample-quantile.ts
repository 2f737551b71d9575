/** Quantiles and the spread of a sample of numbers, as bootstraps report them. */
import { invariant } from "../base/invariant.ts";

/**
 * The quantile at `p`, 0 to 1, of values sorted upwards: linear between the order statistics at (n - 1) p, definition 7
 * of R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), which R and NumPy use unless told otherwise.
 */
export function sampleQuantile(sorted: ArrayLike<number>, p: number): number {
  invariant(sorted.length > 0 && p >= 0 && p <= 1, `values and a probability, not ${sorted.length}, ${p}`);
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/**
 * The quantiles of `values` at the rising `probabilities`, the same as `sampleQuantile` of the sorted values, without sorting
 * them: only what stands at the places asked for is brought there. The order of `values` changes.
 */
export function selectQuantiles(values: Float64Array, probabilities: readonly number[]): number[] {
  invariant(values.length > 0, "values to select from");
  const last = values.length - 1;
  let from = 0;
  return probabilities.map((p) => {
    const place = last * p;
    const below = Math.floor(place);
    select(values, below, from, last);
    from = below;
    if (below === last) return values[last];
    let above = values[below + 1];
    for (let i = below + 2; i <= last; i += 1) if (values[i] < above) above = values[i];
    return values[below] + (place - below) * (above - values[below]);
  });
}

/** Brings the value of rank `rank` to its place among `values` from `from` to `to`, smaller ones before it (Hoare's quickselect). */
function select(values: Float64Array, rank: number, from: number, to: number): void {
  let [low, high] = [from, to];
  while (low < high) {
    const pivot = medianOfThree(values[low], values[(low + high) >> 1], values[high]);
    let [i, j] = [low, high];
    while (i <= j) {
      while (values[i] < pivot) i += 1;
      while (values[j] > pivot) j -= 1;
      if (i > j) break;
      const held = values[i];
      values[i] = values[j];
      values[j] = held;
      i += 1;
      j -= 1;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else return;
  }
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** The standard deviation with n - 1, of two values or more. */
export function sampleStandardDeviation(values: ArrayLike<number>): number {
  const n = values.length;
  let mean = 0;
  for (let i = 0; i < n; i += 1) mean += values[i] / n;
  let squares = 0;
  for (let i = 0; i < n; i += 1) squares += (values[i] - mean) ** 2;
  return Math.sqrt(squares / (n - 1));
}
