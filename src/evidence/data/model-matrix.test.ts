import { expect, test } from "vitest";
import { parseFormula } from "./formula.ts";
import { columnValue, modelColumns, partValue } from "./model-matrix.ts";
import { type Column, columnOf, type Table } from "./table.ts";

const numbers = (name: string, values: readonly number[]): Column => ({ kind: "number", name, values: Float64Array.from(values) });
const factor = (name: string, levels: readonly string[], values: string): Column => ({
  kind: "factor",
  name,
  levels,
  codes: Int32Array.from(values, (value) => levels.indexOf(value)),
});

const TABLE: Table = {
  rows: 6,
  sourceRows: Int32Array.of(2, 3, 4, 5, 6, 7),
  columns: [
    numbers("n", [1.5, 2, -1, 4, 0, 3]),
    numbers("m", [2, 1, 3, 5, -2, 0.5]),
    factor("f", ["b", "a", "c"], "abcabc"),
    factor("g", ["x", "y"], "xxyyxy"),
    numbers("y", [1, 2, 3, 4, 5, 6]),
  ],
};

/** R 4.2.2: the names of model.matrix(formula, data), and colSums of its rows times 1 ... 6. */
const ROWS: readonly (readonly [string, string, readonly number[]])[] = [
  ["y ~ n", "(Intercept) n", [21.0, 36.5]],
  ["y ~ f", "(Intercept) fa fc", [21, 5, 9]],
  ["y ~ f*g", "(Intercept) fa fc gy fa:gy fc:gy", [21, 5, 9, 13, 4, 9]],
  ["y ~ f:g", "(Intercept) fb:gx fa:gx fc:gx fb:gy fa:gy fc:gy", [21, 7, 1, 0, 0, 4, 9]],
  ["y ~ f + f:g", "(Intercept) fa fc fb:gy fa:gy fc:gy", [21, 5, 9, 0, 4, 9]],
  ["y ~ g + f:g", "(Intercept) gy gx:fa gy:fa gx:fc gy:fc", [21, 13, 1, 4, 0, 9]],
  ["y ~ n:f", "(Intercept) n:fb n:fa n:fc", [21.0, 4.0, 17.5, 15.0]],
  ["y ~ n + n:f", "(Intercept) n n:fa n:fc", [21.0, 36.5, 17.5, 15.0]],
  ["y ~ f - 1", "fb fa fc", [7, 5, 9]],
  ["y ~ f + g - 1", "fb fa fc gy", [7, 5, 9, 13]],
  ["y ~ n + g + f - 1", "n gx gy fa fc", [36.5, 8.0, 13.0, 5.0, 9.0]],
  ["y ~ f*g - 1", "fb fa fc gy fa:gy fc:gy", [7, 5, 9, 13, 4, 9]],
  ["y ~ n:f + g - 1", "gx gy n:fb n:fa n:fc", [8.0, 13.0, 4.0, 17.5, 15.0]],
  [
    "y ~ n*f*g",
    "(Intercept) n fa fc gy n:fa n:fc n:gy fa:gy fc:gy n:fa:gy n:fc:gy",
    [21.0, 36.5, 5.0, 9.0, 13.0, 17.5, 15.0, 31.0, 4.0, 9.0, 16.0, 15.0],
  ],
  ["y ~ f:n:m", "(Intercept) fb:n:m fa:n:m fc:n:m", [21, 4, 83, 0]],
  ["y ~ 0 + n + g:f", "n gx:fb gy:fb gx:fa gy:fa gx:fc gy:fc", [36.5, 7.0, 0.0, 1.0, 4.0, 0.0, 9.0]],
  ["y ~ f/g", "(Intercept) fa fc fb:gy fa:gy fc:gy", [21, 5, 9, 0, 4, 9]],
];

test.each(ROWS)("%s", (text, names, sums) => {
  const formula = parseFormula(text);
  const columns = formula.ok ? modelColumns(TABLE, formula.value) : formula;
  expect(columns.ok).toBe(true);
  if (!columns.ok) return;
  expect(columns.value.map((column) => column.name).join(" ")).toBe(names);
  const rows = [0, 1, 2, 3, 4, 5];
  const valueAt = (index: number, row: number): number => {
    const column = columns.value[index];
    return column === undefined ? Number.NaN : columnValue(column, (part) => valueOfPart(part, row));
  };
  expect(columns.value.map((_, index) => rows.reduce((sum, row) => sum + (row + 1) * valueAt(index, row), 0))).toEqual(sums);
});

function valueOfPart(part: Parameters<typeof partValue>[1], row: number): number {
  const column = columnOf(TABLE, part.variable);
  return column === null ? Number.NaN : partValue(column, part, row);
}

test("variables that the table does not have are named", () => {
  const formula = parseFormula("z ~ n + weight*f");
  expect(formula.ok && modelColumns(TABLE, formula.value)).toEqual({
    ok: false,
    error: [
      { code: "data.unknown-column", severity: "stop", column: "z", expected: "n, m, f, g, y" },
      { code: "data.unknown-column", severity: "stop", column: "weight", expected: "n, m, f, g, y" },
    ],
  });
});
