import { expect, test } from "vitest";
import { INDICES } from "../../measures/indices.ts";
import { diary } from "../../record/kinds/diary.ts";
import { type DiaryDraft, diaryEntry, EMPTY_DIARY, missingOf, SLIDERS_BY_WHEEL } from "./diary-draft.ts";

const NOW = "2026-11-26T09:00:00.000+09:00";
const answered = (changes: Partial<DiaryDraft>): DiaryDraft => ({ ...EMPTY_DIARY, ...changes });
const mood = (value: number) => ({ ...EMPTY_DIARY.sliders, mood: value });

test.each([
  ["nothing", {}, "needsOne"],
  ["everything but a slider", { sleptHours: 7, coldOrFever: "no", appetiteChange: 0 }, "needsOne"],
  ["a slider at none", { sliders: mood(0) }, "needsFever"],
  ["a slider and whether there is a fever", { sliders: mood(0), coldOrFever: "yes" }, null],
  ["that they do not know whether there is one", { sliders: mood(10), coldOrFever: "unknown" }, null],
] as const)("who has answered %s is still asked", (_answers, changes, missing) => {
  expect(missingOf(answered(changes))).toBe(missing);
});

test("what can be sent is an entry that the record takes, with nothing filled in for what was left out", () => {
  const draft = answered({ sliders: mood(7), coldOrFever: "no", remark: "  " });
  const entry = diaryEntry(draft, { language: "ja", now: NOW, amends: null });
  expect(diary.body.safeParse(entry.body).success).toBe(true);
  expect(entry).toMatchObject({
    kind: "diary",
    occurredAt: NOW,
    personal: null,
    body: { sliders: { mood: 7, worry: null }, sleptHours: null },
  });
  expect(entry).not.toHaveProperty("amends");
});

test("a correction names what it puts right and why", () => {
  const draft = answered({ sliders: mood(2), coldOrFever: "no", remark: " 少し楽 " });
  const entry = diaryEntry(draft, { language: "ja", now: NOW, amends: { id: "one", reason: "本人による訂正" } });
  expect(entry).toMatchObject({ amends: "one", reason: "本人による訂正", personal: { remark: "少し楽" } });
});

test("each slider stands under one wheel, and those of the indices under their own", () => {
  const placed = [...SLIDERS_BY_WHEEL.mind, ...SLIDERS_BY_WHEEL.body];
  expect([...placed].sort()).toEqual(Object.keys(EMPTY_DIARY.sliders).sort());
  for (const wheel of ["mind", "body"] as const) {
    const items = Object.values(INDICES[`${wheel}-diary`].domains).flatMap((domain) => domain.map(({ item }) => item));
    expect(items.filter((item) => !SLIDERS_BY_WHEEL[wheel].some((slider) => slider === item))).toEqual([]);
  }
});
