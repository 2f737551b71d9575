import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("session", [
  ["occurredAt", "日時", "When", "2026-11-23T10:05:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.number", "何回目の刺激か", "Session number", 14, "refused", ["61", "1〜60", "1 to 60"], ["1001", "1〜1,000", "1 to 1,000"]],
  ["body.prescribed.protocol", "プロトコル", "Protocol", "hf-l-std", "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.prescribed.protocolVersion", "プロトコルの版", "Version of the protocol", 1, "refused", ["100", "1〜99", "1 to 99"], ["0", "1 以上", "1 or more"]],
  ["body.prescribed.pulses", "パルス数", "Pulses", 3000, "refused", ["3601", "1〜3,600 発", "1 to 3,600 pulses"], ["20001", "0〜20,000 発", "0 to 20,000 pulses"]],
  ["body.prescribed.intensityPercentOfThreshold", "強度(運動閾値比)", "Intensity, of motor threshold", 120, "blank", ["130.1", "80〜130 %", "80 to 130 %"], ["200.1", "0〜200 %", "0 to 200 %"]],
  ["body.prescribed.intensityPercentOfOutput", "強度(最大出力比)", "Intensity, of maximum output", 72, "blank", ["19.9", "20〜100 %", "20 to 100 %"], ["100.1", "0〜100 %", "0 to 100 %"]],
  ["body.delivered.0.pulses", "パルス数", "Pulses", 3000, "refused", ["3601", "1〜3,600 発", "1 to 3,600 pulses"], ["20001", "0〜20,000 発", "0 to 20,000 pulses"]],
  ["body.delivered.0.intensityPercentOfThreshold", "強度(運動閾値比)", "Intensity, of motor threshold", 120, "blank", ["130.1", "80〜130 %", "80 to 130 %"], ["200.1", "0〜200 %", "0 to 200 %"]],
  ["body.delivered.0.intensityPercentOfOutput", "強度(最大出力比)", "Intensity, of maximum output", 72, "blank", ["19.9", "20〜100 %", "20 to 100 %"], ["100.1", "0〜100 %", "0 to 100 %"]],
  ["body.delivered.0.ended", "終わりかた", "Ended", "complete", "refused", null, ["no-such", "予定どおり、休止、痛みのため、装置のため、患者さんの希望、けいれん発作、その他", "complete, paused, because of pain, because of the device, at the patient's wish, seizure, other"]],
  ["body.device", "装置", "Device", "stimulator-1", "blank", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.coil", "コイル", "Coil", "figure-8", "blank", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.pain", "痛み", "Pain", 3, "asked", null, ["11", "0〜10", "0 to 10"]],
  ["body.sideEffects", "副作用", "Side effects", ["scalp-pain", "headache"], "blank", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.plan", "もとの計画", "Plan", "0190a3b4-0000-7000-8000-000000000001", "blank", null, ["日本", "一覧から選んだもの", "chosen from the list"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
