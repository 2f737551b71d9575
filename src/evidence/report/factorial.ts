/**
 * The factorial part of an analysis: for each outcome its model, for each visit the questions, and the plan's multiplicity
 * over those that belong to its family. A question at another visit than the deciding one is outside the family, as is
 * every question where the plan has none; its verdict then rests on its own p-value and says so.
 */
import { fail, ok } from "../../base/result.ts";
import type { Table } from "../data/table.ts";
import { type Answer, type AskedModel, answersAt } from "../factorial/answers.ts";
import { decideFamily, type FamilyDecision } from "../factorial/family.ts";
import { hypothesisName } from "../factorial/questions.ts";
import { type Better, verdictOf } from "../factorial/verdict.ts";
import type { Finding } from "../finding.ts";
import { contrastRows } from "../mmrm/contrast-rows.ts";
import type { CovarianceKind } from "../mmrm/covariance/kinds.ts";
import { type FittedModel, fitModel, notEstimable } from "../mmrm/model.ts";
import type { AnalysisPlan } from "../plan/analysis-plan.ts";
import type { FactorialPlan } from "../plan/factorial-plan.ts";
import { specificationOf, visitsAfterBaseline } from "../plan/specification.ts";
import type { ContrastReport, OutcomeReport } from "./result.ts";

/** The answers about one outcome before the family is decided; `report` is null where there are none, and findings say why. */
export interface OutcomeAnswers {
  readonly outcome: string;
  readonly report: UnjudgedReport | null;
  readonly findings: readonly Finding[];
}

interface UnjudgedReport {
  readonly outcome: string;
  readonly formula: string;
  readonly better: Better;
  readonly covariance: CovarianceKind;
  readonly visits: readonly { readonly visit: string; readonly decides: boolean; readonly answers: readonly Answer[] }[];
}

type Outcome = FactorialPlan["outcomes"][number];

/** The plan's family with its decisions, or null where it has none. */
export type Family = { readonly method: string; readonly decisions: readonly FamilyDecision[] } | null;

/** Asks every question of `outcome` at every visit; the outcome of the plan's own formula is asked of `primary`, already fitted. */
export function outcomeAnswers(table: Table, plan: AnalysisPlan, primary: FittedModel, outcome: Outcome): OutcomeAnswers {
  const formula = outcome.formula ?? plan.model.formula;
  const { name, better } = outcome;
  const isPrimary = formula === plan.model.formula;
  const fitted = isPrimary ? ok(primary) : fitModel(table, specificationOf(plan, formula));
  if (!fitted.ok || plan.factorial === null) return { outcome: name, report: null, findings: fitted.ok ? [] : fitted.error };
  const asked = askedModel(fitted.value, plan);
  const visits: { readonly visit: string; readonly decides: boolean; readonly answers: readonly Answer[] }[] = [];
  const findings: Finding[] = isPrimary ? [] : [...fitted.value.findings];
  for (const visit of visitsAfterBaseline(plan, fitted.value.analysed.visits)) {
    const answers = answersAt(asked, plan.factorial, { visitColumn: plan.data.visit, visit, better });
    if (answers.ok) visits.push({ visit, decides: visit === plan.factorial.visit, answers: answers.value });
    else findings.push(answers.error);
  }
  const report = visits.length === 0 ? null : { outcome: name, formula, better, covariance: fitted.value.fit.covariance, visits };
  return { outcome: name, report, findings };
}

/** Decides the plan's family from its contrasts and the answers at the deciding visit. */
export function familyOf(plan: AnalysisPlan, contrasts: readonly ContrastReport[], outcomes: readonly OutcomeAnswers[]): Family {
  if (plan.multiplicity === null) return null;
  const pValues = new Map(contrasts.map((contrast) => [contrast.name, contrast.p]));
  for (const { outcome, report } of outcomes) {
    for (const answer of report?.visits.find((one) => one.decides)?.answers ?? [])
      pValues.set(hypothesisName(outcome, answer.question), answer.p);
  }
  return { method: plan.multiplicity.method, decisions: decideFamily(plan.multiplicity, (name) => pValues.get(name) ?? null) };
}

/** The answers with their adjusted p-values and verdicts. */
export function judged({ outcome, formula, better, covariance, visits }: UnjudgedReport, family: Family): OutcomeReport {
  const adjusted = new Map(family?.decisions.map((decision) => [decision.hypothesis, decision.pAdjusted]));
  return {
    outcome,
    formula,
    covariance,
    visits: visits.map(({ visit, decides, answers }) => ({
      visit,
      decides,
      answers: answers.map((answer) => {
        const inFamily = decides ? adjusted.get(hypothesisName(outcome, answer.question)) : undefined;
        const pAdjusted = inFamily ?? answer.p;
        const verdict = verdictOf({ estimate: answer.estimate, pAdjusted, better });
        return { ...answer, pAdjusted, inFamily: inFamily !== undefined, verdict };
      }),
    })),
  };
}

function askedModel(fitted: FittedModel, plan: AnalysisPlan): AskedModel {
  return {
    weightsOf: (contrast) => {
      const rows = contrastRows(fitted.frame, contrast);
      return rows.ok ? ok(rows.value[0]) : fail(rows.error);
    },
    estimate: (name, weights) => {
      const estimate = fitted.fit.contrast(weights, plan.model.df);
      return estimate === null || !(estimate.standardError > 0) ? fail(notEstimable(fitted, name, [weights])) : ok(estimate);
    },
  };
}
