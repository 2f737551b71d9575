import { describe, expect, test } from "vitest";
import { readReference } from "../../../test/support/reference.ts";
import { readTrial, relativeError } from "../../../test/support/trial.ts";
import { designOf, intercept, product } from "./design.ts";
import { coefficientOf, type LinearFit, linearRegression } from "./linear.ts";

interface Row {
  readonly name: string;
  readonly est: number;
  readonly se: number;
  readonly t: number;
  readonly p: number;
}
type Ancova = Readonly<Record<string, { readonly coef: readonly Row[]; readonly sigma: number; readonly df: number; readonly r2: number }>>;

const reference = readReference<Ancova>("regression/ancova.json");
const trial = readTrial("factorial_patient_level.csv");

function ancova(outcome: string, order: (i: number) => number = (i) => i, scale = 1, shift = 0) {
  const last = trial.numbers(`${outcome}12`);
  const base = trial.numbers(`${outcome}0`);
  const complete = [...last.keys()].filter((i) => Number.isFinite(last[i])).map((_, i, all) => all[order(i)] ?? 0);
  const take = (values: ArrayLike<number>) => Float64Array.from(complete, (i) => values[i] ?? Number.NaN);
  const is = (column: string, level: string) => trial.text(column).map((cell) => (cell === level ? 1 : 0));
  const tms = { name: "tms", values: take(trial.numbers("tms")) };
  const exo = { name: "exo", values: take(trial.numbers("exo")) };
  const design = designOf([
    intercept(complete.length),
    { name: `${outcome}0`, values: take(base).map((value) => value * scale + shift) },
    { name: "siteB", values: take(is("site", "B")) },
    { name: "siteC", values: take(is("site", "C")) },
    { name: "sexM", values: take(is("sex", "M")) },
    tms,
    exo,
    product(tms, exo),
  ]);
  return linearRegression(design, take(last.map((value, i) => value - (base[i] ?? Number.NaN))));
}

function fitted(answer: ReturnType<typeof ancova>): LinearFit {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

describe.each(["mind", "body"])("the analysis of covariance of %s at week 12", (outcome) => {
  const fit = fitted(ancova(outcome));
  const expected = reference[outcome];

  test("has R's coefficients, standard errors, t and p", () => {
    expect(fit.names).toEqual(expected?.coef.map((row) => row.name));
    fit.coefficients.forEach((given, j) => {
      const row = expected?.coef[j];
      for (const [ours, theirs] of [
        [given.estimate, row?.est],
        [given.standardError, row?.se],
        [given.t, row?.t],
        [given.p, row?.p],
      ])
        expect(relativeError(ours ?? 0, theirs ?? Number.NaN)).toBeLessThan(1e-8);
    });
    expect(fit.df).toBe(expected?.df);
    expect(relativeError(fit.sigma, expected?.sigma ?? 0)).toBeLessThan(1e-10);
    expect(relativeError(fit.rSquared, expected?.r2 ?? 0)).toBeLessThan(1e-10);
  });

  test("does not depend on the order of the rows", () => {
    const turned = fitted(ancova(outcome, (i) => (i * 17) % 167));
    expect(relativeError(coefficientOf(turned, "tms:exo")?.estimate ?? 0, coefficientOf(fit, "tms:exo")?.estimate ?? 1)).toBeLessThan(
      1e-10,
    );
  });

  test("nor on where and how wide the scale of the baseline is", () => {
    const stretched = fitted(ancova(outcome, (i) => i, 1e8, -3e7));
    expect(relativeError(coefficientOf(stretched, "tms")?.estimate ?? 0, coefficientOf(fit, "tms")?.estimate ?? 1)).toBeLessThan(1e-9);
    expect(coefficientOf(stretched, "nobody")).toBeUndefined();
  });
});

describe("what cannot be fitted is named", () => {
  const columns = (values: readonly number[]) => designOf([intercept(values.length), { name: "dose", values }]);

  test.each([
    ["a column that is constant", columns([2, 2, 2]), [1, 2, 3], { code: "regression.aliased", column: "dose" }],
    ["as many rows as columns", columns([1, 2]), [1, 3], { code: "estimate.too-few", needed: 3, given: 2 }],
    ["fewer rows than columns", columns([1]), [1], { code: "estimate.too-few", needed: 2, given: 1 }],
    ["an outcome without variation", columns([1, 2, 4]), [7, 7, 7], { code: "estimate.no-variation" }],
    ["an outcome that is a line", columns([1, 2, 4]), [3, 5, 9], { code: "estimate.no-variation" }],
  ])("%s", (_what, design, outcome, refusal) => {
    expect(linearRegression(design, Float64Array.from(outcome))).toMatchObject({ ok: false, error: refusal });
  });

  test("a missing value that reaches a design is a defect", () => {
    expect(() => columns([1, Number.NaN])).toThrow("a finite number in row 1 of dose");
  });
});
