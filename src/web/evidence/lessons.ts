/** What the data teach the mind-body model, as plain data that passes from the worker to the page. */
import type { ArmDesign } from "../../insight/model-lessons.ts";
import type { PriorName, Provenance } from "../../model/graded.ts";
import type { Learned } from "../../model/learning.ts";
import type { ParameterName } from "../../model/parameters.ts";

/** What the worker is given: the table of visits by which the question was answered, and how its arms came about. */
export interface LessonsRequest {
  readonly visits: string;
  readonly design: ArmDesign;
}

/** One parameter: what was supposed, and what is known after the data. */
export interface ParameterLesson {
  readonly name: ParameterName;
  readonly before: Pick<Learned, "mean" | "deviation">;
  readonly after: Learned;
}

/** Everything under one prior. */
export interface PriorLesson {
  readonly prior: PriorName;
  readonly provenance: Provenance;
  readonly parameters: readonly ParameterLesson[];
  /** By series of arms, what else made its patients better, in standard deviations of the score. */
  readonly biases: readonly (readonly [string, Learned])[];
  /** Whether the estimate stood still. */
  readonly converged: boolean;
}
