import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { fitted, modelOf, tableFrom } from "../../../test/support/mixed-model.ts";
import { fitMmrm } from "./solver.ts";

const folder = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));
const whyNot = existsSync(folder) ? "" : " (skipped: the public data are not beside the project)";
const read = (name: string) => readFileSync(`${folder}${name}`, "utf8");

describe.skipIf(whyNot !== "")(`public data${whyNot}`, () => {
  test("the sleep data of R give the paired t test", () => {
    const data = { subject: "ID", visit: "group", factors: { group: ["1", "2"] } };
    const model = modelOf(tableFrom(read("sleep_paired.csv"), data), data, "extra ~ group");
    const fit = fitted(model.input, "us");
    expect(fit.minus2LogLikelihood).toBeCloseTo(69.6494688400328, 8);
    for (const method of ["satterthwaite", "kenward-roger-linear", "cr2"] as const) {
      const given = fit.contrast(model.weights({ group2: 1 }), method);
      expect(given?.estimate).toBeCloseTo(1.58, 9);
      expect(given?.standardError).toBeCloseTo(0.388958723888395, 9);
      expect(given?.df).toBeCloseTo(9, 7);
    }
  });

  test("the FEV trial without common VIS3 and VIS4 is refused with their names, and fitted with toeph", () => {
    const data = { subject: "USUBJID", visit: "AVISIT", factors: { AVISIT: ["VIS1", "VIS2", "VIS3", "VIS4"] } };
    const [header = "", ...lines] = read("fev_data.csv").trim().split("\n");
    const [arm, visit, outcome] = ["ARMCD", "AVISIT", "FEV1"].map((name) => header.split(",").indexOf(`"${name}"`));
    const emptied = lines.map((line) => {
      const cells = line.split(",");
      const isGone = [`"TRT""VIS3"`, `"PBO""VIS4"`].includes(`${cells[arm ?? -1]}${cells[visit ?? -1]}`);
      return isGone ? cells.with(outcome ?? -1, "").join(",") : line;
    });
    const model = modelOf(tableFrom([header, ...emptied].join("\n"), data), data, "FEV1 ~ AVISIT");
    expect(fitMmrm({ ...model.input, covariance: "us", likelihood: "REML" })).toMatchObject({
      ok: false,
      error: { code: "mmrm.visit-pair-never-observed", first: "VIS3", second: "VIS4", offered: "toeph" },
    });
    expect(fitted(model.input, "toeph").convergence.converged).toBe(true);
  });

  test("ten visits in 107 patterns converge", () => {
    const visits = Array.from({ length: 10 }, (_, t) => `VIS${String(t + 1).padStart(2, "0")}`);
    const data = { subject: "USUBJID", visit: "AVISIT", factors: { AVISIT: visits, ARMCD: ["CTL", "TRT"] } };
    const model = modelOf(tableFrom(read("bcva_data.csv"), data), data, "BCVA_CHG ~ BCVA_BL + RACE + ARMCD*AVISIT");
    const fit = fitted(model.input, "us");
    expect(fit.convergence.gradientMax).toBeLessThan(1e-6);
    expect(fit.contrast(model.weights({ ARMCDTRT: 1 }), "kenward-roger-linear")?.df).toBeGreaterThan(500);
  });
});
