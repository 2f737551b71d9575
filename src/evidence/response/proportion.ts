/**
 * The proportion of one arm with two intervals: Wilson's score interval (Journal of the American Statistical Association
 * 22, 1927), which is right on average and the one to show, and Clopper and Pearson's, which is never too narrow.
 */
import { clopperPearson } from "../../numeric/binomial.ts";
import { normalUpperQuantile } from "../../numeric/normal.ts";
import { LEVEL } from "../estimate.ts";
import type { Cell } from "./cells.ts";

/** The ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A proportion. */
export interface Proportion extends Cell {
  readonly proportion: number;
  readonly wilson: Interval;
  readonly clopperPearson: Interval;
}

/** The proportion of a cell with at least one patient. */
export function proportionOf({ responders, n }: Cell, level: number = LEVEL): Proportion {
  return {
    responders,
    n,
    proportion: responders / n,
    wilson: wilsonInterval(responders, n, level),
    clopperPearson: clopperPearson(responders, n, level),
  };
}

/** Wilson's score interval for `responders` of `n`, n at least 1. */
export function wilsonInterval(responders: number, n: number, level: number = LEVEL): Interval {
  const z = normalUpperQuantile((1 - level) / 2);
  const p = responders / n;
  const centre = p + (z * z) / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const widening = 1 + (z * z) / n;
  return {
    low: responders === 0 ? 0 : (centre - reach) / widening,
    high: responders === n ? 1 : (centre + reach) / widening,
  };
}
