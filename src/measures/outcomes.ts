/**
 * What a total of an instrument, or its change since baseline, is called in measurement-based care: response, remission, a
 * warning of worsening, relapse. Which of these words an instrument has, and from which number on, is a fact about the
 * instrument, and each fact names its source; where nobody has given a number there is none here, and a rule that asks
 * answers `not-known`. What is done with the words is for `src/measures/response.ts`.
 */
import type { Cited, CitedPoints } from "./instrument.ts";

/** How a response is recognised: by percent of baseline, or by a rating that is itself a change. */
export type ResponseRule = Cited &
  ({ readonly kind: "percent"; readonly percent: number } | { readonly kind: "rating"; readonly atMost: number });

/** The outcomes of one instrument. Every member is null where none is cited. */
export interface Outcomes {
  readonly response: ResponseRule | null;
  /** Remission is a total of at most this. */
  readonly remission: (Cited & { readonly atMost: number }) | null;
  /** Up to this many percent better, people do not notice that they are. */
  readonly unnoticed: (Cited & { readonly percentMax: number }) | null;
  /** From this many points worse than baseline on, a warning. */
  readonly worsening: CitedPoints | null;
  /** That any total higher than the one before it counts as worse, whatever the points. */
  readonly anyRise: Cited | null;
  /** A rating of change that says by itself that the patient is worse. */
  readonly worseRating: (Cited & { readonly from: number }) | null;
  /** After a response, a total of at least this is a relapse when it is seen at two visits. */
  readonly relapse: (Cited & { readonly from: number }) | null;
}

/** Of an instrument of which nothing is cited. */
export const NO_OUTCOMES: Outcomes = {
  response: null,
  remission: null,
  unnoticed: null,
  worsening: null,
  anyRise: null,
  worseRating: null,
  relapse: null,
};

/** Half of what it was, the customary response. */
export function halved(source: string, verified: boolean): ResponseRule {
  return { kind: "percent", percent: 50, source, verified };
}
