/** `ryorin/evidence`: the statistics of a combination trial, for programs of others. No word of any language, no file, no clock. */

export { type Formula, parseFormula } from "../src/evidence/data/formula.ts";
export { type ModelColumn, modelColumns } from "../src/evidence/data/model-matrix.ts";
export { type ReadingOptions, readTable } from "../src/evidence/data/reading.ts";
export { type Column, columnOf, type FactorColumn, type NumberColumn, type Table } from "../src/evidence/data/table.ts";
export { conditionalPower, type Interim, predictivePower } from "../src/evidence/design/conditional-power.ts";
export { answerInClosedForm, type DesignAnswer } from "../src/evidence/design/design-answer.ts";
export { characteristicsOf, type SequentialCharacteristics } from "../src/evidence/design/design-characteristics.ts";
export { type DesignPlan, parseDesignPlan } from "../src/evidence/design/design-plan.ts";
export { type OperatingCharacteristics, operatingCharacteristics } from "../src/evidence/design/operating-characteristics.ts";
export { randomise } from "../src/evidence/design/randomise.ts";
export { type ShardResult, shardRunner, simulateShard } from "../src/evidence/design/simulate-shard.ts";
export type { SimulationPlan, TrialPlan } from "../src/evidence/design/trial-plan.ts";
export type { Answer, ChiSquaredTest, NormalEstimate } from "../src/evidence/estimate.ts";
export { type Answer as FactorialAnswer, answersAt, minTest } from "../src/evidence/factorial/answers.ts";
export { type Better, type Verdict, verdictOf } from "../src/evidence/factorial/verdict.ts";
export type { Finding, FindingCode, Severity } from "../src/evidence/finding.ts";
export { type Inference, inferenceOf } from "../src/evidence/inference.ts";
export { analyseMediation, type MediationAnalysis } from "../src/evidence/mediation/mediation-analysis.ts";
export type { MediationData } from "../src/evidence/mediation/mediation-models.ts";
export {
  type Sensitivity,
  type SensitivityJob,
  sensitivityJob,
  sensitivityResult,
  sensitivityShard,
} from "../src/evidence/missing/sensitivity.ts";
export { contrastRows } from "../src/evidence/mmrm/contrast-rows.ts";
export type { MmrmFit, MmrmInput, MmrmPanelModel, MmrmSolver } from "../src/evidence/mmrm/fit.ts";
export { cellMeans } from "../src/evidence/mmrm/ls-means.ts";
export { type FittedModel, fitModel, type ModelSpecification } from "../src/evidence/mmrm/model.ts";
export { createMmrmSolver, fitMmrm } from "../src/evidence/mmrm/solver.ts";
export { adjustedPValues, type Procedure } from "../src/evidence/multiplicity/adjust.ts";
export { balanceOf } from "../src/evidence/observational/balance.ts";
export { type Association, eValue } from "../src/evidence/observational/e-value.ts";
export { compareObserved, type ObservationalData } from "../src/evidence/observational/observational-comparison.ts";
export { propensityOf } from "../src/evidence/observational/propensity.ts";
export { analysePatients, type PatientsResult } from "../src/evidence/patients/patients-analysis.ts";
export { plainAnswer } from "../src/evidence/patients/plain-answer.ts";
export { type AnalysisPlan, parsePlan } from "../src/evidence/plan/analysis-plan.ts";
export { planHash } from "../src/evidence/plan/plan-hash.ts";
export { designOf, intercept, type NamedColumn, product, type RegressionDesign } from "../src/evidence/regression/design.ts";
export { firthRegression } from "../src/evidence/regression/firth.ts";
export { linearRegression } from "../src/evidence/regression/linear.ts";
export { logisticRegression } from "../src/evidence/regression/logistic.ts";
export { type AnalysisOptions, analyse, type BegunAnalysis, beginAnalysis, finishAnalysis } from "../src/evidence/report/analysis.ts";
export { rCode } from "../src/evidence/report/r-code.ts";
export type { AnalysisResult, RefusedAnalysis } from "../src/evidence/report/result.ts";
export { sasCode } from "../src/evidence/report/sas-code.ts";
export { type Cells, countCells } from "../src/evidence/response/cells.ts";
export { highestSingleAgent } from "../src/evidence/response/highest-single-agent.ts";
export { type Measure, measureInteraction } from "../src/evidence/response/interaction-measures.ts";
export { logisticInteraction } from "../src/evidence/response/logistic-interaction.ts";
export { analyseResponse, type ResponseAnalysis } from "../src/evidence/response/response-analysis.ts";
export { riskContrast } from "../src/evidence/response/risk-contrast.ts";
export { phaseDifference } from "../src/evidence/single-patient/patient-effect.ts";
export { assignmentAt, assignmentCount, type PhaseDesign } from "../src/evidence/single-patient/phase-design.ts";
export { analysePlannedSeries, type SeriesResult } from "../src/evidence/single-patient/planned-series.ts";
export { poolPatients } from "../src/evidence/single-patient/pooling.ts";
export { randomisationTest } from "../src/evidence/single-patient/randomisation-test.ts";
export { analyseSeries, type PatientSeries } from "../src/evidence/single-patient/series-analysis.ts";
export { tauU } from "../src/evidence/single-patient/tau-u.ts";
export { concordanceOf } from "../src/evidence/time-to-event/concordance.ts";
export { type CoxModel, coxRegression } from "../src/evidence/time-to-event/cox.ts";
export { kaplanMeier } from "../src/evidence/time-to-event/kaplan-meier.ts";
export { logRankTest } from "../src/evidence/time-to-event/log-rank.ts";
export { proportionalHazardsTest } from "../src/evidence/time-to-event/proportional-hazards.ts";
export { restrictedMean, restrictedMeanDifference } from "../src/evidence/time-to-event/restricted-mean.ts";
export { type GroupedSurvival, ofGroup, type SurvivalData } from "../src/evidence/time-to-event/survival-data.ts";
export { analyseTimeToEvent, type TimeToEventAnalysis } from "../src/evidence/time-to-event/time-to-event-analysis.ts";
