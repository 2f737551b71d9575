/**
 * Means that a plan asks for (least-squares means): every combination of the levels in `over`, the arms at each visit for
 * example. Covariates are at their means, factors that are not named are averaged with equal weight, or as often as they
 * were observed.
 */
import { AVERAGINGS } from "./contrast-plan.ts";
import { list, members, object, oneOf, optional, type Reader, type ReadShape, text } from "./reading.ts";

const shape = {
  name: text,
  over: members(list(text, 1), 1),
  averaging: optional(oneOf(AVERAGINGS), "equal"),
};

/** A table of means as planned. */
export type MeansPlan = ReadShape<typeof shape>;

/** Reads one. */
export const meansPlan: Reader<MeansPlan> = object(shape);
