import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReference } from "../../../test/support/reference.ts";
import { readTrial, relativeError } from "../../../test/support/trial.ts";
import { ARMS, type Arm } from "../arms.ts";
import type { Answer } from "../estimate.ts";
import { bootstrapBliss } from "./bliss-bootstrap.ts";
import { type Cells, countCells } from "./cells.ts";
import { highestSingleAgent } from "./highest-single-agent.ts";
import { MEASURE_RULES, MEASURES, type Measure, measureInteraction } from "./interaction-measures.ts";
import { logisticInteraction } from "./logistic-interaction.ts";
import { proportionOf } from "./proportion.ts";
import { analyseResponse } from "./response-analysis.ts";
import { riskContrast } from "./risk-contrast.ts";
import { compareScales } from "./scales.ts";

interface Row {
  readonly est: number;
  readonly se: number;
  readonly lower: number;
  readonly upper: number;
  readonly z: number;
  readonly p: number;
}
interface Reference {
  readonly cells: Readonly<Record<string, { readonly n: number; readonly x: number }>>;
  readonly wilson: readonly { readonly arm: string; readonly p: number; readonly lower: number; readonly upper: number }[];
  readonly bliss_raw: Row;
  readonly bliss_control_corrected: Row;
  readonly bliss_log_survival_ratio: Row;
  readonly additive_interaction: Row;
  readonly RERI: Row;
  readonly log_rr_interaction: number;
  readonly excess_over_best_single: number;
  readonly logistic_unadjusted: readonly { readonly name: string; readonly est: number; readonly se: number }[];
  readonly lrt_interaction: { readonly chisq: number; readonly p: number };
  readonly bliss_corrected_parametric_bootstrap: { readonly lower: number; readonly upper: number; readonly sd: number };
}

const reference = readReference<Reference>("response/response_bliss.json");
const trial = readTrial("factorial_patient_level.csv");
const cells = countCells(trial.numbers("tms"), trial.numbers("exo"), trial.numbers("resp"), "no-response");

function had<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

function agree(given: { estimate: number; standardError: number; low: number; high: number; z: number; p: number }, row: Row): number {
  return Math.max(
    relativeError(given.estimate, row.est),
    relativeError(given.standardError, row.se),
    relativeError(given.low, row.lower),
    relativeError(given.high, row.upper),
    relativeError(given.z, row.z),
    relativeError(given.p, row.p),
  );
}

describe("the factorial trial, as R computes it", () => {
  test("patients by arm", () => {
    for (const arm of ARMS) {
      const row = reference.cells[arm === "exosome" ? "exo" : arm];
      expect(cells[arm]).toEqual({ responders: row?.x, n: row?.n });
    }
  });

  test("Wilson's intervals", () => {
    for (const row of reference.wilson) {
      const arm: Arm = ARMS.find((one) => one === row.arm) ?? "exosome";
      const { proportion, wilson } = proportionOf(cells[arm] ?? { responders: 0, n: 0 });
      expect(relativeError(proportion, row.p)).toBeLessThan(1e-10);
      expect(relativeError(wilson.low, row.lower)).toBeLessThan(1e-10);
      expect(relativeError(wilson.high, row.upper)).toBeLessThan(1e-10);
    }
  });

  test.each([
    ["additive", reference.additive_interaction],
    ["bliss-raw", reference.bliss_raw],
    ["bliss-corrected", reference.bliss_control_corrected],
    ["bliss-log-survival", reference.bliss_log_survival_ratio],
    ["reri", reference.RERI],
  ] as const)("%s", (measure, row) => {
    expect(agree(had(measureInteraction(cells, measure)), row)).toBeLessThan(1e-8);
  });

  test("the odds ratio's interaction is that of the logistic model, and so is its standard error", () => {
    const { estimate, standardError } = had(measureInteraction(cells, "odds-ratio"));
    const row = reference.logistic_unadjusted.find(({ name }) => name === "tms:exo");
    expect(relativeError(estimate, row?.est ?? 0)).toBeLessThan(1e-8);
    expect(relativeError(standardError, row?.se ?? 0)).toBeLessThan(1e-8);
    expect(relativeError(had(measureInteraction(cells, "risk-ratio")).estimate, reference.log_rr_interaction)).toBeLessThan(1e-10);
  });

  test("the logistic model's test of the interaction", () => {
    const model = logisticInteraction({
      tms: { name: "tms", values: trial.numbers("tms") },
      exosome: { name: "exo", values: trial.numbers("exo") },
      covariates: [],
      response: trial.numbers("resp"),
    });
    const { likelihoodRatio, interaction, fit } = had(model.maximumLikelihood);
    expect(relativeError(likelihoodRatio.chiSquared, reference.lrt_interaction.chisq)).toBeLessThan(1e-8);
    expect(fit.names.at(-1)).toBe(interaction);
    expect(model.firth).toBeNull();
  });

  test("the pair against the better of the two alone", () => {
    const answer = had(highestSingleAgent(cells));
    expect(answer.estimate).toBeCloseTo(reference.excess_over_best_single, 14);
    expect(answer.weaker).toBe("both-vs-tms");
    expect(answer.low).toBeCloseTo(wald(cells, "both-vs-tms").low, 14);
    expect(answer.p).toBeCloseTo(wald(cells, "both-vs-tms").p, 14);
    expect(answer.high).toBeGreaterThanOrEqual(wald(cells, "both-vs-tms").high);
  });

  test("the bootstrap, to its stated error", () => {
    const { low, high, standardDeviation, failed } = had(bootstrapBliss(cells, { seed: 7, resamples: 20_000 }));
    const expected = reference.bliss_corrected_parametric_bootstrap;
    // Both are samples of 20,000 that are good to 0.003, so their difference is to 0.003 times the root of 2.
    const error = 0.003 * Math.SQRT2;
    expect(Math.abs(low - expected.lower)).toBeLessThan(error);
    expect(Math.abs(high - expected.upper)).toBeLessThan(error);
    expect(Math.abs(standardDeviation - expected.sd)).toBeLessThan(error);
    expect(failed).toBe(0);
  });

  test("raw and corrected Bliss part, and the reason is the response of the control arm", () => {
    const analysis = analyseResponse(cells, { seed: 1, resamples: 100 });
    expect(analysis.scales.words).toMatchObject({ "bliss-raw": "cannot-tell", "bliss-corrected": "synergy", additive: "synergy" });
    expect(analysis.scales.together).toBe("disagree");
    expect(analysis.findings).toContainEqual({
      code: "response.scales-disagree",
      severity: "ask",
      first: "bliss-raw",
      second: "bliss-corrected bliss-log-survival risk-ratio odds-ratio reri",
      reason: "control-response",
    });
    const [raw, corrected] = [had(measureInteraction(cells, "bliss-raw")), had(measureInteraction(cells, "bliss-corrected"))];
    expect(analysis.rawExpectsMoreBy).toBeCloseTo(corrected.estimate - raw.estimate, 14);
  });
});

describe("worlds in which a measure does not exist", () => {
  const cell = (responders: number, n = 20) => ({ responders, n });
  const full: Cells = { neither: cell(4), tms: cell(6), exosome: cell(5), both: cell(12) };
  const { neither: _none, ...withoutControl } = full;

  test.each<[string, Cells, Measure, object]>([
    ["Bliss without a control arm", withoutControl, "bliss-raw", { code: "response.no-control-arm", measure: "bliss-raw" }],
    ["corrected Bliss without a control arm", withoutControl, "bliss-corrected", { code: "response.no-control-arm" }],
    ["Bliss with an empty control arm", { ...full, neither: cell(0, 0) }, "bliss-raw", { code: "response.no-control-arm" }],
    ["a single arm", { both: cell(12) }, "additive", { code: "response.arm-missing", arm: "neither" }],
    ["no patients", {}, "odds-ratio", { code: "response.arm-missing" }],
    [
      "everybody responds untreated",
      { ...full, neither: cell(20) },
      "bliss-corrected",
      { code: "response.extreme-proportion", arm: "neither" },
    ],
    ["nobody responds untreated", { ...full, neither: cell(0) }, "reri", { code: "response.extreme-proportion", arm: "neither", n: 20 }],
    ["nobody responds to TMS", { ...full, tms: cell(0) }, "odds-ratio", { code: "response.extreme-proportion", arm: "tms" }],
    ["everybody responds to both", { ...full, both: cell(20) }, "bliss-log-survival", { code: "response.extreme-proportion", arm: "both" }],
    ["nothing varies", { neither: cell(0), tms: cell(0), exosome: cell(0), both: cell(20) }, "additive", { code: "estimate.no-variation" }],
  ])("%s", (_what, data, measure, refusal) => {
    expect(measureInteraction(data, measure)).toMatchObject({ ok: false, error: refusal });
  });

  test("nobody responding anywhere still has an interval for a difference", () => {
    const none: Cells = { neither: cell(0), tms: cell(0), exosome: cell(0), both: cell(0) };
    const { estimate, wald: answer, combinedWilson } = had(riskContrast(none, "both-vs-tms"));
    expect([estimate, answer.ok]).toEqual([0, false]);
    expect(combinedWilson.low).toBeCloseTo(-combinedWilson.high, 14);
    expect(combinedWilson.high).toBeCloseTo(0.161, 3);
    expect(highestSingleAgent(none)).toMatchObject({ ok: false, error: { code: "estimate.no-variation" } });
  });

  test("an arm in which nobody responds is said, since Wald's intervals take it as certain", () => {
    const { findings } = analyseResponse({ ...full, exosome: cell(0) }, { seed: 1, resamples: 100 });
    expect(findings[0]).toEqual({ code: "response.certain-arm", severity: "ask", arm: "exosome", responders: 0, n: 20 });
  });

  test("separation in the logistic model brings Firth's estimate", () => {
    const arms = ARMS.flatMap((arm) => new Array<Arm>(10).fill(arm));
    const model = logisticInteraction({
      tms: { name: "tms", values: arms.map((arm) => (arm === "tms" || arm === "both" ? 1 : 0)) },
      exosome: { name: "exo", values: arms.map((arm) => (arm === "exosome" || arm === "both" ? 1 : 0)) },
      covariates: [],
      response: Float64Array.from(arms, (arm, i) => (arm === "both" ? 1 : i % 3 === 0 ? 1 : 0)),
    });
    expect(model.maximumLikelihood).toMatchObject({ ok: false, error: { code: "regression.separation", columns: "tms:exo" } });
    expect(model.firth?.ok).toBe(true);
  });

  test("whatever the counts, every number that comes back is finite", () => {
    const some = fc.integer({ min: 0, max: 4 }).chain((n) => fc.integer({ min: 0, max: n }).map((responders) => ({ responders, n })));
    fc.assert(
      fc.property(fc.record({ neither: some, tms: some, exosome: some, both: some }, { requiredKeys: [] }), (data) => {
        const text = JSON.stringify(analyseResponse(data, { seed: 3, resamples: 20 }), (_key, value) =>
          typeof value === "number" && !Number.isFinite(value) ? "not finite" : value,
        );
        expect(text).not.toContain("not finite");
      }),
    );
  });
});

describe("properties", () => {
  const inner = fc.integer({ min: 30, max: 80 }).chain((n) => fc.integer({ min: 4, max: n - 4 }).map((responders) => ({ responders, n })));
  const four = fc.record({ neither: inner, tms: inner, exosome: inner, both: inner });

  test("each gradient is the derivative of its estimate", () => {
    fc.assert(
      fc.property(four, fc.constantFrom(...MEASURES), fc.constantFrom(...ARMS), (data, measure, arm) => {
        const p = { neither: 0, tms: 0, exosome: 0, both: 0 };
        for (const one of ARMS) p[one] = data[one].responders / data[one].n;
        const { estimate, gradient } = MEASURE_RULES[measure];
        const h = 1e-6;
        const slope = (estimate({ ...p, [arm]: p[arm] + h }) - estimate({ ...p, [arm]: p[arm] - h })) / (2 * h);
        expect(Math.abs(slope - gradient(p)[arm])).toBeLessThan(1e-5 * Math.max(1, Math.abs(slope)));
      }),
    );
  });

  test("a pair exactly as expected has an estimate of 0 on that scale", () => {
    fc.assert(
      fc.property(four, fc.constantFrom(...MEASURES), (data, measure) => {
        const p = { neither: 0, tms: 0, exosome: 0, both: 0 };
        for (const one of ARMS) p[one] = data[one].responders / data[one].n;
        const both = MEASURE_RULES[measure].expected(p);
        fc.pre(both > 0 && both < 1);
        expect(MEASURE_RULES[measure].estimate({ ...p, both })).toBeCloseTo(0, 10);
      }),
    );
  });

  test("changing the two treatments' names changes nothing but the names", () => {
    fc.assert(
      fc.property(four, (data) => {
        const turned = compareScales({ ...data, tms: data.exosome, exosome: data.tms });
        expect(turned.words).toEqual(compareScales(data).words);
        expect(turned.together).toBe(compareScales(data).together);
      }),
    );
  });

  test("with a control arm in which nobody responds, raw and corrected Bliss are one", () => {
    fc.assert(
      fc.property(four, (data) => {
        const bare = { ...data, neither: { responders: 0, n: data.neither.n } };
        expect(had(measureInteraction(bare, "bliss-raw")).expected).toBeCloseTo(
          had(measureInteraction(bare, "bliss-corrected")).expected,
          14,
        );
      }),
    );
  });
});

test("missing answers count as no response or not at all, as was decided", () => {
  const count = (missing: "no-response" | "left-out") => countCells([1, 1, 0], [1, 1, 0], [1, Number.NaN, Number.NaN], missing);
  expect(count("no-response")).toEqual({ both: { responders: 1, n: 2 }, neither: { responders: 0, n: 1 } });
  expect(count("left-out")).toEqual({ both: { responders: 1, n: 1 } });
});

test("more responders than patients is a defect", () => {
  expect(() => riskContrast({ both: { responders: 3, n: 2 }, tms: { responders: 0, n: 1 } }, "both-vs-tms")).toThrow("responders of n");
});

function wald(data: Cells, question: "both-vs-tms" | "both-vs-exosome") {
  return had(had(riskContrast(data, question)).wald);
}
