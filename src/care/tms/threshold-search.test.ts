import { describe, expect, test } from "vitest";
import { readReference } from "../../../test/support/reference.ts";
import { fiveOfTen } from "./five-of-ten.ts";
import { type EstimateMethod, estimateThreshold, type Pulse, runningEstimates } from "./threshold-estimate.ts";
import { type Search, searchState } from "./threshold-search.ts";

interface Reference {
  readonly nothing: readonly [estimate: number, low: number, high: number];
  readonly traces: readonly {
    readonly method: EstimateMethod;
    readonly start: number;
    readonly rows: readonly {
      readonly amplitude: number;
      readonly twitch: boolean;
      readonly estimate: number;
      readonly low: number;
      readonly high: number;
    }[];
  }[];
}

const reference = readReference<Reference>("threshold/hunting.json");
const pulsesOf = (rows: Reference["traces"][number]["rows"]): readonly Pulse[] =>
  rows.map(({ amplitude, twitch }) => ({ intensityPercentOfOutput: amplitude, response: twitch }));
const search = (method: Search["method"], first = 50, max = 100): Search => ({
  method,
  firstPercentOfOutput: first,
  stepPercent: 1,
  maxPercentOfOutput: max,
});
const pulses = (intensity: number, answers: string): readonly Pulse[] =>
  [...answers].map((answer) => ({ intensityPercentOfOutput: intensity, response: answer === "Y" }));

describe("the adaptive search", () => {
  test.each(reference.traces)("$method from $start follows the trace of an independent program", ({ method, start, rows }) => {
    const running = runningEstimates(pulsesOf(rows), method);
    expect(running.map(({ percentOfOutput, low, high }) => [percentOfOutput, low, high])).toEqual(
      rows.map(({ estimate, low, high }) => [estimate, low, high]),
    );
    // Each amplitude is the one that the search had asked for.
    for (const [place, { amplitude }] of rows.entries())
      expect(searchState(search(method, start), pulsesOf(rows.slice(0, place))).nextPercentOfOutput).toBe(amplitude);
  });

  test("maximum likelihood follows the published trace of twelve pulses from 50", () => {
    const published = [16.8, 33.3, 41.2, 36.8, 39, 37.6, 36.8, 37.6, 37, 37.6, 37.2, 37.6];
    const [first] = reference.traces;
    const running = runningEstimates(pulsesOf(first?.rows ?? []), "adaptive-ml");
    expect(running.map(({ percentOfOutput }) => percentOfOutput)).toEqual(published);
    expect(running.at(-1)).toMatchObject({ low: 35.4, high: 39.8 });
  });

  test("without a pulse maximum likelihood says the middle of a plateau, and that it is one", () => {
    const [percentOfOutput, low, high] = reference.nothing;
    expect(estimateThreshold([], "adaptive-ml")).toEqual({ percentOfOutput, low, high, isTied: true });
    expect(estimateThreshold([], "adaptive-map")).toMatchObject({ percentOfOutput: 50, isTied: false });
  });

  test("the first intensity is the operator's, within what the device gives", () => {
    expect(searchState(search("adaptive-map", 55), []).nextPercentOfOutput).toBe(55);
    expect(searchState(search("adaptive-map", 55, 40), []).nextPercentOfOutput).toBe(40);
    const high = [...pulses(100, "NNNNNN")];
    expect(searchState(search("adaptive-ml", 100), high).nextPercentOfOutput).toBe(100);
  });

  test("a twitch lowers the estimate and a silence raises it, and neither depends on the order", () => {
    const base = [...pulses(50, "YN"), ...pulses(47, "N")];
    const at = (more: readonly Pulse[]) => estimateThreshold([...base, ...more], "adaptive-map").percentOfOutput;
    expect(at(pulses(48, "Y"))).toBeLessThan(at([]));
    expect(at(pulses(48, "N"))).toBeGreaterThan(at([]));
    expect(estimateThreshold(base.toReversed(), "adaptive-map")).toEqual(estimateThreshold(base, "adaptive-map"));
  });
});

/** Pulses that say the same over and over, and what is advised after them. */
const ADVICE = [
  ["nine pulses, however precise", [...pulses(46, "YYYYY"), ...pulses(43, "NNNN")], "go-on"],
  ["twenty pulses that still leave it wide", [...pulses(60, "YYYYYYYYYY"), ...pulses(40, "NNNNNNNNNN")], "enough"],
  ["twenty pulses around it", pulses(45, "YNYNYNYNYNYNYNYNYNYN"), "precise"],
] as const;

test.each(ADVICE)("advice after %s", (_what, given, advice) => {
  const state = searchState(search("adaptive-map"), given);
  expect(state.advice.advice).toBe(advice);
  expect(state.halfWidthPercent ?? 0).toBeGreaterThan(0);
});

describe("five of ten", () => {
  test("a level passes at the fifth answer and the search goes one step down", () => {
    expect(fiveOfTen(pulses(50, "YYYY"), 50, 1)).toEqual({ status: "search", level: 50, positives: 4, negatives: 0 });
    expect(fiveOfTen(pulses(50, "YNYYNYY"), 50, 1)).toEqual({ status: "search", level: 49, positives: 0, negatives: 0 });
    expect(fiveOfTen(pulses(50, "YYYYY"), 50, 2)).toMatchObject({ level: 48 });
  });

  test("five silences are still open, the sixth ends the level; the one above it is the threshold", () => {
    const above = pulses(50, "YYYYY");
    expect(fiveOfTen([...above, ...pulses(49, "NNNNN")], 50, 1)).toMatchObject({ status: "search", level: 49, negatives: 5 });
    expect(fiveOfTen([...above, ...pulses(49, "NNNNNN")], 50, 1)).toEqual({ status: "found", percentOfOutput: 50 });
    expect(fiveOfTen([...above, ...pulses(49, "NNNNNYYYYY")], 50, 1)).toMatchObject({ level: 48 });
  });

  test("a start below the threshold goes up until a level passes, then down to it", () => {
    const low = pulses(40, "NNNNNN");
    expect(fiveOfTen(low, 40, 1)).toMatchObject({ status: "search", level: 45 });
    expect(fiveOfTen([...low, ...pulses(45, "YYYYY")], 40, 1)).toMatchObject({ level: 44 });
    const down = [...low, ...pulses(45, "YYYYY"), ...pulses(44, "NNNNNN")];
    expect(fiveOfTen(down, 40, 1)).toEqual({ status: "found", percentOfOutput: 45 });
  });

  test("what full output does not reach is said", () => {
    const given = [...pulses(96, "NNNNNN"), ...pulses(100, "NNNNNN")];
    expect(fiveOfTen(given, 96, 1)).toEqual({ status: "not-reached" });
    expect(searchState(search("five-of-ten", 96), given)).toMatchObject({ nextPercentOfOutput: null, advice: { advice: "not-reached" } });
  });

  test("taking back the last pulse is leaving it out", () => {
    const given = [...pulses(50, "YYYYY"), ...pulses(49, "NNNNNN")];
    expect(fiveOfTen(given.slice(0, -1), 50, 1)).toMatchObject({ status: "search", level: 49, negatives: 5 });
  });
});
