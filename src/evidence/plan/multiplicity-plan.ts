/**
 * Multiplicity in a plan: the procedure, and the hypotheses of the family in their order. A hypothesis is a contrast of the
 * plan by its name, or a question of the factorial part as `outcome/question` (`mind/both-vs-tms`) at the deciding visit.
 */
import { PROCEDURES } from "../multiplicity/adjust.ts";
import { list, number, object, oneOf, optional, type Reader, type ReadShape, text } from "./reading.ts";

const share = number({ min: 0, max: 1 });

const shape = {
  method: oneOf(PROCEDURES),
  hypotheses: list(text, 1),
  /** The graph's shares of alpha and its arrows, in the order of the hypotheses; only for `graph`. */
  weights: optional(list(share), null),
  transitions: optional(list(list(share)), null),
};

/** A family of hypotheses as planned. */
export type MultiplicityPlan = ReadShape<typeof shape>;

/** Reads it. */
export const multiplicityPlan: Reader<MultiplicityPlan> = object(shape);
