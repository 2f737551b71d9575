/** Which structure each name stands for; `us` is none of these, having a chart of its own (`../charts.ts`). */
import { never } from "../../../base/invariant.ts";
import { antedependent, autoregressive, exchangeable, exponential, toeplitz } from "./correlations.ts";
import type { CovarianceKind } from "./kinds.ts";
import { scaledCorrelation } from "./scaled.ts";
import { randomSlopes, randomSlopesOnBorder } from "./slopes.ts";
import type { CovarianceStructure } from "./structure.ts";

/** The structure named `kind` over `visits` visits; `times` are all the times that occur. */
export function structureOf(kind: Exclude<CovarianceKind, "us">, visits: number, times: Float64Array): CovarianceStructure {
  switch (kind) {
    case "cs":
    case "csh":
      return scaledCorrelation(exchangeable, visits, kind === "csh");
    case "ar1":
    case "ar1h":
      return scaledCorrelation(autoregressive, visits, kind === "ar1h");
    case "toep":
    case "toeph":
      return scaledCorrelation(toeplitz, visits, kind === "toeph");
    case "ad":
    case "adh":
      return scaledCorrelation(antedependent, visits, kind === "adh");
    case "sp_exp":
      return scaledCorrelation(exponential, visits, false);
    case "slopes": {
      const { centre, spread } = rangeOf(times);
      return randomSlopes(visits, centre, spread);
    }
    default:
      return never(kind, "a covariance structure");
  }
}

/** Angles at which a search on the border begins: intercepts alone, with slopes rising or falling with them, slopes alone. */
const LEANS = [0, 0.4, -0.4, Math.PI / 2];

/** What `kind` is on the border of what it means, once for each place where a search may begin; none where it has no border with a meaning. */
export function borderOf(kind: CovarianceKind, visits: number, times: Float64Array): readonly CovarianceStructure[] {
  if (kind !== "slopes") return [];
  const { centre, spread } = rangeOf(times);
  return LEANS.map((lean) => randomSlopesOnBorder(visits, centre, spread, lean));
}

function rangeOf(times: Float64Array): { readonly centre: number; readonly spread: number } {
  const low = times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return { centre: (low + high) / 2, spread: high > low ? (high - low) / 2 : 1 };
}
