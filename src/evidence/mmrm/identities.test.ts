import { describe, expect, test } from "vitest";
import { FACTORIAL, fitted, modelOf, readDataTable, SMALL } from "../../../test/support/mixed-model.ts";
import { relativeError } from "../../../test/support/trial.ts";
import { randomStream } from "../../base/random.ts";
import type { CovarianceKind } from "./covariance/kinds.ts";
import type { MmrmFit, MmrmInput } from "./fit.ts";
import { fitMmrm } from "./solver.ts";

const small = modelOf(readDataTable("bench_small.csv", SMALL), SMALL, "y ~ base*visit + tms*exo*visit");
const interaction = small.weights({ "tms:exo": 1, "visit6:tms:exo": 1 });
const plain = fitted(small.input, "us");

type Rows = Omit<MmrmInput, "covariance" | "likelihood">;

/** The rows of `input` in another order. */
function reordered(input: Rows, order: readonly number[]): Rows {
  const { x } = input;
  if (x.kind !== "rows") throw new Error("rows are expected");
  const pick = (row: number) => x.values.subarray(row * x.columns, (row + 1) * x.columns);
  const values = new Float64Array(x.values.length);
  order.forEach((row, i) => {
    values.set(pick(row), i * x.columns);
  });
  return {
    ...input,
    y: Float64Array.from(order, (row) => input.y[row] ?? Number.NaN),
    subject: Int32Array.from(order, (row) => input.subject[row] ?? -1),
    visit: Int32Array.from(order, (row) => input.visit[row] ?? -1),
    x: { ...x, values },
  };
}

function expectSame(given: MmrmFit, expected: MmrmFit, l: Float64Array, scale: number, tolerance: number): void {
  expectAgree(given, l, expected, l, scale, tolerance);
}

function expectAgree(given: MmrmFit, l: Float64Array, expected: MmrmFit, expectedL: Float64Array, scale: number, tolerance: number): void {
  for (const method of ["satterthwaite", "kenward-roger-linear", "cr2"] as const) {
    const [a, b] = [given.contrast(l, method), expected.contrast(expectedL, method)];
    expect(relativeError(a?.estimate ?? Number.NaN, (b?.estimate ?? Number.NaN) * scale)).toBeLessThan(tolerance);
    expect(relativeError(a?.standardError ?? Number.NaN, (b?.standardError ?? Number.NaN) * scale)).toBeLessThan(tolerance);
    expect(relativeError(a?.df ?? Number.NaN, b?.df ?? Number.NaN)).toBeLessThan(tolerance);
  }
}

/** A permutation of 0 ... n - 1. */
function shuffled(n: number, seed: number): number[] {
  const random = randomStream(seed, 0);
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j] ?? i, order[i] ?? j];
  }
  return order;
}

describe("a fit does not depend on", () => {
  test("the order of rows", () => {
    const fit = fitted(reordered(small.input, shuffled(small.input.y.length, 1)), "us");
    expectSame(fit, plain, interaction, 1, 1e-10);
    expect(fit.minus2LogLikelihood).toBeCloseTo(plain.minus2LogLikelihood, 9);
  });

  test("how subjects are numbered", () => {
    const order = shuffled(small.input.subjects, 2);
    const fit = fitted({ ...small.input, subject: small.input.subject.map((i) => order[i] ?? -1) }, "us");
    expectSame(fit, plain, interaction, 1, 1e-10);
  });

  test("the order in which visits are numbered, when the covariance is unstructured", () => {
    const fit = fitted({ ...small.input, visit: small.input.visit.map((t) => 5 - t) }, "us");
    expectSame(fit, plain, interaction, 1, 1e-10);
    expect(fit.minus2LogLikelihood).toBeCloseTo(plain.minus2LogLikelihood, 9);
    expect(relativeError(fit.sigma[0]?.[0] ?? Number.NaN, plain.sigma[0]?.[35] ?? Number.NaN)).toBeLessThan(1e-10);
  });

  test.each([
    ["us", 1e8, 3],
    ["us", 1e-8, 0],
    ["toeph", 1e8, 0],
    ["cs", 1e-8, -2],
    ["ar1h", 1000, 1e3],
    ["adh", 0.01, 5],
  ] as const)("the unit of the outcome: %s, times %d, plus %d", (covariance, factor, shift) => {
    const reference = fitted(small.input, covariance);
    const fit = fitted({ ...small.input, y: small.input.y.map((value) => factor * (value + shift)) }, covariance);
    expectSame(fit, reference, interaction, factor, 1e-9);
    const freedom = small.input.y.length - small.names.length;
    expect(fit.minus2LogLikelihood - 2 * freedom * Math.log(factor)).toBeCloseTo(reference.minus2LogLikelihood, 7);
  });

  test.each([
    [1e8, 0],
    [1e-8, 0],
    [1, 1e5],
    [1e4, -300],
  ])("the unit of a covariate: times %d, plus %d", (factor, shift) => {
    const { x } = small.input;
    if (x.kind !== "rows") throw new Error("rows are expected");
    const values = Float64Array.from(x.values);
    const scaled = small.names.flatMap((name, j) => (/^base/.test(name) ? [{ j, of: name.split(":")[1] }] : []));
    for (let row = 0; row < small.input.y.length; row += 1) {
      for (const { j, of } of scaled) {
        const indicator = of === undefined ? 1 : (x.values[row * x.columns + small.names.indexOf(of)] ?? 0);
        values[row * x.columns + j] = factor * ((x.values[row * x.columns + j] ?? 0) + shift * indicator);
      }
    }
    const fit = fitted({ ...small.input, x: { ...x, values } }, "us");
    expectSame(fit, plain, interaction, 1, 1e-8);
  });

  test("the coding of the arms", () => {
    const centred = modelOf(readDataTable("bench_small.csv", SMALL), SMALL, "y ~ base*visit + tms:visit + exo:visit + tms:exo:visit");
    const l = centred.weights({ "visit6:tms:exo": 1 });
    const fit = fitted(centred.input, "us");
    expectAgree(fit, l, plain, interaction, 1, 1e-9);
    expect(fit.minus2LogLikelihood).toBeCloseTo(plain.minus2LogLikelihood, 8);
  });
});

describe("rows and sums over patterns agree", () => {
  const model = modelOf(readDataTable("factorial_2x2.csv", FACTORIAL), FACTORIAL, "mind_chg ~ mind0 + visit + tms*exo", ["week"]);
  const l = model.weights({ "tms:exo": 1 });
  const week = Float64Array.of(1, 2, 3, 4, 6, 8, 10, 12);

  test.each(["sp_exp", "slopes"] as const)("%s, with the times by visit and by row", (covariance: CovarianceKind) => {
    const byVisit = fitted({ ...model.input, visitTimes: week }, covariance);
    const byRow = fitted({ ...model.input, times: model.numbers("week") }, covariance);
    expectSame(byRow, byVisit, l, 1, 1e-9);
    expect(byRow.minus2LogLikelihood).toBeCloseTo(byVisit.minus2LogLikelihood, 8);
    expect(byRow.parameters.map((one) => one.name)).toEqual(byVisit.parameters.map((one) => one.name));
    const errors = byRow.parameters.map(({ value }, i) => relativeError(value, byVisit.parameters[i]?.value ?? 0));
    expect(Math.max(...errors)).toBeLessThan(1e-8);
  });
});

describe("paired data", () => {
  const pairs = [
    [12.1, 14.0],
    [9.8, 9.1],
    [15.2, 18.9],
    [11.0, 13.7],
    [13.3, 12.9],
    [8.4, 12.2],
    [10.9, 13.1],
    [14.6, 16.0],
    [12.7, 15.5],
    [9.5, 10.1],
    [11.8, 11.9],
  ];
  const n = pairs.length;
  const input: Rows = {
    y: Float64Array.from(pairs.flat()),
    x: { kind: "rows", columns: 2, values: Float64Array.from(pairs.flatMap(() => [1, 0, 1, 1])) },
    subject: Int32Array.from({ length: 2 * n }, (_, row) => Math.floor(row / 2)),
    visit: Int32Array.from({ length: 2 * n }, (_, row) => row % 2),
    subjects: n,
    visits: 2,
  };
  const differences = pairs.map(([before = 0, after = 0]) => after - before);
  const mean = differences.reduce((sum, value) => sum + value, 0) / n;
  const variance = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);

  test.each([
    ["us", "satterthwaite"],
    ["us", "kenward-roger-linear"],
    ["us", "cr2"],
    ["csh", "satterthwaite"],
    ["toeph", "kenward-roger-linear"],
    ["cs", "satterthwaite"],
    ["cs", "kenward-roger-linear"],
  ] as const)("give the paired t test: %s, %s", (covariance, method) => {
    const given = fitted(input, covariance).contrast([0, 1], method);
    expect(given?.estimate).toBeCloseTo(mean, 12);
    expect(given?.standardError).toBeCloseTo(Math.sqrt(variance / n), 12);
    expect(given?.df).toBeCloseTo(n - 1, 8);
  });
});

test("one visit gives the regression of that visit, with its residual degrees of freedom", () => {
  const table = readDataTable("bench_small.csv", SMALL);
  const model = modelOf(table, SMALL, "y ~ base + tms*exo");
  const rows = Array.from(model.input.visit.keys()).filter((row) => model.input.visit[row] === 5);
  const picked = reordered(model.input, rows);
  const input = { ...picked, visit: new Int32Array(rows.length), visits: 1 };
  const fit = fitted(input, "us");
  const given = fit.contrast(model.weights({ "tms:exo": 1 }), "satterthwaite");
  expect(given?.df).toBeCloseTo(rows.length - model.names.length, 8);
  const residual = (fit.sigma[0]?.[0] ?? Number.NaN) * (rows.length - model.names.length);
  const predicted = rows.map((_, i) =>
    model.names.reduce(
      (sum, _name, j) => sum + (fit.beta[j] ?? 0) * (input.x.kind === "rows" ? (input.x.values[i * input.x.columns + j] ?? 0) : 0),
      0,
    ),
  );
  const squares = predicted.reduce((sum, value, i) => sum + ((input.y[i] ?? 0) - value) ** 2, 0);
  expect(relativeError(residual, squares)).toBeLessThan(1e-9);
});

describe("a covariance for each group", () => {
  const table = readDataTable("factorial_2x2.csv", FACTORIAL);
  const whole = modelOf(table, FACTORIAL, "mind_chg ~ mind0 + visit + sex + tms*exo", ["sex"]);
  const early = Array.from(whole.input.visit.keys()).filter((row) => (whole.input.visit[row] ?? 0) < 4);
  const model = {
    ...whole,
    input: { ...reordered(whole.input, early), visits: 4 },
    numbers: (name: string) => picked(whole.numbers(name), early),
  };
  const group = new Int32Array(model.input.subjects);
  model.numbers("sex").forEach((code, row) => {
    group[model.input.subject[row] ?? 0] = code;
  });

  test("is at least as likely as one for all, and the two differ", () => {
    const one = fitted(model.input, "us");
    const two = fitted({ ...model.input, group }, "us");
    expect(two.minus2LogLikelihood).toBeLessThan(one.minus2LogLikelihood - 1);
    expect(two.sigma).toHaveLength(2);
    expect(two.covarianceParameters).toBe(2 * one.covarianceParameters);
  });

  test("is the same however the groups are numbered", () => {
    const l = model.weights({ "tms:exo": 1 });
    const given = fitted({ ...model.input, group }, "toeph");
    const swapped = fitted({ ...model.input, group: group.map((one) => 1 - one) }, "toeph");
    expectSame(swapped, given, l, 1, 1e-9);
    expect(swapped.minus2LogLikelihood).toBeCloseTo(given.minus2LogLikelihood, 8);
  });

  test("is the same as two fits where nothing is shared", () => {
    const all = modelOf(table, FACTORIAL, "mind_chg ~ mind0 + visit");
    const apart = { ...all, input: { ...reordered(all.input, early), visits: 4 } };
    const byGroup = [0, 1].map((wanted) => {
      const rows = Array.from(apart.input.subject.keys()).filter((row) => group[apart.input.subject[row] ?? 0] === wanted);
      return { rows, fit: fitted(reordered(apart.input, rows), "us") };
    });
    const p = apart.names.length;
    const both = new Float64Array(apart.input.y.length * 2 * p);
    const single = apart.input.x;
    if (single.kind !== "rows") throw new Error("rows are expected");
    for (let row = 0; row < apart.input.y.length; row += 1) {
      const at = group[apart.input.subject[row] ?? 0] === 1 ? p : 0;
      both.set(single.values.subarray(row * p, (row + 1) * p), row * 2 * p + at);
    }
    const joint = fitMmrm({
      ...apart.input,
      x: { kind: "rows", columns: 2 * p, values: both },
      group,
      covariance: "us",
      likelihood: "REML",
    });
    if (!joint.ok) throw new Error(JSON.stringify(joint.error));
    expect(joint.value.minus2LogLikelihood).toBeCloseTo(
      byGroup.reduce((sum, { fit }) => sum + fit.minus2LogLikelihood, 0),
      7,
    );
    byGroup.forEach(({ fit }, index) => {
      expect(joint.value.aliased.filter((j) => Math.floor(j / p) === index)).toEqual(fit.aliased.map((j) => index * p + j));
      const kept = Array.from(fit.beta.keys()).filter((j) => !fit.aliased.includes(j));
      const errors = kept.map((j) => relativeError(joint.value.beta[index * p + j] ?? Number.NaN, fit.beta[j] ?? Number.NaN));
      expect(Math.max(...errors)).toBeLessThan(1e-8);
      const l = new Float64Array(2 * p);
      l[index * p + 1] = 1;
      const own = new Float64Array(p);
      own[1] = 1;
      expectSameDf(joint.value, l, fit, own);
    });
  });
});

function picked(values: Float64Array, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows, (row) => values[row] ?? Number.NaN);
}

function expectSameDf(joint: MmrmFit, l: Float64Array, alone: MmrmFit, own: Float64Array): void {
  for (const method of ["satterthwaite", "kenward-roger-linear"] as const) {
    const [a, b] = [joint.contrast(l, method), alone.contrast(own, method)];
    expect(relativeError(a?.standardError ?? Number.NaN, b?.standardError ?? Number.NaN)).toBeLessThan(1e-8);
    expect(relativeError(a?.df ?? Number.NaN, b?.df ?? Number.NaN)).toBeLessThan(1e-7);
  }
}
