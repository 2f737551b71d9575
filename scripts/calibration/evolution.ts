/**
 * Separable CMA-ES: an evolution strategy with a step size for each coordinate (Ros and Hansen, PPSN 2008). Coordinates are in
 * units of their own uncertainty, so that one global step fits all at the start. The same seed takes the same path.
 */
import { randomStream } from "../../src/base/random.ts";
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

/** The best point found, and its cost. */
export function evolve({ start, step, generations, children, seed, cost, say }: Search): {
  readonly x: readonly number[];
  readonly cost: number;
} {
  const n = start.length;
  const stream = randomStream(seed, 1);
  const raw = Array.from({ length: Math.floor(children / 2) }, (_, i) => Math.log((children + 1) / 2) - Math.log(i + 1));
  const weights = raw.map((weight) => weight / raw.reduce((a, b) => a + b, 0));
  const mass = 1 / weights.reduce((sum, weight) => sum + weight * weight, 0);
  const pathRate = (mass + 2) / (n + mass + 5);
  const damping = 1 + pathRate + 2 * Math.max(0, Math.sqrt((mass - 1) / (n + 1)) - 1);
  const covariancePathRate = 4 / (n + 4);
  const covarianceRate = Math.min(
    1,
    ((n + 2) / 3) * (1 / mass) * (2 / (n + Math.SQRT2) ** 2 + (1 - 1 / mass) * Math.min(1, (2 * mass - 1) / ((n + 2) ** 2 + mass))),
  );
  const expected = Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n));
  let [mean, sigma] = [[...start], step];
  let [path, covariancePath, variance] = [start.map(() => 0), start.map(() => 0), start.map(() => 1)];
  let best = { x: [...start], cost: cost(start) };
  for (let generation = 0; generation < generations; generation += 1) {
    const drawn = Array.from({ length: children }, () => mean.map((_, i) => Math.sqrt(variance[i] ?? 1) * normalDeviate(stream)));
    const judged = drawn
      .map((y) => ({ y, x: mean.map((value, i) => value + sigma * (y[i] ?? 0)) }))
      .map(({ y, x }) => ({ y, x, cost: cost(x) }))
      .toSorted((a, b) => a.cost - b.cost);
    const [first] = judged;
    if (first !== undefined && first.cost < best.cost) best = { x: first.x, cost: first.cost };
    const move = mean.map((_, i) => weights.reduce((sum, weight, k) => sum + weight * (judged[k]?.y[i] ?? 0), 0));
    mean = mean.map((value, i) => value + sigma * (move[i] ?? 0));
    path = path.map(
      (value, i) => (1 - pathRate) * value + (Math.sqrt(pathRate * (2 - pathRate) * mass) * (move[i] ?? 0)) / Math.sqrt(variance[i] ?? 1),
    );
    covariancePath = covariancePath.map(
      (value, i) => (1 - covariancePathRate) * value + Math.sqrt(covariancePathRate * (2 - covariancePathRate) * mass) * (move[i] ?? 0),
    );
    variance = variance.map((value, i) => {
      const ranked = weights.reduce((sum, weight, k) => sum + weight * (judged[k]?.y[i] ?? 0) ** 2, 0);
      return (1 - covarianceRate) * value + covarianceRate * ((1 / mass) * (covariancePath[i] ?? 0) ** 2 + (1 - 1 / mass) * ranked);
    });
    sigma *= Math.exp((pathRate / damping) * (Math.hypot(...path) / expected - 1));
    say(generation, best.cost);
  }
  return best;
}
