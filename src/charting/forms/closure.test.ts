import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("closure", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.reason", "理由", "Reason", "completed", "refused", null, ["no-such", "治療終了、中止、転院、死亡、本人の希望で終了", "completed, stopped, transferred, died, withdrawn"]],
  ["body.endedOn", "終了日", "Ended on", "2026-11-20", "refused", ["1890-01-01", "2025年 以後", "2025 or later"], ["2026-02-30", "暦にある日付(例 2026-04-02、令和8年4月2日)", "a day that exists, such as 2026-04-02"]],
  ["body.ground", "根拠", "Ground", "moved-away", "blank", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
