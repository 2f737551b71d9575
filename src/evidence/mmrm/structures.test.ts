import { describe, expect, test } from "vitest";
import { FACTORIAL, fitted, modelOf, type NamedModel, readDataTable } from "../../../test/support/mixed-model.ts";
import { readReference } from "../../../test/support/reference.ts";
import { relativeError } from "../../../test/support/trial.ts";
import type { Column, Table } from "../data/table.ts";
import type { CovarianceKind } from "./covariance/kinds.ts";
import type { MmrmInput } from "./fit.ts";

interface Reference {
  readonly n_obs: number;
  readonly minus2logLik: number;
  readonly beta: Readonly<Record<string, number>>;
  readonly contrasts: readonly {
    readonly name: string;
    readonly weights: Readonly<Record<string, number>>;
    readonly est: number;
    readonly se: number;
    readonly df: number;
  }[];
}

const references = readReference<Readonly<Record<string, Reference>>>("mmrm/structures.json");
const table = withTimes(readDataTable("factorial_2x2.csv", FACTORIAL));
const early = rowsWhere(table, (row) => codeAt("visit", row) < 3);
const WEEKS = Float64Array.of(1, 2, 3, 4, 6, 8, 10, 12);

const FULL = "mind_chg ~ mind0*visit + site + sex + tms*exo*visit";
const SHORT = "mind_chg ~ mind0 + visit + tms*exo";
const TIMED = "mind_chg ~ mind0 + time + tms*exo + tms:time + exo:time";

type Rows = Omit<MmrmInput, "covariance" | "likelihood">;

/** What is fitted for each reference. */
const CASES: readonly (readonly [string, CovarianceKind, NamedModel, (model: NamedModel) => Rows])[] = [
  ["csh", "csh", modelOf(table, FACTORIAL, FULL), ({ input }) => input],
  ["ad", "ad", modelOf(table, FACTORIAL, FULL), ({ input }) => input],
  ["sp_exp_week", "sp_exp", modelOf(table, FACTORIAL, SHORT), ({ input }) => ({ ...input, visitTimes: WEEKS })],
  ["slopes_week", "slopes", modelOf(table, FACTORIAL, SHORT), ({ input }) => ({ ...input, visitTimes: WEEKS })],
  ["sp_exp_time", "sp_exp", modelOf(table, FACTORIAL, TIMED), (model) => ({ ...model.input, times: model.numbers("time") })],
  ["slopes_time", "slopes", modelOf(table, FACTORIAL, TIMED), (model) => ({ ...model.input, times: model.numbers("time") })],
  ["us_by_sex", "us", modelOf(early, FACTORIAL, SHORT, ["sex"]), bySex],
  ["cs_by_sex", "cs", modelOf(early, FACTORIAL, SHORT, ["sex"]), bySex],
  ["us_moving_covariate", "us", modelOf(early, FACTORIAL, "mind_chg ~ mind0 + lcrp + visit + tms*exo"), ({ input }) => input],
];

describe.each(CASES)("%s", (name, covariance, model, input) => {
  const reference = references[name];
  const fit = fitted(input(model), covariance);

  test("-2 log L and coefficients", () => {
    expect(fit.observations).toBe(reference?.n_obs);
    expect(Math.abs(fit.minus2LogLikelihood - (reference?.minus2logLik ?? Number.NaN))).toBeLessThan(1e-8);
    // Visits that the early rows lack are columns that are left out; every other column is R's.
    const errors = Object.entries(reference?.beta ?? {}).map(([column, value]) =>
      relativeError(fit.beta[model.names.indexOf(column)] ?? Number.NaN, value),
    );
    expect(errors).toHaveLength(model.names.length - fit.aliased.length);
    expect(Math.max(...errors)).toBeLessThan(1e-8);
  });

  test("standard errors and degrees of freedom", () => {
    const contrasts = reference?.contrasts ?? [];
    expect(contrasts.length).toBeGreaterThan(1);
    for (const { weights, est, se, df } of contrasts) {
      const given = fit.contrast(model.weights(weights), "satterthwaite");
      expect(relativeError(given?.estimate ?? Number.NaN, est)).toBeLessThan(1e-8);
      expect(relativeError(given?.standardError ?? Number.NaN, se)).toBeLessThan(1e-8);
      expect(relativeError(given?.df ?? Number.NaN, df)).toBeLessThan(1e-7);
    }
  });
});

test("every reference is fitted", () => {
  expect(CASES.map(([name]) => name)).toEqual(Object.keys(references));
});

function bySex(model: NamedModel): Rows {
  const group = new Int32Array(model.input.subjects);
  model.numbers("sex").forEach((code, row) => {
    group[model.input.subject[row] ?? 0] = code;
  });
  return { ...model.input, group };
}

function codeAt(name: string, row: number): number {
  const column = table.columns.find((one) => one.name === name);
  return column?.kind === "factor" ? (column.codes[row] ?? -1) : Number.NaN;
}

/** The times of `structures.R`: weeks, moved by tenths that depend on patient and visit. */
function withTimes(given: Table): Table {
  const [id, week, visit] = ["id", "week", "visit"].map((name) => given.columns.find((column) => column.name === name));
  if (id?.kind !== "factor" || week?.kind !== "number" || visit?.kind !== "factor") throw new Error("the trial's columns are expected");
  const values = week.values.map((value, row) => {
    const number = Number((id.levels[id.codes[row] ?? 0] ?? "").slice(1));
    return value + (((number * 7 + ((visit.codes[row] ?? 0) + 1) * 3) % 5) - 2) / 10;
  });
  return { ...given, columns: [...given.columns, { kind: "number", name: "time", values }] };
}

function rowsWhere(given: Table, keep: (row: number) => boolean): Table {
  const rows = Array.from({ length: given.rows }, (_, row) => row).filter(keep);
  const columns = given.columns.map(
    (column): Column =>
      column.kind === "number"
        ? { ...column, values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN) }
        : { ...column, codes: Int32Array.from(rows, (row) => column.codes[row] ?? -1) },
  );
  return { rows: rows.length, columns, sourceRows: Int32Array.from(rows, (row) => given.sourceRows[row] ?? 0) };
}
