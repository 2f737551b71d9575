/** Reading the parts of a design plan that are answered in closed form; docs/design-plan.md describes their fields. */
import { list, number, object, optional, type Reader, type ReadShape } from "../plan/reading.ts";
import { byKind, kindIs, positive, properProbability, where } from "./kind-reading.ts";

const question = {
  /** Two-sided. */
  alpha: optional(properProbability, 0.05),
  /** Size of the first arm over that of the second. */
  ratio: optional(positive, 1),
  /** What is asked: the size for this power, */
  power: optional(properProbability, null),
  /** or the power of this size. */
  total: optional(positive, null),
};

const nonZero = where(
  number(),
  "number that is not 0",
  (value) => value !== 0,
  (value) => value,
);

const means = { kind: kindIs("means"), difference: nonZero, deviation: positive, ...question };
const rates = { kind: kindIs("rates"), first: properProbability, second: properProbability, ...question };
const survival = {
  kind: kindIs("survival"),
  hazardRatio: where(
    positive,
    "number above 0 that is not 1",
    (value) => value !== 1,
    (value) => value,
  ),
  medianSecond: positive,
  accrual: number({ min: 0 }),
  followUp: number({ min: 0 }),
  dropoutHazard: optional(number({ min: 0 }), 0),
  ...question,
};

/** A question about means. */
export type MeansQuestion = ReadShape<typeof means>;
/** A question about rates. */
export type RatesQuestion = ReadShape<typeof rates>;
/** A question about times to an event. */
export type SurvivalQuestion = ReadShape<typeof survival>;
/** Either. */
export type SizeQuestion = MeansQuestion | RatesQuestion | SurvivalQuestion;

/** Exactly one of power and total. */
function oneAsked<Question extends { readonly power: number | null; readonly total: number | null }>(
  reader: Reader<Question>,
): Reader<Question> {
  const expected = "either power or total";
  return where(
    reader,
    expected,
    ({ power, total }) => (power === null) !== (total === null),
    ({ power, total }) => ({ power, total }),
  );
}

/** Reads it. */
export const sizeQuestion: Reader<SizeQuestion> = byKind({
  means: where(
    oneAsked(object(means)),
    "total above 2",
    ({ total }) => total === null || total > 2,
    ({ total }) => total,
  ),
  rates: where(
    oneAsked(object(rates)),
    "first unlike second",
    ({ first, second }) => first !== second,
    ({ first }) => first,
  ),
  survival: where(
    oneAsked(object(survival)),
    "accrual or followUp above 0",
    ({ accrual, followUp }) => accrual + followUp > 0,
    ({ accrual, followUp }) => ({ accrual, followUp }),
  ),
});

const limits = { minimum: number({ min: 1, whole: true }), maximum: number({ min: 1, whole: true }) };
const armShape = object({ share: properProbability, mean: number() });

const deviationShape = {
  kind: kindIs("deviation"),
  planned: positive,
  assumedDeviation: positive,
  /** Of all patients together, whatever their arm. */
  observedDeviation: positive,
  observed: number({ min: 2, whole: true }),
  /** The arms as planned: what their means would add to the deviation is taken off. */
  arms: optional(list(armShape, 2), null),
  ...limits,
};

const rateShape = {
  kind: kindIs("rate"),
  /** The difference of the rates, first minus second, that the trial must not miss. */
  difference: where(
    nonZero,
    "number between -1 and 1",
    (value) => Math.abs(value) < 1,
    (value) => value,
  ),
  /** Of all patients together. */
  observedRate: properProbability,
  ratio: optional(positive, 1),
  alpha: optional(properProbability, 0.05),
  power: properProbability,
  ...limits,
};

/** A blinded re-estimation of the size, from the deviation or from the rate of all patients together. */
export type ReestimationPlan = ReadShape<typeof deviationShape> | ReadShape<typeof rateShape>;

type DeviationPlan = ReadShape<typeof deviationShape>;

const ordered = ({ minimum, maximum }: ReestimationPlan) => minimum <= maximum;
const shownLimits = ({ minimum, maximum }: ReestimationPlan) => ({ minimum, maximum });

/** Reads it. */
export const reestimationPlan: Reader<ReestimationPlan> = where(
  byKind({
    deviation: where(
      object(deviationShape),
      "shares of arms that sum to 1, more patients than arms",
      hasSoundArms,
      ({ arms }) => arms?.map((arm) => ({ ...arm })) ?? null,
    ),
    rate: object(rateShape),
  }),
  "maximum at or above minimum",
  ordered,
  shownLimits,
);

function hasSoundArms({ arms, observed }: DeviationPlan): boolean {
  return arms === null || (Math.abs(arms.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9 && observed > arms.length);
}
