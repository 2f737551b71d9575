import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("consent", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.component", "対象", "Component", "tms", "refused", null, ["no-such", "TMS、エクソソーム(研究的・未承認)、研究利用", "TMS, exosome (investigational, unapproved), use for research"]],
  ["body.decision", "意思", "Decision", "given", "refused", null, ["no-such", "同意、希望しない、撤回", "given, declined, withdrawn"]],
  ["body.document", "説明文書", "Document", "tms-explanation", "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.documentVersion", "説明文書の版", "Version of the document", "1", "refused", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["body.language", "言語", "Language", "ja", "refused", null, ["no-such", "日本語、英語", "Japanese, English"]],
  ["body.givenBy", "決めた人", "Decided by", "representative", "refused", null, ["no-such", "患者、代理の人", "patient, representative"]],
  ["personal.representative", "代理の人", "Representative", "霧野 一郎(夫)", "blank", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["body.interpreter", "通訳の同席", "With an interpreter", false, "refused", null, ["maybe", "はい・いいえ", "yes or no"]],
  ["body.understood.purpose", "治療の目的", "What it is for", true, "blank", null, ["maybe", "はい・いいえ", "yes or no"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
