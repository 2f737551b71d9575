import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("target", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.site", "部位", "Site", "dlpfc-left", "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.method", "方法", "Method", "beam-f3", "refused", null, ["no-such", "5 cm法、5.5 cm法、Beam F3、10–20法、構造MRI、機能的MRI、その他", "5 cm rule, 5.5 cm rule, Beam F3, 10–20 system, structural MRI, functional MRI, other"]],
  ["body.coordinates.space", "座標系", "Space", "mni", "refused", null, ["no-such", "MNI、本人の画像、頭皮", "MNI, own image, scalp"]],
  ["body.coordinates.xMillimetres", "x", "x", -38, "refused", ["120.1", "−120〜120 mm", "−120 to 120 mm"], ["1000.1", "−1,000〜1,000 mm", "−1,000 to 1,000 mm"]],
  ["body.coordinates.yMillimetres", "y", "y", 44, "refused", ["120.1", "−120〜120 mm", "−120 to 120 mm"], ["1000.1", "−1,000〜1,000 mm", "−1,000 to 1,000 mm"]],
  ["body.coordinates.zMillimetres", "z", "z", 26, "refused", ["120.1", "−120〜120 mm", "−120 to 120 mm"], ["1000.1", "−1,000〜1,000 mm", "−1,000 to 1,000 mm"]],
  ["body.scalpMillimetres.nasion-inion", "鼻根〜後頭結節", "Nasion to inion", 380, "blank", ["420.1", "300〜420 mm", "300 to 420 mm"], ["1000.1", "0〜1,000 mm", "0 to 1,000 mm"]],
  ["body.angleDegrees", "コイルの角度", "Angle of the coil", 45, "blank", ["90.1", "−90〜90 度", "−90 to 90 degrees"], ["180.1", "−180〜180 度", "−180 to 180 degrees"]],
  ["body.coil", "コイル", "Coil", "figure-8", "blank", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
