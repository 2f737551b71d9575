import { describe, expect, test } from "vitest";
import { SMALL_PLAN, type SmallTrial, smallTrialCsv } from "../../../test/support/small-trial.ts";
import type { JsonObject } from "../../base/json.ts";
import { planHash } from "../plan/plan-hash.ts";
import { analyse } from "./analysis.ts";
import { type AnalysisResult, isJoint } from "./result.ts";

const OPTIONS = { locked: null, seed: null, software: { name: "ryorin", version: "test" } };
const SENSITIVITY = {
  name: "jump",
  assumption: "J2R",
  reference: { exo: "0" },
  contrast: "both minus TMS",
  variance: "rubin-approximate-bayes",
  imputations: 3,
};

function answer(plan: JsonObject, trial: SmallTrial = {}, options: Partial<Parameters<typeof analyse>[2]> = {}): AnalysisResult {
  const result = analyse(smallTrialCsv(trial), plan, { ...OPTIONS, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function refusal(plan: JsonObject, csv: string) {
  const result = analyse(csv, plan, OPTIONS);
  return result.ok ? [] : result.error.findings.filter((finding) => finding.severity === "stop");
}

const single = (result: AnalysisResult, name: string) => {
  const contrast = result.contrasts.find((one) => one.name === name);
  if (contrast === undefined || isJoint(contrast)) throw new Error(`no contrast ${name}`);
  return contrast;
};

describe("an analysis does not depend on", () => {
  const expected = answer(SMALL_PLAN);
  const expectSame = (given: AnalysisResult, scale = 1) => {
    const [one, other] = [single(expected, "both minus TMS"), single(given, "both minus TMS")];
    expect(other.estimate / scale).toBeCloseTo(one.estimate, 9);
    expect(other.standardError / scale).toBeCloseTo(one.standardError, 9);
    expect(other.df).toBeCloseTo(one.df, 6);
  };

  test("the order of the rows", () => {
    const [head = "", ...rows] = smallTrialCsv().trimEnd().split("\n");
    const shuffled = rows.map((row, index) => ({ row, key: (index * 7919) % rows.length })).sort((a, b) => a.key - b.key);
    const result = analyse(`${[head, ...shuffled.map((one) => one.row)].join("\n")}\n`, SMALL_PLAN, OPTIONS);
    if (result.ok) expectSame(result.value);
    expect(result.ok).toBe(true);
  });

  test.each([1e-8, 1e8])("the unit of the outcome (times %d)", (scale) => {
    expectSame(answer(SMALL_PLAN, { outcome: (value) => value * scale }), scale);
  });

  test("where the outcome is counted from", () => {
    expectSame(answer(SMALL_PLAN, { outcome: (value) => value + 1000 }));
  });

  test("the names of the levels", () => {
    const csv = smallTrialCsv().replaceAll(",V1,", ",first,").replaceAll(",V2,", ",second,").replaceAll(",V3,", ",third,");
    const plan = JSON.parse(
      JSON.stringify(SMALL_PLAN)
        .replaceAll('"V1"', '"first"')
        .replaceAll('"V2"', '"second"')
        .replaceAll('"V3"', '"third"')
        .replaceAll("visitV3", "visitthird"),
    );
    const result = analyse(csv, plan, OPTIONS);
    if (result.ok) expectSame(result.value);
    expect(result.ok).toBe(true);
  });
});

/** Worlds in which much or all is missing or the same: an answer, or a refusal by name. */
const BAD_WORLDS: readonly (readonly [string, SmallTrial, JsonObject, string | null])[] = [
  [
    "80 % missing",
    { subjects: 200, outcome: (value, i, t) => ((i * 3 + t) % 5 === 0 ? value : null) },
    SMALL_PLAN,
    "mmrm.visit-pair-never-observed",
  ],
  [
    "80 % missing, with a simpler structure",
    { subjects: 200, outcome: (value, i, t) => ((i * 3 + t) % 5 === 0 ? value : null) },
    withModel({ covariance: ["us", "cs"] }),
    "mmrm.covariance-unidentified",
  ],
  [
    "80 % missing at random",
    { subjects: 240, outcome: (value, i, t) => ((i * 31 + t * 17) % 20 < 4 || t === 0 ? value : null) },
    SMALL_PLAN,
    null,
  ],
  ["a single arm", { arms: [[1, 1]] }, SMALL_PLAN, null],
  [
    "two arms for four",
    {
      arms: [
        [0, 0],
        [1, 1],
      ],
    },
    SMALL_PLAN,
    null,
  ],
  ["an outcome that never varies", { outcome: () => 5 }, SMALL_PLAN, "mmrm.no-variation"],
  ["an outcome that the model explains wholly", { outcome: (_, i, t) => (i % 4) + t }, SMALL_PLAN, "mmrm.no-variation"],
  ["no outcome at all", { outcome: () => null }, SMALL_PLAN, "mmrm.too-few-observations"],
  ["three subjects", { subjects: 3 }, SMALL_PLAN, "mmrm.too-few-observations"],
  ["one visit only", { outcome: (value, _, t) => (t === 2 ? value : null) }, withModel({ formula: "y ~ base + tms*exo" }), null],
  ["a visit that nobody came to", { outcome: (value, _, t) => (t === 1 ? null : value) }, SMALL_PLAN, null],
];

function withModel(model: JsonObject): JsonObject {
  return {
    ...SMALL_PLAN,
    model: { ...SMALL_PLAN.model, ...model },
    contrasts: [{ name: "both minus TMS", difference: { exo: ["1", "0"] }, at: { tms: "1" } }],
  };
}

test.each(BAD_WORLDS)("%s: an answer or a refusal by name, never NaN", (_name, trial, plan, code) => {
  const result = analyse(smallTrialCsv(trial), plan, OPTIONS);
  const said = JSON.stringify(result, (_key, value) => (typeof value === "number" && !Number.isFinite(value) ? "NOT FINITE" : value));
  expect(said).not.toContain("NOT FINITE");
  expect(result.ok ? null : result.error.findings.at(-1)?.code).toBe(code);
});

describe("means", () => {
  const over = { tms: ["0", "1"], visit: ["V1", "V3"] };

  test("of cells differ by what the contrasts say", () => {
    const result = answer({ ...SMALL_PLAN, means: [{ name: "arms", over: { exo: ["0", "1"], tms: ["1"], visit: ["V3"] } }] });
    const [without, withExosome] = result.means[0]?.cells ?? [];
    expect((withExosome?.estimate ?? Number.NaN) - (without?.estimate ?? Number.NaN)).toBeCloseTo(
      single(result, "both minus TMS").estimate,
      10,
    );
    expect(withExosome?.at).toEqual({ exo: "1", tms: "1", visit: "V3" });
  });

  test("that the data cannot tell are null", () => {
    const { means } = answer({ ...SMALL_PLAN, contrasts: [], means: [{ name: "arms", over }] }, { arms: [[1, 1]] });
    expect(means[0]?.cells.map((cell) => cell.estimate === null)).toEqual([true, true, false, false]);
  });

  test("at a constrained baseline are the same for all arms, and nothing is asked of it", () => {
    const constrained = {
      ...SMALL_PLAN,
      contrasts: SMALL_PLAN.contrasts.slice(0, 1),
      model: {
        ...SMALL_PLAN.model,
        formula: "y ~ tms*exo*visit",
        constrainedBaseline: { baseline: "base", level: "V0", treatments: ["tms", "exo"] },
      },
      means: [{ name: "arms", over: { tms: ["0", "1"], visit: ["V0"] } }],
      factorial: {
        tms: { factor: "tms", level: "1", reference: "0" },
        exosome: { factor: "exo", level: "1", reference: "0" },
        visit: "V3",
        outcomes: [{ name: "y", better: "lower" }],
      },
    };
    const result = answer(constrained);
    const [one, other] = result.means[0]?.cells ?? [];
    expect(one?.estimate).toBe(other?.estimate);
    expect(result.factorial[0]?.visits.map((visit) => visit.visit)).toEqual(["V1", "V2", "V3"]);
    expect(result.population.visits).toEqual(["V1", "V2", "V3"]);
    expect(result.plan.kept).toBe(true);
  });
});

describe("what cannot be told is left out and said", () => {
  const result = answer(SMALL_PLAN, { arms: [[1, 1]] });

  test("columns that others determine have no estimate", () => {
    const out = result.findings.filter((finding) => finding.code === "data.aliased-column");
    expect(out.length).toBeGreaterThan(0);
    expect(result.fit.coefficients.filter((one) => one.estimate === null)).toHaveLength(out.length);
  });

  test("the contrast has none either, and the plan was not kept to", () => {
    expect(result.contrasts).toEqual([]);
    expect(result.findings.map((finding) => finding.code)).toContain("mmrm.contrast-not-estimable");
    expect(result.plan.kept).toBe(false);
  });
});

describe("the plan", () => {
  const drawn = { ...SMALL_PLAN, missing: { sensitivity: [SENSITIVITY] } };
  const hash = planHash(SMALL_PLAN);

  test.each([
    ["with its own hash", SMALL_PLAN, { locked: hash }, true, null],
    ["with no hash from before", SMALL_PLAN, {}, true, null],
    ["with another's hash", { ...SMALL_PLAN, title: "changed" }, { locked: hash }, false, "plan.hash-differs"],
    ["with its own seed", drawn, { seed: 1 }, true, null],
    ["with another seed", drawn, { seed: 2 }, false, "plan.not-kept"],
  ] as const)("%s", (_name, plan, options, kept, code) => {
    const result = answer(plan, {}, options);
    expect(result.plan).toMatchObject({ kept, hash: planHash(plan) });
    const codes = result.findings.map((finding) => finding.code);
    if (code === null) expect(codes).not.toContain("plan.hash-differs");
    else expect(codes).toContain(code);
  });

  test("a sensitivity analysis that cannot be done leaves it unkept", () => {
    const byBayes = {
      ...drawn,
      model: { ...SMALL_PLAN.model, covariance: ["cs"] },
      missing: { sensitivity: [{ ...SENSITIVITY, variance: "rubin-bayes" }] },
    };
    const result = answer(byBayes);
    expect(result.sensitivity).toEqual([]);
    expect(result.findings).toContainEqual(expect.objectContaining({ code: "missing.option", analysis: "jump", given: "cs" }));
    expect(result.plan.kept).toBe(false);
  });
});

test("two visits that nobody has both of are named, and the next structure of the plan answers", () => {
  const apart: SmallTrial = { dropout: 0, outcome: (value, i, t) => (t === (Math.floor(i / 4) % 2 === 0 ? 1 : 2) ? null : value) };
  const result = answer({ ...SMALL_PLAN, model: { ...SMALL_PLAN.model, covariance: ["us", "cs"] } }, apart);
  expect(result.findings).toContainEqual({
    code: "mmrm.visit-pair-never-observed",
    severity: "ask",
    first: "V2",
    second: "V3",
    group: "",
    covariance: "us",
    offered: expect.any(String),
  });
  expect(result.findings).toContainEqual({
    code: "mmrm.fallback",
    severity: "ask",
    from: "us",
    to: "cs",
    reason: "mmrm.visit-pair-never-observed",
  });
  expect([result.fit.covariance, result.plan.kept]).toEqual(["cs", true]);
});

describe("a refusal names the place", () => {
  const csv = smallTrialCsv();
  const line = (n: number): string => csv.split("\n")[n] ?? "";

  test.each([
    [
      "a subject that has a visit twice",
      SMALL_PLAN,
      `${csv}${line(1)}\n`,
      { code: "data.duplicate-visit", row: 146, firstRow: 2, subject: "S0", visit: "V1" },
    ],
    ["a formula that cannot be read", withModel({ formula: "y ~ base +" }), csv, { code: "data.formula", at: 10 }],
    ["a column that is not there", withModel({ formula: "y ~ weight" }), csv, { code: "data.unknown-column", column: "weight" }],
    [
      "a subject column that is not there",
      { ...SMALL_PLAN, data: { ...SMALL_PLAN.data, subject: "patient" } },
      csv,
      { code: "data.unknown-column", column: "patient" },
    ],
    ["a factor that was not declared", withModel({ formula: "y ~ sex", covariance: ["cs"] }), csv, null],
    [
      "a factor that nobody declared",
      { ...withModel({ formula: "y ~ sex" }), data: { ...SMALL_PLAN.data, factors: { visit: ["V1", "V2", "V3"] } } },
      csv,
      { code: "data.text-in-number", column: "sex", row: 2, given: "M" },
    ],
    [
      "a contrast of what the model lacks",
      { ...SMALL_PLAN, contrasts: [{ name: "x", weights: { "exo:tms:visitV9": 1 } }] },
      csv,
      { code: "mmrm.contrast-unknown", given: "exo:tms:visitV9" },
    ],
    ["structures that need times", withModel({ covariance: ["sp_exp"] }), csv, { code: "mmrm.option", option: "data.time" }],
  ] as const)("%s", (_name, plan, table, expected) => {
    const findings = refusal(plan, table);
    if (expected === null) expect(findings.map((one) => one.code)).toEqual(["mmrm.contrast-unknown"]);
    else expect(findings).toContainEqual(expect.objectContaining(expected));
  });
});
