/**
 * Which columns of a crossed design are determined by those before them, at the visits that were observed. Asked only when
 * the normal equations turned out singular, so it may take its time and go through the rows.
 */
import { type OrthonormalBasis, orthonormalBasis } from "../../numeric/orthonormal.ts";
import type { Panel } from "./crossed-sums.ts";
import type { CrossedDesign } from "./fit.ts";
import { ALIASING_TOLERANCE } from "./row-data.ts";

/** The columns of `design` that may be used with the outcomes of `panel`, in order, and what the others are made of. */
export function crossedAliasing(
  design: CrossedDesign,
  subjects: number,
  visits: number,
  { y, weights }: Panel,
): Pick<OrthonormalBasis, "used" | "dependent"> {
  const places: number[] = [];
  for (let at = 0; at < subjects * visits; at += 1) {
    if (!Number.isNaN(y[at]) && (weights ? weights[Math.floor(at / visits)] > 0 : true)) places.push(at);
  }
  const columns = design.columns.map(({ covariate, weights: byVisit }) =>
    Float64Array.from(places, (at) => design.covariates[Math.floor(at / visits) * design.width + covariate] * byVisit[at % visits]),
  );
  return orthonormalBasis(columns, ALIASING_TOLERANCE);
}
