/** Reading the randomisation of a design plan; docs/design-plan.md describes its fields. */
import { list, members, number, object, optional, type Reader, type ReadShape, text } from "../plan/reading.ts";
import { byKind, kindIs, positive, properProbability, where } from "./kind-reading.ts";
import type { MinimisationPlan, WeightedFactor } from "./minimisation.ts";
import type { ArmShare, BlockPlan, Stratification } from "./permuted-blocks.ts";

const SHARE_MAX = 100;
const PATIENTS_MAX = 100_000;

const wholeFrom1 = number({ min: 1, max: SHARE_MAX, whole: true });
const arms: Reader<readonly ArmShare[]> = distinct(list(object({ arm: text, share: optional(wholeFrom1, 1) }), 2), ({ arm }) => arm);
const levels = distinct(list(text, 2), (level) => level);
const strata: Reader<readonly Stratification[]> = distinct(list(object({ factor: text, levels })), ({ factor }) => factor);
const factors: Reader<readonly WeightedFactor[]> = distinct(
  list(object({ factor: text, levels, weight: optional(positive, 1) }), 1),
  ({ factor }) => factor,
);

const NO_STRATA: readonly Stratification[] = [];
const ONE_BLOCK: readonly number[] = [1];
const PROBABILITY_OF_BEST = 0.8;

/** A patient who came: the level of each factor, by name. */
export type Arrival = Readonly<Record<string, string>>;

const NO_ARRIVALS: readonly Arrival[] = [];

/** A randomisation by lists made before the trial, or one patient at a time, in the order in which they came. */
export type RandomisationPlan =
  | ({ readonly kind: "blocks" } & BlockPlan)
  | ({ readonly kind: "minimisation"; readonly arrivals: readonly Arrival[] } & MinimisationPlan);

const minimisationShape = {
  kind: kindIs("minimisation"),
  arms,
  factors,
  probabilityOfBest: optional(properProbability, PROBABILITY_OF_BEST),
  arrivals: optional(list(members(text)), NO_ARRIVALS),
};

function knowsArrivals({ factors: known, arrivals }: ReadShape<typeof minimisationShape>): boolean {
  return arrivals.every((arrival) => known.every(({ factor, levels: all }) => all.includes(arrival[factor] ?? "")));
}

/** Reads it. */
export const randomisationPlan: Reader<RandomisationPlan> = byKind({
  blocks: object({
    kind: kindIs("blocks"),
    arms,
    blockMultiples: optional(list(wholeFrom1, 1), ONE_BLOCK),
    strata: optional(strata, NO_STRATA),
    length: number({ min: 1, max: PATIENTS_MAX, whole: true }),
  }),
  minimisation: where(
    where(object(minimisationShape), "arrivals with a known level of every factor", knowsArrivals, ({ arrivals }) =>
      arrivals.map((one) => ({ ...one })),
    ),
    "probabilityOfBest above the largest share of an arm",
    ({ arms: all, probabilityOfBest }) => {
      const shares = all.map(({ share }) => share);
      return probabilityOfBest > Math.max(...shares) / shares.reduce((sum, share) => sum + share, 0);
    },
    ({ probabilityOfBest }) => probabilityOfBest,
  ),
});

/** A list in which no two have the same name. */
function distinct<T>(reader: Reader<readonly T[]>, nameOf: (item: T) => string): Reader<readonly T[]> {
  return where(
    reader,
    "names that differ",
    (items) => new Set(items.map(nameOf)).size === items.length,
    (items) => items.map(nameOf),
  );
}
