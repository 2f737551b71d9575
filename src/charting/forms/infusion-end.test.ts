import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("infusion-end", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.infusion", "もとの点滴", "Infusion", "0190a3b4-0000-7000-8000-000000000001", "refused", null, ["日本", "一覧から選んだもの", "chosen from the list"]],
  ["body.endedAt", "投与終了", "Ended", "2026-11-23T10:15:00+09:00", "refused", null, ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.ended", "終わりかた", "Ended", "complete", "refused", null, ["no-such", "予定どおり、反応のため、回収・使用停止のため、患者さんの希望、ルートのため、その他", "complete, because of a reaction, because of a recall, at the patient's wish, because of the line, other"]],
  ["body.givenMillilitres", "投与した量", "Given", 9.5, "refused", ["100.1", "0〜100 mL", "0 to 100 mL"], ["2000.1", "0〜2,000 mL", "0 to 2,000 mL"]],
  ["body.keptMillilitres", "保管した量", "Kept back", 0, "refused", ["100.1", "0〜100 mL", "0 to 100 mL"], ["2000.1", "0〜2,000 mL", "0 to 2,000 mL"]],
  ["body.wasteMillilitres", "廃棄した量", "Thrown away", 0.5, "refused", ["100.1", "0〜100 mL", "0 to 100 mL"], ["2000.1", "0〜2,000 mL", "0 to 2,000 mL"]],
  ["body.reaction", "反応", "Reaction", "none", "refused", null, ["no-such", "なし、軽度、中等度、重度", "none, mild, moderate, severe"]],
  ["body.actions", "対応", "Actions", ["observed"], "blank", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
