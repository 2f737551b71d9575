import { describe, expect, test } from "vitest";
import { readTrial } from "../../../test/support/trial.ts";
import { ARMS } from "../arms.ts";
import { analyseTimeToEvent, type FactorialSurvival } from "./time-to-event-analysis.ts";

const trial = readTrial("factorial_time_to_response.csv");
const [times, events] = [trial.numbers("time"), trial.numbers("event")];
const data: FactorialSurvival = {
  times,
  events,
  tms: { name: "tms", values: trial.numbers("tms") },
  exosome: { name: "exo", values: trial.numbers("exo") },
  covariates: [],
  strata: null,
};

describe("the factorial trial", () => {
  const analysis = analyseTimeToEvent(data, { horizon: 12 });

  test("arms go by what was given", () => {
    expect(ARMS.map((arm) => [analysis.curves[arm].n, analysis.curves[arm].events])).toEqual([
      [60, 18],
      [60, 28],
      [60, 9],
      [60, 35],
    ]);
    expect(ARMS.map((arm) => analysis.restrictedMeans[arm])).toMatchObject(
      [10.8460344003822, 9.57206413730804, 11.6426299045599, 8.41178472411279].map((mean) => ({
        ok: true,
        value: { mean: expect.closeTo(mean, 10) },
      })),
    );
  });

  test("the pair is compared with each alone, and the interaction tested", () => {
    expect(analysis.comparisons["both-vs-tms"]).toMatchObject({
      logRank: { ok: true, value: { chiSquared: expect.closeTo(2.28932431256901, 9), df: 1 } },
      restrictedMeanDifference: { ok: true, value: { estimate: expect.closeTo(8.41178472411279 - 9.57206413730804, 10) } },
    });
    expect(analysis.logRank).toMatchObject({ ok: true, value: { df: 3 } });
    expect(analysis.interaction).toMatchObject({ coefficient: "tms:exo", test: { ok: true, value: { df: 1 } } });
    const { test: likelihoodRatio } = analysis.interaction;
    expect(likelihoodRatio.ok && likelihoodRatio.value.p).toBeLessThan(0.02);
  });

  test("hazards that are not proportional are said", () => {
    expect(analysis.findings.map(({ code }) => code)).toEqual(["survival.hazards-not-proportional", "survival.hazards-not-proportional"]);
  });
});

test("a trial in which nobody responds has curves and refusals, and no number that is none", () => {
  const nobody = analyseTimeToEvent({ ...data, events: events.map(() => 0) }, { horizon: 12 });
  expect(nobody).toMatchObject({
    cox: { ok: false, error: { code: "survival.no-events" } },
    logRank: { ok: false, error: { code: "survival.no-events" } },
    proportionalHazards: { ok: false, error: { code: "survival.no-events" } },
    comparisons: { "both-vs-tms": { restrictedMeanDifference: { ok: false, error: { code: "estimate.no-variation" } } } },
    restrictedMeans: { both: { ok: true, value: { mean: 12, standardError: 0 } } },
  });
});

test("a trial with one arm has its curve, and every comparison says what is missing", () => {
  const kept = [...times.keys()].filter((i) => data.tms.values[i] === 1 && data.exosome.values[i] === 1);
  const take = (values: ArrayLike<number>) => Float64Array.from(kept, (i) => values[i] ?? Number.NaN);
  const one = analyseTimeToEvent(
    {
      ...data,
      times: take(times),
      events: take(events),
      tms: { name: "tms", values: take(data.tms.values) },
      exosome: { name: "exo", values: take(data.exosome.values) },
    },
    { horizon: 12 },
  );
  expect(one).toMatchObject({
    cox: { ok: false, error: { code: "regression.aliased", column: "tms" } },
    logRank: { ok: false, error: { code: "survival.one-group", group: "both" } },
    comparisons: {
      "both-vs-tms": { logRank: { ok: false }, restrictedMeanDifference: { ok: false, error: { code: "estimate.too-few" } } },
    },
  });
});
