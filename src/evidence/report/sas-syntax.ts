/** What both programs in SAS have in common: PROC MIXED's words for a likelihood, a covariance, a text and degrees of freedom. */
import type { CovarianceKind } from "../mmrm/covariance/kinds.ts";
import type { AnalysisPlan } from "../plan/analysis-plan.ts";
import type { CodeRequest } from "./code.ts";

/** The structures by SAS's names. */
const TYPES: Readonly<Record<CovarianceKind, string>> = {
  us: "un",
  ar1: "ar(1)",
  ar1h: "arh(1)",
  cs: "cs",
  csh: "csh",
  toep: "toep",
  toeph: "toeph",
  ad: "ante(1)",
  adh: "ante(1)",
  sp_exp: "sp(exp)",
  slopes: "un",
};

/** The REPEATED or RANDOM statement, for the columns that say the visit and its time. */
export function sasCovariance({ plan, fitted }: CodeRequest, { visit, time }: { readonly visit: string; readonly time: string }): string {
  const { data, model } = plan;
  const group = model.group === null ? "" : ` group=${model.group}`;
  const kind = fitted.fit.covariance;
  if (kind === "slopes") return `random intercept ${time} / subject=${data.subject} type=un${group};`;
  const type = kind === "sp_exp" ? `${TYPES[kind]}(${time})` : TYPES[kind];
  return `repeated ${visit} / subject=${data.subject} type=${type}${group};`;
}

/** REML or ML. */
export function sasMethod({ model }: AnalysisPlan): string {
  return model.likelihood === "REML" ? "reml" : "ml";
}

/** How the model has its degrees of freedom. */
export function sasDegreesOfFreedom({ model }: AnalysisPlan): string {
  return model.df === "kenward-roger-linear" ? "kenwardroger(firstorder)" : "satterthwaite";
}

/** A text in quotes. */
export function sasText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
