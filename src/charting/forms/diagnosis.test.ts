import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("diagnosis", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.coding.system", "分類", "Classification", "icd-10", "refused", null, ["no-such", "ICD-10、ICD-11、DSM-5-TR", "ICD-10, ICD-11, DSM-5-TR"]],
  ["body.coding.code", "病名コード", "Diagnosis code", "F33.1", "refused", null, ["?", "病名コード(例 F33.1)", "a diagnosis code, such as F33.1"]],
  ["body.coding.display", "病名", "Disease", "反復性うつ病性障害", "refused", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["body.role", "位置づけ", "Role", "principal", "refused", null, ["no-such", "主病名、副病名", "principal, secondary"]],
  ["body.certainty", "確からしさ", "Certainty", "confirmed", "refused", null, ["no-such", "確定、疑い、否定", "confirmed, suspected, excluded"]],
  ["body.course", "経過", "Course", "recurrent", "refused", null, ["no-such", "単一エピソード、反復性、持続性、該当なし、不明", "single episode, recurrent, persistent, not applicable, not known"]],
  ["body.severity", "重さ", "Severity", "moderate", "refused", null, ["no-such", "軽度、中等度、重度、寛解、該当なし、不明", "mild, moderate, severe, in remission, not applicable, not known"]],
  ["body.psychoticFeatures", "精神病性の特徴", "Psychotic features", "absent", "refused", null, ["no-such", "あり、なし、不明", "present, none, not known"]],
  ["body.onsetOn", "始まり", "Onset", "2019", "blank", ["1890-01-01", "1946年 以後", "1946 or later"], ["2026-02-30", "年・年月・日付のどれか(例 2026、2026-04)", "a year, a month or a day, such as 2026 or 2026-04"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
