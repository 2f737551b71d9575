import { describe, expect, test } from "vitest";
import { told, unworded } from "../../../test/support/told.ts";
import { deliveryFindingWords } from "../../words/care/tms-findings.ts";
import { type DeliveredBlock, deliveredFindings, nextBlock, pulsesDelivered, titratedPercent } from "./delivery.ts";

const prescribed = {
  protocol: "hf-l-std",
  protocolVersion: 1,
  pulses: 3000,
  intensityPercentOfThreshold: 120,
  intensityPercentOfOutput: 54,
};
const block = (pulses: number, ended: DeliveredBlock["ended"], percent: number | null = 120): DeliveredBlock => ({
  pulses,
  intensityPercentOfThreshold: percent,
  intensityPercentOfOutput: percent === null ? null : Math.round(percent * 0.45),
  ended,
});

/** Session number, blocks, and what is said of them. */
const SITUATIONS = [
  ["as prescribed", 12, [block(3000, "complete")], []],
  ["interrupted and gone on with", 12, [block(1200, "paused"), block(1800, "complete")], []],
  ["stopped early", 12, [block(1200, "patient")], ["delivery.less tell"]],
  ["more than prescribed", 12, [block(3040, "complete")], ["delivery.more ask"]],
  ["stronger", 12, [block(3000, "complete", 125)], ["delivery.stronger ask"]],
  ["weaker in the fifth session", 5, [block(3000, "complete", 110)], ["delivery.titration tell"]],
  ["weaker in the sixth", 6, [block(3000, "complete", 110)], ["delivery.weaker ask"]],
  ["weaker in a block", 6, [block(1200, "pain"), block(1800, "complete", 110)], ["delivery.weaker ask"]],
  ["of an intensity that is not known", 6, [block(3000, "complete", null)], []],
  ["a seizure", 6, [block(1200, "seizure")], ["delivery.seizure stop", "delivery.less tell"]],
] as const;

test.each(SITUATIONS)("a session %s", (_situation, number, blocks, expected) => {
  expect(told(deliveredFindings(number, prescribed, blocks))).toEqual(expected);
});

test("without a prescription only a seizure is found", () => {
  expect(told(deliveredFindings(1, null, [block(1200, "seizure")]))).toEqual(["delivery.seizure stop"]);
  expect(deliveredFindings(1, null, [block(9000, "complete", 130)])).toEqual([]);
});

test("every code has a row and words", () => {
  const all = SITUATIONS.flatMap(([, number, blocks]) => deliveredFindings(number, prescribed, blocks));
  expect(unworded(all)).toEqual([]);
  expect(new Set(all.map(({ code }) => code))).toEqual(new Set(Object.keys(deliveryFindingWords)));
});

describe("after an interruption", () => {
  test.each(["paused", "pain", "device", "other"] as const)("%s, what is left is given as the last block was", (ended) => {
    const next = nextBlock(prescribed, [block(1200, ended, 110)]);
    expect(next).toEqual({ pulses: 1800, intensityPercentOfThreshold: 110, intensityPercentOfOutput: 50 });
  });

  test.each(["complete", "patient", "seizure"] as const)("%s, the session is over", (ended) => {
    expect(nextBlock(prescribed, [block(1200, ended)])).toBeNull();
  });

  test("the blocks together give what was prescribed, wherever it was interrupted", () => {
    for (let first = 40; first < 3000; first += 40) {
      const blocks = [block(first, "paused")];
      const next = nextBlock(prescribed, blocks);
      expect(pulsesDelivered(blocks) + (next?.pulses ?? 0)).toBe(3000);
    }
    expect(nextBlock(prescribed, [block(3000, "paused")])).toBeNull();
    expect(nextBlock(prescribed, [])).toMatchObject({ pulses: 3000, intensityPercentOfThreshold: 120 });
  });
});

/** Session, full intensity, and what titration gives. */
const TITRATED = [
  [1, 120, 90],
  [2, 120, 100],
  [3, 120, 110],
  [4, 120, 120],
  [30, 120, 120],
  [1, 90, 90],
  [1, 80, 80],
] as const;

test.each(TITRATED)("session %i towards %i %% is given at %i %%", (session, full, percent) => {
  expect(titratedPercent(session, full)).toBe(percent);
});
