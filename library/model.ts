/**
 * `ryorin/model`: the mind-body model, for programs of others. What it answers carries its grade, its assumptions and its prior.
 * No word of any language, no file, no clock.
 */
export { ARROWS, type Arrow, type ArrowCode } from "../src/model/arrows.ts";
export { deSolveScript } from "../src/model/desolve.ts";
export { type DiagramWords, modelDiagram } from "../src/model/diagram.ts";
export { rates, startingState } from "../src/model/equations.ts";
export { eventTableOf, readEventTable } from "../src/model/event-table.ts";
export { effectPrior } from "../src/model/exosome-priors.ts";
export { factorialSynergy } from "../src/model/factorial.ts";
export type { Observation } from "../src/model/forecast/observation.ts";
export { type ForecastRequest, forecastPatient, type PatientForecast } from "../src/model/forecast/patient-forecast.ts";
export type { Assumption, Graded, PriorName, Provenance } from "../src/model/graded.ts";
export { dailyJumps, type Jump } from "../src/model/jumps.ts";
export { learn, type TrialResult } from "../src/model/learning.ts";
export { learnParameters, type MeanResult, type ParameterPosterior } from "../src/model/parameter-learning.ts";
export { CALIBRATED, type ParameterValues, withoutExosome, withValues } from "../src/model/parameter-values.ts";
export { PARAMETERS, type Parameter } from "../src/model/parameters.ts";
export type { Patient } from "../src/model/patient.ts";
export { referenceCourse } from "../src/model/reference-course.ts";
export type { ModelRefusal } from "../src/model/refusal.ts";
export { jumpsOf, type Regimen } from "../src/model/regimen.ts";
export { sbmlDocument } from "../src/model/sbml.ts";
export { simulatePopulation } from "../src/model/simulate-population.ts";
export type { SimulationRequest } from "../src/model/simulation-plan.ts";
export type { PopulationResult } from "../src/model/simulation-result.ts";
export { STATES } from "../src/model/states.ts";
export { SYMPTOMS, symptomProbabilities } from "../src/model/symptoms.ts";
export { patientCourse, tidyCsv } from "../src/model/tidy-rows.ts";
export type { TrialArm } from "../src/model/trial-means.ts";
