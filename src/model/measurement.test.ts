/** What a clinic measures of a state: within range, rounded, and inflammation bound loosely to the body. */
import { describe, expect, test } from "vitest";
import { expectedValue, INSTRUMENT_NAMES, INSTRUMENTS, measuredValue } from "./measurement.ts";
import { CALIBRATED } from "./parameter-values.ts";
import { PATIENT_SIZE } from "./patient.ts";
import { drawPopulation, errorStream, fillPortableDeviates } from "./population.ts";
import { SYMPTOMS, type SymptomName, symptomProbabilities } from "./symptoms.ts";

describe.each(INSTRUMENT_NAMES)("%s", (name) => {
  const { range, step, better } = INSTRUMENTS[name];

  test("stays within its range and is a whole step, however far the error", () => {
    for (const deviate of [-9, -0.3, 0, 1.2, 9]) {
      const value = measuredValue(name, CALIBRATED, expectedValue(name, CALIBRATED, 0.5, 0.5, 0.4), deviate);
      expect(value).toBeGreaterThanOrEqual(range[0]);
      expect(value).toBeLessThanOrEqual(range[1]);
      if (step > 0) expect(value % step).toBe(0);
    }
  });

  test("is worse in who is worse", () => {
    const [well, ill] = [expectedValue(name, CALIBRATED, -1, 0.2, 0.1), expectedValue(name, CALIBRATED, 1, 0.7, 0.6)];
    expect(better === "lower" ? ill - well : well - ill).toBeGreaterThan(0);
  });
});

test("the weights are those of the measurement layer", () => {
  const of = (name: (typeof INSTRUMENT_NAMES)[number]) => expectedValue(name, CALIBRATED, 1, 0.54, 0.45);
  expect(of("hamd17")).toBeCloseTo(33 * 0.5 + 24 * 0.4, 12);
  expect(of("phq9")).toBeCloseTo(26 * 0.5 + 15 * 0.4, 12);
  expect(of("phq15")).toBeCloseTo(32 * 0.42, 12);
  expect(of("sss8")).toBeCloseTo(34 * 0.42, 12);
  expect(of("who5")).toBeCloseTo(80 - 76 * 0.54 - 50 * 0.45, 12);
  expect(of("lnCrp")).toBeCloseTo(CALIBRATED.mu_site + CALIBRATED.lnCRP_per_I, 12);
  expect(expectedValue("phq9", CALIBRATED, 0, 1, 1)).toBe(27);
});

test("ln CRP and PHQ-15 of a population, as measured, correlate by .25 at most", () => {
  const { patients, numbers, count } = drawPopulation(CALIBRATED, 11, 1500, 18);
  const errors = new Float64Array(INSTRUMENT_NAMES.length);
  const pairs = Array.from({ length: count }, (_, i): readonly [number, number] => {
    const o = i * PATIENT_SIZE;
    const [mind, body, inflammation] = [patients[o] ?? 0, patients[o + 1] ?? 0, patients[o + 2] ?? 0];
    fillPortableDeviates(errors, 11, errorStream(numbers[i] ?? 0));
    const measured = (name: (typeof INSTRUMENT_NAMES)[number]) =>
      measuredValue(
        name,
        CALIBRATED,
        expectedValue(name, CALIBRATED, inflammation, mind, body),
        errors[INSTRUMENT_NAMES.indexOf(name)] ?? 0,
      );
    return [measured("lnCrp"), measured("phq15")];
  });
  const mean = (of: (pair: readonly [number, number]) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0) / count;
  const [a, b] = [mean(([x]) => x), mean(([, y]) => y)];
  const covariance = mean(([x, y]) => (x - a) * (y - b));
  const correlation = covariance / Math.sqrt(mean(([x]) => (x - a) ** 2) * mean(([, y]) => (y - b) ** 2));
  expect(correlation).toBeLessThanOrEqual(0.25);
  expect(correlation).toBeGreaterThan(0.05);
});

describe("a named symptom", () => {
  const names = Object.keys(SYMPTOMS).filter((name): name is SymptomName => Object.hasOwn(SYMPTOMS, name));

  test("has probabilities that add to 1, and is rated higher in who is worse", () => {
    expect(names).toHaveLength(9);
    for (const name of names) {
      const rated = (mind: number, body: number) =>
        symptomProbabilities(name, 0, mind, body).reduce((sum, p, rating) => sum + p * rating, 0);
      expect(symptomProbabilities(name, 0, 0.5, 0.4).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      expect(rated(0.8, 0.7)).toBeGreaterThan(rated(0.2, 0.2));
    }
  });

  test("of mood does not know inflammation, fatigue does", () => {
    expect(symptomProbabilities("mood", 3, 0.5, 0.4)).toEqual(symptomProbabilities("mood", 0, 0.5, 0.4));
    expect(symptomProbabilities("fatigue", 3, 0.5, 0.4)).not.toEqual(symptomProbabilities("fatigue", 0, 0.5, 0.4));
  });
});
