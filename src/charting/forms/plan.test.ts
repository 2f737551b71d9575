import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("plan", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.strategy", "方針", "Strategy", "both", "refused", null, ["no-such", "どちらも行わない、TMSのみ、エクソソームのみ、併用", "neither, TMS only, exosome only, both"]],
  ["body.startsOn", "開始日", "Starts", "2026-12-01", "refused", ["1890-01-01", "2025年 以後", "2025 or later"], ["2026-02-30", "暦にある日付(例 2026-04-02、令和8年4月2日)", "a day that exists, such as 2026-04-02"]],
  ["body.weeks", "期間", "Length", 6, "refused", ["27", "1〜26 週", "1 to 26 weeks"], ["105", "1〜104 週", "1 to 104 weeks"]],
  ["body.tms.protocol", "プロトコル", "Protocol", "hf-l-std", "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.tms.protocolVersion", "プロトコルの版", "Version of the protocol", 1, "refused", ["100", "1〜99", "1 to 99"], ["0", "1 以上", "1 or more"]],
  ["body.tms.sessionCount", "刺激の回数", "Sessions", 30, "refused", ["61", "1〜60", "1 to 60"], ["201", "0〜200", "0 to 200"]],
  ["body.tms.sessionsPerWeek", "週あたりの回数", "Sessions a week", 5, "refused", ["11", "1〜10", "1 to 10"], ["51", "0〜50", "0 to 50"]],
  ["body.tms.intensityPercentOfThreshold", "強度(運動閾値比)", "Intensity, of motor threshold", 120, "refused", ["130.1", "80〜130 %", "80 to 130 %"], ["200.1", "0〜200 %", "0 to 200 %"]],
  ["body.exosome.product", "製品", "Product", "product-a", "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.exosome.infusionCount", "点滴の回数", "Infusions", 3, "refused", ["13", "1〜12", "1 to 12"], ["51", "0〜50", "0 to 50"]],
  ["body.exosome.intervalDays", "間隔", "Interval", 14, "refused", ["91", "1〜90 日", "1 to 90 days"], ["366", "0〜365 日", "0 to 365 days"]],
  ["body.exosome.dose.value", "用量", "Dose", 15000000000, "refused", null, ["200000000000000", "0.000001〜10¹⁴", "0.000001 to 10¹⁴"]],
  ["body.exosome.dose.countedIn", "用量の単位", "What the dose counts", "particles", "refused", null, ["no-such", "粒子数(個)、タンパク質(µg)、製品の量(mL)、細胞換算(個)", "particles, µg of protein, mL of product, cell equivalents"]],
  ["body.exosome.dose.countedBy", "測定方法", "Counted by", "nta", "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.rulePack", "適用する規則", "Rules", "self-pay", "refused", null, ["no-such", "保険診療、自費診療、研究", "insured, self-pay, research"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
