import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("threshold", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.state", "筋の状態", "State of the muscle", "resting", "refused", null, ["no-such", "安静時、収縮時", "resting, active"]],
  ["body.hemisphere", "半球", "Hemisphere", "left", "refused", null, ["no-such", "左、右", "left, right"]],
  ["body.detection", "反応の確かめ方", "Detection", "visual", "refused", null, ["no-such", "筋電図、目視", "EMG, visual"]],
  ["body.method", "方法", "Method", "five-of-ten", "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.thresholdPercentOfOutput", "運動閾値(最大出力比)", "Threshold, of maximum output", 60, "refused", ["90.1", "20〜90 %", "20 to 90 %"], ["130.1", "0〜130 %", "0 to 130 %"]],
  ["body.intervalPercentOfOutput.low", "下限", "Lower", 58, "refused", ["90.1", "20〜90 %", "20 to 90 %"], ["130.1", "0〜130 %", "0 to 130 %"]],
  ["body.intervalPercentOfOutput.high", "上限", "Upper", 62, "refused", ["90.1", "20〜90 %", "20 to 90 %"], ["130.1", "0〜130 %", "0 to 130 %"]],
  ["body.pulses.0.intensityPercentOfOutput", "強度(最大出力比)", "Intensity, of maximum output", 60, "refused", ["19.9", "20〜100 %", "20 to 100 %"], ["100.1", "0〜100 %", "0 to 100 %"]],
  ["body.pulses.0.response", "筋の反応", "Muscle answered", true, "refused", null, ["maybe", "はい・いいえ", "yes or no"]],
  ["body.muscle", "筋", "Muscle", "apb", "blank", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.device", "装置", "Device", "stimulator-1", "blank", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.coil", "コイル", "Coil", "figure-8", "blank", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
