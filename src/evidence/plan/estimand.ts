/**
 * The estimand, in the five attributes of ICH E9(R1), section A.3.3: the population, the treatments compared, the
 * variable, the intercurrent events with a strategy for each (section A.3.2), and the summary at the level of the
 * population. It is words of the people who plan the trial; the engine keeps it beside the numbers and hashes it with them.
 */
import { list, object, oneOf, type Reader, type ReadShape, text } from "./reading.ts";

/** The strategies of ICH E9(R1) A.3.2. */
export const STRATEGIES = ["treatment-policy", "hypothetical", "composite", "while-on-treatment", "principal-stratum"] as const;
export type Strategy = (typeof STRATEGIES)[number];

const shape = {
  population: text,
  treatment: text,
  variable: text,
  intercurrentEvents: list(object({ event: text, strategy: oneOf(STRATEGIES) })),
  summary: text,
};

/** The five attributes of an estimand. */
export type Estimand = ReadShape<typeof shape>;

/** Reads an estimand. */
export const estimand: Reader<Estimand> = object(shape);
