import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("letter", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.direction", "受信・発信", "Direction", "out", "refused", null, ["no-such", "受信、発信", "received, sent"]],
  ["body.purpose", "目的", "Purpose", "referral", "refused", null, ["no-such", "紹介、返書、診断書、要約、回収の連絡、報告書、その他", "referral, reply, certificate, summary, recall, report, other"]],
  ["body.language", "言語", "Language", "ja", "refused", null, ["no-such", "日本語、英語", "Japanese, English"]],
  ["personal.correspondent", "相手", "Correspondent", "白樺病院", "refused", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["personal.title", "題名", "Title", "紹介状", "refused", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["personal.text", "本文", "Text", "いつもお世話になっております。", "blank", null, ["\u0007", "40,000文字以内の文章", "a text of at most 40,000 characters"]],
  ["body.documentDigest", "文書のダイジェスト", "Digest of the document", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "blank", null, ["abc", "SHA-256の値(64桁)", "a SHA-256 digest of 64 digits"]],
  ["body.carriedAt", "受け渡し", "Carried", "2026-11-20", "blank", null, ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
