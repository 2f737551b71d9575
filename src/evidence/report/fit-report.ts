/** A fitted model as it is reported: its likelihood, how it converged, its coefficients by name, its covariance as nested rows. */
import type { FittedModel } from "../mmrm/model.ts";
import type { AnalysisPlan } from "../plan/analysis-plan.ts";
import { coefficientReport, type FitReport } from "./result.ts";

/** The report of `fitted`, with degrees of freedom by the plan's method. */
export function fitReport({ fit, columns, analysed, groupNames }: FittedModel, { model }: AnalysisPlan): FitReport {
  const coefficients = columns.map((column, index) => coefficientReport(column.name, fit.coefficient(index, model.df)));
  const visits = analysed.visits.length;
  const sigmas = fit.sigma.map((sigma) => nestedRows(sigma, visits));
  const { converged, iterations, gradientMax } = fit.convergence;
  return {
    minus2LogLikelihood: fit.minus2LogLikelihood,
    covariance: fit.covariance,
    converged,
    iterations,
    gradientMax,
    observations: fit.observations,
    subjects: fit.subjects,
    coefficients,
    sigma: sigmas[0] ?? [],
    ...(sigmas.length > 1 ? { sigmaByGroup: sigmas.map((sigma, index) => ({ group: groupNames[index], sigma })) } : {}),
  };
}

function nestedRows(matrix: Float64Array, order: number): readonly (readonly number[])[] {
  return Array.from({ length: order }, (_, i) => [...matrix.subarray(i * order, (i + 1) * order)]);
}
