import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../base/json.ts";
import { analysePlannedSeries } from "./planned-series.ts";

const csv = readFileSync(new URL("../../../data/single_patients.csv", import.meta.url), "utf8");
const series = {
  outcome: "phq2",
  time: "day",
  treatment: { factor: "phase", level: "B", reference: "A" },
  drawn: "change-points",
  observationsMin: 5,
  better: "lower",
};
const plan = (more: JsonObject = {}): JsonObject => ({ data: { subject: "id" }, series: { ...series, ...more } });
const options = { locked: null, seed: null, software: { name: "ryorin", version: "0" } };

function analysed(source: string | readonly JsonObject[], json: JsonObject) {
  const answer = analysePlannedSeries(source, json, options);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

describe("five invented patients", () => {
  const result = analysed(csv, plan());

  test("each has a randomisation test over its own assignments, and all of them are pooled", () => {
    expect(result.patients.map(({ patient }) => patient)).toEqual(["S1", "S2", "S3", "S4", "S5"]);
    expect(result.patients[0]?.randomisation).toMatchObject({ ok: true, value: { assignments: 35, p: 1 / 35 } });
    expect(result.pooled).toMatchObject({ ok: true, value: { mean: { df: 4 } } });
    expect(result.pooledPatients.length).toBe(5);
    expect(result.plan.kept).toBe(true);
  });

  test("rows in another order are the same trial, since the plan names the time", () => {
    const [header = "", ...rows] = csv.trim().split("\n");
    const turned = analysed([header, ...rows.reverse()].join("\n"), plan());
    const of = (answer: typeof result) => new Map(answer.patients.map((one) => [one.patient, one.randomisation]));
    expect(of(turned)).toEqual(of(result));
  });

  test("a phase shorter than the design allows was never drawn, and the plan was not kept to", () => {
    const strict = analysed(csv, plan({ observationsMin: 7 }));
    expect(strict.patients[1]?.randomisation).toMatchObject({
      ok: false,
      error: { code: "single-patient.impossible-assignment", patient: "S2" },
    });
    expect(strict.plan.kept).toBe(false);
    expect(strict.pooled.ok).toBe(true);
  });
});

test("pairs of sessions, the order in each drawn", () => {
  const rows = Array.from({ length: 12 }, (_, i) => ({
    id: "S1",
    phase: i % 4 === 0 || i % 4 === 3 ? "A" : "B",
    phq2: i % 4 === 0 || i % 4 === 3 ? 5 : 3 - (i % 2),
  }));
  const { time: _, ...untimed } = series;
  const answer = analysed(rows, { data: { subject: "id" }, series: { ...untimed, drawn: "pairs" } });
  expect(answer.patients[0]?.randomisation).toMatchObject({ ok: true, value: { assignments: 64, p: 1 / 64 } });
  expect(answer.pooled).toMatchObject({ ok: false, error: { code: "estimate.too-few", quantity: "patients" } });
});

test.each([
  ["no such column", plan({ outcome: "phq9" }), { code: "data.unknown-column", column: "phq9" }],
  ["one level twice", plan({ treatment: { factor: "phase", level: "A", reference: "A" } }), { field: "series.treatment.level" }],
  ["a design that nobody knows", plan({ drawn: "weekly" }), { field: "series.drawn" }],
])("%s is refused", (_what, json, finding) => {
  expect(analysePlannedSeries(csv, json, options)).toMatchObject({
    ok: false,
    error: { findings: expect.arrayContaining([expect.objectContaining(finding)]) },
  });
});

test("a patient without a treated phase is said, and a row of no phase counted", () => {
  const rows = [
    { id: "S1", day: 1, phase: "A", phq2: 3 },
    { id: "S1", day: 2, phase: "A", phq2: 4 },
    { id: "S1", day: 3, phase: "", phq2: 4 },
  ];
  const answer = analysed(rows, plan({ observationsMin: 1 }));
  expect(answer.findings).toMatchObject([{ code: "data.rows-dropped", count: 1 }]);
  expect(answer.patients[0]).toMatchObject({
    tauU: { ok: false, error: { code: "estimate.too-few", quantity: "treatment" } },
    effect: { ok: false },
    findings: [{ code: "single-patient.impossible-assignment" }],
  });
});
