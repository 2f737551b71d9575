/** What stands under the items while they are answered: how many, the total, its band, and how it compares with last time. */
import type { Change } from "../../measures/change.ts";
import type { BandCode, Instrument } from "../../measures/instrument.ts";
import { type Answers, changeOfTotal, pointsSoFar, type Score, scoreOf } from "../../measures/scoring.ts";

export interface ScoreLine {
  readonly answered: number;
  readonly asked: number;
  /** The total; while it cannot be scored, the points so far. */
  readonly points: number;
  readonly status: Score["status"];
  readonly max: number;
  readonly band: BandCode | null;
  readonly change: Change | null;
  readonly from: number | null;
}

/** The line for `answers`, of items that are asked `items`. */
export function scoreLine(instrument: Instrument, items: readonly string[], answers: Answers, from: number | null): ScoreLine {
  const score = scoreOf(instrument, answers);
  const given = items.flatMap((item) => answers[item] ?? []);
  return {
    answered: given.length,
    asked: items.length,
    points: score.total ?? pointsSoFar(instrument, answers),
    status: score.status,
    max: instrument.total.max,
    band: score.band,
    change: changeOfTotal(instrument, from, score.total),
    from,
  };
}
