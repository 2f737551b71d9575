/** The means that a plan asks for, in its order; a cell that the model does not have is a mistake of the plan. */
import { fail, ok, type Result } from "../../base/result.ts";
import type { Finding } from "../finding.ts";
import { contrastRows } from "../mmrm/contrast-rows.ts";
import { cellMeans } from "../mmrm/ls-means.ts";
import type { FittedModel } from "../mmrm/model.ts";
import type { AnalysisPlan } from "../plan/analysis-plan.ts";
import type { MeansReport } from "./result.ts";

/** Every table of means of `plan`. */
export function meansReports(fitted: FittedModel, { means, model }: AnalysisPlan): Result<readonly MeansReport[], Finding> {
  const reports: MeansReport[] = [];
  for (const { name, over, averaging } of means) {
    const cells = cellMeans(fitted, over, model.df, averaging);
    for (const { at } of cells) {
      // A cell's names are checked as those of a contrast are.
      const known = contrastRows(fitted.frame, { kind: "difference", name, difference: {}, at, averaging });
      if (!known.ok) return fail(known.error);
    }
    reports.push({
      name,
      cells: cells.map(({ at, mean }) => {
        if (mean === null) return { at, estimate: null, standardError: null, df: null, low: null, high: null };
        const { estimate, standardError, df, low, high } = mean;
        return { at, estimate, standardError, df, low, high };
      }),
    });
  }
  return ok(reports);
}
