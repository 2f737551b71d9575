/**
 * The pair against the better of the two alone. The claim "better than either" holds when both comparisons do (R. L.
 * Berger, Technometrics 24, 1982): it is carried by the weaker comparison, its p value is that one's, and no alpha is
 * divided. Where the weaker one goes against the pair its p value is doubled, since either of two could have refuted the
 * claim; for the same reason the upper end of the interval is that of two intervals at once.
 */
import { ok } from "../../base/result.ts";
import { normalTwoSided, normalUpperQuantile } from "../../numeric/normal.ts";
import { type Answer, LEVEL } from "../estimate.ts";
import type { Cells } from "./cells.ts";
import { riskContrast } from "./risk-contrast.ts";

/** The excess of the pair over the better single treatment. */
export interface HighestSingleAgent {
  readonly estimate: number;
  readonly weaker: "both-vs-tms" | "both-vs-exosome";
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/** The excess of responders, as a difference of proportions; refused when one of the three arms is not there or nothing varies. */
export function highestSingleAgent(cells: Cells, level: number = LEVEL): Answer<HighestSingleAgent> {
  const comparisons = [];
  for (const question of ["both-vs-tms", "both-vs-exosome"] as const) {
    const contrast = riskContrast(cells, question, level);
    if (!contrast.ok) return contrast;
    if (!contrast.value.wald.ok) return contrast.value.wald;
    const { estimate, standardError, low } = contrast.value.wald.value;
    comparisons.push({ question, estimate, standardError, low, z: estimate / standardError });
  }
  const [first, second] = comparisons;
  const weaker = first.z <= second.z ? first : second;
  const oneSide = normalUpperQuantile((1 - level) / 4);
  const high = Math.min(...comparisons.map(({ estimate, standardError }) => estimate + oneSide * standardError));
  const twoSided = normalTwoSided(weaker.z);
  return ok({
    estimate: Math.min(first.estimate, second.estimate),
    weaker: weaker.question,
    p: weaker.estimate >= 0 ? twoSided : Math.min(1, 2 * twoSided),
    low: Math.min(first.low, second.low),
    high,
  });
}
