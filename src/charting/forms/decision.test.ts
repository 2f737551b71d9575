import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("decision", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.checkpoint", "判定の時点", "Checkpoint", "session-15", "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.rule.code", "規則のコード", "Code of the rule", "jspn-week-3", "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.rule.version", "版", "Version", "1", "refused", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["body.rule.answer", "規則の答え", "Answer of the rule", "continue", "refused", null, ["no-such", "継続、変更、中止、減らして終える、数値が足りず判定できない", "continue, change, stop, taper, cannot tell, a number is missing"]],
  ["body.numbers.baseline", "ベースライン", "Baseline", 22, "blank", null, ["abc", "数(例 36.5)", "a number, such as 36.5"]],
  ["body.numbers.now", "現在", "Now", null, "blank", null, ["abc", "数(例 36.5)", "a number, such as 36.5"]],
  ["body.choice", "医師の判断", "Choice", "continue", "refused", null, ["no-such", "継続、変更、中止、減らして終える", "continue, change, stop, taper"]],
  ["body.reasons", "理由", "Reasons", ["improving"], "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["personal.wish", "患者さんの希望", "Patient's wish", "続けたい", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
  ["personal.wishSaidBy", "希望を述べた人", "Wish said by", "夫", "blank", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
