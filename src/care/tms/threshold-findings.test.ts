import { describe, expect, test } from "vitest";
import { told, unworded } from "../../../test/support/told.ts";
import { thresholdFindingWords } from "../../words/care/tms-findings.ts";
import {
  deliverablePercentOfThreshold,
  deliveryFindings,
  type KnownThreshold,
  newThresholdFindings,
  outputAt,
  type SinceThreshold,
  thresholdDueFindings,
} from "./threshold-findings.ts";

const known = (change: Partial<KnownThreshold> = {}): KnownThreshold => ({
  on: "2026-11-20",
  percentOfOutput: 45,
  interval: { low: 43.5, high: 46.5 },
  pulses: 18,
  device: "stimulator-1",
  coil: "figure-8",
  ...change,
});
const since = (change: Partial<SinceThreshold> = {}): SinceThreshold => ({
  today: "2026-11-26",
  lastSessionOn: "2026-11-25",
  device: "stimulator-1",
  coil: "figure-8",
  medicinesChanged: [],
  ...change,
});

/** Threshold, percentage, what the device gives; the output and the highest percentage that can be delivered. */
const OUTPUTS = [
  [60, 120, 100, 72, 167],
  [45, 120, 100, 54, 223],
  [84, 120, 100, 101, 119],
  [83, 120, 100, 100, 121],
  [90, 120, 100, 108, 111],
  [60, 120, 70, 72, 117],
] as const;

test.each(OUTPUTS)(
  "a threshold of %i at %i percent, on a device of %i: output %i, at most %i",
  (threshold, percent, max, output, possible) => {
    expect(outputAt(threshold, percent)).toBe(output);
    expect(deliverablePercentOfThreshold(threshold, max)).toBe(possible);
    expect(outputAt(threshold, possible)).toBeLessThanOrEqual(max);
    expect(outputAt(threshold, possible + 1)).toBeGreaterThan(max);
    expect(told(deliveryFindings(threshold, percent, max))).toEqual(output > max ? ["threshold.cannot-deliver stop"] : []);
  },
);

test("what cannot be delivered says what can", () => {
  expect(deliveryFindings(84, 120)[0]?.values).toEqual({ percent: 120, output: 101, max: 100, possible: 119 });
});

const NEW = [
  ["the first", known(), null, []],
  ["the same as before", known(), known({ on: "2026-11-13" }), []],
  ["9.9 % higher", known({ percentOfOutput: 49.4, interval: null }), known({ percentOfOutput: 45 }), []],
  ["10 % higher", known({ percentOfOutput: 49.5, interval: null }), known({ percentOfOutput: 45 }), ["threshold.drift ask"]],
  ["10 % lower", known({ percentOfOutput: 40.5, interval: null }), known({ percentOfOutput: 45 }), ["threshold.drift ask"]],
  ["wide", known({ interval: { low: 42, high: 48 } }), null, ["threshold.imprecise tell"]],
  ["only a number", known({ pulses: 0, interval: null }), null, ["threshold.number-only ask"]],
] as const;

const DUE = [
  ["none at all", null, since(), ["threshold.missing stop"]],
  ["six days old", known(), since(), []],
  ["seven days old", known({ on: "2026-11-19" }), since(), []],
  ["eight days old", known({ on: "2026-11-18" }), since(), ["threshold.due ask"]],
  [
    "before a pause of eight days",
    known({ on: "2026-11-18" }),
    since({ lastSessionOn: "2026-11-18" }),
    ["threshold.due ask", "threshold.gap ask"],
  ],
  ["after a pause of eight days", known({ on: "2026-11-25" }), since({ lastSessionOn: "2026-11-18" }), []],
  ["on another device", known(), since({ device: "stimulator-2" }), ["threshold.device-changed ask"]],
  ["with another coil", known(), since({ coil: "h1" }), ["threshold.device-changed ask"]],
  ["on a device that nobody named", known({ device: null, coil: null }), since(), []],
  ["before a new medicine", known(), since({ medicinesChanged: ["リチウム"] }), ["threshold.medicine-changed ask"]],
] as const;

describe("a threshold", () => {
  test.each(NEW)("that is %s", (_situation, now, before, expected) => {
    expect(told(newThresholdFindings(now, before))).toEqual(expected);
  });

  test.each(DUE)("%s", (_situation, threshold, what, expected) => {
    expect(told(thresholdDueFindings(threshold, what))).toEqual(expected);
  });

  test("every code has a row and words, every finding a source", () => {
    const all = [
      ...deliveryFindings(90, 120),
      ...NEW.flatMap(([, now, before]) => newThresholdFindings(now, before)),
      ...DUE.flatMap(([, threshold, what]) => thresholdDueFindings(threshold, what)),
    ];
    expect(new Set(all.map(({ code }) => code))).toEqual(new Set(Object.keys(thresholdFindingWords)));
    expect(unworded(all)).toEqual([]);
  });
});
