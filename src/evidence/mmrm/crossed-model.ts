/**
 * The crossed form of a model read off its columns: a variable is the subject's where all rows of a subject agree, and the
 * visit's where all rows of a visit do; a column of the model matrix is then a covariate (the product of the former) times
 * a function of the visit (the product of the latter). Nothing of the size of the model matrix is ever made.
 */
import { columnValue, type ModelColumn, type ModelPart, partValue } from "../data/model-matrix.ts";
import { type Column, columnOf, type Table } from "../data/table.ts";
import type { CrossedColumn, CrossedDesign } from "./fit.ts";

/** Rows of a table with the indices of their subjects and visits. */
export interface PlacedRows {
  readonly rows: Int32Array;
  readonly subject: Int32Array;
  readonly visit: Int32Array;
  readonly subjects: number;
  readonly visits: number;
}

/** The crossed form of `columns` over the rows; null where a variable changes both within subjects and within visits. */
export function crossedModel(table: Table, columns: readonly ModelColumn[], placed: PlacedRows): CrossedDesign | null {
  const names = [...new Set(columns.flatMap((column) => column.parts.map((part) => part.variable)))];
  const firstOfSubject = firstRows(placed.rows, placed.subject, placed.subjects);
  const firstOfVisit = firstRows(placed.rows, placed.visit, placed.visits);
  const sources = new Map<string, { readonly column: Column; readonly isSubjects: boolean }>();
  for (const name of names) {
    const column = columnOf(table, name);
    if (column === null) return null;
    const isSubjects = isConstant(column, placed.rows, placed.subject, firstOfSubject);
    if (!isSubjects && !isConstant(column, placed.rows, placed.visit, firstOfVisit)) return null;
    sources.set(name, { column, isSubjects });
  }
  const value = (part: ModelPart, row: number) => {
    const source = sources.get(part.variable);
    return source === undefined ? Number.NaN : partValue(source.column, part, row);
  };
  const known = new Map<string, number>();
  const products: (readonly ModelPart[])[] = [];
  const crossed = columns.map(({ parts }): CrossedColumn => {
    const own = parts.filter((part) => sources.get(part.variable)?.isSubjects === true);
    const ofVisit = { name: "", parts: parts.filter((part) => !own.includes(part)) };
    const key = own
      .map(({ variable, level }) => JSON.stringify([variable, level]))
      .sort()
      .join();
    const covariate = known.get(key) ?? products.length;
    if (!known.has(key)) {
      known.set(key, covariate);
      products.push(own);
    }
    return {
      covariate,
      weights: Float64Array.from(firstOfVisit, (row) => (row < 0 ? 0 : columnValue(ofVisit, (part) => value(part, row)))),
    };
  });
  const width = products.length;
  const covariates = new Float64Array(placed.subjects * width);
  for (const [k, parts] of products.entries()) {
    const column = { name: "", parts };
    for (let i = 0; i < placed.subjects; i += 1) {
      const row = firstOfSubject[i];
      covariates[i * width + k] = row < 0 ? 0 : columnValue(column, (part) => value(part, row));
    }
  }
  return { kind: "crossed", width, covariates, columns: crossed };
}

/** The first row of each index, -1 where there is none. */
function firstRows(rows: Int32Array, index: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count).fill(-1);
  for (let i = rows.length - 1; i >= 0; i -= 1) first[index[i]] = rows[i];
  return first;
}

function isConstant(column: Column, rows: Int32Array, index: Int32Array, first: Int32Array): boolean {
  const values = column.kind === "number" ? column.values : column.codes;
  for (let i = 0; i < rows.length; i += 1) if (values[rows[i]] !== values[first[index[i]]]) return false;
  return true;
}
