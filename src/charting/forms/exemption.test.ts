import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("exemption", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.protocol", "プロトコル", "Protocol", "hf-l-std", "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.protocolVersion", "プロトコルの版", "Version of the protocol", 1, "refused", ["100", "1〜99", "1 to 99"], ["0", "1 以上", "1 or more"]],
  ["body.intensityPercentOfThreshold", "強度(運動閾値比)", "Intensity, of motor threshold", 125, "refused", ["130.1", "80〜130 %", "80 to 130 %"], ["200.1", "0〜200 %", "0 to 200 %"]],
  ["body.exempts", "例外とする項目", "Exempted findings", ["dose.train-too-long"], "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["personal.justification", "理由", "Reason", "過去に同じ条件で受けている", "refused", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
