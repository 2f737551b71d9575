import { describe, expect, test } from "vitest";
import { readReference } from "../../../test/support/reference.ts";
import { readTrial, relativeError } from "../../../test/support/trial.ts";
import { randomStream } from "../../base/random.ts";
import { normalDeviate } from "../../numeric/normal-deviates.ts";
import type { Answer } from "../estimate.ts";
import { coefficientOf, type LinearFit } from "../regression/linear.ts";
import { confoundingSensitivity } from "./confounding-sensitivity.ts";
import { bootstrapIndirect } from "./indirect-bootstrap.ts";
import { analyseMediation } from "./mediation-analysis.ts";
import { type MediationData, mediationModels } from "./mediation-models.ts";
import { productOfCoefficients } from "./product-of-coefficients.ts";
import { reliabilitySensitivity } from "./reliability-sensitivity.ts";

interface ModelRow {
  readonly coef: readonly { readonly name: string; readonly est: number; readonly se: number; readonly t: number; readonly p: number }[];
  readonly sigma: number;
  readonly df: number;
  readonly r2: number;
}
interface EstimateRow {
  readonly est: number;
  readonly se: number;
}
interface Reference {
  readonly n: number;
  readonly mediator_model: ModelRow;
  readonly outcome_model: ModelRow;
  readonly outcome_model_interaction: ModelRow;
  readonly total_effect_model: ModelRow;
  readonly indirect: Readonly<Record<"ab" | "sobel_se" | "aroian_se" | "sobel_z" | "sobel_p" | "proportion_mediated", number>> & {
    readonly normal_product_ci: { readonly lower: number; readonly upper: number };
  };
  readonly counterfactual: {
    readonly covariates_at: Readonly<Record<string, number>>;
    readonly NDE: EstimateRow;
    readonly TNIE: EstimateRow;
    readonly PNIE: EstimateRow;
    readonly CDE_m0: EstimateRow;
    readonly total: number;
  };
  readonly jackknife: { readonly acceleration: number };
  readonly bootstrap: { readonly percentile: readonly number[]; readonly bca: readonly number[]; readonly sd: number };
}

const reference = readReference<Reference>("mediation/mediation.json");
const trial = readTrial("factorial_mediation.csv");
const column = (name: string) => ({ name, values: trial.numbers(name) });
const data: MediationData = {
  exposure: column("exo"),
  mediator: column("dcrp4"),
  outcome: column("y"),
  covariates: [column("tms"), column("lcrp0"), column("body0")],
};
const analysis = had(analyseMediation(data, { seed: 2, resamples: 2000 }));

function had<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

describe("the factorial trial, as R computes it", () => {
  test.each<[string, LinearFit, ModelRow]>([
    ["mediator", analysis.models.mediator, reference.mediator_model],
    ["outcome", analysis.models.outcome, reference.outcome_model],
    ["outcome with interaction", analysis.models.outcomeWithInteraction, reference.outcome_model_interaction],
    ["outcome without mediator", analysis.models.total, reference.total_effect_model],
  ])("the model of the %s", (_name, fit, row) => {
    for (const expected of row.coef) {
      const given = coefficientOf(fit, expected.name);
      expect(relativeError(given?.estimate ?? 0, expected.est)).toBeLessThan(1e-8);
      expect(relativeError(given?.standardError ?? 0, expected.se)).toBeLessThan(1e-8);
      expect(relativeError(given?.p ?? 0, expected.p)).toBeLessThan(1e-8);
    }
    expect([relativeError(fit.sigma, row.sigma) < 1e-10, relativeError(fit.rSquared, row.r2) < 1e-10, fit.df]).toEqual([
      true,
      true,
      row.df,
    ]);
    expect(analysis.patients).toBe(reference.n);
  });

  test("the product of coefficients", () => {
    const { estimate, sobel, aroian, normalProduct, proportionMediated } = analysis.indirect;
    const { indirect } = reference;
    for (const [given, expected] of [
      [estimate, indirect.ab],
      [sobel.standardError, indirect.sobel_se],
      [sobel.z, indirect.sobel_z],
      [sobel.p, indirect.sobel_p],
      [aroian.standardError, indirect.aroian_se],
      [normalProduct.low, indirect.normal_product_ci.lower],
      [normalProduct.high, indirect.normal_product_ci.upper],
      [proportionMediated ?? Number.NaN, indirect.proportion_mediated],
    ] as const)
      expect(relativeError(given, expected)).toBeLessThan(1e-8);
  });

  test("natural effects", () => {
    const natural = had(analysis.natural);
    const { counterfactual } = reference;
    for (const [given, row] of [
      [natural.naturalDirect, counterfactual.NDE],
      [natural.totalNaturalIndirect, counterfactual.TNIE],
      [natural.pureNaturalIndirect, counterfactual.PNIE],
      [natural.controlledDirect, counterfactual.CDE_m0],
    ] as const) {
      expect(relativeError(given.estimate, row.est)).toBeLessThan(1e-8);
      expect(relativeError(given.standardError, row.se)).toBeLessThan(1e-8);
    }
    expect(relativeError(natural.total.estimate, counterfactual.total)).toBeLessThan(1e-8);
    for (const [name, mean] of Object.entries(counterfactual.covariates_at))
      expect(relativeError(natural.covariateMeans[name] ?? 0, mean)).toBeLessThan(1e-10);
  });

  test("the bootstrap, to its stated error, and its acceleration exactly", () => {
    const { percentile, biasCorrectedAccelerated, standardDeviation, acceleration, failed } = had(
      bootstrapIndirect(data, { seed: 11, resamples: 5000 }),
    );
    // Both are samples of 5,000 that are good to about 0.02.
    const error = 0.02 * Math.SQRT2;
    expect(Math.abs(percentile.low - (reference.bootstrap.percentile[0] ?? 0))).toBeLessThan(error);
    expect(Math.abs(percentile.high - (reference.bootstrap.percentile[1] ?? 0))).toBeLessThan(error);
    expect(Math.abs(biasCorrectedAccelerated.low - (reference.bootstrap.bca[0] ?? 0))).toBeLessThan(error);
    expect(Math.abs(biasCorrectedAccelerated.high - (reference.bootstrap.bca[1] ?? 0))).toBeLessThan(error);
    expect(Math.abs(standardDeviation - reference.bootstrap.sd)).toBeLessThan(0.01);
    expect(relativeError(acceleration, reference.jackknife.acceleration)).toBeLessThan(1e-8);
    expect(failed).toBe(0);
  });
});

describe("what could be wrong about it", () => {
  test("the mediator was not randomised: always said", () => {
    expect(analysis.findings).toEqual([{ code: "mediation.mediator-not-randomised", severity: "ask", mediator: "dcrp4" }]);
  });

  test("without confounding the sensitivity curve is the estimate, and it is nothing at the correlation that removes it", () => {
    const { correlationThatRemoves, productOfShares } = analysis.confounding;
    const { curve } = confoundingSensitivity(analysis.models, [0, correlationThatRemoves]);
    expect(curve[0]?.indirect).toBeCloseTo(analysis.indirect.estimate, 12);
    expect(curve[1]?.indirect).toBeCloseTo(0, 12);
    expect(productOfShares).toBeCloseTo(correlationThatRemoves ** 2, 14);
  });

  test("a confounder that is simulated and then hidden is undone by its own correlation", () => {
    const hidden = simulated({ confounder: 0.8, noise: 0, rows: 20_000 });
    const models = had(mediationModels(hidden));
    // The truth is 0.5 * 1: errors of mediator and outcome are u' = 0.8 u + e and v' = 0.8 u + f.
    const correlation = (0.8 * 0.8) / (0.8 * 0.8 + 1);
    expect(Math.abs(productOfCoefficients(models).estimate - 0.5)).toBeGreaterThan(0.1);
    expect(Math.abs((confoundingSensitivity(models, [correlation]).curve[0]?.indirect ?? 0) - 0.5)).toBeLessThan(0.05);
  });

  test("noise that is simulated and then added to the mediator is undone by its reliability", () => {
    const noisy = simulated({ confounder: 0, noise: 1, rows: 20_000 });
    const models = had(mediationModels(noisy));
    const effect = productOfCoefficients(models);
    // The mediator's variance is 1 + 1/16 without noise (an exposure of half the patients, a = 0.5), and 1 more with it.
    const reliability = 1.0625 / 2.0625;
    const [corrected] = reliabilitySensitivity(noisy, models, effect, [reliability]);
    expect(Math.abs(effect.estimate - 0.5)).toBeGreaterThan(0.15);
    expect(Math.abs((corrected?.corrected?.indirect ?? 0) - 0.5)).toBeLessThan(0.05);
  });

  test("perfect reliability changes nothing, and one that the data rule out is null", () => {
    expect(analysis.reliability[0]?.corrected).toMatchObject({
      signalShare: 1,
      indirect: analysis.indirect.estimate,
      direct: expect.closeTo(analysis.indirect.direct.estimate, 10),
    });
    expect(reliabilitySensitivity(data, analysis.models, analysis.indirect, [0.05])[0]?.corrected).toBeNull();
  });
});

describe("properties", () => {
  test("units of exposure, mediator and outcome change the answer as they must, and nothing else", () => {
    const scaled = (name: string, factor: number, origin = 0) => ({
      name,
      values: trial.numbers(name).map((value) => value * factor + origin),
    });
    const moved = { ...data, mediator: scaled("dcrp4", 1e8, 5e7), outcome: scaled("y", 1e-4, 3) };
    const other = had(analyseMediation(moved, { seed: 2, resamples: 200 }));
    const plain = had(analyseMediation(data, { seed: 2, resamples: 200 }));
    expect(relativeError(other.indirect.estimate * 1e4, plain.indirect.estimate)).toBeLessThan(1e-8);
    expect(relativeError(other.indirect.normalProduct.low * 1e4, plain.indirect.normalProduct.low)).toBeLessThan(1e-8);
    expect(relativeError(had(other.bootstrap).percentile.low * 1e4, had(plain.bootstrap).percentile.low)).toBeLessThan(1e-8);
    expect(
      relativeError(had(other.natural).totalNaturalIndirect.estimate * 1e4, had(plain.natural).totalNaturalIndirect.estimate),
    ).toBeLessThan(1e-6);
  });

  test("total is direct plus indirect", () => {
    const { total, direct, estimate } = analysis.indirect;
    expect(total.estimate).toBeCloseTo(direct.estimate + estimate, 12);
  });

  test("resample k is the same whatever comes after it", () => {
    const run = () => had(bootstrapIndirect(data, { seed: 5, resamples: 50 }));
    expect(run()).toEqual(run());
  });
});

describe("bad worlds", () => {
  const rows = [0, 1, 0, 1, 0, 1, 0, 1];
  const world = (exposure: readonly number[], mediator: readonly number[], outcome: readonly number[]): MediationData => ({
    exposure: { name: "exo", values: exposure },
    mediator: { name: "crp", values: mediator },
    outcome: { name: "body", values: outcome },
    covariates: [],
  });
  const some = [3, 1, 4, 1, 5, 9, 2, 6];
  const other = [2, 7, 1, 8, 2, 8, 1, 9];

  test.each([
    [
      "a single arm",
      world(
        rows.map(() => 1),
        some,
        other,
      ),
      { code: "regression.aliased", column: "exo" },
    ],
    [
      "a mediator that does not vary",
      world(
        rows,
        rows.map(() => 2),
        other,
      ),
      { code: "estimate.no-variation" },
    ],
    ["a mediator that is the exposure", world(rows, rows, other), { code: "estimate.no-variation" }],
    [
      "an outcome that does not vary",
      world(
        rows,
        some,
        rows.map(() => 4),
      ),
      { code: "estimate.no-variation" },
    ],
    ["three patients", world([0, 1, 1], [1, 2, 4], [3, 1, 2]), { code: "estimate.too-few" }],
    ["nobody", world([], [], []), { code: "estimate.too-few" }],
  ])("%s", (_what, bad, refusal) => {
    expect(analyseMediation(bad, { seed: 1, resamples: 20 })).toMatchObject({ ok: false, error: refusal });
  });

  test("resamples that lose an arm are counted", () => {
    const few = world([0, 0, 0, 0, 0, 0, 0, 1], some, other);
    const bootstrap = bootstrapIndirect(few, { seed: 1, resamples: 100 });
    // Without the only treated patient there is no jackknife either.
    expect(bootstrap).toMatchObject({ ok: false, error: { code: "estimate.no-variation", quantity: "indirect-effect" } });
    const two = had(bootstrapIndirect(world([0, 0, 0, 0, 0, 0, 1, 1], some, other), { seed: 1, resamples: 100 }));
    expect(two.failed).toBeGreaterThan(3);
    expect(two.findings).toEqual([{ code: "mediation.resamples-failed", severity: "ask", failed: two.failed, resamples: 100 }]);
  });
});

/** Exposure 0 or 1; mediator 0.5 x + errors; outcome 0.3 x + mediator + errors; a hidden cause and noise where wanted. */
function simulated({
  confounder,
  noise,
  rows,
}: {
  readonly confounder: number;
  readonly noise: number;
  readonly rows: number;
}): MediationData {
  const stream = randomStream(77, 3);
  const [exposure, mediator, outcome] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)];
  for (let i = 0; i < rows; i += 1) {
    const hidden = confounder * normalDeviate(stream);
    const x = i % 2;
    const m = 0.5 * x + hidden + normalDeviate(stream);
    exposure[i] = x;
    outcome[i] = 0.3 * x + m + hidden + normalDeviate(stream);
    mediator[i] = m + noise * normalDeviate(stream);
  }
  return {
    exposure: { name: "x", values: exposure },
    mediator: { name: "m", values: mediator },
    outcome: { name: "y", values: outcome },
    covariates: [],
  };
}
