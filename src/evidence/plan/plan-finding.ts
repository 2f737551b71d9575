/**
 * The findings about a plan: fields that cannot be used, and whether the analysis is the one that was promised. `field` is
 * a path (`contrasts[0].at.visit`); `expected` and `given` are values, not sentences.
 */

/** A field, what was expected there and what was given; `given` is empty where the field is not there. */
export interface PlanFieldFields {
  readonly field: string;
  readonly expected: string;
  readonly given: string;
}

/** The fields of each code about a plan. */
export interface PlanFindingFields {
  readonly "plan.field-missing": PlanFieldFields;
  readonly "plan.field-type": PlanFieldFields;
  readonly "plan.field-value": PlanFieldFields;
  /** A field that the program does not know: it plays no part in the numbers, and is hashed with the rest. */
  readonly "plan.field-unknown": PlanFieldFields;
  /** Something of the plan was not done as it is written there. */
  readonly "plan.not-kept": PlanFieldFields;
  /** The plan is not the one whose hash was kept. */
  readonly "plan.hash-differs": { readonly expected: string; readonly given: string };
}
