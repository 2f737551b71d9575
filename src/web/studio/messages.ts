/** What the studio and its workers say to each other. A job belongs to an epoch; answers of an earlier one are thrown away. */
import type { JsonObject } from "../../base/json.ts";
import type { SequentialAnswer } from "../../evidence/design/design-answer.ts";
import type { Contrast } from "../../evidence/design/factorial-contrasts.ts";
import type { PriorName } from "../../model/graded.ts";

/** The tests whose power is drawn. */
export const TESTS = ["main-exosome", "both-vs-tms", "interaction"] as const satisfies readonly Contrast[];
export type StudioTest = (typeof TESTS)[number];
export const STUDIO_OUTCOMES = ["mind", "body"] as const;
export type StudioOutcome = (typeof STUDIO_OUTCOMES)[number];

export type Job =
  /** Formulas at these totals. */
  | { readonly kind: "formula"; readonly epoch: number; readonly plan: JsonObject; readonly totals: readonly number[] }
  /** Replicates `from` to `to` - 1 with `total` patients. */
  | {
      readonly kind: "replicates";
      readonly epoch: number;
      readonly plan: JsonObject;
      readonly total: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "priors"; readonly epoch: number }
  | { readonly kind: "report"; readonly epoch: number; readonly plan: JsonObject };

/** The power of each test by formula, and the standard error of both minus TMS; null where there is no formula. */
export interface FormulaPoint {
  readonly total: number;
  readonly power: Readonly<Record<StudioOutcome, Readonly<Record<StudioTest, number>> | null>>;
  readonly standardErrors: Readonly<Record<StudioOutcome, Readonly<Record<StudioTest, number>> | null>>;
}

/** How often each test was in favour. */
export interface Counted {
  readonly total: number;
  readonly replicates: number;
  readonly failed: number;
  readonly inFavour: Readonly<Record<StudioOutcome, Readonly<Record<StudioTest, number>>>>;
}

/** What the model's prior of the exosome says of both minus TMS, in standardised differences; negative is a benefit. */
export interface PriorView {
  readonly prior: PriorName;
  readonly mean: number;
  readonly deviation: number;
}

export type JobAnswer =
  | {
      readonly kind: "formula";
      readonly epoch: number;
      readonly points: readonly FormulaPoint[];
      readonly sequential: SequentialAnswer | null;
    }
  | { readonly kind: "replicates"; readonly epoch: number; readonly counted: Counted }
  | { readonly kind: "priors"; readonly epoch: number; readonly priors: readonly PriorView[] }
  | { readonly kind: "report"; readonly epoch: number; readonly reports: { readonly ja: string; readonly en: string } };
