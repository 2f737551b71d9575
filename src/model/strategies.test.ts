/** Strategies under common chance: what is not there does nothing, the parts add up, and the scales of synergy stay apart. */
import { describe, expect, test } from "vitest";
import { factorialSynergy } from "./factorial.ts";
import { isGraded } from "./graded.ts";
import { CALIBRATED, withoutExosome, withValues } from "./parameter-values.ts";
import { referenceCourse } from "./reference-course.ts";
import { settled } from "./settled.ts";
import { simulatePopulation } from "./simulate-population.ts";
import { populationRunner } from "./simulate-shard.ts";
import { type SimulationRequest, simulationPlan } from "./simulation-plan.ts";
import { populationResult } from "./simulation-result.ts";
import { STRATEGIES } from "./strategies.ts";
import { blissExcess, patientsFor, synergyOf } from "./synergy.ts";

const request: SimulationRequest = {
  regimen: referenceCourse(56, "blind"),
  parameters: CALIBRATED,
  seed: 7,
  count: 60,
  entry: 18,
  prior: "fixed",
};

function simulated(change: Partial<SimulationRequest> = {}, runs: readonly (readonly [number, number])[] = [[0, 60]]) {
  const plan = simulationPlan({ ...request, ...change });
  if (!plan.ok) throw new Error(plan.error.code);
  const run = populationRunner(plan.value);
  return populationResult(
    plan.value,
    runs.map(([from, to]) => run(from, to)),
  );
}

describe("a population under four strategies", () => {
  const acting = { ...CALIBRATED, kIE: 0.5, bEB: 0.3, bEM: 0.1 };

  test("gains exactly nothing from an exosome without effects, and something from its expectation", () => {
    const { strategies, gainProbability } = simulated({ parameters: withoutExosome(acting) }).value;
    for (const strategy of STRATEGIES) {
      for (const days of Object.values(strategies[strategy].instruments)) {
        expect(days.map(({ change }) => change.specificExosome.points)).toEqual(days.map(() => 0));
      }
    }
    expect(gainProbability).toBe(0);
    const week8 = (strategy: "tms" | "both") => strategies[strategy].instruments.hamd17.at(-1);
    expect((week8("both")?.mean ?? 0) - (week8("tms")?.mean ?? 0)).toBeLessThan(-0.2);
    expect(week8("both")?.change.nonSpecific.points).toBeLessThan(week8("tms")?.change.nonSpecific.points ?? 0);
  });

  test("gains from one with effects, and only where it is given", () => {
    const { strategies } = simulated({ parameters: acting }).value;
    const specific = STRATEGIES.map((strategy) => strategies[strategy].instruments.hamd17.at(-1)?.change.specificExosome.points ?? 0);
    expect([specific[0], specific[1]]).toEqual([0, 0]);
    expect(specific[2]).toBeLessThan(-0.5);
    expect(specific[3]).toBeLessThan(-0.5);
  });

  test("is the same in any runs and however many threads share them", () => {
    const { days, strategies } = simulated({}, [
      [0, 25],
      [25, 60],
    ]).value;
    const whole = simulated({}, [[0, 60]]).value;
    expect(days).toEqual(whole.days);
    for (const strategy of STRATEGIES) {
      expect(strategies[strategy].remission).toEqual(whole.strategies[strategy].remission);
      expect(strategies[strategy].instruments.phq9.map(({ quantiles }) => quantiles)).toEqual(
        whole.strategies[strategy].instruments.phq9.map(({ quantiles }) => quantiles),
      );
    }
  });

  test("carries its grade, what it assumes and its prior", () => {
    const answer = simulated({ prior: "sceptical" });
    expect(answer.provenance).toEqual({
      modelVersion: "1",
      grade: "D",
      assumptions: [
        "hypothesis-model",
        "daily-step",
        "exosome-effects-supposed",
        "entry-by-measured-score",
        "expectation-blind",
        "potency-taken-as-standard",
      ],
      prior: "sceptical",
      seed: 7,
    });
    expect(simulatePopulation({ ...request, prior: "sceptical" })).toEqual({ ok: true, value: answer });
    expect(isGraded(answer)).toBe(true);
    expect(isGraded({ value: answer.value, provenance: answer.provenance })).toBe(false);
  });

  test("is refused by name when a parameter or an event cannot be used", () => {
    expect(simulationPlan({ ...request, parameters: { ...CALIBRATED, tauM: 0 } })).toMatchObject({
      ok: false,
      error: { code: "parameter.out-of-bounds", name: "tauM" },
    });
    const events = [{ kind: "visit" as const, day: -3, repeat: null }];
    expect(simulationPlan({ ...request, regimen: { ...request.regimen, events } })).toEqual({
      ok: false,
      error: { code: "event.before-day-0", day: -3 },
    });
  });
});

describe("synergy", () => {
  const response = { neither: 0.3, tms: 0.5, exosome: 0.4, both: 0.6 };

  test("is defined on three scales that need not agree", () => {
    const synergy = synergyOf({ change: { neither: -4, tms: -9, exosome: -5, both: -10 }, response });
    expect(synergy).toMatchObject({ added: -1, additive: 0 });
    // Independent actions: 1 - (1 - 2/7)(1 - 1/7) = 19/49 above the control's .3.
    expect(synergy.blissExcess).toBeCloseTo(0.6 - (0.3 + (0.7 * 19) / 49), 12);
    expect(synergy.hsaExcess).toBeCloseTo(0.1, 12);
  });

  test("by Bliss is refused without a control", () => {
    expect(blissExcess({ ...response, neither: null })).toEqual({ ok: false, error: { code: "bliss.no-control" } });
    expect(
      synergyOf({ change: { neither: 0, tms: 0, exosome: 0, both: 0 }, response: { ...response, neither: null } }).blissExcess,
    ).toBeNull();
  });

  test.each([
    [5, 2, 71],
    [3, 2, 196],
    [0.85, 2, 2442],
    [3, 4, 784],
    [1, 4, 7056],
    [0.2, 4, 176_400],
  ] as const)("of %d points in a contrast of %d needs %d patients", (points, contrast, patients) => {
    expect(Math.abs(patientsFor(points, contrast) - patients)).toBeLessThanOrEqual(1);
  });

  test("on the model: the pair is compared under matching shams, with the mechanism and without", () => {
    const values = withValues({ kIE: 0.7, kRE: 0.5, k_I: 1 });
    if (!values.ok) throw new Error(values.error.code);
    const { value, provenance } = factorialSynergy(values.value, 3, 60);
    expect(value.withMechanism.added).toBeLessThan(0);
    expect(value.withMechanism.additive).not.toBe(value.withoutMechanism.additive);
    expect(provenance.grade).toBe("D");
    const none = factorialSynergy(CALIBRATED, 3, 60).value.withMechanism;
    expect([none.added, none.additive, none.hsaExcess, none.patientsForAdded]).toEqual([0, 0, 0, Number.POSITIVE_INFINITY]);
  });
});

test.each([
  [0.9, 0.85, 0.8, "gain-likely"],
  [0.9, 0.85, 0.79, "not-settled"],
  [0.1, 0.2, 0.05, "gain-unlikely"],
  [0.1, 0.3, 0.05, "not-settled"],
  [0.1, 0.5, 0.9, "not-settled"],
] as const)("probabilities %d, %d and %d of a gain are %s", (sceptical, analogue, flat, answer) => {
  expect(settled({ sceptical, analogue, flat })).toBe(answer);
});
