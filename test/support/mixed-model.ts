/** Mixed models on the files of `data/`, as a plan would name them: text of a formula to what the solver takes. */
import { readFileSync } from "node:fs";
import { analysedRows } from "../../src/evidence/data/analysed-rows.ts";
import { parseFormula } from "../../src/evidence/data/formula.ts";
import { modelColumns } from "../../src/evidence/data/model-matrix.ts";
import { readTable } from "../../src/evidence/data/reading.ts";
import { columnOf, type Table } from "../../src/evidence/data/table.ts";
import type { CovarianceKind } from "../../src/evidence/mmrm/covariance/kinds.ts";
import type { Likelihood, MmrmFit, MmrmInput } from "../../src/evidence/mmrm/fit.ts";
import { modelRows } from "../../src/evidence/mmrm/model.ts";
import { fitMmrm } from "../../src/evidence/mmrm/solver.ts";

/** What is needed to read a file for a model. */
export interface ModelData {
  readonly subject: string;
  readonly visit: string;
  readonly factors: Readonly<Record<string, readonly string[]>>;
}

/** A model before its covariance is chosen, with the names of its columns. */
export interface NamedModel {
  readonly names: readonly string[];
  readonly input: Omit<MmrmInput, "covariance" | "likelihood">;
  readonly numbers: (column: string) => Float64Array;
  /** The weights of a contrast, by name of coefficient. */
  readonly weights: (weights: Readonly<Record<string, number>>) => Float64Array;
}

/** The factorial trial's own factors, as the references have them. */
export const FACTORIAL: ModelData = {
  subject: "id",
  visit: "visit",
  factors: { visit: ["V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8"], site: ["A", "B", "C"], sex: ["F", "M"] },
};

/** The small file that speed is measured on. */
export const SMALL: ModelData = { subject: "id", visit: "visit", factors: { visit: ["1", "2", "3", "4", "5", "6"] } };

/** The table `name` of `data/`. */
export function readDataTable(name: string, data: ModelData): Table {
  const text = readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8");
  return tableFrom(text, data);
}

/** A table from the text of a CSV. */
export function tableFrom(text: string, { subject, factors }: ModelData): Table {
  const table = readTable(text, { factors, text: [subject], numbers: [] });
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return table.value;
}

/** The model of `formula` on `table`; `also` are columns that must not be missing either. */
export function modelOf(table: Table, data: ModelData, formula: string, also: readonly string[] = []): NamedModel {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const columns = modelColumns(table, parsed.value);
  if (!columns.ok) throw new Error(JSON.stringify(columns.error));
  const { response, variables } = parsed.value;
  const analysed = analysedRows(table, { ...data, names: [response, ...variables, ...also] });
  if (!analysed.ok) throw new Error(JSON.stringify(analysed.error));
  const { rows, subject, visit, subjects, visits } = analysed.value;
  const names = columns.value.map((column) => column.name);
  const numbers = (name: string) => {
    const column = columnOf(table, name);
    if (column === null) throw new Error(`no column ${name}`);
    return Float64Array.from(rows, (row) => (column.kind === "number" ? column.values[row] : column.codes[row]) ?? Number.NaN);
  };
  return {
    names,
    numbers,
    input: {
      y: numbers(response),
      x: modelRows(table, columns.value, rows),
      subject,
      visit,
      subjects: subjects.length,
      visits: visits.length,
      visitNames: visits,
    },
    weights: (weights) => {
      for (const name of Object.keys(weights)) if (!names.includes(name)) throw new Error(`no coefficient ${name}`);
      return Float64Array.from(names, (name) => weights[name] ?? 0);
    },
  };
}

/** The fit, or an error that shows the finding. */
export function fitted(
  input: Omit<MmrmInput, "covariance" | "likelihood">,
  covariance: CovarianceKind,
  likelihood: Likelihood = "REML",
): MmrmFit {
  const fit = fitMmrm({ ...input, covariance, likelihood });
  if (!fit.ok) throw new Error(JSON.stringify(fit.error));
  return fit.value;
}
