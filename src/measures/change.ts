/**
 * Whether a change from baseline is more than noise. A score: at least the reliable change (Jacobson and Truax 1991). A
 * log-scale analyte: outside the reference change value for as many draws as there were. Where nobody has said how large the noise is, the
 * verdict is `not-known`, never "no change"; and a reliable change is not yet one that matters to the patient.
 */
import { type Analyte, referenceChange } from "./analytes.ts";
import type { Cited, Instrument } from "./instrument.ts";

/** `reliable`: more than noise. `below-reliable`: could be noise. `not-known`: the noise of this measure is not known. */
export type ChangeVerdict = "reliable" | "below-reliable" | "not-known";

/** A change since baseline. `amount` is points, or for `percent` 100 x (value / baseline - 1). */
export interface Change {
  readonly unit: "points" | "percent";
  readonly amount: number;
  readonly verdict: ChangeVerdict;
  /** Which way it went, as far as the measure says which way is better. */
  readonly direction: "better" | "worse" | "same" | "not-known";
  /** Of the threshold that the verdict rests on; null when there is none. */
  readonly threshold: Cited | null;
  /** Of how many draws the two values are the means; only of an analyte. */
  readonly draws?: { readonly before: number; readonly now: number };
}

/** A measure of points: which way is worse, and its reliable change if known. */
export interface PointScale {
  readonly higher: Instrument["higher"];
  readonly reliableChange: (Cited & { readonly points: number }) | null;
}

/** The change of a score from `baseline` to `value`, in points. */
export function changeInPoints(scale: PointScale, baseline: number, value: number): Change {
  const amount = value - baseline;
  const { reliableChange, higher } = scale;
  const verdict = reliableChange === null ? "not-known" : Math.abs(amount) >= reliableChange.points ? "reliable" : "below-reliable";
  const direction = amount === 0 ? "same" : amount > 0 === (higher === "worse") ? "worse" : "better";
  return { unit: "points", amount, verdict, direction, threshold: reliableChange };
}

/**
 * The change of an analyte, in percent of `baseline`; both above zero and in the same unit, each the mean of so many draws.
 * Lower or higher is not called better.
 */
export function changeInPercent(analyte: Analyte, baseline: number, value: number, draws = { before: 1, now: 1 }): Change {
  const amount = 100 * (value / baseline - 1);
  const noise = referenceChange(analyte, draws.before, draws.now);
  const beyond = noise !== null && (amount >= noise.upPercent || amount <= noise.downPercent);
  const verdict = noise === null ? "not-known" : beyond ? "reliable" : "below-reliable";
  const threshold = noise === null ? null : analyte.variation;
  return { unit: "percent", amount, verdict, direction: amount === 0 ? "same" : "not-known", threshold, draws };
}
