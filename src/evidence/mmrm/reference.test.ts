import { describe, expect, test } from "vitest";
import { FACTORIAL, fitted, modelOf, readDataTable, SMALL } from "../../../test/support/mixed-model.ts";
import { readReference } from "../../../test/support/reference.ts";
import { relativeError } from "../../../test/support/trial.ts";
import type { CovarianceKind } from "./covariance/kinds.ts";
import type { DfMethod, MmrmFit } from "./fit.ts";

/** Name, estimate, standard error, df. */
type Row = readonly [string, number, number, number];

interface Inference {
  readonly contrasts: readonly Row[];
  /** Name, numerator df, denominator df, F. */
  readonly tests?: readonly Row[] | null;
}

interface Reference {
  readonly formula: string;
  readonly covariance: CovarianceKind;
  readonly reml: boolean;
  readonly n_obs: number;
  readonly n_subjects: number;
  readonly n_theta: number;
  readonly minus2logLik: number;
  readonly Sigma: readonly (readonly number[])[];
  readonly beta: Readonly<Record<string, number>>;
  readonly satterthwaite: Inference;
  readonly kenward_roger_linear?: Inference;
}

const factorial = readReference<Readonly<Record<string, Reference>>>("mmrm/factorial.json");
const table = readDataTable("factorial_2x2.csv", FACTORIAL);

/** The weights of the reference's own contrasts, on the coefficients of one visit. */
const CONTRASTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  tms_vs_neither: { tms: 1 },
  exo_vs_neither: { exo: 1 },
  both_vs_neither: { tms: 1, exo: 1, "tms:exo": 1 },
  both_vs_tms: { exo: 1, "tms:exo": 1 },
  both_vs_exo: { tms: 1, "tms:exo": 1 },
  interaction: { "tms:exo": 1 },
  main_tms: { tms: 1, "tms:exo": 0.5 },
  main_exo: { exo: 1, "tms:exo": 0.5 },
};

/** `interaction@V3` as weights: the coefficient at the first visit and its change to the visit. */
function weightsOf(name: string): Record<string, number> {
  const [contrast = "", visit = ""] = name.split("@");
  const weights: Record<string, number> = {};
  for (const [term, weight] of Object.entries(CONTRASTS[contrast] ?? {})) {
    weights[term] = weight;
    if (visit !== "V1") weights[`visit${visit}:${term}`] = weight;
  }
  return weights;
}

describe.each(Object.entries(factorial))("the factorial trial, %s", (_name, reference) => {
  const model = modelOf(table, FACTORIAL, reference.formula);
  const fit = fitted(model.input, reference.covariance, reference.reml ? "REML" : "ML");

  test("-2 log L, covariance and coefficients", () => {
    expect([fit.observations, fit.subjects, fit.covarianceParameters]).toEqual([reference.n_obs, reference.n_subjects, reference.n_theta]);
    expect(fit.convergence.converged).toBe(true);
    expect(Math.abs(fit.minus2LogLikelihood - reference.minus2logLik)).toBeLessThan(1e-8);
    expect(worst(model.names, (column, j) => relativeError(fit.beta[j] ?? Number.NaN, reference.beta[column] ?? Number.NaN))).toBeLessThan(
      1e-8,
    );
    const sigma = reference.Sigma.flat();
    expect(worst(sigma, (value, i) => relativeError(fit.sigma[0]?.[i] ?? Number.NaN, value))).toBeLessThan(1e-8);
  });

  const methods = [
    ["satterthwaite", reference.satterthwaite],
    ["kenward-roger-linear", reference.kenward_roger_linear],
  ] as const;
  for (const [method, inference] of methods) {
    if (inference === undefined) continue;
    test(`${inference.contrasts.length} contrasts by ${method}`, () => {
      expectContrasts(fit, method, inference.contrasts, (contrast) => model.weights(weightsOf(contrast)));
    });
    for (const [testName, numeratorDf, df, F] of inference.tests ?? []) {
      test(`${testName} by ${method}`, () => {
        const wanted = testName === "all_treatment" ? /tms|exo/ : /tms:exo/;
        const rows = model.names.filter((column) => wanted.test(column)).map((column) => model.weights({ [column]: 1 }));
        const given = fit.test(rows, method);
        expect(given?.numeratorDf).toBe(numeratorDf);
        expect(relativeError(given?.df ?? Number.NaN, df)).toBeLessThan(1e-7);
        expect(relativeError(given?.F ?? Number.NaN, F)).toBeLessThan(1e-8);
      });
    }
  }
});

describe("the small file, unstructured", () => {
  interface Small extends Reference {
    readonly beta_vcov: readonly (readonly number[])[];
    readonly satterthwaite: Inference & { readonly coef: readonly Row[] };
    readonly kenward_roger_linear: Inference & { readonly coef: readonly Row[] };
    readonly empirical_CR2_satterthwaite: Inference & { readonly coef: readonly Row[] };
  }
  const reference = readReference<Small>("mmrm/bench_small.json");
  const model = modelOf(readDataTable("bench_small.csv", SMALL), SMALL, reference.formula);
  const fit = fitted(model.input, "us");

  test("-2 log L and the covariance of the coefficients", () => {
    expect(Math.abs(fit.minus2LogLikelihood - reference.minus2logLik)).toBeLessThan(1e-8);
    const scale = (i: number) => Math.sqrt(reference.beta_vcov[i]?.[i] ?? Number.NaN);
    const size = model.names.length;
    expect(
      worst(reference.beta_vcov.flat(), (value, at) => {
        const [i, j] = [Math.floor(at / size), at % size];
        return Math.abs((fit.betaCovariance[at] ?? Number.NaN) - value) / (scale(i) * scale(j));
      }),
    ).toBeLessThan(1e-8);
  });

  test.each([
    ["satterthwaite", reference.satterthwaite],
    ["kenward-roger-linear", reference.kenward_roger_linear],
    ["cr2", reference.empirical_CR2_satterthwaite],
  ] as const)("every coefficient and the interaction by %s", (method, inference) => {
    expectContrasts(fit, method, inference.coef, (name) => model.weights({ [name]: 1 }));
    expectContrasts(fit, method, inference.contrasts, () => model.weights({ "tms:exo": 1, "visit6:tms:exo": 1 }));
  });
});

test("complete data with a nearly singular covariance have n - 2 degrees of freedom, to the last digits", () => {
  const visits = ["T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "T10"];
  const data = { subject: "id", visit: "visit", factors: { visit: visits } };
  const model = modelOf(readDataTable("hard_scaled.csv", data), data, "y ~ trt*visit");
  const fit = fitted(model.input, "us");
  const l = model.weights({ trt: 1, "trt:visitT10": 1 });
  for (const method of ["satterthwaite", "kenward-roger-linear"] as const) {
    expect(Math.abs((fit.contrast(l, method)?.df ?? Number.NaN) - 198)).toBeLessThan(1e-9);
  }
});

function expectContrasts(fit: MmrmFit, method: DfMethod, rows: readonly Row[], weights: (name: string) => Float64Array): void {
  const given = rows.map(([name]) => fit.contrast(weights(name), method));
  const error = (pick: 1 | 2 | 3, field: "estimate" | "standardError" | "df") =>
    worst(rows, (row, i) => relativeError(given[i]?.[field] ?? Number.NaN, row[pick]));
  expect(error(1, "estimate")).toBeLessThan(1e-8);
  expect(error(2, "standardError")).toBeLessThan(1e-8);
  expect(error(3, "df")).toBeLessThan(1e-7);
}

/** The largest error; NaN if any is. */
function worst<Item>(items: readonly Item[], error: (item: Item, index: number) => number): number {
  return items.reduce((max, item, index) => Math.max(max, error(item, index)), 0);
}
