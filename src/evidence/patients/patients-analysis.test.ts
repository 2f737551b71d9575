import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReference } from "../../../test/support/reference.ts";
import type { JsonObject } from "../../base/json.ts";
import { analysePatients, type PatientsResult } from "./patients-analysis.ts";
import { plainAnswer } from "./plain-answer.ts";

const csv = (name: string) => readFileSync(new URL(`../../../data/${name}`, import.meta.url), "utf8");
const arms = {
  tms: { factor: "tms", level: "1", reference: "0" },
  exosome: { factor: "exo", level: "1", reference: "0" },
};
const options = { locked: null, seed: null, software: { name: "ryorin", version: "0" } };
const data = { subject: "id", factors: { site: ["A", "B", "C"], sex: ["F", "M"] } };
const plan = (patients: JsonObject): JsonObject => ({ data, patients: { ...arms, resamples: 200, ...patients } });
const analysed = (file: string, patients: JsonObject, more = {}): PatientsResult => {
  const answer = analysePatients(csv(file), plan(patients), { ...options, ...more });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error.findings));
  return answer.value;
};

describe("the factorial trial by its plan", () => {
  test("response: counts and the adjusted model, a factor as columns of its levels", () => {
    const reference = readReference<{ readonly logistic_adjusted: readonly { readonly name: string; readonly est: number }[] }>(
      "response/response_bliss.json",
    );
    const { responses, findings } = analysed("factorial_patient_level.csv", {
      responses: [{ outcome: "resp", covariates: ["mind0", "sex", "site"] }],
    });
    const [response] = responses;
    expect(response?.counts.proportions.both).toMatchObject({ responders: 28, n: 60 });
    const model = response?.logistic.maximumLikelihood;
    const fit = model?.ok ? model.value.fit : null;
    expect(fit?.names).toEqual(["(Intercept)", "tms", "exo", "mind0", "sexM", "siteB", "siteC", "tms:exo"]);
    const interaction = reference.logistic_adjusted.find(({ name }) => name === "tms:exo");
    expect(fit?.coefficients.at(-1)?.estimate).toBeCloseTo(interaction?.est ?? 0, 8);
    expect(findings.every(({ code }) => code === "response.scales-disagree")).toBe(true);
  });

  test("time to response, adjusted within sites", () => {
    const { timeToEvent } = analysed("factorial_time_to_response.csv", {
      timeToEvent: { time: "time", event: "event", horizon: 12, covariates: ["mind0", "age", "sex"], strata: ["site"] },
    });
    const cox = timeToEvent?.cox;
    expect(cox?.ok && cox.value.coefficients[0]?.estimate).toBeCloseTo(0.897014660060844, 8);
  });

  test("mediation, and patients without the outcome counted", () => {
    const { mediation } = analysed("factorial_mediation.csv", {
      mediation: { exposure: "exosome", mediator: "dcrp4", outcome: "y", covariates: ["tms", "lcrp0", "body0"] },
    });
    expect(mediation?.ok && mediation.value.indirect.estimate).toBeCloseTo(-0.474339994766245, 10);
    const { findings } = analysed("factorial_patient_level.csv", {
      mediation: { exposure: "exosome", mediator: "dcrp4", outcome: "body12", covariates: [] },
    });
    expect(findings.map(({ code }) => code)).toContain("data.rows-dropped");
  });

  test("a comparison as if nobody had drawn lots is not causal", () => {
    const { comparison, findings } = analysed("factorial_patient_level.csv", {
      comparison: { treatment: "tms", outcome: "mind12", covariates: ["mind0", "age", "site"] },
    });
    expect(comparison).toMatchObject({ ok: true, value: { causal: false, target: "overlap" } });
    expect(findings.map(({ code }) => code)).toContain("observational.not-causal");
  });

  test("the plan is kept unless another was locked or another seed taken", () => {
    const response = { responses: [{ outcome: "resp" }] };
    const { hash, kept } = analysed("factorial_patient_level.csv", response).plan;
    expect(kept).toBe(true);
    expect(analysed("factorial_patient_level.csv", response, { locked: hash }).plan.kept).toBe(true);
    expect(analysed("factorial_patient_level.csv", response, { locked: "sha256:0" }).plan.kept).toBe(false);
    expect(analysed("factorial_patient_level.csv", response, { seed: 9 }).plan.kept).toBe(false);
  });
});

describe("refused plans and tables", () => {
  const rows = [
    { id: "P1", tms: "0", exo: "0", resp: 1 },
    { id: "P2", tms: "1", exo: "0", resp: 0 },
  ];
  const response = { responses: [{ outcome: "resp" }] };

  test.each([
    ["nothing asked", rows, plan({}), { code: "plan.field-value", field: "patients" }],
    ["one factor for both", rows, plan({ ...response, exosome: arms.tms }), { code: "plan.field-value", field: "patients.exosome.factor" }],
    ["a level that is its reference", rows, plan({ ...response, tms: { ...arms.tms, level: "0" } }), { field: "patients.tms.level" }],
    ["no such column", rows, plan({ responses: [{ outcome: "nothing" }] }), { code: "data.unknown-column", column: "nothing" }],
    [
      "no such covariate",
      rows,
      plan({ responses: [{ outcome: "resp", covariates: ["age"] }] }),
      { code: "data.unknown-column", column: "age" },
    ],
    [
      "a patient twice",
      [...rows, ...rows.slice(0, 1)],
      plan(response),
      { code: "data.duplicate-subject", row: 4, firstRow: 2, subject: "P1" },
    ],
    ["a response of 2", [{ ...rows[0], resp: 2 }], plan(response), { code: "data.text-in-number", expected: "0 | 1", given: "2" }],
    ["a level that the plan does not know", [{ ...rows[0], tms: "yes" }], plan(response), { code: "data.unseen-level", given: "yes" }],
    [
      "a time before the beginning",
      [{ ...rows[0], time: -1, event: 1 }],
      plan({ timeToEvent: { time: "time", event: "event", horizon: 12 } }),
      { code: "data.text-in-number", expected: ">= 0" },
    ],
  ])("%s", (_what, table, json, finding) => {
    const bare = { ...json, data: { subject: "id" } };
    const answer = analysePatients(table as readonly JsonObject[], bare, options);
    expect(answer).toMatchObject({
      ok: false,
      error: { plan: { kept: false }, findings: expect.arrayContaining([expect.objectContaining(finding)]) },
    });
  });

  test("a trial with one arm answers what it can and refuses the rest, and is not called kept", () => {
    const alone = Array.from({ length: 8 }, (_, i) => ({ id: `P${i}`, tms: "1", exo: "1", time: i + 1, event: i % 2, resp: i % 2 }));
    const json = { data: { subject: "id" }, patients: { ...arms, ...response, timeToEvent: { time: "time", event: "event", horizon: 8 } } };
    const answer = analysePatients(alone, json, options);
    if (!answer.ok) throw new Error("refused");
    expect(answer.value.plan.kept).toBe(false);
    expect(plainAnswer(answer.value)).toMatchObject({
      patients: 8,
      responses: [{ outcome: "resp", counts: { scales: { measures: { "bliss-raw": { refused: { code: "response.no-control-arm" } } } } } }],
      timeToEvent: { curves: { both: { n: 8, events: 4 } }, cox: { refused: { code: "regression.aliased", column: "tms" } } },
      mediation: null,
    });
  });
});

test("a number that is none never leaves as an answer", () => {
  expect(() => plainAnswer({ estimate: Number.NaN })).toThrow("a finite number");
  expect(plainAnswer({ ok: true, value: Float64Array.of(1, 2) })).toEqual([1, 2]);
  expect(plainAnswer({ estimate: 1, design: { rows: 2 } })).toEqual({ estimate: 1 });
});

test("whatever the table holds, what comes back is answers and refusals, and every number is finite", () => {
  const mark = fc.constantFrom("0", "1");
  const number = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 4 }));
  const patient = fc.record({
    tms: mark,
    exo: mark,
    resp: fc.integer({ min: 0, max: 1 }),
    time: fc.integer({ min: 0, max: 4 }),
    event: mark,
    m: number,
    y: number,
  });
  const questions: JsonObject = {
    responses: [{ outcome: "resp", covariates: ["m"] }],
    timeToEvent: { time: "time", event: "event", horizon: 3, covariates: ["m"] },
    mediation: { exposure: "exosome", mediator: "m", outcome: "y" },
    comparison: { treatment: "tms", outcome: "y", covariates: ["m"] },
  };
  const scale = fc.constantFrom(1, 1e8, 1e-8);
  fc.assert(
    fc.property(fc.array(patient, { minLength: 1, maxLength: 16 }), scale, scale, (rows, ofMediator, ofOutcome) => {
      const table = rows.map(({ m, y, ...row }, index) => ({
        id: `P${index}`,
        ...row,
        m: m === null ? null : m * ofMediator,
        y: y === null ? null : y * ofOutcome,
      }));
      const answer = analysePatients(table, { data: { subject: "id" }, patients: { ...arms, resamples: 100, ...questions } }, options);
      expect(answer.ok).toBe(true);
      if (answer.ok) expect(plainAnswer(answer.value)).toMatchObject({ patients: rows.length });
    }),
    { numRuns: 60 },
  );
});
