import { describe, expect, test } from "vitest";
import { modelOf, readDataTable, SMALL } from "../../../test/support/mixed-model.ts";
import { relativeError } from "../../../test/support/trial.ts";
import type { CovarianceKind } from "./covariance/kinds.ts";
import { crossedDesign } from "./crossing.ts";
import type { CrossedDesign, MmrmFit, RefitOptions } from "./fit.ts";
import { createMmrmSolver, fitMmrm } from "./solver.ts";

const { input, names, weights } = modelOf(readDataTable("bench_small.csv", SMALL), SMALL, "y ~ base*visit + tms*exo*visit");
const { subjects, visits } = input;
const design = crossed();
const panel = new Float64Array(subjects * visits).fill(Number.NaN);
input.y.forEach((value, row) => {
  panel[(input.subject[row] ?? 0) * visits + (input.visit[row] ?? 0)] = value;
});
const l = weights({ "tms:exo": 1, "visit6:tms:exo": 1 });

function crossed(): CrossedDesign {
  if (input.x.kind !== "rows") throw new Error("rows are expected");
  const found = crossedDesign({ ...input, covariance: "us", likelihood: "REML" }, input.x);
  if (found === null) throw new Error("a crossed design is expected");
  return found;
}

function solverOf(covariance: CovarianceKind, x: CrossedDesign = design) {
  const solver = createMmrmSolver({ x, subjects: x.covariates.length / x.width, visits, covariance, likelihood: "REML" });
  return (y: Float64Array, options?: RefitOptions): MmrmFit => {
    const fit = solver.fit(y, options);
    if (!fit.ok) throw new Error(JSON.stringify(fit.error));
    return fit.value;
  };
}

function expectSame(a: MmrmFit, b: MmrmFit, tolerance = 1e-9): void {
  expect(Math.abs(a.minus2LogLikelihood - b.minus2LogLikelihood)).toBeLessThan(1e-8);
  const errors = Array.from(a.beta, (value, j) => relativeError(value, b.beta[j] ?? Number.NaN));
  expect(Math.max(...errors)).toBeLessThan(tolerance * 100);
}

describe("columns of covariates", () => {
  test("are found behind the rows: five covariates of a subject, each by visit", () => {
    expect(design.width).toBe(5);
    expect(design.columns.map(({ covariate }) => covariate)).toEqual(names.map((name) => indexOfCovariate(name)));
  });

  test("are not found where one changes within a subject", () => {
    if (input.x.kind !== "rows") throw new Error("rows are expected");
    const values = Float64Array.from(input.x.values);
    values[names.indexOf("base")] = 99;
    expect(crossedDesign({ ...input, covariance: "us", likelihood: "REML" }, { ...input.x, values })).toBeNull();
  });

  test("may be multiplied by any function of the visit", () => {
    const weeks = [0.1, 0.7, 1.3, 2, 5, 8];
    if (input.x.kind !== "rows") throw new Error("rows are expected");
    const { columns, values } = input.x;
    const tms = names.indexOf("tms");
    const scaled = values.map((value, at) =>
      at % columns === tms ? value * (weeks[input.visit[Math.floor(at / columns)] ?? 0] ?? 0) : value,
    );
    const found = crossedDesign({ ...input, covariance: "us", likelihood: "REML" }, { ...input.x, values: scaled });
    const given = found?.columns[tms];
    const [first = 1] = given?.weights ?? [];
    weeks.forEach((week, t) => {
      expect((given?.weights[t] ?? 0) / first).toBeCloseTo(week / (weeks[0] ?? 1), 12);
    });
  });
});

describe("a refit", () => {
  test("of the same outcome is the same, from its own start and from another's", () => {
    const solve = solverOf("us");
    const first = solve(panel);
    const { sigma } = first;
    expectSame(solve(panel), first);
    expectSame(solve(panel, { start: sigma }), first);
    const identity = new Float64Array(visits * visits);
    for (let t = 0; t < visits; t += 1) identity[t * visits + t] = 30;
    expectSame(solve(panel, { start: [identity] }), first);
  });

  test.each(["us", "toeph", "ar1", "cs"] as const)("is the fit of the rows: %s", (covariance) => {
    const rows = fitMmrm({ ...input, covariance, likelihood: "REML" });
    if (!rows.ok) throw new Error(JSON.stringify(rows.error));
    expectSame(solverOf(covariance)(panel), rows.value);
  });

  test("needs fewer steps from a near start, and fewer still where less is asked", () => {
    const solve = solverOf("us");
    const gaps = panel.map((value, at) => (at % visits === 2 && Math.floor(at / visits) % 3 === 0 ? Number.NaN : value));
    const { sigma, convergence } = solve(gaps);
    expect(solve(gaps, { start: sigma }).convergence.iterations).toBeLessThan(convergence.iterations);
    const rough = solve(gaps, { decrementMax: 1e-6 });
    expect(rough.convergence.iterations).toBeLessThan(convergence.iterations);
    expect(Math.abs(rough.minus2LogLikelihood - solve(gaps).minus2LogLikelihood)).toBeLessThan(1e-5);
  });

  test("needs no step where subjects leave for good, and a few where one misses a visit", () => {
    const solve = solverOf("us");
    expect(solve(panel).convergence).toMatchObject({ iterations: 0, converged: true });
    const gap = Float64Array.from(panel);
    gap[1] = Number.NaN;
    const { iterations, gradientMax } = solve(gap).convergence;
    expect(iterations).toBeGreaterThan(0);
    expect(iterations).toBeLessThan(4);
    expect(gradientMax).toBeLessThan(1e-7);
  });

  test("with weight 0 for a subject is the fit without that subject", () => {
    const solve = solverOf("us");
    for (const left of [0, 17, 199]) {
      const weightsOfOne = new Float64Array(subjects).fill(1);
      weightsOfOne[left] = 0;
      const without = Float64Array.from(panel);
      without.fill(Number.NaN, left * visits, (left + 1) * visits);
      const weighted = solve(panel, { weights: weightsOfOne });
      const [estimate, likelihood, beta] = [weighted.contrast(l, "satterthwaite"), weighted.minus2LogLikelihood, weighted.beta];
      const expected = solve(without);
      expect(likelihood).toBeCloseTo(expected.minus2LogLikelihood, 9);
      expect([...beta]).toEqual([...expected.beta]);
      expect(estimate).toEqual(expected.contrast(l, "satterthwaite"));
    }
  });

  test("with weights counts a subject as often as it was drawn", () => {
    const drawn = Float64Array.from({ length: subjects }, (_, i) => i % 3);
    const order = Array.from(drawn.keys()).flatMap((i) => Array.from({ length: drawn[i] ?? 0 }, () => i));
    const pick = (from: Float64Array, width: number) =>
      Float64Array.from(order.flatMap((i) => [...from.subarray(i * width, (i + 1) * width)]));
    const repeated = solverOf("us", { ...design, covariates: pick(design.covariates, design.width) })(pick(panel, visits));
    const weighted = solverOf("us")(panel, { weights: drawn });
    expectSame(weighted, repeated);
    expect(weighted.observations).toBe(repeated.observations);
    expect(weighted.subjects).toBe(repeated.subjects);
    for (const method of ["satterthwaite", "kenward-roger-linear", "cr2"] as const) {
      const [a, b] = [weighted.contrast(l, method), repeated.contrast(l, method)];
      expect(relativeError(a?.standardError ?? Number.NaN, b?.standardError ?? Number.NaN)).toBeLessThan(1e-9);
      expect(relativeError(a?.df ?? Number.NaN, b?.df ?? Number.NaN)).toBeLessThan(1e-8);
    }
  });

  test("may have covariates of its own", () => {
    const other = design.covariates.map((value, at) => (at % design.width === 1 ? 2 * value + 3 : value));
    const solve = solverOf("us");
    const given = solve(panel, { covariates: other });
    const expected = solverOf("us", { ...design, covariates: other })(panel);
    expectSame(given, expected);
    const base = given.beta[1] ?? Number.NaN;
    expect(relativeError(base, (solve(panel).beta[1] ?? Number.NaN) / 2)).toBeLessThan(1e-8);
  });

  test("of data in which a column is determined leaves that column out, and only then", () => {
    const solve = solverOf("us");
    const whole = solve(panel);
    const withoutArm = Float64Array.from(panel);
    for (let i = 0; i < subjects; i += 1)
      if (design.covariates[i * design.width + 2] === 1) withoutArm.fill(Number.NaN, i * visits, (i + 1) * visits);
    expect(solve(withoutArm).aliased).toHaveLength(12);
    expectSame(solve(panel), whole);
  });

  test("takes the memory of the fit before, which then says so", () => {
    const solver = createMmrmSolver({ x: design, subjects, visits, covariance: "us", likelihood: "REML" });
    const first = solver.fit(panel);
    if (!first.ok) throw new Error(JSON.stringify(first.error));
    const { beta } = first.value;
    solver.fit(panel.map((value) => 2 * value));
    expect(() => first.value.contrast(l, "satterthwaite")).toThrow(/^invariant/);
    expect(() => first.value.betaCovariance).toThrow(/^invariant/);
    expect(first.value.beta).toBe(beta);
  });

  test("of a panel of another size is a programmer's error", () => {
    const solver = createMmrmSolver({ x: design, subjects, visits, covariance: "us", likelihood: "REML" });
    expect(() => solver.fit(new Float64Array(7))).toThrow(/^invariant/);
    expect(() => fitMmrm({ ...input, visit: new Int32Array(input.y.length), covariance: "us", likelihood: "REML" })).toThrow(
      /one row a subject and visit/,
    );
  });
});

function indexOfCovariate(name: string): number {
  const own = name
    .split(":")
    .filter((part) => !part.startsWith("visit"))
    .join(":");
  return ["", "base", "tms", "exo", "tms:exo"].indexOf(own === "(Intercept)" ? "" : own);
}
