/**
 * CMA-ES: an evolution strategy that learns how coordinates hang together (Hansen, "The CMA evolution strategy: a tutorial", 2016;
 * with Cholesky's factor in place of eigenvectors, Suttorp, Hansen and Igel 2009). Coordinates are in units of their own
 * uncertainty, so that one global step fits all at the start. The same seed takes the same path.
 */
import { randomStream } from "../../src/base/random.ts";
import { cholesky } from "../../src/numeric/cholesky.ts";
import { normalDeviate } from "../../src/numeric/normal-deviates.ts";

/** What a search is asked. */
export interface Search {
  readonly start: readonly number[];
  readonly step: number;
  readonly generations: number;
  readonly children: number;
  readonly seed: number;
  readonly cost: (x: readonly number[]) => number;
  readonly say: (generation: number, best: number) => void;
}

/** A point and its cost. */
export interface Found {
  readonly x: readonly number[];
  readonly cost: number;
}

/** The rates of the strategy, all functions of the dimension and of the number of children. */
function ratesOf(n: number, children: number) {
  const raw = Array.from({ length: Math.floor(children / 2) }, (_, i) => Math.log((children + 1) / 2) - Math.log(i + 1));
  const total = raw.reduce((a, b) => a + b, 0);
  const weights = raw.map((weight) => weight / total);
  const mass = 1 / weights.reduce((sum, weight) => sum + weight * weight, 0);
  const path = (mass + 2) / (n + mass + 5);
  const ofOne = 2 / ((n + 1.3) ** 2 + mass);
  return {
    weights,
    mass,
    path,
    damping: 1 + path + 2 * Math.max(0, Math.sqrt((mass - 1) / (n + 1)) - 1),
    covariancePath: (4 + mass / n) / (n + 4 + (2 * mass) / n),
    ofOne,
    ofRanks: Math.min(1 - ofOne, (2 * (mass - 2 + 1 / mass)) / ((n + 2) ** 2 + mass)),
    expectedLength: Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n)),
  };
}

/** The best point found, and its cost. */
export function evolve({ start, step, generations, children, seed, cost, say }: Search): Found {
  const n = start.length;
  const stream = randomStream(seed, 1);
  const rates = ratesOf(n, children);
  const covariance = Float64Array.from({ length: n * n }, (_, at) => (Math.floor(at / n) === at % n ? 1 : 0));
  let [mean, sigma] = [[...start], step];
  let [path, covariancePath] = [start.map(() => 0), start.map(() => 0)];
  let best: Found = { x: [...start], cost: cost(start) };
  for (let generation = 0; generation < generations; generation += 1) {
    const factor = covariance.slice();
    if (!cholesky(factor, n)) throw new Error("invariant: a covariance that stays positive definite");
    const judged = Array.from({ length: children }, () => start.map(() => normalDeviate(stream)))
      .map((z) => ({ z, y: lowerTimes(factor, z) }))
      .map(({ z, y }) => ({ z, y, x: mean.map((value, i) => value + sigma * (y[i] ?? 0)) }))
      .map((child) => ({ ...child, cost: cost(child.x) }))
      .toSorted((a, b) => a.cost - b.cost);
    const [first] = judged;
    if (first !== undefined && first.cost < best.cost) best = { x: first.x, cost: first.cost };
    const weighted = (of: "z" | "y", i: number): number =>
      rates.weights.reduce((sum, weight, k) => sum + weight * (judged[k]?.[of][i] ?? 0), 0);
    const gain = Math.sqrt(rates.path * (2 - rates.path) * rates.mass);
    const covarianceGain = Math.sqrt(rates.covariancePath * (2 - rates.covariancePath) * rates.mass);
    path = path.map((value, i) => (1 - rates.path) * value + gain * weighted("z", i));
    covariancePath = covariancePath.map((value, i) => (1 - rates.covariancePath) * value + covarianceGain * weighted("y", i));
    mean = mean.map((value, i) => value + sigma * weighted("y", i));
    for (let i = 0; i < n; i += 1) {
      for (let j = 0; j < n; j += 1) {
        const ranks = rates.weights.reduce((sum, weight, k) => sum + weight * (judged[k]?.y[i] ?? 0) * (judged[k]?.y[j] ?? 0), 0);
        const kept = (1 - rates.ofOne - rates.ofRanks) * (covariance[i * n + j] ?? 0);
        covariance[i * n + j] = kept + rates.ofOne * (covariancePath[i] ?? 0) * (covariancePath[j] ?? 0) + rates.ofRanks * ranks;
      }
    }
    sigma *= Math.exp((rates.path / rates.damping) * (Math.hypot(...path) / rates.expectedLength - 1));
    say(generation, best.cost);
  }
  return best;
}

function lowerTimes(factor: Float64Array, z: readonly number[]): readonly number[] {
  return z.map((_, i) => z.slice(0, i + 1).reduce((sum, value, k) => sum + (factor[i * z.length + k] ?? 0) * value, 0));
}
