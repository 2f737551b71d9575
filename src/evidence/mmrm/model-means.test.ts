import { describe, expect, test } from "vitest";
import { FACTORIAL, fitted, modelOf, readDataTable, SMALL, tableFrom } from "../../../test/support/mixed-model.ts";
import { relativeError } from "../../../test/support/trial.ts";
import { inferenceOf } from "../inference.ts";
import { isConstrained, withBaselineVisit } from "./constrained-baseline.ts";
import type { CovarianceKind } from "./covariance/kinds.ts";
import { cellMeans } from "./ls-means.ts";
import { fitModel, type ModelSpecification } from "./model.ts";

const table = readDataTable("factorial_2x2.csv", FACTORIAL);

function specification(formula: string, covariance: readonly CovarianceKind[] = ["us"]): ModelSpecification {
  return {
    formula,
    data: { subject: "id", visit: "visit", factors: FACTORIAL.factors, time: null, baseline: [] },
    model: { covariance, likelihood: "REML", df: "satterthwaite", group: null, robust: false },
  };
}

function modelled(from: typeof table, wanted: ModelSpecification) {
  const model = fitModel(from, wanted);
  if (!model.ok) throw new Error(JSON.stringify(model.error));
  return model.value;
}

test("a model read off its columns is the one fitted row by row", () => {
  const formula = "mind_chg ~ mind0*visit + site + sex + tms*exo*visit + week:tms";
  const named = modelOf(table, FACTORIAL, formula);
  const byRow = fitted(named.input, "toeph");
  const { fit, columns } = modelled(table, specification(formula, ["toeph"]));
  expect(columns.map((column) => column.name)).toEqual(named.names);
  expect(fit.minus2LogLikelihood).toBeCloseTo(byRow.minus2LogLikelihood, 8);
  expect(fit.aliased).toEqual(byRow.aliased);
  const errors = named.names.flatMap((_, j) =>
    fit.aliased.includes(j) ? [] : [relativeError(fit.beta[j] ?? Number.NaN, byRow.beta[j] ?? 0)],
  );
  expect(Math.max(...errors)).toBeLessThan(1e-8);
});

test("a covariate that changes from visit to visit is fitted row by row", () => {
  const { fit, columns } = modelled(table, specification("mind_chg ~ mind0 + lcrp + visit + tms*exo", ["ar1h"]));
  expect(columns.map((column) => column.name)).toContain("lcrp");
  expect(fit.convergence.converged).toBe(true);
});

describe("means of cells", () => {
  const model = modelled(table, specification("mind_chg ~ mind0*visit + site + sex + tms*exo*visit"));
  const arms = cellMeans(model, { tms: ["0", "1"], exo: ["0", "1"], visit: FACTORIAL.factors.visit ?? [] }, "satterthwaite");

  test("stand for every combination, in order", () => {
    expect(arms).toHaveLength(32);
    expect(arms[8]?.at).toEqual({ tms: "0", exo: "1", visit: "V1" });
  });

  test("differ as the contrasts of the arms do", () => {
    const meanAt = (tms: string, exo: string) =>
      arms.find(({ at }) => at.tms === tms && at.exo === exo && at.visit === "V8")?.mean?.estimate ?? Number.NaN;
    const interaction = meanAt("1", "1") - meanAt("1", "0") - meanAt("0", "1") + meanAt("0", "0");
    const l = Float64Array.from(model.columns, ({ name }) => (name === "tms:exo" || name === "visitV8:tms:exo" ? 1 : 0));
    expect(relativeError(interaction, model.fit.contrast(l, "satterthwaite")?.estimate ?? Number.NaN)).toBeLessThan(1e-9);
  });

  test("have intervals around them and degrees of freedom", () => {
    for (const { mean } of arms) {
      expect(mean?.low).toBeLessThan(mean?.estimate ?? Number.NaN);
      expect(mean?.high).toBeGreaterThan(mean?.estimate ?? Number.NaN);
      expect(mean?.df).toBeGreaterThan(100);
    }
  });

  test("average factors with equal weight, or as often as they were seen", () => {
    const sites = ["A", "B", "C"].map((site) => cellMeans(model, { site: [site] }, "satterthwaite")[0]?.mean?.estimate ?? Number.NaN);
    const [equal] = cellMeans(model, {}, "satterthwaite");
    expect(equal?.mean?.estimate).toBeCloseTo(
      sites.reduce((sum, value) => sum + value / 3, 0),
      9,
    );
    const [seen] = cellMeans(model, {}, "satterthwaite", "observed");
    expect(Math.abs((seen?.mean?.estimate ?? 0) - (equal?.mean?.estimate ?? 0))).toBeGreaterThan(1e-6);
  });

  test("of a cell that is empty are none", () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i},${i % 4 === 3 ? 2 : i % 4},${Math.floor(i / 4) % 2},${Math.sin(i * 7.3)}`);
    const data = { subject: "id", visit: "visit", factors: { visit: ["0"], arm: ["0", "1", "2"], site: ["0", "1"] } };
    const text = `id,arm,site,y,visit\n${rows
      .filter((row) => !/^\d+,2,1,/.test(row))
      .map((row) => `${row},0`)
      .join("\n")}\n`;
    const small = modelled(tableFrom(text, data), {
      ...specification("y ~ arm*site", ["cs"]),
      data: { subject: "id", visit: "visit", factors: data.factors, time: null, baseline: [] },
    });
    const means = cellMeans(small, { arm: ["0", "1", "2"], site: ["0", "1"] }, "satterthwaite");
    expect(means.map(({ mean }) => mean === null)).toEqual([false, false, false, false, false, true]);
    expect(small.findings).toContainEqual({ code: "data.aliased-column", severity: "ask", column: "arm2:site1" });
  });
});

describe("constrained baseline", () => {
  const plan = { subject: "id", visit: "visit", outcome: "mind", baseline: "mind0", level: "V0", treatments: ["tms", "exo"] };

  test("adds one row a subject at a new first visit", () => {
    const extended = withBaselineVisit(table, plan);
    if (!extended.ok) throw new Error(JSON.stringify(extended.error));
    expect(extended.value.rows).toBe(table.rows + 240);
    const { columns, fit } = modelled(table, { ...specification("mind ~ visit*tms*exo"), constrained: plan });
    expect(columns.every((column) => isConstrained(column, plan))).toBe(true);
    expect(columns.filter(({ name }) => /tms|exo/.test(name))).toHaveLength(24);
    expect(fit.observations).toBe(1571 + 240);
  });

  test("gives the arms one mean at baseline", () => {
    const model = modelled(table, { ...specification("mind ~ visit*tms*exo"), constrained: plan });
    const means = cellMeans(model, { tms: ["0", "1"], exo: ["0", "1"], visit: ["V0"] }, "satterthwaite").map(
      ({ mean }) => mean?.estimate ?? Number.NaN,
    );
    expect(Math.max(...means) - Math.min(...means)).toBeLessThan(1e-9);
  });

  test("is the analysis of covariance where there is one visit and nothing missing, by maximum likelihood", () => {
    const text = [
      "id,visit,arm,before,y",
      ...Array.from(
        { length: 30 },
        (_, i) => `${i},V1,${i % 2},${20 + 5 * Math.sin(i)},${15 + 4 * Math.sin(i) + 3 * Math.cos(i * i) - 2 * (i % 2)}`,
      ),
    ].join("\n");
    const data = { subject: "id", visit: "visit", factors: { visit: ["V1"] } };
    const single = tableFrom(text, data);
    const base = {
      formula: "",
      data: { ...data, time: null, baseline: [] },
      model: { covariance: ["us"] as const, likelihood: "ML" as const, df: "satterthwaite" as const, group: null, robust: false },
    };
    const constrained = { subject: "id", visit: "visit", outcome: "y", baseline: "before", level: "V0", treatments: ["arm"] };
    const clda = modelled(single, { ...base, formula: "y ~ visit*arm", constrained });
    const ancova = modelled(single, { ...base, formula: "y ~ before + arm" });
    const effect = (model: typeof clda, name: string) =>
      model.fit.beta[model.columns.findIndex((column) => column.name === name)] ?? Number.NaN;
    expect(relativeError(effect(clda, "visitV1:arm"), effect(ancova, "arm"))).toBeLessThan(1e-9);
  });

  test.each([
    [
      { ...plan, outcome: "nothing" },
      { code: "data.unknown-column", column: "nothing" },
    ],
    [
      { ...plan, level: "V3" },
      { code: "mmrm.option", option: "level", given: "V3" },
    ],
    [
      { ...plan, visit: "week" },
      { code: "mmrm.option", option: "visit" },
    ],
    [
      { ...plan, baseline: "site" },
      { code: "mmrm.option", option: "baseline" },
    ],
  ])("is refused by name: %#", (wrong, expected) => {
    expect(withBaselineVisit(table, wrong)).toMatchObject({ ok: false, error: expected });
  });
});

test("an interval reaches the t quantile of its own df", () => {
  const given = fitted(modelOf(readDataTable("bench_small.csv", SMALL), SMALL, "y ~ base*visit + tms*exo*visit").input, "us").contrast(
    Float64Array.from({ length: 30 }, (_, j) => Number(j === 1)),
    "satterthwaite",
  );
  if (given === null) throw new Error("an estimate is expected");
  const { low, high, t } = inferenceOf(given);
  expect(t).toBeCloseTo(-3.48493500265749, 7);
  expect((high - low) / (2 * given.standardError)).toBeCloseTo(1.9722, 3);
});
