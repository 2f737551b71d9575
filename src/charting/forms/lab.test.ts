import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("lab.crp-hs", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.value", "値", "Value", 0.05, "refused", ["20.1", "0.001〜20 mg/dL", "0.001 to 20 mg/dL"], ["100.1", "0〜100 mg/dL", "0 to 100 mg/dL"]],
  ["body.unit", "単位", "Unit", "mg/dL", "refused", null, ["no-such", "mg/L、mg/dL", "mg/L, mg/dL"]],
  ["body.comparator", "限界値の符号", "Limit", "<", "blank", null, ["no-such", "未満、超", "less than, more than"]],
  ["body.method", "測定法", "Method", "latex-immunoassay", "blank", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.draw", "何本目の採血か", "Draw of the day", 1, "refused", ["4", "1〜3", "1 to 3"], ["10", "1〜9", "1 to 9"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
