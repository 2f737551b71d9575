/**
 * The order in which a fit takes the visits. To an unstructured covariance any order is as good as the calendar's, and the
 * projector of a pattern is ones and zeros up to the first visit that it lacks (`whitening.ts`): with the visits that most
 * subjects have in front, more of it is. Where subjects only leave early, that is the order of the calendar.
 */
import type { CrossedDesign, MmrmInput } from "./fit.ts";

/** Visits in the order of how many subjects have them, most first, the earlier first among equals. */
export function orderOfPresence({ visit, visits }: Pick<MmrmInput, "visit" | "visits">): Int32Array {
  const counts = new Float64Array(visits);
  for (let row = 0; row < visit.length; row += 1) counts[visit[row]] += 1;
  return Int32Array.from({ length: visits }, (_, t) => t).sort((a, b) => counts[b] - counts[a] || a - b);
}

/** The place of each visit in `order`. */
export function placesOf(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length);
  order.forEach((visit, place) => {
    places[visit] = place;
  });
  return places;
}

/** `design` with the weights of every column in `order`. */
export function designInOrder(design: CrossedDesign, order: Int32Array): CrossedDesign {
  const columns = design.columns.map(({ covariate, weights }) => ({
    covariate,
    weights: Float64Array.from(order, (visit) => weights[visit]),
  }));
  return { ...design, columns };
}

/** Puts the rows and columns of a matrix over the visits back from `order` to the calendar's. */
export function calendarOf(order: Int32Array): (matrix: Float64Array) => Float64Array {
  const visits = order.length;
  return (matrix) => {
    const out = new Float64Array(matrix.length);
    for (let a = 0; a < visits; a += 1) for (let b = 0; b < visits; b += 1) out[order[a] * visits + order[b]] = matrix[a * visits + b];
    return out;
  };
}
