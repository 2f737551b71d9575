import { expect, test } from "vitest";
import { blocksIn, deliveredBlock, typedBlock, withBlocks } from "./blocks.ts";

const first = { pulses: "1200", percentOfThreshold: "120", percentOfOutput: "54", ended: "pain" };
const second = { pulses: "1800", percentOfThreshold: "110", percentOfOutput: "50", ended: "complete" };

test("blocks are read as they were laid down, and other values stay", () => {
  const values = withBlocks({ "body.pain": "3", "body.delivered.4.pulses": "9" }, [first, second]);
  expect(blocksIn(values)).toEqual([first, second]);
  expect(values["body.pain"]).toBe("3");
  expect(blocksIn(withBlocks(values, [first]))).toEqual([first]);
  expect(withBlocks(values, [first])).not.toHaveProperty(["body.delivered.1.pulses"]);
});

test("a block is a block of the rules and back", () => {
  expect(deliveredBlock(first)).toEqual({ pulses: 1200, intensityPercentOfThreshold: 120, intensityPercentOfOutput: 54, ended: "pain" });
  expect(typedBlock(deliveredBlock(first), "pain")).toEqual(first);
  expect(deliveredBlock({ ...first, pulses: "１，２００" }).pulses).toBe(1200);
  expect(deliveredBlock({ pulses: "", percentOfThreshold: "", percentOfOutput: "", ended: "" })).toEqual({
    pulses: 0,
    intensityPercentOfThreshold: null,
    intensityPercentOfOutput: null,
    ended: "other",
  });
});
