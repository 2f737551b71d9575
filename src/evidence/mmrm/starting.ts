/**
 * Where a fit begins, and what can be seen to be wrong before it does. With the identity for Sigma the fit is ordinary
 * least squares; the products of its residuals, averaged over the subjects who have both visits of a pair, are a covariance
 * matrix that is near enough for Newton's method. A pair of visits that nobody has both of, a visit without outcome, an
 * outcome that the model reproduces exactly: each is named here rather than discovered as a failure to converge.
 */
import { type Finding, finding } from "../finding.ts";
import type { CovarianceKind } from "./covariance/kinds.ts";
import type { MmrmOptions } from "./fit.ts";
import type { Moments } from "./moments.ts";

/** Variances and covariances of visits in pairs, by group, NaN where no subject has both. Units are those of the moments. */
export function pairwiseCovariances(moments: Moments, groupOfBlock: (block: number) => number, groups: number): readonly Float64Array[] {
  const { patterns, residual } = moments;
  const { visits, observed, size } = patterns;
  const sums = Array.from({ length: groups }, () => new Float64Array(visits * visits));
  const counts = Array.from({ length: groups }, () => new Float64Array(visits * visits));
  for (let g = 0; g < patterns.count; g += 1) {
    const group = groupOfBlock(patterns.block[g]);
    for (let s = 0; s < size[g]; s += 1) {
      for (let t = 0; t < size[g]; t += 1) {
        const at = observed[g * visits + s] * visits + observed[g * visits + t];
        sums[group][at] += residual[g * visits * visits + at];
        counts[group][at] += patterns.weight[g];
      }
    }
  }
  return sums.map((sum, group) => sum.map((value, i) => (counts[group][i] > 0 ? value / counts[group][i] : Number.NaN)));
}

/** Structures with a variance for each visit. */
const HETEROGENEOUS: ReadonlySet<CovarianceKind> = new Set(["us", "ar1h", "csh", "toeph", "adh"]);

/** A residual variance, as a share of the outcome's own at that visit, that is rounding and nothing else. */
const NO_VARIANCE = 1e-13;

/** What keeps a fit from being tried; null where nothing does. `before` is what `S` would be without a model. */
export function obstacle(
  options: MmrmOptions,
  moments: Moments,
  S: readonly Float64Array[],
  before: readonly Float64Array[],
  parameters: number,
): Finding | null {
  const { visits } = moments.patterns;
  const nameOf = (visit: number) => options.visitNames?.[visit] ?? String(visit + 1);
  if (moments.observations <= moments.size)
    return finding("mmrm.too-few-observations", { observations: moments.observations, parameters: moments.size + parameters });
  for (const [group, matrix] of S.entries()) {
    const variances = Array.from({ length: visits }, (_, t) => matrix[t * visits + t]);
    const isNothing = (variance: number, t: number) => !(variance > NO_VARIANCE * before[group][t * visits + t]);
    if (variances.every(isNothing)) return finding("mmrm.no-variation", { visit: "" });
    if (!HETEROGENEOUS.has(options.covariance)) continue;
    for (const [t, variance] of variances.entries()) {
      if (Number.isNaN(variance)) return finding("mmrm.visit-never-observed", { visit: nameOf(t) });
      if (isNothing(variance, t)) return finding("mmrm.no-variation", { visit: nameOf(t) });
    }
    if (options.covariance !== "us") continue;
    const pair = missingPair(matrix, visits);
    if (pair) {
      const groupName = S.length === 1 ? "" : (options.groupNames?.[group] ?? String(group + 1));
      return finding("mmrm.visit-pair-never-observed", {
        first: nameOf(pair.first),
        second: nameOf(pair.second),
        group: groupName,
        covariance: "us",
        offered: "toeph",
      });
    }
  }
  return null;
}

/** Replaces variances that are unknown by the mean of the others, for structures that do not need them. */
export function completeVariances(matrix: Float64Array, visits: number): Float64Array {
  const variances = Array.from({ length: visits }, (_, t) => matrix[t * visits + t]);
  const known = variances.filter((variance) => variance > 0);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return matrix.map((value, i) => (i % (visits + 1) === 0 && !(value > 0) ? mean : value));
}

function missingPair(matrix: Float64Array, visits: number): { readonly first: number; readonly second: number } | null {
  for (let first = 0; first < visits; first += 1) {
    for (let second = first + 1; second < visits; second += 1) if (Number.isNaN(matrix[first * visits + second])) return { first, second };
  }
  return null;
}
