/**
 * The factorial question in a plan: which factor is TMS and which the exosome, at which visit the question is asked first,
 * and for which outcomes. Each outcome has its own formula, or takes the model's.
 */
import type { Better } from "../factorial/verdict.ts";
import { list, object, oneOf, optional, type Reader, type ReadShape, text } from "./reading.ts";

const arm = object({ factor: text, level: text, reference: text });

const shape = {
  tms: arm,
  exosome: arm,
  /** The visit that decides; the others are shown. */
  visit: text,
  outcomes: list(object({ name: text, formula: optional(text, null), better: oneOf<Better>(["lower", "higher"]) }), 1),
};

/** The factorial question as planned. */
export type FactorialPlan = ReadShape<typeof shape>;

/** Reads it. */
export const factorialPlan: Reader<FactorialPlan> = object(shape);
