/** `ryorin/evidence`: the statistics of a combination trial, for programs of others. No word of any language, no file, no clock. */
export { adjustedPValues, type Procedure } from "../src/evidence/multiplicity/adjust.ts";
export { parsePlan } from "../src/evidence/plan/analysis-plan.ts";
export { planHash } from "../src/evidence/plan/plan-hash.ts";
