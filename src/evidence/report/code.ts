/**
 * What code in another language needs of an analysis: its contrasts as weights of named coefficients, and the formula as
 * its terms. The writers of R and SAS beside this file make programs of it; they know the languages of programs and no
 * language of people, so remarks come from the caller.
 */
import type { ConstrainedBaseline } from "../mmrm/constrained-baseline.ts";
import { contrastRows } from "../mmrm/contrast-rows.ts";
import type { FittedModel } from "../mmrm/model.ts";
import type { AnalysisPlan } from "../plan/analysis-plan.ts";
import { specificationOf } from "../plan/specification.ts";

/** An analysis to be written as a program. */
export interface CodeRequest {
  readonly plan: AnalysisPlan;
  readonly fitted: FittedModel;
  /** The file of the data as the program will open it. */
  readonly dataPath: string;
  /** Lines of comment at the head. */
  readonly remarks: readonly string[];
}

/** A contrast with its weights, one row a degree of freedom, over the model's columns. */
export interface CodedContrast {
  readonly name: string;
  readonly rows: readonly Float64Array[];
}

/** The constrained baseline of the plan's model, where it has one. */
export function constrainedOf(plan: AnalysisPlan): ConstrainedBaseline | undefined {
  return specificationOf(plan).constrained;
}

/** The contrasts of the plan that the model can tell. */
export function codedContrasts({ plan, fitted }: CodeRequest): readonly CodedContrast[] {
  return plan.contrasts.flatMap((contrast) => {
    const rows = contrastRows(fitted.frame, contrast);
    return rows.ok ? [{ name: contrast.name, rows: rows.value }] : [];
  });
}
