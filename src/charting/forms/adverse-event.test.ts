import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("adverse-event", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.term", "事象", "Event", "headache", "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.onsetAt", "始まり", "Onset", "2026-11-22T21:30:00+09:00", "blank", null, ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.severity", "重さ", "Severity", "mild", "refused", null, ["no-such", "軽度、中等度、重度、不明", "mild, moderate, severe, not known"]],
  ["body.serious", "重篤とする理由", "Serious because", [], "blank", null, ["no-such", "死亡、生命の危険、入院・入院の延長、障害、先天異常、医学的に重要", "death, life-threatening, hospitalisation, disability, birth defect, medically important"]],
  ["body.relatedToTms", "TMSとの関連", "Related to TMS", "probable", "refused", null, ["no-such", "なし、おそらくない、ありうる、おそらくある、確実、不明", "none, unlikely, possible, probable, definite, not known"]],
  ["body.relatedToExosome", "エクソソームとの関連", "Related to exosome", "unlikely", "refused", null, ["no-such", "なし、おそらくない、ありうる、おそらくある、確実、不明", "none, unlikely, possible, probable, definite, not known"]],
  ["body.outcome", "転帰", "Outcome", "recovered", "refused", null, ["no-such", "回復、回復中、未回復、後遺症あり、死亡、不明", "recovered, recovering, not recovered, recovered with sequelae, fatal, not known"]],
  ["body.endedOn", "終わり", "Ended", "2026-11-23", "blank", null, ["2026-02-30", "暦にある日付(例 2026-04-02、令和8年4月2日)", "a day that exists, such as 2026-04-02"]],
  ["body.actions", "対応", "Actions", ["observed"], "blank", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.during", "起きたときの刺激・点滴", "During", "0190a3b4-0000-7000-8000-000000000001", "blank", null, ["日本", "一覧から選んだもの", "chosen from the list"]],
  ["body.reports.0.to", "報告先", "To", "maker", "refused", null, ["no-such", "厚生労働省、PMDA、製造元、倫理審査委員会、その他", "ministry of health, PMDA, maker, ethics board, other"]],
  ["body.reports.0.on", "日", "On", "2026-11-23", "refused", null, ["2026-02-30", "暦にある日付(例 2026-04-02、令和8年4月2日)", "a day that exists, such as 2026-04-02"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
