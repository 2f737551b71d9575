/**
 * The plan of `ryorin design`: what is asked about a trial that has not begun. It is a JSON object; its fields are
 * described in docs/design-plan.md. Each part stands for itself, and at least one must be there. What is wrong with a plan
 * is a list of findings, each with the field, what was expected and what was given.
 */
import type { Json } from "../../base/json.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import {
  below,
  type FieldFinding,
  list,
  number,
  object,
  optional,
  type Place,
  REFUSED,
  type Read,
  type ReadShape,
  refuseValue,
  text,
} from "../plan/reading.ts";
import { properProbability } from "./kind-reading.ts";
import { randomisationPlan } from "./randomisation-reading.ts";
import { sequentialPlan } from "./sequential-reading.ts";
import type { SizeTarget } from "./size-search.ts";
import { reestimationPlan, type SizeQuestion, sizeQuestion } from "./sizes-reading.ts";
import { hypothesisOf, trialPlan } from "./trial-reading.ts";

/** Above this many, results would not fit into memory. */
const REPLICATES_MAX = 1_000_000;
const NO_QUESTIONS: readonly SizeQuestion[] = [];

const shape = {
  title: optional(text, null),
  /** Size or power of two arms in closed form. */
  sizes: optional(list(sizeQuestion), NO_QUESTIONS),
  groupSequential: optional(sequentialPlan, null),
  reestimation: optional(reestimationPlan, null),
  randomisation: optional(randomisationPlan, null),
  trial: optional(trialPlan, null),
  /** How often the trial is simulated. */
  simulation: optional(
    object({
      replicates: number({ min: 1, max: REPLICATES_MAX, whole: true }),
      seed: optional(number({ min: 0, max: Number.MAX_SAFE_INTEGER, whole: true }), 1),
      /** The size at which one hypothesis, `outcome/test`, has this power. */
      findSize: optional(object({ hypothesis: text, power: properProbability }), null),
    }),
    null,
  ),
};

/** A design plan that was read. */
export type DesignPlan = ReadShape<typeof shape> & {
  /** What `simulation.findSize` looks for. */
  readonly sizeTarget: SizeTarget | null;
};

/** A plan that can be answered, with what is worth telling of it. */
export interface DesignPlanRead {
  readonly plan: DesignPlan;
  readonly findings: readonly FieldFinding[];
}

const readPlan = object(shape);

/** Reads `value` as a design plan, or says everything that keeps it from being one. */
export function parseDesignPlan(value: Json): Result<DesignPlanRead, readonly FieldFinding[]> {
  const findings: FieldFinding[] = [];
  const place: Place = { field: "", findings };
  const plan = readPlan(value, place);
  if (plan === REFUSED) return fail(findings);
  const { sizes, groupSequential, reestimation, randomisation, trial, simulation } = plan;
  const asked = sizes.length > 0 || [groupSequential, reestimation, randomisation, trial].some((part) => part !== null);
  if (!asked) refuseValue({ field: "trial", findings }, "one of sizes, groupSequential, reestimation, randomisation, trial", null);
  if (simulation !== null && trial === null) refuseValue({ field: "trial", findings }, "a trial to simulate", null);
  const sizeTarget = sizeTargetOf(plan, { field: "simulation.findSize", findings });
  if (sizeTarget === REFUSED || findings.some(({ severity }) => severity === "stop")) return fail(findings);
  return ok({ plan: { ...plan, sizeTarget }, findings });
}

/** The hypothesis of `findSize`, looked up in the trial. */
function sizeTargetOf({ trial, simulation }: ReadShape<typeof shape>, place: Place): Read<SizeTarget | null> {
  if (trial === null || simulation === null || simulation.findSize === null) return null;
  const { hypothesis, power } = simulation.findSize;
  const outcomes = trial.outcomes.map(({ name }) => name);
  const found = hypothesisOf(hypothesis, outcomes, trial.analysis.contrasts, below(place, "hypothesis"));
  if (found === REFUSED) return REFUSED;
  return power > trial.alpha / 2 ? { ...found, power } : refuseValue(below(place, "power"), `number above ${trial.alpha / 2}`, power);
}
