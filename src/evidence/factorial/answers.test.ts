import { describe, expect, test } from "vitest";
import { ok } from "../../base/result.ts";
import { type Inference, inferenceOf } from "../inference.ts";
import type { ContrastPlan } from "../plan/contrast-plan.ts";
import { type AskedModel, answersAt, minTest } from "./answers.ts";
import { decideFamily } from "./family.ts";
import { QUESTIONS } from "./questions.ts";

const PLAN = {
  tms: { factor: "tms", level: "1", reference: "0" },
  exosome: { factor: "exo", level: "1", reference: "0" },
  visit: "V8",
  outcomes: [{ name: "mind", formula: null, better: "lower" }],
} as const;

/** A model of three coefficients, tms, exo and tms:exo, that answers with the weighted sum and remembers what it was asked. */
function modelOf(beta: readonly [number, number, number]): AskedModel & { readonly asked: ContrastPlan[] } {
  const asked: ContrastPlan[] = [];
  return {
    asked,
    weightsOf(contrast) {
      asked.push(contrast);
      if (contrast.kind === "interaction") return ok(Float64Array.of(0, 0, 1));
      if (contrast.kind !== "difference") throw new Error("only differences and interactions");
      const isTms = "tms" in contrast.difference;
      const together = Number(contrast.at[isTms ? "exo" : "tms"]);
      return ok(Float64Array.of(isTms ? 1 : 0, isTms ? 0 : 1, together));
    },
    estimate: (_name, weights) =>
      ok({ estimate: weights.reduce((sum, weight, k) => sum + weight * (beta[k] ?? 0), 0), standardError: 1, df: 100 }),
  };
}

describe("the factorial questions", () => {
  const model = modelOf([-4, -1, -2]);
  const answers = answersAt(model, PLAN, { visitColumn: "visit", visit: "V8", better: "lower" });

  test("are the sums of coefficients that the reference models name", () => {
    const estimates = answers.ok ? answers.value.map((answer) => [answer.question, answer.estimate]) : [];
    expect(estimates).toEqual([
      ["both-vs-tms", -3],
      ["both-vs-exosome", -6],
      ["min-test", -3],
      ["interaction", -2],
      ["main-tms", -5],
      ["main-exosome", -2],
    ]);
    expect(answers.ok && answers.value.map((answer) => answer.question)).toEqual([...QUESTIONS]);
  });

  test("are all asked at the visit", () => {
    expect(model.asked.every((contrast) => "at" in contrast && contrast.at.visit === "V8")).toBe(true);
  });
});

describe("the min test", () => {
  const of = (estimate: number): Inference => inferenceOf({ estimate, standardError: 1, df: 1e6 });
  // z of 1.96 has p 0.05; the larger p-value carries the test, and a pair that loses is said at twice its p-value.
  test.each([
    [-3, -2.5, "both-vs-exosome", 0.01242],
    [-2.5, -3, "both-vs-tms", 0.01242],
    [-3, -0.1, "both-vs-exosome", 0.92034],
    [-3, 0.1, "both-vs-exosome", 1],
    [-3, 3, "both-vs-exosome", 0.0054],
    [4, 3, "both-vs-tms", 0.000127],
  ] as const)("of %d and %d is carried by %s", (vsTms, vsExosome, weaker, p) => {
    const answer = minTest(of(vsTms), of(vsExosome), "lower");
    expect(answer.weaker).toBe(weaker);
    expect(answer.p).toBeCloseTo(p, 4);
    expect(answer.estimate).toBe(weaker === "both-vs-tms" ? vsTms : vsExosome);
    expect(minTest(of(-vsTms), of(-vsExosome), "higher").p).toBeCloseTo(p, 4);
  });
});

describe("the family", () => {
  const plan = {
    method: "fixed-sequence",
    hypotheses: ["mind/both-vs-tms", "gone", "interaction"],
    weights: null,
    transitions: null,
  } as const;

  test("is decided at once, in the order of the plan", () => {
    const p = new Map([
      ["mind/both-vs-tms", 0.01],
      ["gone", 0.02],
      ["interaction", 0.2],
    ]);
    expect(decideFamily(plan, (name) => p.get(name) ?? null).map(({ pAdjusted, rejected }) => [pAdjusted, rejected])).toEqual([
      [0.01, true],
      [0.02, true],
      [0.2, false],
    ]);
  });

  test("a hypothesis that could not be tested stops the sequence", () => {
    const decisions = decideFamily(plan, (name) => (name === "gone" ? null : 0.001));
    expect(decisions.map((one) => one.rejected)).toEqual([true, false, false]);
  });
});
