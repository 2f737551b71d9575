import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("screening.tms", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.questionnaire", "問診票", "Questionnaire", "tms-safety", "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.edition", "版", "Edition", "1", "refused", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["body.answers.previous-tms", "TMSを受けたことがある", "Has had TMS before", "yes", "asked", null, ["no-such", "はい、いいえ、不明", "yes, no, not known"]],
  ["personal.details.previous-tms", "TMSを受けたことがある", "Has had TMS before", "2022年に10回", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
  ["body.answeredBy", "回答した人", "Answered by", "patient", "refused", null, ["no-such", "患者、家族、医療者、不明", "patient, family, clinician, not known"]],
  ["body.language", "言語", "Language", "ja", "blank", null, ["no-such", "日本語、英語", "Japanese, English"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);

// biome-ignore format: a table is read by its rows
describeForm("screening.exosome", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.questionnaire", "問診票", "Questionnaire", "exosome-safety", "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.edition", "版", "Edition", "1", "refused", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["body.answers.pregnancy-or-breast-feeding", "妊娠の可能性がある、または授乳中", "May be pregnant or is breast-feeding", "no", "asked", null, ["no-such", "はい、いいえ、不明", "yes, no, not known"]],
  ["personal.details.pregnancy-or-breast-feeding", "妊娠の可能性がある、または授乳中", "May be pregnant or is breast-feeding", "検査済み", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
  ["body.answeredBy", "回答した人", "Answered by", "clinician", "refused", null, ["no-such", "患者、家族、医療者、不明", "patient, family, clinician, not known"]],
  ["body.language", "言語", "Language", "en", "blank", null, ["no-such", "日本語、英語", "Japanese, English"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
