import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("observation", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.infusion", "もとの点滴", "Infusion", "0190a3b4-0000-7000-8000-000000000001", "refused", null, ["日本", "一覧から選んだもの", "chosen from the list"]],
  ["body.phase", "時期", "Phase", "during", "refused", null, ["no-such", "開始前、投与中、終了後、24時間後の電話、72時間後の電話、7日後の診察", "before, during, after, call at 24 hours, call at 72 hours, visit at 7 days"]],
  ["body.minute", "予定の時点", "Minute of the schedule", 15, "blank", ["181", "0〜180 分", "0 to 180 min"], ["601", "0〜600 分", "0 to 600 min"]],
  ["body.systolicMmHg", "収縮期血圧", "Systolic pressure", 120, "blank", ["220", "91〜219 mmHg", "91 to 219 mmHg"], ["301", "0〜300 mmHg", "0 to 300 mmHg"]],
  ["body.diastolicMmHg", "拡張期血圧", "Diastolic pressure", 80, "blank", ["121", "40〜120 mmHg", "40 to 120 mmHg"], ["201", "0〜200 mmHg", "0 to 200 mmHg"]],
  ["body.pulsePerMinute", "脈拍", "Pulse", 72, "blank", ["131", "41〜130 回/分", "41 to 130 /min"], ["301", "0〜300 回/分", "0 to 300 /min"]],
  ["body.oxygenPercent", "酸素飽和度", "Oxygen saturation", 98, "blank", ["91", "92〜100 %", "92 to 100 %"], ["101", "0〜100 %", "0 to 100 %"]],
  ["body.temperatureCelsius", "体温", "Temperature", 36.5, "blank", ["39.1", "35.1〜39 ℃", "35.1 to 39 °C"], ["45.1", "25〜45 ℃", "25 to 45 °C"]],
  ["body.respirationsPerMinute", "呼吸数", "Respirations", 16, "blank", ["25", "9〜24 回/分", "9 to 24 /min"], ["81", "0〜80 回/分", "0 to 80 /min"]],
  ["body.consciousness", "意識", "Consciousness", "alert", "blank", null, ["no-such", "清明、混乱、呼びかけに反応、痛みに反応、反応なし", "alert, confused, responds to voice, responds to pain, unresponsive"]],
  ["body.symptoms", "症状", "Symptoms", ["flushing"], "blank", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.contact", "確認の方法", "Contact", "present", "refused", null, ["no-such", "対面、電話でつながった、つながらなかった", "present, reached by telephone, not reached"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
