import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("note", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.category", "区分", "Category", "progress", "refused", null, ["no-such", "経過、精神療法、申し送り、電話、家族、事務", "progress, psychotherapy, handover, telephone, family, administrative"]],
  ["body.language", "言語", "Language", "ja", "refused", null, ["no-such", "日本語、英語", "Japanese, English"]],
  ["personal.text", "本文", "Text", "表情が明るい。", "refused", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
