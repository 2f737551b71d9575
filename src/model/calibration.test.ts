/** The values in use are those of the calibration that is reported, and the report says what it misses. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CALIBRATED } from "./parameter-values.ts";
import { EXOSOME_EFFECTS, PARAMETER_NAMES } from "./parameters.ts";

interface Report {
  readonly settings: { readonly seed: number; readonly optimiser: string };
  readonly free: readonly string[];
  readonly cost: { readonly start: number; readonly reached: number };
  readonly targets: readonly {
    readonly code: string;
    readonly reached: number;
    readonly wanted: number;
    readonly tolerance: number;
    readonly met: boolean;
  }[];
  readonly values: Readonly<Record<string, number>>;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../reference/model/${name}`, import.meta.url), "utf8"));
const report: Report = read("calibration.json");
const start: Readonly<Record<string, number>> = read("start.json");

describe("calibration", () => {
  test("gave the values in use, of every parameter", () => {
    expect(CALIBRATED).toEqual(report.values);
    expect(Object.keys(report.values).toSorted()).toEqual([...PARAMETER_NAMES].toSorted());
  });

  test("moved only what was free, and nothing of the exosome", () => {
    for (const name of PARAMETER_NAMES) if (!report.free.includes(name)) expect(CALIBRATED[name]).toBe(start[name]);
    for (const effect of EXOSOME_EFFECTS) expect(CALIBRATED[effect]).toBe(0);
  });

  test("does better than the start on people that it has not seen", () => {
    expect(report.cost.reached).toBeLessThan(report.cost.start / 2);
  });

  test("calls a target met when it is within its tolerance, and only then", () => {
    for (const { reached, wanted, tolerance, met } of report.targets) {
      if (Math.abs(Math.abs(reached - wanted) - tolerance) > 0.01) expect(met).toBe(Math.abs(reached - wanted) < tolerance);
    }
  });
});
