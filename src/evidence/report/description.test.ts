import { describe, expect, test } from "vitest";
import type { Column, Table } from "../data/table.ts";
import { parsePlan } from "../plan/analysis-plan.ts";
import { armsOf } from "./arms.ts";
import { balanceOf } from "./balance.ts";
import { populationOf } from "./population.ts";

const numbers = (name: string, values: readonly (number | null)[]): Column => ({
  kind: "number",
  name,
  values: Float64Array.from(values, (value) => value ?? Number.NaN),
});

function factor(name: string, levels: readonly string[], values: readonly (string | null)[]): Column {
  return { kind: "factor", name, levels, codes: Int32Array.from(values, (value) => (value === null ? -1 : levels.indexOf(value))) };
}

function tableOf(columns: readonly Column[]): Table {
  const [first] = columns;
  const rows = first === undefined ? 0 : first.kind === "number" ? first.values.length : first.codes.length;
  return { rows, columns, sourceRows: Int32Array.from({ length: rows }, (_, row) => row + 2) };
}

/** Five subjects at two visits: A seen twice, B missing the second, C missing a covariate, D only ever missing, E of no arm. */
const TABLE = tableOf([
  factor("id", ["A", "B", "C", "D", "E"], ["A", "A", "B", "B", "C", "C", "D", "E", "E"]),
  factor("visit", ["V1", "V2"], ["V1", "V2", "V1", "V2", "V1", "V2", "V1", "V1", "V2"]),
  numbers("tms", [1, 1, 0, 0, 1, 1, 0, 3, 3]),
  numbers("exo", [1, 1, 0, 0, 1, 1, 0, 0, 0]),
  factor("sex", ["F", "M"], ["F", "F", "M", "M", "F", "F", null, "M", "M"]),
  numbers("base", [10, 10, 14, 14, null, null, 16, 20, 20]),
  numbers("y", [1, 2, 3, null, 5, 6, null, null, 7]),
]);

function planOf(parts: { readonly factorial?: boolean }) {
  const contrasts = [{ name: "tms", difference: { tms: ["1", "0"] }, at: { visit: "V2" } }];
  const arm = (factorName: string) => ({ factor: factorName, level: "1", reference: "0" });
  const factorial = { tms: arm("tms"), exosome: arm("exo"), visit: "V2", outcomes: [{ name: "y", better: "lower" }] };
  const read = parsePlan({
    data: { subject: "id", visit: "visit", factors: { visit: ["V1", "V2"] } },
    model: { formula: "y ~ base" },
    contrasts,
    ...(parts.factorial === true ? { factorial } : {}),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.plan;
}

const ROLES = { subject: "id", visit: "visit", visits: ["V1", "V2"], outcome: "y", covariates: ["base"] };

describe("the arms", () => {
  test("of a factorial plan are the four strategies, by number or by level", () => {
    const { arms, ofRow } = armsOf(TABLE, planOf({ factorial: true }));
    expect(arms.map((arm) => arm.strategy)).toEqual(["neither", "tms", "exosome", "both"]);
    expect([...ofRow]).toEqual([3, 3, 0, 0, 3, 3, 0, -1, -1]);
  });

  test("of another plan are the levels that its contrasts compare", () => {
    const { arms, ofRow } = armsOf(TABLE, planOf({}));
    expect(arms).toEqual([
      { levels: { tms: "0" }, strategy: null },
      { levels: { tms: "1" }, strategy: null },
    ]);
    expect([...ofRow]).toEqual([1, 1, 0, 0, 1, 1, 0, -1, -1]);
  });
});

describe("the population", () => {
  const population = populationOf(TABLE, ROLES, armsOf(TABLE, planOf({})));

  test("counts every row once and every subject once", () => {
    expect(population.flow).toEqual({
      rows: 9,
      rowsWithoutOutcome: 3,
      rowsWithoutCovariate: 2,
      rowsAnalysed: 4,
      subjects: 5,
      subjectsAnalysed: 3,
      subjectsByArm: [2, 2],
      subjectsAnalysedByArm: [1, 1],
      subjectsOfNoArm: 1,
    });
  });

  test("shows who was seen when, and the patterns", () => {
    expect(population.seenByVisit).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(population.patterns).toEqual([
      { seen: "00", subjects: 2, subjectsByArm: [1, 1], monotone: true },
      { seen: "11", subjects: 1, subjectsByArm: [0, 1], monotone: true },
      { seen: "10", subjects: 1, subjectsByArm: [1, 0], monotone: true },
      { seen: "01", subjects: 1, subjectsByArm: [0, 0], monotone: false },
    ]);
  });
});

describe("the balance", () => {
  const arms = armsOf(TABLE, planOf({}));

  test("describes each arm, what is missing apart", () => {
    const [base, sex] = balanceOf(TABLE, "id", ["base", "sex"], arms);
    expect(base).toMatchObject({
      byArm: [
        { known: 2, missing: 0, mean: 15, sd: Math.SQRT2 },
        { known: 1, missing: 1, mean: 10, sd: null },
      ],
      largestDifference: null,
    });
    expect(sex).toMatchObject({
      levels: ["F", "M"],
      byArm: [
        { known: 1, missing: 1, counts: [0, 1] },
        { known: 2, missing: 0, counts: [2, 0] },
      ],
      largestDifference: null,
    });
  });

  test("leaves out what changes within a subject, and what is not there", () => {
    expect(balanceOf(TABLE, "id", ["y", "visit", "weight"], arms)).toEqual([]);
  });

  test("standardises by the two groups' own spread", () => {
    const table = tableOf([
      factor("id", ["A", "B", "C", "D"], ["A", "B", "C", "D"]),
      numbers("tms", [0, 0, 1, 1]),
      numbers("age", [30, 34, 40, 48]),
      factor("site", ["x", "y"], ["x", "y", "x", "x"]),
    ]);
    const [age, site] = balanceOf(table, "id", ["age", "site"], armsOf(table, planOf({})));
    // Means 32 and 44, variances 8 and 32: 12 / sqrt(20). Proportions 1/2 and 1: 1/2 / sqrt((1/4 + 0) / 2).
    expect(age?.largestDifference).toBeCloseTo(12 / Math.sqrt(20), 12);
    expect(site?.largestDifference).toBeCloseTo(0.5 / Math.sqrt(0.125), 12);
  });
});
