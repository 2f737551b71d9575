/**
 * What `crossed-moments.ts` and `crossed-directions.ts` work in: the data's sums, the sums as whitened last, and scratch. The
 * letters are those of `whitening.ts` and `crossed-sums.ts`.
 */
import type { Arrangement } from "./crossed-design.ts";
import { type Expansion, emptyExpansion } from "./crossed-expansion.ts";
import type { CrossedSums } from "./crossed-sums.ts";
import type { Patterns } from "./patterns.ts";

/** The state of the moments of a crossed design. */
export interface Crossed {
  readonly arrangement: Arrangement;
  readonly expansion: Expansion;
  readonly patterns: Patterns;
  readonly sums: CrossedSums;
  readonly width: number;
  readonly triangle: number;
  /** By pattern, visits x width: sum of (P y) z', and of r z'. */
  E: Float64Array;
  zr: Float64Array;
  /** By pattern, visits x visits: sum of (P y)(P y)'. */
  yy: Float64Array;
  /** visits (visits + 1) / 2 blocks of `triangle` entries. */
  readonly blocks: Float64Array;
  readonly expanded: Float64Array;
  /** Twice visits x width; with `sides`, what residuals are the products of. */
  readonly products: Float64Array;
  readonly sides: Float64Array;
  /** width x width: one Z in full. */
  readonly fullZ: Float64Array;
  readonly square: Float64Array;
  readonly spread: Float64Array;
}

/** Room for the moments of `arrangement`. */
export function emptyState(arrangement: Arrangement, patterns: Patterns, sums: CrossedSums): Crossed {
  const width = arrangement.covariates.length;
  const { visits } = patterns;
  const triangle = (width * (width + 1)) / 2;
  return {
    arrangement,
    expansion: emptyExpansion(arrangement),
    patterns,
    sums,
    width,
    triangle,
    E: new Float64Array(0),
    zr: new Float64Array(0),
    yy: new Float64Array(0),
    blocks: new Float64Array(((visits * (visits + 1)) / 2) * triangle),
    expanded: new Float64Array(width * visits),
    products: new Float64Array(2 * width * visits),
    sides: new Float64Array(4 * width * visits),
    fullZ: new Float64Array(width * width),
    square: new Float64Array(Math.max(2 * visits * visits, width)),
    spread: new Float64Array(visits * visits * width * visits),
  };
}
