/**
 * The only form in which the model gives a number away: the value together with its grade, what was assumed and which prior of
 * the exosome was used. Nobody outside the model can make one: the class's constructor is not exported, so that a number cannot
 * be passed on as a forecast of the model without what belongs to it.
 */
import type { Grade } from "./grade.ts";

/** The version of the equations; it changes when a number would. */
export const MODEL_VERSION = "1";

/** What a result assumes. The words stand in src/words. */
export type Assumption =
  | "hypothesis-model"
  | "entry-by-measured-score"
  | "patient-taken-as-known"
  | "daily-step"
  | "exosome-effects-supposed"
  | "exosome-effects-off"
  | "expectation-blind"
  | "expectation-open"
  | "dose-taken-as-standard"
  | "potency-taken-as-standard"
  | "treated-as-population"
  | "linear-in-exosome-effects"
  | "bias-of-open-data"
  | "results-independent"
  | "natural-course-flat-after-26-weeks";

/** The prior of the exosome's effects: one of the three, or fixed values. */
export type PriorName = "sceptical" | "analogue" | "flat";

/** What every result carries. */
export interface Provenance {
  readonly modelVersion: typeof MODEL_VERSION;
  /** The grade of the weakest arrow that the result rests on. */
  readonly grade: Grade;
  readonly assumptions: readonly Assumption[];
  /** "fixed" where the exosome's effects were given values, zero among them. */
  readonly prior: PriorName | "fixed";
  readonly seed: number | null;
}

class GradedValue<Value> {
  readonly value: Value;
  readonly provenance: Provenance;
  /** Private, so that no object that merely looks alike is one. */
  readonly #made = true;

  constructor(value: Value, provenance: Provenance) {
    this.value = value;
    this.provenance = provenance;
  }

  static isOne(value: object): boolean {
    return #made in value && value.#made;
  }
}

/** A value with what belongs to it. */
export type Graded<Value> = GradedValue<Value>;

/** For the model's own files: `value` with its provenance. */
export function graded<Value>(value: Value, provenance: Omit<Provenance, "modelVersion">): Graded<Value> {
  return new GradedValue(value, { modelVersion: MODEL_VERSION, ...provenance });
}

/** Whether `value` was made by the model. */
export function isGraded(value: object): boolean {
  return GradedValue.isOne(value);
}
