import { describe, expect, test } from "vitest";
import { randomStream } from "../../base/random.ts";
import { cholesky } from "../../numeric/cholesky.ts";
import { fillNormalDeviates } from "../../numeric/normal-deviates.ts";
import type { CovarianceKind } from "./covariance/kinds.ts";
import type { CrossedDesign, MmrmFit } from "./fit.ts";
import { createMmrmSolver } from "./solver.ts";

const SUBJECTS = 3000;
const VISITS = 4;
const TIMES = Float64Array.of(0, 1, 3, 6);
const SD = [2, 3, 4, 6];

/** The truth of each structure: its covariance of visits s and t, and its parameters as a fit names them. */
const TRUTHS: readonly (readonly [CovarianceKind, (s: number, t: number) => number, Readonly<Record<string, number>>])[] = [
  ["cs", (s, t) => 9 * (s === t ? 1 : 0.4), { sd: 3, rho: 0.4 }],
  ["csh", (s, t) => sd(s) * sd(t) * (s === t ? 1 : 0.4), { "sd.2": 3, "sd.4": 6, rho: 0.4 }],
  ["ar1", (s, t) => 9 * 0.7 ** Math.abs(s - t), { sd: 3, rho: 0.7 }],
  ["ar1h", (s, t) => sd(s) * sd(t) * 0.7 ** Math.abs(s - t), { "sd.1": 2, "sd.3": 4, rho: 0.7 }],
  ["toep", (s, t) => 9 * lag(s - t), { sd: 3, "rho.1": 0.6, "rho.2": 0.5, "rho.3": 0.2 }],
  ["toeph", (s, t) => sd(s) * sd(t) * lag(s - t), { "sd.4": 6, "rho.1": 0.6, "rho.3": 0.2 }],
  ["ad", (s, t) => 9 * between(s, t), { sd: 3, "rho.1": 0.9, "rho.2": 0.5, "rho.3": 0.7 }],
  ["adh", (s, t) => sd(s) * sd(t) * between(s, t), { "sd.1": 2, "sd.4": 6, "rho.1": 0.9, "rho.2": 0.5, "rho.3": 0.7 }],
  ["sp_exp", (s, t) => 9 * Math.exp(-Math.abs(time(s) - time(t)) / 4), { sd: 3, range: 4 }],
  [
    "slopes",
    (s, t) => 4 + 0.5 * (time(s) + time(t)) * 0.4 * 2 + 0.25 * time(s) * time(t) + (s === t ? 1 : 0),
    { "sd.intercept": 2, "sd.slope": 0.5, correlation: 0.4, "sd.residual": 1 },
  ],
  ["us", (s, t) => sd(s) * sd(t) * between(s, t), {}],
];

function sd(s: number): number {
  return SD[s] ?? Number.NaN;
}

function time(s: number): number {
  return TIMES[s] ?? Number.NaN;
}

function lag(steps: number): number {
  return [1, 0.6, 0.5, 0.2][Math.abs(steps)] ?? Number.NaN;
}

function between(s: number, t: number): number {
  return [0.9, 0.5, 0.7].slice(Math.min(s, t), Math.max(s, t)).reduce((product, rho) => product * rho, 1);
}

const BETA = [5, -1, -2, -4, 0.5, 0.3, 0.2, 1.5];

/** A mean for each visit and an effect of the arm at each. */
const DESIGN: CrossedDesign = {
  kind: "crossed",
  width: 2,
  covariates: Float64Array.from({ length: 2 * SUBJECTS }, (_, at) => (at % 2 === 0 ? 1 : Math.floor(at / 2) % 2)),
  columns: [0, 1].flatMap((covariate) =>
    Array.from({ length: VISITS }, (_, t) => ({
      covariate,
      weights: Float64Array.from({ length: VISITS }, (_none, s) => Number(s === t)),
    })),
  ),
};

function fitDrawn(kind: CovarianceKind, covariance: (s: number, t: number) => number): MmrmFit {
  const factor = Float64Array.from({ length: VISITS * VISITS }, (_, at) => covariance(Math.floor(at / VISITS), at % VISITS));
  expect(cholesky(factor, VISITS)).toBe(true);
  const noise = new Float64Array(SUBJECTS * VISITS);
  fillNormalDeviates(noise, randomStream(7, kind.length));
  const y = noise.map((_, at) => {
    const [i, t] = [Math.floor(at / VISITS), at % VISITS];
    if (t > 1 && i % 7 === t) return Number.NaN;
    const mean = (BETA[t] ?? 0) + (i % 2) * (BETA[VISITS + t] ?? 0);
    return Array.from({ length: t + 1 }, (_none, l) => (factor[t * VISITS + l] ?? 0) * (noise[i * VISITS + l] ?? 0)).reduce(
      (a, b) => a + b,
      mean,
    );
  });
  const solver = createMmrmSolver({
    x: DESIGN,
    subjects: SUBJECTS,
    visits: VISITS,
    covariance: kind,
    likelihood: "REML",
    visitTimes: TIMES,
  });
  const fit = solver.fit(y);
  if (!fit.ok) throw new Error(JSON.stringify(fit.error));
  return fit.value;
}

describe.each(TRUTHS)("data drawn under %s", (kind, covariance, parameters) => {
  const fit = fitDrawn(kind, covariance);

  test("give back the covariance and its parameters", () => {
    const sigma = fit.sigma[0] ?? new Float64Array(0);
    expect(sigma).toHaveLength(VISITS * VISITS);
    const errors = Array.from(sigma, (value, at) => Math.abs(value / covariance(Math.floor(at / VISITS), at % VISITS) - 1));
    expect(Math.max(...errors)).toBeLessThan(0.15);
    const given = new Map(fit.parameters.map(({ name, value }) => [name, value]));
    for (const [name, value] of Object.entries(parameters))
      expect(Math.abs((given.get(name) ?? Number.NaN) / value - 1)).toBeLessThan(0.15);
  });

  test("give back the coefficients within their standard errors", () => {
    const deviations = BETA.map(
      (value, j) => ((fit.beta[j] ?? Number.NaN) - value) / Math.sqrt(fit.betaCovariance[j * (BETA.length + 1)] ?? Number.NaN),
    );
    expect(Math.max(...deviations.map(Math.abs))).toBeLessThan(4);
  });
});
