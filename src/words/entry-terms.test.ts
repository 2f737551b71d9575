import { expect, test } from "vitest";
import { entryTermText } from "./entry-terms.ts";

test.each([
  { field: "sideEffects", code: "headache", ja: "頭痛" },
  { field: "answers", code: "new-metal", ja: "新しい金属・機器" },
  { field: "checkpoint", code: "week-3", ja: "3週" },
  { field: "questionnaire", code: "session-gate", ja: "刺激前の6つの確認(当院)" },
])("$code in $field", ({ field, code, ja }) => {
  expect(entryTermText(field, code)?.ja).toBe(ja);
});

test("a code that is in no list of the field has no words", () => {
  expect([entryTermText("sideEffects", "of-the-clinic"), entryTermText("lot", "headache")]).toEqual([null, null]);
});
