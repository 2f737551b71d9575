/** A forecast of one patient says what it rests on, is wide before week 4, and is refused where it would be worth nothing. */
import { describe, expect, test } from "vitest";
import { CALIBRATED } from "../parameter-values.ts";
import { referenceCourse } from "../reference-course.ts";
import { STRATEGIES } from "../strategies.ts";
import type { Observation } from "./observation.ts";
import { type ForecastRequest, forecastPatient } from "./patient-forecast.ts";

const observations: readonly Observation[] = [
  { day: 0, instrument: "hamd17", value: 24 },
  { day: 0, instrument: "phq15", value: 13 },
  { day: 7, instrument: "phq9", value: 17 },
  { day: 14, instrument: "hamd17", value: 18 },
];
const request: ForecastRequest = {
  parameters: CALIBRATED,
  observations,
  regimen: referenceCourse(56, "open"),
  today: 14,
  seed: 3,
  particles: 240,
};

function forecast(change: Partial<ForecastRequest> = {}) {
  const made = forecastPatient({ ...request, ...change });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

describe("a forecast", () => {
  const made = forecast();

  test("stands under three priors, each with its effective size, its grade and what it assumes", () => {
    for (const [prior, { value, provenance }] of Object.entries(made.value.priors)) {
      expect(value.effectiveSize).toBeGreaterThanOrEqual(200);
      expect(provenance).toMatchObject({ grade: "D", prior, seed: 3, modelVersion: "1" });
      expect(provenance.assumptions).toContain("hypothesis-model");
      expect(provenance.assumptions).toContain("expectation-open");
    }
    expect(["gain-unlikely", "not-settled", "gain-likely"]).toContain(made.value.settled);
  });

  test("has rising quantiles, and its parts add up to the change", () => {
    for (const strategy of STRATEGIES) {
      const { bands, responseProbability, remissionProbability } = made.value.priors.sceptical.value.strategies[strategy];
      expect(bands.hamd17.map(({ day }) => day)).toEqual([21, 28, 35, 42, 49, 56]);
      for (const { quantiles } of Object.values(bands).flat()) expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
      for (const probability of [responseProbability, remissionProbability]) {
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }
    }
  });

  test("before week 4 is wide: nine patients in ten spread over at least ten points of HAM-D17", () => {
    const last = made.value.priors.sceptical.value.strategies.both.bands.hamd17.at(-1)?.quantiles ?? [];
    expect((last[4] ?? 0) - (last[0] ?? 0)).toBeGreaterThanOrEqual(10);
  });

  test("is the same again with the same seed, and another with another", () => {
    const band = (of: ReturnType<typeof forecast>) => of.value.priors.flat.value.strategies.both.bands.phq9;
    expect(band(forecast())).toEqual(band(made));
    expect(band(forecast({ seed: 4 }))).not.toEqual(band(made));
  });
});

test.each<[string, Partial<ForecastRequest>, object]>([
  ["nothing was measured", { observations: [] }, { code: "measurements.none" }],
  ["it would go beyond 26 weeks", { regimen: referenceCourse(183, "open") }, { code: "horizon.too-long", days: 183, most: 182 }],
  [
    "a total is out of range",
    { observations: [{ day: 0, instrument: "phq9", value: 28 }] },
    { code: "measurement.out-of-range", name: "phq9", value: 28 },
  ],
  [
    "something was measured before day 0",
    { observations: [{ day: -1, instrument: "phq9", value: 20 }] },
    { code: "event.before-day-0", day: -1 },
  ],
  [
    "something was measured after today",
    { observations: [{ day: 21, instrument: "phq9", value: 20 }] },
    { code: "event.after-last-day", day: 21, lastDay: 14 },
  ],
  [
    "a parameter is out of bounds",
    { parameters: { ...CALIBRATED, phi: 9 } },
    { code: "parameter.out-of-bounds", name: "phi", value: 9, least: 0, most: 2 },
  ],
  [
    "too few virtual patients are like this one",
    { particles: 150 },
    { code: "forecast.effective-size-low", effectiveSize: expect.any(Number), least: 200 },
  ],
])("there is no forecast when %s", (_what, change, error) => {
  expect(forecastPatient({ ...request, ...change })).toEqual({ ok: false, error });
});
