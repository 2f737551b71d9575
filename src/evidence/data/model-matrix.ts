/**
 * The columns of a model matrix, named and ordered as R's `model.matrix` does with treatment contrasts: the intercept, then
 * term by term, the levels of a term's first variable changing fastest (`visitV2:tms:exo`). A factor is coded by contrasts
 * with its reference level where the term without it is in the model, and by an indicator for each level where it is not
 * (Chambers and Hastie, Statistical Models in S, 1992, section 2.3.2).
 *
 * A column is a product of parts, each a number or "is at this level", so that it can be computed for any row, observed or
 * imagined.
 */
import { fail, ok, type Result } from "../../base/result.ts";
import { type Finding, finding } from "../finding.ts";
import type { Formula } from "./formula.ts";
import { type Column, columnOf, type Table } from "./table.ts";

/** One part of a product: the variable's number, or 1 where it is at `level` and 0 elsewhere. */
export interface ModelPart {
  readonly variable: string;
  /** Null for a number. */
  readonly level: string | null;
}

/** A column of the model matrix; the intercept has no parts. */
export interface ModelColumn {
  readonly name: string;
  readonly parts: readonly ModelPart[];
}

/** The columns of `formula` over the variables of `table`, or which of them the table does not have. */
export function modelColumns(table: Table, formula: Formula): Result<readonly ModelColumn[], readonly Finding[]> {
  const names = table.columns.map((column) => column.name);
  const unknown = [formula.response, ...formula.variables].filter((name) => !names.includes(name));
  if (unknown.length > 0) return fail(unknown.map((column) => finding("data.unknown-column", { column, expected: names.join(", ") })));
  const intercept: readonly ModelColumn[] = formula.intercept ? [{ name: "(Intercept)", parts: [] }] : [];
  return ok([...intercept, ...formula.terms.flatMap((term) => termColumns(table, formula, term))]);
}

/** The value of a model column in `row` of the columns given; NaN where a part is missing. */
export function columnValue(column: ModelColumn, partOf: (part: ModelPart) => number): number {
  let product = 1;
  for (const part of column.parts) product *= partOf(part);
  return product;
}

/** What a part is in `row` of a table's column; NaN where missing. */
export function partValue(column: Column, part: ModelPart, row: number): number {
  if (column.kind === "number") return column.values[row];
  const code = column.codes[row];
  return code < 0 ? Number.NaN : column.levels[code] === part.level ? 1 : 0;
}

function termColumns(table: Table, formula: Formula, term: readonly string[]): readonly ModelColumn[] {
  let columns: readonly ModelColumn[] = [{ name: "", parts: [] }];
  for (const variable of term) {
    const parts = codings(table, formula, term, variable);
    // What was built so far changes fastest, so the new variable is the outer loop.
    columns = parts.flatMap((part) =>
      columns.map(({ name, parts: before }) => ({
        name: `${name === "" ? "" : `${name}:`}${variable}${part.level ?? ""}`,
        parts: [...before, part],
      })),
    );
  }
  return columns;
}

function codings(table: Table, formula: Formula, term: readonly string[], variable: string): readonly ModelPart[] {
  const column = columnOf(table, variable);
  if (column === null || column.kind === "number") return [{ variable, level: null }];
  const rest = term.filter((name) => name !== variable);
  const byContrast = isInModel(formula, rest) && !standsForIntercept(table, formula, term, variable);
  return column.levels.slice(byContrast ? 1 : 0).map((level) => ({ variable, level }));
}

/** Whether the model has the term of these variables; that of none is the intercept, whose place a factor takes where it is not. */
function isInModel({ terms }: Formula, variables: readonly string[]): boolean {
  return variables.length === 0 || terms.some((term) => term.length === variables.length && term.every((name) => variables.includes(name)));
}

/** Without an intercept, the first factor of the first term that has one is coded by indicators. */
function standsForIntercept(table: Table, { intercept, terms }: Formula, term: readonly string[], variable: string): boolean {
  if (intercept) return false;
  const isFactor = (name: string): boolean => columnOf(table, name)?.kind === "factor";
  return term === terms.find((one) => one.some(isFactor)) && variable === term.find(isFactor);
}
