import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReference } from "../../../test/support/reference.ts";
import { readTrial, relativeError } from "../../../test/support/trial.ts";
import { randomStream } from "../../base/random.ts";
import { designOf, intercept, product, type RegressionDesign } from "./design.ts";
import { firthRegression } from "./firth.ts";
import { likelihoodRatioTest } from "./likelihood-ratio.ts";
import { type LogisticFit, logisticRegression } from "./logistic.ts";

interface Row {
  readonly name: string;
  readonly est: number;
  readonly se: number;
  readonly stat: number;
  readonly p: number;
}
interface Reference {
  readonly logistic_unadjusted: readonly Row[];
  readonly logistic_unadjusted_deviance: number;
  readonly logistic_adjusted: readonly Row[];
  readonly logistic_adjusted_logLik: number;
  readonly lrt_interaction: { readonly chisq: number; readonly p: number };
}

const reference = readReference<Reference>("response/response_bliss.json");
const trial = readTrial("factorial_patient_level.csv");
const response = trial.numbers("resp");
const tms = { name: "tms", values: trial.numbers("tms") };
const exo = { name: "exo", values: trial.numbers("exo") };
const ones = intercept(trial.rows);
const saturated = designOf([ones, tms, exo, product(tms, exo)]);
const is = (column: string, level: string) => trial.text(column).map((cell) => (cell === level ? 1 : 0));
const baseline = trial.numbers("mind0");
const centre = baseline.reduce((sum, value) => sum + value, 0) / trial.rows;
const adjusted = designOf([
  ones,
  tms,
  exo,
  { name: "mind0", values: baseline.map((value) => value - centre) },
  { name: "sexM", values: is("sex", "M") },
  { name: "siteB", values: is("site", "B") },
  { name: "siteC", values: is("site", "C") },
  product(tms, exo),
]);

function fitted(design: RegressionDesign, outcome = response): LogisticFit {
  const answer = logisticRegression(design, outcome);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

describe.each([
  ["unadjusted", saturated, reference.logistic_unadjusted, -reference.logistic_unadjusted_deviance / 2],
  ["adjusted", adjusted, reference.logistic_adjusted, reference.logistic_adjusted_logLik],
] as const)("%s logistic regression of response", (_name, design, rows, logLikelihood) => {
  const fit = fitted(design);

  // R's glm stops when the deviance changes by less than 1e-8 of itself; its p values carry that error.
  test("has R's coefficients, standard errors and p values", () => {
    rows.forEach((row, j) => {
      const given = fit.coefficients[j];
      expect(relativeError(given?.estimate ?? 0, row.est)).toBeLessThan(1e-8);
      expect(relativeError(given?.standardError ?? 0, row.se)).toBeLessThan(1e-8);
      expect(relativeError(given?.z ?? 0, row.stat)).toBeLessThan(1e-8);
      expect(relativeError(given?.p ?? 0, row.p)).toBeLessThan(1e-7);
    });
    expect(relativeError(fit.logLikelihood, logLikelihood)).toBeLessThan(1e-10);
  });

  test("is at the optimum: the residuals are orthogonal to every column", () => {
    design.names.forEach((_, j) => {
      let sum = 0;
      for (let i = 0; i < design.rows; i += 1)
        sum += (design.values[i * design.names.length + j] ?? 0) * ((response[i] ?? 0) - (fit.probabilities[i] ?? 0));
      expect(Math.abs(sum)).toBeLessThan(1e-9);
    });
  });
});

test("the likelihood ratio test of the interaction is R's", () => {
  const test = likelihoodRatioTest(fitted(saturated).logLikelihood, fitted(designOf([ones, tms, exo])).logLikelihood, 1);
  expect(relativeError(test.chiSquared, reference.lrt_interaction.chisq)).toBeLessThan(1e-8);
  expect(relativeError(test.p, reference.lrt_interaction.p)).toBeLessThan(1e-8);
});

test("an outcome that is neither 0 nor 1 is a defect", () => {
  expect(() =>
    logisticRegression(
      designOf([ones]),
      response.map(() => 2),
    ),
  ).toThrow("outcomes of 0 and 1");
});

test("a column a hundred million times as wide has a coefficient as many times smaller, and the same z", () => {
  const wide = fitted(designOf([ones, { name: "mind0", values: baseline.map((value) => value * 1e8) }]));
  const plain = fitted(designOf([ones, { name: "mind0", values: baseline }]));
  expect(relativeError((wide.coefficients[1]?.estimate ?? 0) * 1e8, plain.coefficients[1]?.estimate ?? 1)).toBeLessThan(1e-9);
  expect(relativeError(wide.coefficients[1]?.z ?? 0, plain.coefficients[1]?.z ?? 1)).toBeLessThan(1e-9);
});

describe("separation", () => {
  const dose = { name: "dose", values: [1, 2, 3, 4, 5, 6, 7, 8] };
  const tied = { name: "dose", values: [1, 2, 3, 4, 4, 5, 6, 7] };
  const arm = { name: "arm", values: [0, 0, 0, 0, 1, 1, 1, 1] };
  const eight = intercept(8);
  const outcome = (...values: number[]) => Float64Array.from(values);

  test.each([
    ["a line parts the outcomes", designOf([eight, dose]), outcome(0, 0, 0, 0, 1, 1, 1, 1), "(Intercept) dose"],
    ["nobody in one arm responds", designOf([eight, arm]), outcome(0, 0, 0, 0, 1, 0, 1, 0), "(Intercept) arm"],
    ["everybody in one arm responds", designOf([eight, arm]), outcome(0, 1, 0, 1, 1, 1, 1, 1), "arm"],
    ["nobody responds at all", designOf([eight, arm]), outcome(0, 0, 0, 0, 0, 0, 0, 0), "(Intercept)"],
    [
      "two patients with the same dose and not the same outcome stand on the line",
      designOf([eight, tied]),
      outcome(0, 0, 0, 0, 1, 1, 1, 1),
      "(Intercept) dose",
    ],
  ])("%s: named, and Firth's estimate is there instead", (_what, design, y, columns) => {
    const answer = logisticRegression(design, y);
    expect(answer).toMatchObject({ ok: false, error: { code: "regression.separation", columns, offered: "firth" } });
    const firth = firthRegression(design, y);
    expect(firth.ok && firth.value.coefficients.every(({ estimate, p }) => Number.isFinite(estimate) && p >= 0 && p <= 1)).toBe(true);
  });

  test("is not mistaken for one patient far on the other side, whom the model is sure about", () => {
    const stream = randomStream(6, 0);
    const values = Array.from({ length: 1000 }, () => 2 * stream.fraction() - 1);
    const y = values.map((value) => (stream.fraction() < 1 / (1 + Math.exp(-40 * value)) ? 1 : 0));
    const answer = logisticRegression(designOf([intercept(1001), { name: "dose", values: [...values, 1.6] }]), [...y, 0]);
    expect(answer.ok && answer.value.coefficients.every(({ estimate }) => Number.isFinite(estimate))).toBe(true);
  });

  test("is found exactly when a table has an empty cell", () => {
    const cell = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        fc.pre(a + b > 0 && c + d > 0);
        const arms = [...new Array<number>(a + b).fill(0), ...new Array<number>(c + d).fill(1)];
        const y = [...ofThem(a, b), ...ofThem(c, d)];
        const answer = logisticRegression(designOf([intercept(arms.length), { name: "arm", values: arms }]), Float64Array.from(y));
        const empty = [a, b, c, d].includes(0);
        expect(answer.ok).toBe(!empty);
        if (!answer.ok) expect(answer.error.code).toBe("regression.separation");
      }),
    );
  });
});

describe("Firth's regression", () => {
  test("of a saturated model is maximum likelihood with half a patient added to each cell", () => {
    const answer = firthRegression(saturated, response);
    if (!answer.ok) throw new Error(answer.error.code);
    const logit = (responders: number) => Math.log((responders + 0.5) / (60 - responders + 0.5));
    const expected = [logit(12), logit(17) - logit(12), logit(6) - logit(12), logit(28) - logit(17) - logit(6) + logit(12)];
    answer.value.coefficients.forEach(({ estimate }, j) => {
      expect(estimate).toBeCloseTo(expected[j] ?? 0, 8);
    });
  });

  test("has a profile interval that holds the estimate, and holds 0 exactly when p is above 5 %", () => {
    const answer = firthRegression(adjusted, response);
    if (!answer.ok) throw new Error(answer.error.code);
    for (const { estimate, low, high, p } of answer.value.coefficients) {
      expect((low ?? -Infinity) < estimate && estimate < (high ?? Infinity)).toBe(true);
      expect((low ?? -Infinity) < 0 && (high ?? Infinity) > 0).toBe(p > 0.05);
    }
  });

  test("does not depend on the scale of a column", () => {
    const wide = { ...adjusted, values: adjusted.values.map((value, index) => (index % 8 === 3 ? value * 1e8 : value)) };
    const [one, other] = [firthRegression(adjusted, response), firthRegression(wide, response)];
    if (!one.ok || !other.ok) throw new Error("no fit");
    expect(relativeError((other.value.coefficients[3]?.high ?? 0) * 1e8, one.value.coefficients[3]?.high ?? 1)).toBeLessThan(1e-6);
    expect(relativeError(other.value.coefficients[7]?.estimate ?? 0, one.value.coefficients[7]?.estimate ?? 1)).toBeLessThan(1e-8);
    expect(other.value.penalisedLogLikelihood - one.value.penalisedLogLikelihood).toBeCloseTo(Math.log(1e8), 6);
  });
});

function ofThem(without: number, having: number): readonly number[] {
  return [...new Array<number>(without).fill(0), ...new Array<number>(having).fill(1)];
}
