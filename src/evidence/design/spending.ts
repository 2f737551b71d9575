/**
 * How much of the error rate may have been spent by each look: a function of the information fraction t, 0 at 0 and the
 * whole rate at 1.
 *
 * Sources: Lan and DeMets, Biometrika 70 (1983), the two that imitate O'Brien-Fleming and Pocock; Kim and DeMets,
 * Biometrika 74 (1987), the power family a·t^g; Hwang, Shih and DeCani, Statistics in Medicine 9 (1990), the
 * exponential family. The rate is that of one side: a two-sided design spends half of its rate on each.
 */
import { never } from "../../base/invariant.ts";
import { normalQuantile, normalUpper } from "../../numeric/normal.ts";

/** A spending function and, for the families, its parameter g (`gamma`; above 0 for Kim-DeMets, any for Hwang-Shih-DeCani). */
export type Spending =
  | { readonly kind: "lan-demets-obrien-fleming" }
  | { readonly kind: "lan-demets-pocock" }
  | { readonly kind: "kim-demets"; readonly gamma: number }
  | { readonly kind: "hwang-shih-decani"; readonly gamma: number };

/**
 * The part of `rate` (one-sided, 0 to 1) that is spent when the information fraction is `t` (0 to 1).
 *
 * @example spent({ kind: "kim-demets", gamma: 2 }, 0.025, 0.5) // 0.00625
 */
export function spent(spending: Spending, rate: number, t: number): number {
  if (t >= 1) return rate;
  switch (spending.kind) {
    case "lan-demets-obrien-fleming":
      return 2 * normalUpper(normalQuantile(1 - rate / 2) / Math.sqrt(t));
    case "lan-demets-pocock":
      return rate * Math.log(1 + (Math.E - 1) * t);
    case "kim-demets":
      return rate * t ** spending.gamma;
    case "hwang-shih-decani":
      return Math.abs(spending.gamma) < 1e-12 ? rate * t : (rate * Math.expm1(-spending.gamma * t)) / Math.expm1(-spending.gamma);
    default:
      return never(spending, "spending");
  }
}
