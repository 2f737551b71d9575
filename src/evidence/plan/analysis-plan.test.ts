import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../base/json.ts";
import { parsePlan } from "./analysis-plan.ts";
import { planHash } from "./plan-hash.ts";

const PLAN = {
  data: { subject: "id", visit: "visit", factors: { visit: ["V1", "V8"], site: ["A", "B"], arm: ["neither", "both"] } },
  model: { formula: "mind_chg ~ mind0*visit + site + tms*exo*visit" },
  contrasts: [
    { name: "both vs TMS", difference: { exo: ["1", "0"] }, at: { tms: "1", visit: "V8" } },
    { name: "interaction", interaction: { tms: ["1", "0"], exo: ["1", "0"] }, at: { visit: "V8" } },
    { name: "by hand", weights: { "tms:exo": 1 } },
    { name: "any visit", rows: [{ "tms:exo": 1 }, { "visitV8:tms:exo": 1 }] },
  ],
} satisfies JsonObject;

const GRAPH = {
  method: "graph",
  hypotheses: ["both vs TMS", "interaction"],
  weights: [1, 0],
  transitions: [
    [0, 1],
    [0, 0],
  ],
} satisfies JsonObject;

const FACTORIAL = {
  tms: { factor: "tms", level: "1", reference: "0" },
  exosome: { factor: "exo", level: "1", reference: "0" },
  visit: "V8",
  outcomes: [{ name: "mind", better: "lower" }],
} satisfies JsonObject;

const SENSITIVITY = { name: "J2R", assumption: "J2R", reference: { exo: "0" }, contrast: "both vs TMS", variance: "jackknife" };

describe("a plan", () => {
  test("that leaves out what has a default is read with the default", () => {
    const read = parsePlan(PLAN);
    expect(read).toMatchObject({
      ok: true,
      value: {
        findings: [],
        plan: {
          estimand: null,
          model: { covariance: ["us", "toeph", "ar1h", "cs"], likelihood: "REML", df: "satterthwaite", group: null, robust: false },
          contrasts: [
            { kind: "difference", averaging: "equal" },
            { kind: "interaction", at: { visit: "V8" } },
            { kind: "weights", weights: { "tms:exo": 1 } },
            { kind: "rows" },
          ],
          multiplicity: null,
        },
      },
    });
  });

  test("with every part is read", () => {
    const estimand = {
      population: "adults with depression",
      treatment: "both, TMS, exosomes, neither",
      variable: "change of HAM-D17 at week 12",
      intercurrentEvents: [{ event: "ECT", strategy: "composite" }],
      summary: "difference of means",
    };
    const read = parsePlan({
      ...PLAN,
      title: "mind",
      estimand,
      multiplicity: { method: "fixed-sequence", hypotheses: ["mind/both-vs-tms", "mind/min-test", "interaction"] },
      factorial: FACTORIAL,
      missing: { sensitivity: [SENSITIVITY] },
    });
    expect(read).toMatchObject({
      ok: true,
      value: { findings: [], plan: { estimand, missing: { sensitivity: [{ imputations: 100, seed: 1 }] } } },
    });
  });

  test("with a field nobody knows is told and followed", () => {
    const read = parsePlan({ ...PLAN, model: { ...PLAN.model, covarance: ["us"] } });
    expect(read).toMatchObject({
      ok: true,
      value: { findings: [{ code: "plan.field-unknown", severity: "tell", field: "model.covarance" }] },
    });
  });
});

const contrast = (one: Json) => ({ ...PLAN, contrasts: [one] });
const ROWS: readonly (readonly [string, Json, string, string])[] = [
  ["a list", [], "plan.field-type", ""],
  ["no data", { model: PLAN.model }, "plan.field-missing", "data"],
  ["no formula", { ...PLAN, model: {} }, "plan.field-missing", "model.formula"],
  ["an empty formula", { ...PLAN, model: { formula: "" } }, "plan.field-value", "model.formula"],
  ["a number for a column", { ...PLAN, data: { ...PLAN.data, subject: 1 } }, "plan.field-type", "data.subject"],
  ["a structure that is none", { ...PLAN, model: { ...PLAN.model, covariance: ["us", "vc"] } }, "plan.field-value", "model.covariance[1]"],
  ["no structure", { ...PLAN, model: { ...PLAN.model, covariance: [] } }, "plan.field-value", "model.covariance"],
  ["full Kenward-Roger", { ...PLAN, model: { ...PLAN.model, df: "kenward-roger" } }, "plan.field-value", "model.df"],
  [
    "Kenward-Roger with ML",
    { ...PLAN, model: { ...PLAN.model, likelihood: "ML", df: "kenward-roger-linear" } },
    "plan.field-value",
    "model.df",
  ],
  ["a group that is no factor", { ...PLAN, model: { ...PLAN.model, group: "sex" } }, "plan.field-value", "model.group"],
  ["a level twice", { ...PLAN, data: { ...PLAN.data, factors: { site: ["A", "A"] } } }, "plan.field-value", "data.factors.site[1]"],
  ["a factor without levels", { ...PLAN, data: { ...PLAN.data, factors: { site: [] } } }, "plan.field-value", "data.factors.site"],
  ["a contrast of no kind", contrast({ name: "x" }), "plan.field-value", "contrasts[0]"],
  [
    "a contrast of two kinds",
    contrast({ name: "x", weights: { a: 1 }, difference: { tms: ["1", "0"] } }),
    "plan.field-value",
    "contrasts[0]",
  ],
  ["a contrast without a name", contrast({ weights: { a: 1 } }), "plan.field-missing", "contrasts[0].name"],
  [
    "three levels to compare",
    contrast({ name: "x", difference: { site: ["A", "B", "C"] } }),
    "plan.field-value",
    "contrasts[0].difference.site",
  ],
  ["an unknown level", contrast({ name: "x", difference: { site: ["C", "A"] } }), "plan.field-value", "contrasts[0].difference.site[0]"],
  ["a level against itself", contrast({ name: "x", difference: { site: ["A", "A"] } }), "plan.field-value", "contrasts[0].difference.site"],
  ["a word for a number", contrast({ name: "x", difference: { tms: ["yes", "0"] } }), "plan.field-value", "contrasts[0].difference.tms[0]"],
  [
    "an unknown visit",
    contrast({ name: "x", difference: { tms: ["1", "0"] }, at: { visit: "V9" } }),
    "plan.field-value",
    "contrasts[0].at.visit",
  ],
  ["an interaction of one", contrast({ name: "x", interaction: { tms: ["1", "0"] } }), "plan.field-value", "contrasts[0].interaction"],
  ["an empty test", contrast({ name: "x", rows: [] }), "plan.field-value", "contrasts[0].rows"],
  [
    "one name twice",
    { ...PLAN, contrasts: [...PLAN.contrasts, { name: "by hand", weights: { siteB: 1 } }] },
    "plan.field-value",
    "contrasts[4].name",
  ],
  [
    "an unknown hypothesis",
    { ...PLAN, multiplicity: { method: "holm", hypotheses: ["mind/both-vs-tms"] } },
    "plan.field-value",
    "multiplicity.hypotheses[0]",
  ],
  [
    "a hypothesis twice",
    { ...PLAN, multiplicity: { method: "holm", hypotheses: ["by hand", "by hand"] } },
    "plan.field-value",
    "multiplicity.hypotheses[1]",
  ],
  ["weights without a graph", { ...PLAN, multiplicity: { ...GRAPH, method: "holm" } }, "plan.field-value", "multiplicity.weights"],
  [
    "a graph without weights",
    { ...PLAN, multiplicity: { method: "graph", hypotheses: GRAPH.hypotheses } },
    "plan.field-missing",
    "multiplicity.weights",
  ],
  ["a graph that gives too much", { ...PLAN, multiplicity: { ...GRAPH, weights: [1, 0.5] } }, "plan.field-value", "multiplicity.weights"],
  ["a graph of another size", { ...PLAN, multiplicity: { ...GRAPH, weights: [1] } }, "plan.field-value", "multiplicity.transitions"],
  [
    "an arrow that gives too much",
    {
      ...PLAN,
      multiplicity: {
        ...GRAPH,
        transitions: [
          [0, 1],
          [0.6, 0.6],
        ],
      },
    },
    "plan.field-value",
    "multiplicity.transitions[1]",
  ],
  [
    "an arrow to itself",
    {
      ...PLAN,
      multiplicity: {
        ...GRAPH,
        transitions: [
          [0, 1],
          [0, 1],
        ],
      },
    },
    "plan.field-value",
    "multiplicity.transitions[1][1]",
  ],
  [
    "means of an unknown level",
    { ...PLAN, means: [{ name: "m", over: { site: ["A", "C"] } }] },
    "plan.field-value",
    "means[0].over.site[1]",
  ],
  ["means of nothing", { ...PLAN, means: [{ name: "m", over: {} }] }, "plan.field-value", "means[0].over"],
  ["one factor twice", { ...PLAN, factorial: { ...FACTORIAL, exosome: FACTORIAL.tms } }, "plan.field-value", "factorial.exosome.factor"],
  ["a visit nobody has", { ...PLAN, factorial: { ...FACTORIAL, visit: "V9" } }, "plan.field-value", "factorial.visit"],
  [
    "no direction",
    { ...PLAN, factorial: { ...FACTORIAL, outcomes: [{ name: "mind" }] } },
    "plan.field-missing",
    "factorial.outcomes[0].better",
  ],
  [
    "a strategy that is none",
    { ...PLAN, estimand: { intercurrentEvents: [{ event: "ECT", strategy: "ignore" }] } },
    "plan.field-value",
    "estimand.intercurrentEvents[0].strategy",
  ],
  [
    "a reference that is missing",
    { ...PLAN, missing: { sensitivity: [{ ...SENSITIVITY, reference: {} }] } },
    "plan.field-value",
    "missing.sensitivity[0].reference",
  ],
  [
    "a contrast without a visit",
    { ...PLAN, missing: { sensitivity: [{ ...SENSITIVITY, contrast: "by hand" }] } },
    "plan.field-value",
    "missing.sensitivity[0].contrast",
  ],
  [
    "one imputation",
    { ...PLAN, missing: { sensitivity: [{ ...SENSITIVITY, imputations: 1 }] } },
    "plan.field-value",
    "missing.sensitivity[0].imputations",
  ],
];

test.each(ROWS)("a plan with %s is refused at its field", (_name, plan, code, field) => {
  const read = parsePlan(plan);
  const findings = read.ok ? [] : read.error;
  expect(findings).toContainEqual(expect.objectContaining({ code, field, severity: "stop" }));
});

test("every mistake is told at once", () => {
  const read = parsePlan({ data: { subject: 1 }, model: { formula: "", df: "none" } });
  expect(read.ok ? [] : read.error.map((finding) => finding.field)).toEqual(["data.subject", "data.visit", "model.formula", "model.df"]);
});

describe("the hash of a plan", () => {
  test("does not know the order of members, and knows every value", () => {
    const { contrasts, ...rest } = PLAN;
    expect(planHash({ contrasts, ...rest })).toBe(planHash(PLAN));
    expect(planHash({ ...PLAN, note: "x" })).not.toBe(planHash(PLAN));
    expect(planHash({ ...PLAN, contrasts: contrasts.toReversed() })).not.toBe(planHash(PLAN));
  });

  test("is the SHA-256 of the canonical text, as another program finds it", () => {
    // printf '{"a":2,"b":[1,"é"]}' | sha256sum
    expect(planHash({ b: [1, "é"], a: 2.0 })).toBe("sha256:a6cc6baee48ea4edaa8ed947985e5e216f8a5d744147fe2f33afe589940a2570");
  });

  test("there is none of a text that is not well formed", () => {
    expect(planHash({ a: "\ud800" })).toBeNull();
  });
});
