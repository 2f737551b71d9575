import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("infusion", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.number", "何回目の点滴か", "Infusion number", 2, "refused", ["25", "1〜24", "1 to 24"], ["1001", "1〜1,000", "1 to 1,000"]],
  ["body.product", "製品", "Product", "product-a", "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.lot", "ロット", "Lot", "L-001", "refused", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["body.vial", "バイアル", "Vial", "V-07", "refused", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["body.doseParticles", "粒子数", "Particles", 15000000000, "blank", ["20000000000000", "10⁸〜10¹³ 個", "10⁸ to 10¹³ particles"], ["200000000000000", "1〜10¹⁴ 個", "1 to 10¹⁴ particles"]],
  ["body.volumeMillilitres", "投与量", "Volume", 100, "blank", ["250.1", "5〜250 mL", "5 to 250 mL"], ["2000.1", "0.01〜2,000 mL", "0.01 to 2,000 mL"]],
  ["body.thawedAt", "解凍", "Thawed", "2026-11-23T09:30:00+09:00", "blank", null, ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.startedAt", "投与開始", "Started", "2026-11-23T09:45:00+09:00", "blank", null, ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.endedAt", "投与終了", "Ended", "2026-11-23T10:15:00+09:00", "blank", null, ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.checks.patient", "患者本人", "Patient", true, "asked", null, ["maybe", "はい・いいえ", "yes or no"]],
  ["body.checkedBy", "2人目の確認者", "Second checker", "0190a3b4-0000-7000-8000-000000000001", "blank", null, ["日本", "一覧から選んだもの", "chosen from the list"]],
  ["body.vitals.0.at", "時刻", "At", "2026-11-23T09:50:00+09:00", "refused", null, ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.vitals.0.systolicMmHg", "収縮期血圧", "Systolic pressure", 120, "blank", ["220", "91〜219 mmHg", "91 to 219 mmHg"], ["301", "0〜300 mmHg", "0 to 300 mmHg"]],
  ["body.vitals.0.diastolicMmHg", "拡張期血圧", "Diastolic pressure", 80, "blank", ["121", "40〜120 mmHg", "40 to 120 mmHg"], ["201", "0〜200 mmHg", "0 to 200 mmHg"]],
  ["body.vitals.0.pulsePerMinute", "脈拍", "Pulse", 72, "blank", ["131", "41〜130 回/分", "41 to 130 /min"], ["301", "0〜300 回/分", "0 to 300 /min"]],
  ["body.vitals.0.oxygenPercent", "酸素飽和度", "Oxygen saturation", 98, "blank", ["91", "92〜100 %", "92 to 100 %"], ["101", "0〜100 %", "0 to 100 %"]],
  ["body.vitals.0.temperatureCelsius", "体温", "Temperature", 36.5, "blank", ["39.1", "35.1〜39 ℃", "35.1 to 39 °C"], ["45.1", "25〜45 ℃", "25 to 45 °C"]],
  ["body.reaction", "反応", "Reaction", "none", "refused", null, ["no-such", "なし、軽度、中等度、重度、不明", "none, mild, moderate, severe, not known"]],
  ["body.remainderMillilitres", "残り", "Remainder", 0, "blank", ["250.1", "0〜250 mL", "0 to 250 mL"], ["2000.1", "0〜2,000 mL", "0 to 2,000 mL"]],
  ["body.plan", "もとの計画", "Plan", "0190a3b4-0000-7000-8000-000000000001", "blank", null, ["日本", "一覧から選んだもの", "chosen from the list"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
