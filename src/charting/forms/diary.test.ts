import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("diary", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.edition", "版", "Edition", 1, "refused", null, ["100", "1〜99", "1 to 99"]],
  ["body.language", "言語", "Language", "ja", "blank", null, ["no-such", "日本語、英語", "Japanese, English"]],
  ["body.sliders.mood", "気分の落ち込み", "Low mood", 6, "blank", null, ["11", "0〜10", "0 to 10"]],
  ["body.sliders.pain", "筋肉・関節の痛み", "Pain in muscles and joints", 3, "blank", null, ["11", "0〜10", "0 to 10"]],
  ["body.sleptHours", "睡眠時間", "Hours slept", 6.5, "blank", ["14.1", "1〜14 時間", "1 to 14 hours"], ["24.1", "0〜24 時間", "0 to 24 hours"]],
  ["body.appetiteChange", "食べる量(0はいつもどおり)", "Appetite, 0 as usual", -2, "blank", null, ["6", "−5〜5", "−5 to 5"]],
  ["body.coldOrFever", "かぜ・発熱", "Cold or fever", "no", "refused", null, ["no-such", "あり、なし、不明", "yes, none, not known"]],
  ["body.sideEffects", "副作用", "Side effects", ["headache"], "blank", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
