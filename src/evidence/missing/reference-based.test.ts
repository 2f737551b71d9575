import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { beginAnalysis } from "../report/analysis.ts";

const root = new URL("../../../", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), "utf8");

const REFERENCE: Readonly<Record<string, { readonly estimate: number; readonly slope: number }>> = JSON.parse(
  read("reference/missing/reference-based.json"),
).assumptions;

test("conditional means under every assumption are those of another program", () => {
  const assumptions = Object.keys(REFERENCE);
  const plan = {
    data: {
      subject: "id",
      visit: "visit",
      factors: { visit: ["V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8"], site: ["A", "B", "C"], sex: ["F", "M"] },
    },
    model: { formula: "mind_chg ~ mind0*visit + site + sex + tms*exo*visit", covariance: ["us"] },
    contrasts: [{ name: "both minus TMS", difference: { exo: ["1", "0"] }, at: { tms: "1", visit: "V8" } }],
    missing: {
      sensitivity: assumptions.map((assumption) => ({
        name: assumption,
        assumption,
        reference: { exo: "0" },
        contrast: "both minus TMS",
        variance: "jackknife",
      })),
    },
  };
  const begun = beginAnalysis(read("data/factorial_2x2.csv"), plan, {
    locked: null,
    seed: null,
    software: { name: "ryorin", version: "test" },
  });
  const jobs = begun.ok ? begun.value.sensitivities : [];
  expect(jobs).toHaveLength(5);
  for (const { plan: one, job } of jobs) {
    const reference = REFERENCE[one.name];
    const given = job.ok ? job.value.whole : null;
    expect(Math.abs((given?.estimate ?? Number.NaN) / (reference?.estimate ?? Number.NaN) - 1)).toBeLessThan(1e-8);
    expect(Math.abs((given?.slope ?? Number.NaN) / (reference?.slope ?? Number.NaN) - 1)).toBeLessThan(1e-8);
  }
});
