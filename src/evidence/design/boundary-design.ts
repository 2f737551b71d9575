/**
 * What a group sequential design is: when one looks, how the error rate is shared between the looks, and when one gives
 * up. And what it must be to be computed: each thing that is wrong is a finding that names the field.
 *
 * Looks are information fractions, rising, the last of them 1. A one-sided design rejects for large Z alone. A two-sided
 * one is symmetric and has half of the rate on each side; it has no futility bounds here, because an inner wedge is
 * another design.
 */
import type { Spending } from "./spending.ts";

/** How the bounds of efficacy are made. */
export type Shape =
  | { readonly kind: "obrien-fleming" }
  | { readonly kind: "pocock" }
  /** Wang and Tsiatis, Biometrics 43 (1987): the bound is c·t^(delta - 1/2); 0 is O'Brien-Fleming, 1/2 is Pocock. */
  | { readonly kind: "wang-tsiatis"; readonly delta: number }
  /** The same `bound` on Z (3 as a rule) at every look but the last, which takes what is left. */
  | { readonly kind: "haybittle-peto"; readonly bound: number }
  | { readonly kind: "spending"; readonly spending: Spending };

/** When the trial stops because it will not succeed. `binding` bounds must be obeyed and pay for lower bounds of efficacy. */
export type Futility =
  | { readonly kind: "none" }
  /** Bounds on Z for every look but the last. */
  | { readonly kind: "bounds"; readonly bounds: readonly number[]; readonly binding: boolean }
  /** The rate of false negatives (1 - power) is spent like that of false positives. */
  | { readonly kind: "beta-spending"; readonly spending: Spending; readonly binding: boolean };

/** A group sequential design. */
export interface SequentialDesign {
  /** The error rate, of both sides together when `sides` is 2; 0 to 1, exclusive. */
  readonly alpha: number;
  readonly sides: 1 | 2;
  /** 1 - beta; above `alpha` and below 1. */
  readonly power: number;
  /** Information fractions of the looks, rising to 1; at most 20. */
  readonly information: readonly number[];
  readonly shape: Shape;
  readonly futility: Futility;
}

/** The rate of false positives of one side. */
export function oneSidedRate({ alpha, sides }: SequentialDesign): number {
  return alpha / sides;
}
