import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("assessment.phq9", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.mode", "入力のしかた", "Mode", "paper-key-in", "refused", null, ["no-such", "用紙から入力、合計のみ、画面で回答", "keyed in from paper, total only, on screen"]],
  ["body.informant", "評価した人", "Rated by", "patient", "refused", null, ["no-such", "患者、医療者、不明", "patient, clinician, not known"]],
  ["body.language", "言語", "Language", "ja", "blank", null, ["no-such", "日本語、英語", "Japanese, English"]],
  ["body.items.interest", "興味", "Interest", 2, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.mood", "気分", "Mood", 1, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.sleep", "睡眠", "Sleep", 3, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.energy", "気力・疲れ", "Energy", 1, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.appetite", "食欲", "Appetite", 0, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.self-worth", "自分の価値", "Self-worth", 1, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.concentration", "集中", "Concentration", 2, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.pace", "動きの速さ", "Pace", 0, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.self-harm", "自傷", "Self-harm", 0, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);

// biome-ignore format: a table is read by its rows
describeForm("assessment.hamd17", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.mode", "入力のしかた", "Mode", "total-only", "refused", null, ["no-such", "用紙から入力、合計のみ、画面で回答", "keyed in from paper, total only, on screen"]],
  ["body.informant", "評価した人", "Rated by", "clinician", "refused", null, ["no-such", "患者、医療者、不明", "patient, clinician, not known"]],
  ["body.language", "言語", "Language", "ja", "blank", null, ["no-such", "日本語、英語", "Japanese, English"]],
  ["body.total", "合計", "Total", 18, "refused", ["18.5", "整数", "a whole number"], ["52.1", "0〜52", "0 to 52"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
