/** What of a chart the model is given: its measurements and treatments on days from the first, and what is supposed where no plan says it. */
import { describe, expect, test } from "vitest";
import { type Ahead, type ModelInput, modelInput } from "../../src/insight/model-input.ts";
import { forecastPatient } from "../../src/model/forecast/patient-forecast.ts";
import { infusionOn, labOf, planOf, sessionOn, totalOf } from "../support/clear-entries.ts";

const NOTHING: Ahead = { sessions: [], infusions: [] };
const made = (input: ReturnType<typeof modelInput>): ModelInput => {
  if (typeof input === "string") throw new Error(input);
  return input;
};
const kindsOn = (input: ModelInput, kind: string) =>
  input.request.regimen.events.filter((event) => event.kind === kind).map(({ day }) => day);

describe("the input of a forecast", () => {
  test("of a chart without a measurement there is none", () => {
    expect(modelInput([planOf("2026-11-09")], "2026-11-09", NOTHING)).toBe("not-measured");
    expect(modelInput([], "2026-11-09", NOTHING)).toBe("not-measured");
  });

  test("of a chart that was first measured half a year ago there is none", () => {
    expect(modelInput([totalOf("hamd17", "2026-04-01", 22)], "2026-11-09", NOTHING)).toBe("too-long-ago");
  });

  test("one day of measurements is enough, and without a plan both treatments are supposed", () => {
    const input = made(modelInput([totalOf("hamd17", "2026-11-09", 22)], "2026-11-11", NOTHING));
    expect(input.dayZero).toBe("2026-11-09");
    expect(input.request.observations).toEqual([{ day: 0, instrument: "hamd17", value: 22 }]);
    expect(input.notes.supposed).toEqual(["sessions", "infusions"]);
    expect(kindsOn(input, "session")).toHaveLength(30);
    expect(kindsOn(input, "session")[0]).toBe(2);
    expect(kindsOn(input, "infusion")).toEqual([2, 16, 30]);
  });

  test("days are counted from the last measurement before the course, and what was given stays", () => {
    const entries = [
      totalOf("hamd17", "2026-10-01", 25),
      totalOf("hamd17", "2026-11-06", 24),
      planOf("2026-11-09"),
      sessionOn("2026-11-09T10:00:00+09:00", 1),
      infusionOn("2026-11-10T14:00:00+09:00", 1),
      totalOf("phq9", "2026-11-16", 15),
    ];
    const input = made(modelInput(entries, "2026-11-16", { sessions: ["2026-11-16", "2026-11-17"], infusions: ["2026-11-24"] }));
    expect(input.dayZero).toBe("2026-11-06");
    expect(input.request.observations.map(({ day, instrument }) => [day, instrument])).toEqual([
      [0, "hamd17"],
      [10, "phq9"],
    ]);
    expect(kindsOn(input, "session")).toEqual([3, 10, 11]);
    expect(kindsOn(input, "infusion")).toEqual([4, 18]);
    expect(input.notes.supposed).toEqual([]);
  });

  test("a course that is being typed takes the place of the plan on record", () => {
    const entries = [totalOf("hamd17", "2026-11-06", 24), planOf("2026-11-09")];
    const { body } = planOf("2026-11-16");
    const course = { ...body, strategy: "tms" as const, exosome: null, weeks: 12 };
    const input = made(modelInput(entries, "2026-11-09", { sessions: ["2026-11-16"], infusions: [], course }));
    expect(kindsOn(input, "session")).toEqual([10]);
    expect(input.notes.supposed).toEqual(["infusions"]);
    expect(input.request.regimen.lastDay).toBe(10 + 12 * 7);
  });

  test("hs-CRP comes as its logarithm in mg/L; a limit, another measure and what is out of range are left out and counted", () => {
    const entries = [
      labOf("crp-hs", "2026-11-09", 0.3, "mg/dL"),
      labOf("crp-hs", "2026-11-10", 0.3, "mg/L", { comparator: "<" }),
      totalOf("gad7", "2026-11-09", 9),
    ];
    const input = made(modelInput(entries, "2026-11-12", NOTHING));
    expect(input.request.observations).toHaveLength(1);
    expect(input.request.observations[0]?.value).toBeCloseTo(Math.log(3), 12);
    expect(input.notes.measurementsLeftOut).toBe(2);
  });
});

test("a forecast from one measurement is made, and is wider than one from five", () => {
  const days = ["2026-11-01", "2026-11-08", "2026-11-15", "2026-11-22", "2026-11-29"];
  const weekly = days.map((day, week) => totalOf("hamd17", day, 24 - week));
  const widthAfter = (count: number): number => {
    const input = made(modelInput(weekly.slice(0, count), days[count - 1] ?? "", NOTHING));
    const forecast = forecastPatient({ ...input.request, particles: 1000 });
    if (!forecast.ok) throw new Error(forecast.error.code);
    const { bands } = forecast.value.value.priors.sceptical.value.strategies.tms;
    const { quantiles = [] } = bands.hamd17.find(({ day }) => day >= 35) ?? {};
    return (quantiles.at(-1) ?? Number.NaN) - (quantiles[0] ?? Number.NaN);
  };
  expect(widthAfter(1)).toBeGreaterThan(widthAfter(5));
});
