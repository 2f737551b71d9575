import { describe, expect, test } from "vitest";
import { randomStream } from "../../base/random.ts";
import { fillNormalDeviates } from "../../numeric/normal-deviates.ts";
import { inferenceOf } from "../inference.ts";
import type { CovarianceKind } from "./covariance/kinds.ts";
import type { CrossedDesign, DfMethod } from "./fit.ts";
import { createMmrmSolver } from "./solver.ts";

const VISITS = 5;
const REPLICATES = 4000;

/** Four arms of `each`, a baseline, arms by visit. */
function designOf(each: number): CrossedDesign {
  const subjects = 4 * each;
  const covariates = new Float64Array(subjects * 5);
  const random = randomStream(31, each);
  for (let i = 0; i < subjects; i += 1) {
    const [tms, exo] = [i % 2, Math.floor(i / 2) % 2];
    covariates.set([1, 15 + 10 * random.fraction(), tms, exo, tms * exo], i * 5);
  }
  const columns = Array.from({ length: 5 }, (_, covariate) =>
    Array.from({ length: VISITS }, (_unused, t) => ({
      covariate,
      weights: Float64Array.from({ length: VISITS }, (_none, s) => Number(s === t)),
    })),
  ).flat();
  return { kind: "crossed", width: 5, covariates, columns };
}

const DEVIATIONS = [3, 4, 5, 6, 7];
/** Truth of the coefficient of tms by exo at the last visit. */
const EFFECT = -2;

/** Outcomes with correlation 0.8 to the power of the lag; a third leave early, the likelier the worse they are. */
function draw(y: Float64Array, design: CrossedDesign, effect: number, replicate: number): void {
  const subjects = design.covariates.length / 5;
  const random = randomStream(1, replicate);
  const noise = new Float64Array(subjects * VISITS);
  fillNormalDeviates(noise, random);
  for (let i = 0; i < subjects; i += 1) {
    let last = 0;
    let isPresent = true;
    for (let t = 0; t < VISITS; t += 1) {
      const fresh = noise[i * VISITS + t] ?? 0;
      last = t === 0 ? fresh : 0.8 * last + 0.6 * fresh;
      const mean = -t + (t / (VISITS - 1)) * effect * (design.covariates[i * 5 + 4] ?? 0) - 0.2 * (design.covariates[i * 5 + 1] ?? 0);
      y[i * VISITS + t] = isPresent ? mean + (DEVIATIONS[t] ?? 1) * last : Number.NaN;
      if (random.fraction() < 0.05 + 0.08 * Number(last > 0)) isPresent = false;
    }
  }
}

/** How often the interval holds the truth, how often zero is rejected, and the mean estimate. */
function run(each: number, effect: number, covariance: CovarianceKind, method: DfMethod) {
  const design = designOf(each);
  const solver = createMmrmSolver({ x: design, subjects: 4 * each, visits: VISITS, covariance, likelihood: "REML" });
  const y = new Float64Array(4 * each * VISITS);
  const l = new Float64Array(25);
  l[24] = 1;
  let covered = 0;
  let rejected = 0;
  let sum = 0;
  for (let replicate = 0; replicate < REPLICATES; replicate += 1) {
    draw(y, design, effect, replicate);
    const fit = solver.fit(y, { decrementMax: 1e-9 });
    if (!fit.ok) throw new Error(JSON.stringify(fit.error));
    const estimate = fit.value.contrast(l, method);
    if (estimate === null) throw new Error("an estimate is expected");
    const { low, high, p } = inferenceOf(estimate);
    covered += Number(low <= effect && effect <= high);
    rejected += Number(p < 0.05);
    sum += estimate.estimate;
  }
  return { covered: covered / REPLICATES, rejected: rejected / REPLICATES, mean: sum / REPLICATES };
}

/** Four standard errors of a share of 5 %. */
const MARGIN = 4 * Math.sqrt((0.05 * 0.95) / REPLICATES);

describe.each([
  [50, "us", "satterthwaite"],
  [50, "us", "kenward-roger-linear"],
  [15, "us", "kenward-roger-linear"],
  [50, "ar1h", "satterthwaite"],
  [50, "us", "cr2"],
] as const)("four arms of %i, %s, %s", (each, covariance, method) => {
  test("intervals of 95 % hold the truth 95 times in a hundred", () => {
    const { covered, mean } = run(each, EFFECT, covariance, method);
    expect(Math.abs(covered - 0.95)).toBeLessThan(MARGIN);
    expect(Math.abs(mean - EFFECT)).toBeLessThan(0.25);
  });

  test("nothing is rejected 5 times in a hundred", () => {
    const { rejected } = run(each, 0, covariance, method);
    expect(Math.abs(rejected - 0.05)).toBeLessThan(MARGIN);
  });
});
