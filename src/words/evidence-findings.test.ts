import { describe, expect, test } from "vitest";
import { type FindingCode, type FindingFields, SEVERITIES } from "../evidence/finding.ts";
import { evidenceFindingText, evidenceFindingWords, severityWords } from "./evidence-findings.ts";

const cell = { row: 3, column: "COLUMN", expected: "EXPECTED", given: "GIVEN" };
const field = { field: "FIELD", expected: "EXPECTED", given: "GIVEN" };

/** The fields of each code, and nothing else: a text that names another is found by the gap it leaves. */
const SAMPLES: { readonly [Code in FindingCode]: FindingFields[Code] } = {
  "plan.field-missing": field,
  "plan.field-type": field,
  "plan.field-value": field,
  "plan.field-unknown": field,
  "plan.hash-differs": { expected: "EXPECTED", given: "GIVEN" },
  "plan.not-kept": field,
  "missing.covariate-varies": { analysis: "ANALYSIS", column: "COLUMN", subject: "SUBJECT" },
  "missing.option": { analysis: "ANALYSIS", expected: "EXPECTED", given: "GIVEN" },
  "missing.not-done": { analysis: "ANALYSIS", failed: 1, of: 240 },
  "missing.redrawn": { analysis: "ANALYSIS", failed: 2, of: 100 },
  "data.not-a-table": { row: 1, expected: "EXPECTED", given: "GIVEN" },
  "data.unknown-column": { column: "COLUMN", expected: "EXPECTED" },
  "data.text-in-number": cell,
  "data.unseen-level": cell,
  "data.empty-level": { column: "COLUMN", level: "LEVEL" },
  "data.duplicate-visit": { row: 9, firstRow: 4, subject: "P1", visit: "V1" },
  "data.duplicate-subject": { row: 9, firstRow: 4, subject: "P1" },
  "data.rows-dropped": { count: 349, columns: "mind_chg" },
  "data.aliased-column": { column: "COLUMN" },
  "data.formula": { at: 7, expected: "EXPECTED", given: "GIVEN" },
  "mmrm.visit-pair-never-observed": { first: "VIS3", second: "VIS4", group: "GROUP", covariance: "us", offered: "toeph" },
  "mmrm.visit-never-observed": { visit: "V1" },
  "mmrm.too-few-observations": { observations: 3, parameters: 9 },
  "mmrm.no-variation": { visit: "V1" },
  "mmrm.not-converged": { covariance: "us", iterations: 100, gradientMax: 2.3e-7 },
  "mmrm.covariance-unidentified": { covariance: "us", offered: "cs" },
  "mmrm.covariance-border": { covariance: "slopes", estimate: "ESTIMATE" },
  "mmrm.fallback": { from: "us", to: "toeph", reason: "REASON" },
  "mmrm.contrast-not-estimable": { contrast: "CONTRAST", column: "COLUMN" },
  "mmrm.contrast-unknown": { contrast: "CONTRAST", expected: "EXPECTED", given: "GIVEN" },
  "mmrm.option": { option: "OPTION", expected: "EXPECTED", given: "GIVEN" },
  "estimate.no-variation": { quantity: "QUANTITY" },
  "estimate.too-few": { quantity: "QUANTITY", needed: 2, given: 1 },
  "regression.aliased": { column: "COLUMN" },
  "regression.separation": { columns: "COLUMN", offered: "OFFERED" },
  "regression.not-converged": { iterations: 30 },
  "response.arm-missing": { arm: "ARM" },
  "response.no-control-arm": { measure: "MEASURE" },
  "response.extreme-proportion": { measure: "MEASURE", arm: "ARM", responders: 0, n: 60 },
  "response.certain-arm": { arm: "ARM", responders: 0, n: 60 },
  "response.scales-disagree": { first: "FIRST", second: "SECOND", reason: "REASON" },
  "survival.no-events": { patients: 60 },
  "survival.one-group": { group: "GROUP" },
  "survival.infinite-coefficient": { columns: "COLUMN" },
  "survival.hazards-not-proportional": { column: "COLUMN", p: 0.012 },
  "survival.beyond-follow-up": { group: "GROUP", horizon: 12, last: 8 },
  "mediation.mediator-not-randomised": { mediator: "MEDIATOR" },
  "mediation.resamples-failed": { failed: 1, resamples: 2000 },
  "observational.not-causal": { covariates: "COVARIATES" },
  "observational.poor-overlap": { group: "GROUP", share: 0.2 },
  "observational.imbalance": { covariate: "COVARIATE", standardisedDifference: 0.14 },
  "observational.small-effective-sample": { group: "GROUP", effective: 14.2, given: 60 },
  "single-patient.coarse": { assignments: 5, pMin: 0.2 },
  "single-patient.impossible-assignment": { patient: "PATIENT", design: "DESIGN" },
  "single-patient.baseline-trend": { tau: 0.5, p: 0.02 },
};

const CODES = Object.keys(evidenceFindingWords) as FindingCode[];

describe.each(CODES)("%s", (code) => {
  const said = (language: "ja" | "en") => evidenceFindingText(findingOf(code), language);

  test("is said in both languages, each field in its place", () => {
    for (const language of ["ja", "en"] as const) {
      expect(said(language)).not.toMatch(/[{}]/);
      for (const value of Object.values(SAMPLES[code]))
        if (/^[A-Z]+$/.test(String(value)) && !isLeftOut(code, String(value))) expect(said(language)).toContain(String(value));
    }
    expect(said("ja")).toMatch(/[ぁ-ん]/);
    expect(said("en")).not.toMatch(/[ぁ-ん]/);
  });
});

test("every severity has a word, and every code a severity", () => {
  expect(CODES.every((code) => severityWords[SEVERITIES[code]].en.length > 0)).toBe(true);
  expect([...CODES].sort()).toEqual(Object.keys(SEVERITIES).sort());
});

test("codes in fields have words, and no group is all of them", () => {
  const pair = {
    code: "mmrm.visit-pair-never-observed",
    severity: "ask",
    ...SAMPLES["mmrm.visit-pair-never-observed"],
    group: "",
  } as const;
  expect(evidenceFindingText(pair, "en")).toMatch(/^No subject has both “VIS3” and “VIS4” \(in all groups\), so/);
  const fallback = { code: "mmrm.fallback", severity: "ask", from: "us", to: "cs", reason: "mmrm.not-converged" } as const;
  expect(evidenceFindingText(fallback, "ja")).toBe("共分散構造を us から計画の次の cs に替えました(理由: 収束しない)。");
});

test("small numbers keep their size, counts their noun, and what is empty is said", () => {
  expect(evidenceFindingText(findingOf("mmrm.not-converged"), "en")).toBe(
    "The covariance us did not converge in 100 iterations (gradient 2.3e-7).",
  );
  expect(evidenceFindingText({ code: "data.rows-dropped", severity: "tell", count: 1, columns: "y" }, "en")).toMatch(/^1 row was left out/);
  expect(evidenceFindingText({ code: "plan.field-value", severity: "stop", ...field, given: "" }, "ja")).toContain("(なし)");
});

function findingOf(code: FindingCode) {
  // The sample of a code has the fields of that code, which the union cannot see from here.
  return { code, severity: SEVERITIES[code], ...SAMPLES[code] } as Parameters<typeof evidenceFindingText>[0];
}

/** A field that the sentence need not repeat: an unknown field is its own name. */
function isLeftOut(code: FindingCode, value: string): boolean {
  return code === "plan.field-unknown" ? value !== "FIELD" : code === "plan.field-missing" && value === "GIVEN";
}
