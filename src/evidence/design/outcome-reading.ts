/** Reading an outcome of a simulated trial: its means, deviations and correlation, which must be able to stand together. */
import {
  below,
  list,
  number,
  object,
  oneOf,
  optional,
  type Place,
  REFUSED,
  type Read,
  type Reader,
  type ReadShape,
  refuseValue,
  text,
} from "../plan/reading.ts";
import { ARMS } from "./factorial-contrasts.ts";
import { byKind, eachOrAll, kindIs, positive, spread, where } from "./kind-reading.ts";
import type { CorrelationPlan, OutcomePlan } from "./trial-plan.ts";
import { correlationAt, factorOf, measuredAt } from "./visit-covariance.ts";

const correlationCoefficient = where(
  number({ min: -1, max: 1 }),
  "number between -1 and 1",
  (rho) => Math.abs(rho) < 1,
  (rho) => rho,
);
const coefficients = list(correlationCoefficient);

const correlation: Reader<CorrelationPlan> = byKind({
  cs: object({ kind: kindIs("cs"), rho: correlationCoefficient }),
  ar1: object({ kind: kindIs("ar1"), rho: correlationCoefficient }),
  exponential: object({
    kind: kindIs("exponential"),
    rhoPerWeek: where(
      correlationCoefficient,
      "number from 0",
      (rho) => rho >= 0,
      (rho) => rho,
    ),
  }),
  toeplitz: object({ kind: kindIs("toeplitz"), byLag: coefficients }),
  antedependence: object({ kind: kindIs("antedependence"), byNeighbour: coefficients }),
  unstructured: object({ kind: kindIs("unstructured"), matrix: list(list(number({ min: -1, max: 1 })), 1) }),
});

const byVisit = eachOrAll(number());

const shape = {
  name: where(
    text,
    "a name without /",
    (name) => !name.includes("/"),
    (name) => name,
  ),
  better: oneOf(["lower", "higher"]),
  baseline: optional(object({ mean: number(), deviation: positive }), null),
  means: object({ neither: byVisit, tms: byVisit, exosome: byVisit, both: byVisit }),
  deviations: eachOrAll(number({ min: 0 })),
  correlation,
};

/** An outcome whose lists have not been counted yet. */
export type OutcomeRead = ReadShape<typeof shape>;

/** Reads it. */
export const outcomeReader: Reader<OutcomeRead> = object(shape);

/** The outcome at the visits of `weeks`. */
export function outcomeOf(read: OutcomeRead, weeks: readonly number[], place: Place): Read<OutcomePlan> {
  const visits = weeks.length;
  const [neither, tms, exosome, both] = ARMS.map((arm) => spread(read.means[arm], visits, below(place, `means.${arm}`)));
  const deviations = spread(read.deviations, visits, below(place, "deviations"));
  if (neither === REFUSED || tms === REFUSED || exosome === REFUSED || both === REFUSED || deviations === REFUSED) return REFUSED;
  const outcome: OutcomePlan = { ...read, means: { neither, tms, exosome, both }, deviations };
  return refusedCorrelation(outcome, weeks, below(place, "correlation")) ? REFUSED : outcome;
}

/** A correlation of the wrong size, or one that no measurements can have. */
function refusedCorrelation(outcome: OutcomePlan, weeks: readonly number[], place: Place): boolean {
  const size = measuredAt(outcome, weeks).length;
  const { correlation: plan } = outcome;
  if (plan.kind === "toeplitz" && plan.byLag.length !== size - 1) return refused(below(place, "byLag"), size - 1, plan.byLag.length);
  if (plan.kind === "antedependence" && plan.byNeighbour.length !== size - 1)
    return refused(below(place, "byNeighbour"), size - 1, plan.byNeighbour.length);
  if (plan.kind === "unstructured" && !isCorrelation(plan.matrix, size)) {
    refuseValue(
      below(place, "matrix"),
      `${size} x ${size} correlations, symmetric, with 1 on the diagonal`,
      plan.matrix.map((row) => [...row]),
    );
    return true;
  }
  if (factorOf(correlationAt(plan, measuredAt(outcome, weeks)), size) !== null) return false;
  refuseValue(place, "correlations that are positive definite together", plan.kind);
  return true;
}

/** Whether `matrix` has `size` rows and columns, is symmetric and has 1 on its diagonal. */
export function isCorrelation(matrix: readonly (readonly number[])[], size: number): boolean {
  return (
    matrix.length === size &&
    matrix.every((row, a) => row.length === size && row.every((value, b) => (a === b ? value === 1 : value === matrix[b][a])))
  );
}

function refused(place: Place, expected: number, given: number): boolean {
  refuseValue(place, `array of ${expected}`, `array of ${given}`);
  return true;
}
