/** Losing power, two hundred times: eight clinics of twenty-five crashes each, so that the damage of one can add to that of another. */
import { expect, test } from "vitest";
import { runCrashes } from "./crash-rounds.ts";

test.each([1, 2, 3, 4, 5, 6, 7, 8])("no acknowledged entry is lost in the 25 crashes of clinic %i", async (seed) => {
  const report = await runCrashes({ seed, crashes: 25, syncs: true });
  expect(report).toMatchObject({ crashes: 25, lost: [], broken: [] });
  expect(report.acknowledged).toBeGreaterThan(200);
});
