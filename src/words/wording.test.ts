import { expect, test } from "vitest";
import { WORDING_FINDINGS, type WordingFindingCode, wordingFinding } from "../measures/wording/findings.ts";
import { unreadableWords, wordingFindingText, wordingFindingWords } from "./wording.ts";

const VALUES = { linkId: "q1", given: "1, 2", expected: "0–3", count: 2, vector: "highest", text: "<b>" };

test.each(Object.keys(WORDING_FINDINGS) as WordingFindingCode[])("%s is a sentence in both languages without a gap left open", (code) => {
  const finding = wordingFinding(code, VALUES, "self-harm");
  expect(wordingFindingText([finding], "phq9", "ja")).toMatch(/^[^{}]*[ぁ-ん][^{}]*。$/);
  expect(wordingFindingText([finding], "phq9", "en")).toMatch(/^[A-Z0-9“][^{}]*\.$/);
});

test("an item is called by its topic, and several are named in one sentence", () => {
  expect(wordingFindingText([wordingFinding("item-unbound", {}, "self-harm")], "phq9", "ja")).toContain("「自傷」");
  const several = ["mood", "sleep"].map((item) => wordingFinding("weights-by-position", {}, item));
  expect(wordingFindingText(several, "phq9", "ja")).toContain("「気分、睡眠」");
  expect(wordingFindingText(several, "phq9", "en")).toContain("“Mood, Sleep”");
});

test("every sentence is one of its own", () => {
  const texts = [...Object.values(wordingFindingWords), ...Object.values(unreadableWords)];
  for (const language of ["ja", "en"] as const) expect(new Set(texts.map((text) => text[language])).size).toBe(texts.length);
});
