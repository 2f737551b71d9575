/**
 * A planned contrast as weights of the coefficients. A cell's row of the model matrix is the product of the means of a
 * column's parts: a factor at the level that the contrast names, else averaged over its levels with equal weight, or as
 * often as they were observed where the plan says so; a covariate at the number that is named, else at its mean over the
 * analysed rows. A difference is one cell's row minus another's; an interaction the difference of two differences.
 */
import { never } from "../../base/invariant.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import { columnValue, type ModelColumn, type ModelPart } from "../data/model-matrix.ts";
import { type Column, columnOf, type Table } from "../data/table.ts";
import { type FindingOf, finding } from "../finding.ts";
import type { At, Averaging, ContrastPlan, LevelPair } from "../plan/contrast-plan.ts";

/** What contrasts refer to: the model's columns, and where covariates and factors stand on average. */
export interface ContrastFrame {
  readonly columns: readonly ModelColumn[];
  readonly averages: ReadonlyMap<string, Average>;
}

/** A variable on average over the analysed rows: the mean of a number, or how often a factor is at each level (shares). */
type Average =
  | { readonly kind: "number"; readonly mean: number }
  | { readonly kind: "factor"; readonly levels: readonly string[]; readonly shares: readonly number[] };

type Unknown = FindingOf<"mmrm.contrast-unknown">;

/** The frame of `columns` over the `rows` of `table` that are analysed. */
export function contrastFrame(table: Table, columns: readonly ModelColumn[], rows: ArrayLike<number>): ContrastFrame {
  const variables = [...new Set(columns.flatMap((column) => column.parts.map((part) => part.variable)))];
  const averages = variables.flatMap((name) => {
    const column = columnOf(table, name);
    return column === null ? [] : [[name, averageOf(column, rows)] as const];
  });
  return { columns, averages: new Map(averages) };
}

/** The weights of `contrast`, one row a degree of freedom, or what it names that the model does not have. */
export function contrastRows(frame: ContrastFrame, contrast: ContrastPlan): Result<readonly Float64Array[], Unknown> {
  switch (contrast.kind) {
    case "weights":
      return coefficientRows(frame, contrast.name, [contrast.weights]);
    case "rows":
      return coefficientRows(frame, contrast.name, contrast.rows);
    case "difference": {
      const cells = ([0, 1] as const).map((which): At => ({ ...contrast.at, ...levelsOf(contrast.difference, which) }));
      const unknown = cells.map((at) => unknownName(frame, contrast.name, at)).find((one) => one !== null);
      if (unknown) return fail(unknown);
      const rows = cells.map((at) => cellRow(frame, at, contrast.averaging));
      return ok([combined(rows, [1, -1])]);
    }
    case "interaction":
      return interactionRows(frame, contrast);
    default:
      return never(contrast, "contrastRows");
  }
}

function interactionRows(
  frame: ContrastFrame,
  contrast: ContrastPlan & { readonly kind: "interaction" },
): Result<readonly Float64Array[], Unknown> {
  const { interaction, at, averaging, name } = contrast;
  for (const which of [0, 1] as const) {
    const unknown = unknownName(frame, name, { ...at, ...levelsOf(interaction, which) });
    if (unknown !== null) return fail(unknown);
  }
  const [[a, aPair], [b, bPair]] = Object.entries(interaction);
  const cell = (i: 0 | 1, j: 0 | 1) => cellRow(frame, { ...at, [a]: aPair[i], [b]: bPair[j] }, averaging);
  return ok([combined([cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)], [1, -1, -1, 1])]);
}

/** The row of the model matrix in the cell that `at` names, on average over the rest. */
export function cellRow(frame: ContrastFrame, at: At, averaging: Averaging): Float64Array {
  return Float64Array.from(frame.columns, (column) => columnValue(column, (part) => partAt(frame, part, at, averaging)));
}

function partAt({ averages }: ContrastFrame, part: ModelPart, at: At, averaging: Averaging): number {
  const average = averages.get(part.variable);
  const named = at[part.variable];
  if (average === undefined || average.kind === "number") return named === undefined ? (average?.mean ?? Number.NaN) : Number(named);
  if (named !== undefined) return named === part.level ? 1 : 0;
  return averaging === "equal" ? 1 / average.levels.length : average.shares[average.levels.indexOf(part.level ?? "")];
}

function averageOf(column: Column, rows: ArrayLike<number>): Average {
  const count = rows.length;
  if (column.kind === "number") {
    let sum = 0;
    for (let i = 0; i < count; i += 1) sum += column.values[rows[i]];
    return { kind: "number", mean: sum / count };
  }
  const counts = column.levels.map(() => 0);
  for (let i = 0; i < count; i += 1) counts[column.codes[rows[i]]] += 1;
  return { kind: "factor", levels: column.levels, shares: counts.map((one) => one / count) };
}

/** The first name or level of `at` that the model does not have. */
function unknownName({ averages }: ContrastFrame, contrast: string, at: At): Unknown | null {
  for (const [name, level] of Object.entries(at)) {
    const average = averages.get(name);
    if (average === undefined)
      return finding("mmrm.contrast-unknown", { contrast, expected: [...averages.keys()].join(" | "), given: name });
    if (average.kind === "number" && !Number.isFinite(Number(level))) {
      return finding("mmrm.contrast-unknown", { contrast, expected: `number (${name})`, given: level });
    }
    if (average.kind === "factor" && !average.levels.includes(level)) {
      return finding("mmrm.contrast-unknown", { contrast, expected: average.levels.join(" | "), given: level });
    }
  }
  return null;
}

function levelsOf(pairs: Readonly<Record<string, LevelPair>>, which: 0 | 1): At {
  return Object.fromEntries(Object.entries(pairs).map(([name, pair]) => [name, pair[which]]));
}

function combined(rows: readonly Float64Array[], weights: readonly number[]): Float64Array {
  return rows[0].map((_, k) => rows.reduce((sum, row, index) => sum + weights[index] * row[k], 0));
}

/** Weights by the names of coefficients; the parts of an interaction may stand in any order. */
function coefficientRows(
  { columns }: ContrastFrame,
  contrast: string,
  rows: readonly Readonly<Record<string, number>>[],
): Result<readonly Float64Array[], Unknown> {
  const exact = new Map(columns.map((column, index) => [column.name, index]));
  const sorted = new Map(columns.map((column, index) => [sortedName(column.name), index]));
  const result: Float64Array[] = [];
  for (const row of rows) {
    const weights = new Float64Array(columns.length);
    for (const [name, weight] of Object.entries(row)) {
      const index = exact.get(name) ?? sorted.get(sortedName(name));
      if (index === undefined) {
        return fail(
          finding("mmrm.contrast-unknown", { contrast, expected: columns.map((column) => column.name).join(" | "), given: name }),
        );
      }
      weights[index] += weight;
    }
    result.push(weights);
  }
  return ok(result);
}

function sortedName(name: string): string {
  return name.split(":").sort().join(":");
}
