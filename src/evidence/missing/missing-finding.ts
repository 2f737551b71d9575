/** The findings about sensitivity analyses for missing data; `analysis` is its name in the plan. */

/** The fields of each code. */
export interface MissingFindingFields {
  /** A covariate that changes within a subject is not known at the visits that are missing. */
  readonly "missing.covariate-varies": { readonly analysis: string; readonly column: string; readonly subject: string };
  /** A choice that does not go with the model. */
  readonly "missing.option": { readonly analysis: string; readonly expected: string; readonly given: string };
  /** The model could not be fitted to all the samples that the variance needs: there is none. */
  readonly "missing.not-done": { readonly analysis: string; readonly failed: number; readonly of: number };
  /** Bootstrap samples that could not be fitted and were drawn again. */
  readonly "missing.redrawn": { readonly analysis: string; readonly failed: number; readonly of: number };
}
