/**
 * Intervals of response, time to event, mediation and weighted comparisons cover the truth in 95 of 100 simulated trials,
 * and null trials reject in 5 of 100, within what the number of trials allows (three and a half standard errors).
 */
import { describe, expect, test } from "vitest";
import { type RandomStream, randomStream } from "../base/random.ts";
import { normalDeviate } from "../numeric/normal-deviates.ts";
import { mediationModels } from "./mediation/mediation-models.ts";
import { productOfCoefficients } from "./mediation/product-of-coefficients.ts";
import { compareObserved } from "./observational/observational-comparison.ts";
import { designOf, product } from "./regression/design.ts";
import { measureInteraction } from "./response/interaction-measures.ts";
import { logisticInteraction } from "./response/logistic-interaction.ts";
import { coxRegression } from "./time-to-event/cox.ts";
import { restrictedMeanDifference } from "./time-to-event/restricted-mean.ts";

const TRIALS = 2000;
const ALLOWED = 3.5;
const PER_ARM = 100;

/** Arms 0 neither, 1 TMS, 2 exosomes, 3 both. */
const arms = Array.from({ length: 4 * PER_ARM }, (_, i) => i % 4);
const tms = { name: "tms", values: arms.map((arm) => arm % 2) };
const exosome = { name: "exo", values: arms.map((arm) => (arm >= 2 ? 1 : 0)) };

interface Trial {
  readonly low: number;
  readonly high: number;
  readonly truth: number;
}

function share(seed: number, trial: (stream: RandomStream) => Trial): number {
  let covered = 0;
  for (let k = 0; k < TRIALS; k += 1) {
    const { low, high, truth } = trial(randomStream(seed, k));
    if (low <= truth && truth <= high) covered += 1;
  }
  return covered / TRIALS;
}

function had<Value>(answer: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!answer.ok) throw new Error("no answer");
  return answer.value;
}

const error = Math.sqrt((0.05 * 0.95) / TRIALS);

describe("intervals cover the truth", () => {
  test.each(["additive", "bliss-raw", "bliss-corrected", "odds-ratio"] as const)("%s", (measure) => {
    const risks = [0.25, 0.4, 0.35, 0.6];
    const [p0 = 0, pT = 0, pE = 0, pB = 0] = risks;
    const logit = (p: number) => Math.log(p / (1 - p));
    const truth = {
      additive: pB - pT - pE + p0,
      "bliss-raw": pB - (pT + pE - pT * pE),
      "bliss-corrected": pB - (1 - ((1 - pT) * (1 - pE)) / (1 - p0)),
      "odds-ratio": logit(pB) - logit(pT) - logit(pE) + logit(p0),
    }[measure];
    const covered = share(101, (stream) => {
      const [neither, onlyTms, onlyExosome, both] = risks.map((risk) => ({ responders: binomial(stream, PER_ARM, risk), n: PER_ARM }));
      if (!neither || !onlyTms || !onlyExosome || !both) throw new Error("four arms");
      return { ...had(measureInteraction({ neither, tms: onlyTms, exosome: onlyExosome, both }, measure)), truth };
    });
    expect(Math.abs(covered - 0.95)).toBeLessThan(ALLOWED * error + 0.01);
  });

  test("the hazard ratio's interaction", () => {
    const covered = share(102, (stream) => {
      const rates = [1, 1.5, 1.2, 2.7];
      const draws = arms.map((arm) => -Math.log(1 - stream.fraction()) / (rates[arm] ?? 1));
      const fit = had(
        coxRegression({
          times: draws.map((time) => Math.min(time, 1)),
          events: draws.map((time) => (time <= 1 ? 1 : 0)),
          design: designOf([tms, exosome, product(tms, exosome)]),
          strata: null,
          ties: "efron",
        }),
      );
      const { low, high } = fit.coefficients[2] ?? { low: 0, high: 0 };
      return { low, high, truth: Math.log(2.7 / 1.5 / 1.2) };
    });
    expect(Math.abs(covered - 0.95)).toBeLessThan(ALLOWED * error);
  });

  test("the difference of restricted means", () => {
    const mean = (rate: number) => (1 - Math.exp(-rate)) / rate;
    const covered = share(103, (stream) => {
      const group = (name: string, rate: number) => {
        const draws = Array.from({ length: PER_ARM }, () => -Math.log(1 - stream.fraction()) / rate);
        return { name, times: draws.map((time) => Math.min(time, 1.2)), events: draws.map((time) => (time <= 1.2 ? 1 : 0)) };
      };
      return { ...had(restrictedMeanDifference(group("both", 2), group("tms", 1), 1)), truth: mean(2) - mean(1) };
    });
    expect(Math.abs(covered - 0.95)).toBeLessThan(ALLOWED * error);
  });

  test("the indirect effect, by the product of two normals", () => {
    const covered = share(104, (stream) => {
      const mediator = exosome.values.map((x) => -0.3 * x + normalDeviate(stream));
      const outcome = mediator.map((m, i) => 0.2 * m - (exosome.values[i] ?? 0) + normalDeviate(stream));
      const models = mediationModels({
        exposure: exosome,
        mediator: { name: "crp", values: mediator },
        outcome: { name: "body", values: outcome },
        covariates: [],
      });
      return { ...productOfCoefficients(had(models)).normalProduct, truth: -0.06 };
    });
    expect(Math.abs(covered - 0.95)).toBeLessThan(ALLOWED * error + 0.005);
  });

  test.each(["overlap", "everyone"] as const)("a weighted difference, about %s", (target) => {
    const covered = share(105, (stream) => {
      const severity = arms.map(() => normalDeviate(stream));
      const treated = severity.map((value) => (stream.fraction() < 1 / (1 + Math.exp(-0.7 * value)) ? 1 : 0));
      const outcome = severity.map((value, i) => 2 * value - (treated[i] ?? 0) + normalDeviate(stream));
      const comparison = compareObserved({ treated, outcome, covariates: [{ name: "severity", values: severity }] }, { target });
      return { ...had(comparison).effect.difference, truth: -1 };
    });
    expect(Math.abs(covered - 0.95)).toBeLessThan(ALLOWED * error + 0.005);
  });
});

test("a null trial's likelihood ratio test of the interaction rejects at 5 %", () => {
  let rejected = 0;
  for (let k = 0; k < TRIALS; k += 1) {
    const stream = randomStream(106, k);
    const response = arms.map((arm) => (stream.fraction() < 1 / (1 + Math.exp(0.5 - 0.6 * (arm % 2))) ? 1 : 0));
    const { maximumLikelihood } = logisticInteraction({ tms, exosome, covariates: [], response });
    if (had(maximumLikelihood).likelihoodRatio.p < 0.05) rejected += 1;
  }
  expect(Math.abs(rejected / TRIALS - 0.05)).toBeLessThan(ALLOWED * error);
});

function binomial(stream: RandomStream, n: number, p: number): number {
  let count = 0;
  for (let i = 0; i < n; i += 1) if (stream.fraction() < p) count += 1;
  return count;
}
