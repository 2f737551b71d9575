import { describe, expect, test } from "vitest";
import { fitted, modelOf, readDataTable, SMALL } from "../../../test/support/mixed-model.ts";
import { relativeError } from "../../../test/support/trial.ts";
import { randomStream } from "../../base/random.ts";
import type { FindingCode } from "../finding.ts";
import type { CovarianceKind } from "./covariance/kinds.ts";
import { COVARIANCE_KINDS } from "./covariance/kinds.ts";
import type { MmrmFit, MmrmInput } from "./fit.ts";
import { fitMmrm } from "./solver.ts";

type Rows = Omit<MmrmInput, "covariance" | "likelihood">;

const small = modelOf(readDataTable("bench_small.csv", SMALL), SMALL, "y ~ base*visit + tms*exo*visit");

/** The rows of the small trial that `keep` lets through. */
function filtered(keep: (row: number) => boolean, input: Rows = small.input): Rows {
  const rows = Array.from(input.y.keys()).filter(keep);
  if (input.x.kind !== "rows") throw new Error("rows are expected");
  const { columns, values } = input.x;
  const x = Float64Array.from(rows.flatMap((row) => [...values.subarray(row * columns, (row + 1) * columns)]));
  const pick = (from: Int32Array) => Int32Array.from(rows, (row) => from[row] ?? -1);
  return {
    ...input,
    y: Float64Array.from(rows, (row) => input.y[row] ?? Number.NaN),
    x: { kind: "rows", columns, values: x },
    subject: pick(input.subject),
    visit: pick(input.visit),
  };
}

const at = (values: ArrayLike<number>, i: number): number => values[i] ?? Number.NaN;
const cellOf = (row: number, name: string): number =>
  small.input.x.kind === "rows" ? at(small.input.x.values, row * small.names.length + small.names.indexOf(name)) : Number.NaN;

/** All numbers of a fit and of a contrast are numbers. */
function expectFinite(fit: MmrmFit, l: ArrayLike<number> | null): void {
  const coefficients = [...fit.beta].filter((_, j) => !fit.aliased.includes(j));
  expect(coefficients.every(Number.isFinite)).toBe(true);
  expect(fit.sigma.every((sigma) => sigma.every(Number.isFinite))).toBe(true);
  expect(Number.isFinite(fit.minus2LogLikelihood)).toBe(true);
  if (l === null) return;
  for (const method of ["satterthwaite", "kenward-roger-linear", "cr2"] as const) {
    const given = fit.contrast(l, method);
    expect(Object.values(given ?? { none: Number.NaN }).every(Number.isFinite)).toBe(true);
    expect(given?.standardError).toBeGreaterThan(0);
  }
}

/** A fit whose numbers are finite, or a refusal by name. */
function answerOrRefusal(input: Rows, covariance: CovarianceKind): FindingCode | "answer" {
  const fit = fitMmrm({ ...input, covariance, likelihood: "REML" });
  if (!fit.ok) return fit.error.code;
  expectFinite(fit.value, null);
  return "answer";
}

const random = randomStream(80, 1);
const draws = Float64Array.from(small.input.y, () => random.fraction());

/** A world, the structure that meets it, and what comes of it. */
const WORLDS: readonly (readonly [string, Rows, CovarianceKind, FindingCode | "answer"])[] = [
  [
    "visits that swing from one side to the other, where correlation can only fall with time",
    swinging(),
    "sp_exp",
    "mmrm.covariance-unidentified",
  ],
  ["the same, where it may be negative", swinging(), "ar1", "answer"],
  ["no rows", filtered(() => false), "us", "mmrm.too-few-observations"],
  ["one row", filtered((row) => row === 0), "cs", "mmrm.too-few-observations"],
  ["ten rows", filtered((row) => row < 10), "cs", "mmrm.too-few-observations"],
  ["an outcome that never varies", { ...small.input, y: small.input.y.map(() => 5) }, "us", "mmrm.no-variation"],
  [
    "an outcome that is the baseline",
    { ...small.input, y: small.input.y.map((_, row) => 3 * cellOf(row, "base")) },
    "cs",
    "mmrm.no-variation",
  ],
  [
    "a visit at which everybody has the same value",
    { ...small.input, y: small.input.y.map((value, row) => (at(small.input.visit, row) === 2 ? 7 : value)) },
    "us",
    "mmrm.no-variation",
  ],
  ["a visit that nobody came to", filtered((row) => at(small.input.visit, row) !== 3), "us", "mmrm.visit-never-observed"],
  ["the same, where variances are equal", filtered((row) => at(small.input.visit, row) !== 3), "cs", "answer"],
  ["80 % missing, where the best covariance is singular", filtered((row) => at(draws, row) < 0.2), "us", "mmrm.covariance-unidentified"],
  ["80 % missing, one correlation", filtered((row) => at(draws, row) < 0.2), "cs", "answer"],
  ["95 % missing", filtered((row) => at(draws, row) < 0.05), "ar1h", "answer"],
  ["a single arm", filtered((row) => cellOf(row, "tms") === 0 && cellOf(row, "exo") === 0), "us", "answer"],
  ["huge numbers", { ...small.input, y: small.input.y.map((value) => value * 1e150) }, "us", "answer"],
  ["tiny numbers", { ...small.input, y: small.input.y.map((value) => value * 1e-150) }, "us", "answer"],
  ["an outcome around 10^8", { ...small.input, y: small.input.y.map((value) => value + 1e8) }, "us", "answer"],
  [
    "one visit on a scale 10^8 times that of the others",
    { ...small.input, y: small.input.y.map((value, row) => (at(small.input.visit, row) === 5 ? 1e8 * value : value)) },
    "us",
    "answer",
  ],
  ["two visits that are the same but for rounding", identicalVisits(), "us", "mmrm.covariance-unidentified"],
];

test.each(WORLDS)("%s", (_name, input, covariance, expected) => {
  expect(answerOrRefusal(input, covariance)).toBe(expected);
});

test.each(COVARIANCE_KINDS)("30 %% missing has an answer under %s", (covariance) => {
  const fit = fitted(
    filtered((row) => at(draws, row) < 0.7),
    covariance,
  );
  expectFinite(fit, small.weights({ "tms:exo": 1, "visit6:tms:exo": 1 }));
});

test.each(COVARIANCE_KINDS)("70 %% missing has an answer or a name under %s", (covariance) => {
  expect(["answer", "mmrm.covariance-unidentified"]).toContain(
    answerOrRefusal(
      filtered((row) => at(draws, row) < 0.3),
      covariance,
    ),
  );
});

test.each(COVARIANCE_KINDS)("one visit is a regression under %s", (covariance) => {
  const single = filtered((row) => at(small.input.visit, row) === 5);
  const fit = fitted({ ...single, visit: new Int32Array(single.y.length), visits: 1 }, covariance);
  expect(fit.aliased.map((j) => small.names[j])).toEqual(small.names.filter((name) => /visit/.test(name)));
  expectFinite(fit, small.weights({ "tms:exo": 1, "visit6:tms:exo": 1 }));
});

describe("two visits that nobody has both of", () => {
  const halves = filtered((row) => at(small.input.visit, row) !== (at(small.input.subject, row) % 2 === 0 ? 2 : 3));

  test("are named, and a simpler structure is offered", () => {
    const fit = fitMmrm({ ...halves, covariance: "us", likelihood: "REML" });
    expect(fit).toEqual({
      ok: false,
      error: {
        code: "mmrm.visit-pair-never-observed",
        severity: "stop",
        first: "3",
        second: "4",
        group: "",
        covariance: "us",
        offered: "toeph",
      },
    });
  });

  test("do not keep the structure that is offered from being fitted", () => {
    expectFinite(fitted(halves, "toeph"), small.weights({ "tms:exo": 1 }));
  });

  test("are named in the group that lacks them", () => {
    const group = Int32Array.from({ length: small.input.subjects }, (_, i) => i % 2);
    const lacking = filtered(
      (row) =>
        at(group, at(small.input.subject, row)) === 0 ||
        at(small.input.visit, row) !== (Math.floor(at(small.input.subject, row) / 2) % 2 === 0 ? 0 : 4),
    );
    const fit = fitMmrm({ ...lacking, group, groupNames: ["men", "women"], covariance: "us", likelihood: "REML" });
    expect(fit).toMatchObject({ error: { code: "mmrm.visit-pair-never-observed", first: "1", second: "5", group: "women" } });
  });
});

describe("a parameter that nothing tells", () => {
  // Nobody has both the first and the last visit: the longest lag is never seen.
  const apart = filtered((row) => at(small.input.visit, row) !== (at(small.input.subject, row) % 2 === 0 ? 0 : 5));

  test.each([
    ["toep", "ar1"],
    ["toeph", "ar1h"],
  ] as const)("is a reason to refuse %s and to offer %s", (covariance, offered) => {
    const fit = fitMmrm({ ...apart, covariance, likelihood: "REML" });
    expect(fit).toMatchObject({ ok: false, error: { code: "mmrm.covariance-unidentified", covariance, offered } });
  });

  test.each(["adh", "ar1h", "csh"] as const)("is none of %s", (covariance) => {
    const fit = fitted(apart, covariance);
    expect(fit.isIdentified()).toBe(true);
    expectFinite(fit, small.weights({ "tms:exo": 1 }));
  });
});

describe("columns that others determine", () => {
  const arm = filtered((row) => cellOf(row, "tms") === 0);

  test("are left out and listed; what does not need them is as without them", () => {
    const fit = fitted(arm, "us");
    expect(fit.aliased.map((j) => small.names[j])).toEqual(small.names.filter((name) => /tms/.test(name)));
    expect(fit.contrast(small.weights({ tms: 1 }), "satterthwaite")).toBeNull();
    expect(fit.test([small.weights({ exo: 1 }), small.weights({ "tms:exo": 1 })], "satterthwaite")).toBeNull();
    const without = modelOf(readDataTable("bench_small.csv", SMALL), SMALL, "y ~ base*visit + exo*visit");
    const alone = fitted(
      filtered((row) => cellOf(row, "tms") === 0, without.input),
      "us",
    );
    const expected = alone.contrast(without.weights({ exo: 1, "visit6:exo": 1 }), "satterthwaite");
    const given = fit.contrast(small.weights({ exo: 1, "visit6:exo": 1 }), "satterthwaite");
    expect(relativeError(given?.standardError ?? Number.NaN, expected?.standardError ?? Number.NaN)).toBeLessThan(1e-9);
    expect(relativeError(given?.df ?? Number.NaN, expected?.df ?? Number.NaN)).toBeLessThan(1e-8);
    expect(fit.minus2LogLikelihood).toBeCloseTo(alone.minus2LogLikelihood, 8);
  });

  test("may be part of a contrast that is the same combination of the others", () => {
    const { x } = small.input;
    if (x.kind !== "rows") throw new Error("rows are expected");
    const p = x.columns;
    const values = new Float64Array(small.input.y.length * (p + 1));
    for (let row = 0; row < small.input.y.length; row += 1) {
      values.set(x.values.subarray(row * p, (row + 1) * p), row * (p + 1));
      values[row * (p + 1) + p] = 2 * cellOf(row, "base") + cellOf(row, "tms");
    }
    const fit = fitted({ ...small.input, x: { kind: "rows", columns: p + 1, values } }, "us");
    expect(fit.aliased).toEqual([p]);
    const weights = (base: number, tms: number, sum: number) => Float64Array.of(...small.weights({ base, tms }), sum);
    expect(fit.contrast(weights(0, 1, 0), "satterthwaite")).toBeNull();
    const given = fit.contrast(weights(2, 1, 5), "satterthwaite");
    expect(given).not.toBeNull();
    const expected = fitted(small.input, "us").contrast(small.weights({ base: 2, tms: 1 }), "satterthwaite");
    expect(relativeError(given?.standardError ?? Number.NaN, expected?.standardError ?? Number.NaN)).toBeLessThan(1e-9);
  });
});

test("more visits than a mask can hold are refused, and times by row need a structure that knows them", () => {
  expect(fitMmrm({ ...small.input, visits: 53, covariance: "us", likelihood: "REML" })).toMatchObject({
    error: { code: "mmrm.option", option: "visits" },
  });
  const times = Float64Array.from(small.input.visit);
  expect(fitMmrm({ ...small.input, times, covariance: "us", likelihood: "REML" })).toMatchObject({
    error: { code: "mmrm.option", option: "covariance" },
  });
});

/** The fourth visit repeats the third to nine digits. */
function identicalVisits(): Rows {
  const third = new Map<number, number>();
  small.input.y.forEach((value, row) => {
    if (at(small.input.visit, row) === 2) third.set(at(small.input.subject, row), value);
  });
  const y = small.input.y.map((value, row) =>
    at(small.input.visit, row) === 3 ? (third.get(at(small.input.subject, row)) ?? value) * (1 + 1e-16) : value,
  );
  return { ...filtered((row) => at(small.input.visit, row) !== 3 || third.has(at(small.input.subject, row)), { ...small.input, y }) };
}

/** Noise whose sign changes from each visit to the next. */
function swinging(): Rows {
  const noise = randomStream(81, 2);
  const last = new Map<number, number>();
  const y = small.input.y.map((_, row) => {
    const own = -0.6 * (last.get(at(small.input.subject, row)) ?? 0) + noise.fraction() - 0.5;
    last.set(at(small.input.subject, row), own);
    return own;
  });
  return { ...small.input, y };
}
