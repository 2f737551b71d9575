import { expect, test } from "vitest";
import type { ImportFinding } from "../exchange/import-finding.ts";
import { findingScope, findingText, importColumnWords, importFindingWords, importStateWords } from "./import.ts";
import { say } from "./text.ts";

const finding = (code: ImportFinding["code"], expected: string, given: string): ImportFinding => ({
  code,
  line: 2,
  column: "x",
  expected,
  given,
});

test("every finding can be said in both languages, with its values and without a gap left open", () => {
  for (const code of Object.keys(importFindingWords) as ImportFinding["code"][]) {
    for (const language of ["ja", "en"] as const) {
      const text = findingText(finding(code, "EXPECTED", "GIVEN"), language);
      expect(text).not.toMatch(/[{}]/);
      expect(text).toMatch(/[。.)D]$/);
    }
  }
});

test.each([
  [finding("value.out-of-range", "0–52", "60"), "60 は範囲(0–52)の外です。", "60 is outside 0–52."],
  [finding("date.impossible", "", "2025-02-29"), "「2025-02-29」という日はありません。", "There is no day “2025-02-29”."],
  [finding("visit.unknown", "W1, W2", ""), "来院「(空)」の日数が決められていません。", "The visit “(empty)” has no day."],
] as const)("%o", (one, ja, en) => {
  expect([findingText(one, "ja"), findingText(one, "en")]).toEqual([ja, en]);
});

test("a finding's scope: the file, the mapping, or a row", () => {
  expect(findingScope("file.quote-open")).toBe("file");
  expect(findingScope("file.row-length")).toBe("row");
  expect(findingScope("mapping.unit-missing")).toBe("mapping");
  expect(findingScope("value.duplicate")).toBe("row");
});

test("counts are said with the right noun", () => {
  expect(say(importStateWords.preview, "en", { patients: 1, entries: 2165, refused: 0 })).toBe(
    "This becomes 1 patient and 2,165 entries. 0 rows are refused.",
  );
  expect(say(importStateWords.missing, "en", { count: 1 })).toBe("1 value is missing, and not taken as zero.");
  expect(say(importStateWords.preview, "ja", { patients: 172, entries: 2165, refused: 3 })).toContain("患者172人、記載2,165件");
});

test("the words for columns differ from each other", () => {
  for (const language of ["ja", "en"] as const)
    expect(new Set(Object.values(importColumnWords).map((text) => text[language])).size).toBe(Object.keys(importColumnWords).length);
});
