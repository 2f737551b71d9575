/** Losing power: twenty seeded crashes in every run of the tests. The slow suite has ten times as many. */
import { expect, test } from "vitest";
import { runCrashes } from "./crash-rounds.ts";

test("no acknowledged entry is lost in 20 crashes, and what is left is whole", { timeout: 180_000 }, async () => {
  const report = await runCrashes({ seed: 20_261_123, crashes: 20, syncs: true });
  expect(report).toMatchObject({ crashes: 20, lost: [], broken: [] });
  expect(report.acknowledged).toBeGreaterThan(200);
});

test("without the syncs the same crashes lose entries, and it is noticed", async () => {
  const report = await runCrashes({ seed: 20_261_123, crashes: 20, syncs: false });
  expect(report.lost.length + report.broken.length).toBeGreaterThan(0);
});
