import { expect, test } from "vitest";
import { discordanceWords } from "../../words/care/discordance.ts";
import type { ChangeStatement } from "./change-statement.ts";
import { DISCORDANCES, type Discordance, discordanceBetween } from "./discordance.ts";

type Change = Extract<ChangeStatement, { kind: "change" }>;
const changed = (direction: Change["direction"], verdict: Change["verdict"]): Change => ({
  kind: "change",
  code: "phq9",
  baseline: 18,
  baselineOn: "2026-11-02",
  now: 12,
  on: "2026-11-30",
  direction,
  percent: 33,
  verdict,
});

const BETTER = changed("better", "reliable");
const WORSE = changed("worse", "reliable");
const NOISE_UP = changed("worse", "below-reliable");
const NOISE_DOWN = changed("better", "below-reliable");
const UNKNOWN = changed("better", "not-known");
const SAME = changed("same", "not-known");
const NONE: ChangeStatement = { kind: "not-measured" };

// biome-ignore format: a table is read by its rows
const SITUATIONS: readonly (readonly [string, ChangeStatement, ChangeStatement, Discordance | null])[] = [
  ["mind better, body within its error", BETTER, NOISE_DOWN, "mind-better-body-same"],
  ["mind better, body within its error the other way", BETTER, NOISE_UP, "mind-better-body-same"],
  ["mind better, body exactly as it was", BETTER, SAME, "mind-better-body-same"],
  ["mind better, body worse", BETTER, WORSE, "mind-better-body-worse"],
  ["body better, mind within its error", NOISE_DOWN, BETTER, "body-better-mind-same"],
  ["body better, mind worse", WORSE, BETTER, "body-better-mind-worse"],
  ["both better", BETTER, BETTER, null],
  ["neither", NOISE_DOWN, SAME, null],
  ["one worse, the other as it was, is no gain of one", WORSE, SAME, null],
  ["a change whose error is not known", BETTER, UNKNOWN, null],
  ["a body that was not measured", BETTER, NONE, null],
  ["no baseline", { kind: "no-baseline", code: "phq9", now: 3, on: "2026-11-30" }, NOISE_DOWN, null],
];

test.each(SITUATIONS)("%s", (_name, mind, body, expected) => {
  expect(discordanceBetween(mind, body)).toBe(expected);
});

test("every discordance has a row, and words that promise nothing", () => {
  expect(new Set(SITUATIONS.flatMap(([, , , code]) => code ?? []))).toEqual(new Set(DISCORDANCES));
  for (const code of DISCORDANCES) expect(discordanceWords[code].ja).not.toMatch(/必ず|確実に/);
});
