import { describe, expect, test } from "vitest";
import { parseFormula } from "../data/formula.ts";
import { modelColumns } from "../data/model-matrix.ts";
import type { Column, Table } from "../data/table.ts";
import type { ContrastPlan } from "../plan/contrast-plan.ts";
import { type ContrastFrame, contrastFrame, contrastRows } from "./contrast-rows.ts";

const numbers = (name: string, values: readonly number[]): Column => ({ kind: "number", name, values: Float64Array.from(values) });
const factor = (name: string, levels: readonly string[], values: readonly string[]): Column => ({
  kind: "factor",
  name,
  levels,
  codes: Int32Array.from(values, (value) => levels.indexOf(value)),
});

/** Four rows of which three are analysed: base has mean 4 over them, site A is seen twice. */
const TABLE: Table = {
  rows: 4,
  sourceRows: Int32Array.of(2, 3, 4, 5),
  columns: [
    numbers("y", [1, 2, 3, 4]),
    numbers("base", [2, 4, 6, 100]),
    numbers("tms", [0, 1, 1, 1]),
    factor("arm", ["P", "D"], ["P", "D", "D", "P"]),
    factor("visit", ["V1", "V2", "V3"], ["V1", "V2", "V3", "V3"]),
    factor("site", ["A", "B"], ["A", "A", "B", "B"]),
  ],
};

function frameOf(text: string): ContrastFrame {
  const formula = parseFormula(text);
  const columns = formula.ok ? modelColumns(TABLE, formula.value) : formula;
  if (!columns.ok) throw new Error(JSON.stringify(columns.error));
  return contrastFrame(TABLE, columns.value, [0, 1, 2]);
}

/** The weights that are not zero, by coefficient. */
function weightsOf(text: string, contrast: ContrastPlan): readonly Readonly<Record<string, number>>[] {
  const frame = frameOf(text);
  const rows = contrastRows(frame, contrast);
  if (!rows.ok) throw new Error(JSON.stringify(rows.error));
  return rows.value.map((row) =>
    Object.fromEntries(frame.columns.flatMap(({ name }, index) => (row[index] === 0 ? [] : [[name, row[index] ?? Number.NaN]]))),
  );
}

const difference = (
  pairs: Record<string, [string, string]>,
  at: Record<string, string> = {},
  averaging: "equal" | "observed" = "equal",
): ContrastPlan => ({
  kind: "difference",
  name: "d",
  difference: pairs,
  at,
  averaging,
});

describe("a contrast in weights of coefficients", () => {
  const model = "y ~ base*visit + site + arm*visit";

  test("a difference at a visit", () => {
    expect(weightsOf(model, difference({ arm: ["D", "P"] }, { visit: "V3" }))).toEqual([{ armD: 1, "visitV3:armD": 1 }]);
    expect(weightsOf(model, difference({ arm: ["D", "P"] }, { visit: "V1" }))).toEqual([{ armD: 1 }]);
  });

  test("a difference over all visits: equal weight, or as often as observed", () => {
    expect(weightsOf(model, difference({ arm: ["D", "P"] }))).toEqual([{ armD: 1, "visitV2:armD": 1 / 3, "visitV3:armD": 1 / 3 }]);
    const bySite = "y ~ site*arm";
    expect(weightsOf(bySite, difference({ arm: ["D", "P"] }))).toEqual([{ armD: 1, "siteB:armD": 1 / 2 }]);
    expect(weightsOf(bySite, difference({ arm: ["D", "P"] }, {}, "observed"))).toEqual([{ armD: 1, "siteB:armD": 1 / 3 }]);
  });

  test("a covariate is at its mean over the analysed rows, or where it is named", () => {
    const interacting = "y ~ base*arm";
    expect(weightsOf(interacting, difference({ arm: ["D", "P"] }))).toEqual([{ armD: 1, "base:armD": 4 }]);
    expect(weightsOf(interacting, difference({ arm: ["D", "P"] }, { base: "10" }))).toEqual([{ armD: 1, "base:armD": 10 }]);
    expect(weightsOf(interacting, difference({ base: ["7", "5"] }, { arm: "D" }))).toEqual([{ base: 2, "base:armD": 2 }]);
  });

  test("several factors at once", () => {
    expect(weightsOf("y ~ tms + arm", difference({ tms: ["1", "0"], arm: ["D", "P"] }))).toEqual([{ tms: 1, armD: 1 }]);
  });

  test("an interaction is a difference of differences", () => {
    const interaction: ContrastPlan = {
      kind: "interaction",
      name: "i",
      interaction: { tms: ["1", "0"], arm: ["D", "P"] },
      at: { visit: "V2" },
      averaging: "equal",
    };
    expect(weightsOf("y ~ tms*arm*visit", interaction)).toEqual([{ "tms:armD": 1, "tms:armD:visitV2": 1 }]);
    expect(weightsOf("y ~ tms + arm + visit", interaction)).toEqual([{}]);
  });

  test("weights and rows by name, the parts of an interaction in any order", () => {
    expect(weightsOf(model, { kind: "weights", name: "w", weights: { "armD:visitV2": 0.5, armD: -1 } })).toEqual([
      { armD: -1, "visitV2:armD": 0.5 },
    ]);
    expect(weightsOf(model, { kind: "rows", name: "r", rows: [{ armD: 1 }, { siteB: 2 }] })).toEqual([{ armD: 1 }, { siteB: 2 }]);
  });
});

test.each([
  ["a factor that the model lacks", difference({ sex: ["F", "M"] }), "sex"],
  ["a level that the factor lacks", difference({ arm: ["X", "P"] }), "X"],
  ["the reference level it lacks", difference({ arm: ["D", "X"] }), "X"],
  ["a visit that there is not", difference({ arm: ["D", "P"] }, { visit: "V9" }), "V9"],
  ["a word for a number", difference({ base: ["high", "5"] }), "high"],
  ["a coefficient that there is not", { kind: "weights", name: "d", weights: { armX: 1 } }, "armX"],
  [
    "an interaction with what is not there",
    { kind: "interaction", name: "d", interaction: { arm: ["D", "P"], sex: ["F", "M"] }, at: {}, averaging: "equal" },
    "sex",
  ],
] satisfies readonly (readonly [string, ContrastPlan, string])[])("%s is named", (_name, contrast, given) => {
  const rows = contrastRows(frameOf("y ~ base*visit + site + arm*visit"), contrast);
  expect(rows).toMatchObject({ ok: false, error: { code: "mmrm.contrast-unknown", contrast: "d", given } });
});
