import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("history.antidepressant-trial", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.drug.name", "薬の名前", "Medicine", "エスシタロプラム", "refused", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["body.drug.code", "薬のコード", "Code of the medicine", "n06ab10", "blank", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.drugClass", "薬の種類", "Class", "ssri", "refused", null, ["no-such", "SSRI、SNRI、NaSSA、三環系、四環系、MAO阻害薬、NDRI、SARI、S-RIM、その他、不明", "SSRI, SNRI, NaSSA, tricyclic, tetracyclic, MAO inhibitor, NDRI, SARI, S-RIM, other, not known"]],
  ["body.dailyDose.value", "1日量", "Daily dose", 20, "refused", ["5000.1", "0.01〜5,000 mg", "0.01 to 5,000 mg"], ["-0.1", "0 mg 以上", "0 mg or more"]],
  ["body.dailyDose.unit", "単位", "Unit", "mg", "refused", null, ["no-such", "単位(例 mg/dL)", "a unit, such as mg/dL"]],
  ["body.startedOn", "開始", "Started", "2024-06", "blank", ["1890-01-01", "1926年 以後", "1926 or later"], ["2026-02-30", "年・年月・日付のどれか(例 2026、2026-04)", "a year, a month or a day, such as 2026 or 2026-04"]],
  ["body.stoppedOn", "終了", "Stopped", "2025", "blank", ["1890-01-01", "1926年 以後", "1926 or later"], ["2026-02-30", "年・年月・日付のどれか(例 2026、2026-04)", "a year, a month or a day, such as 2026 or 2026-04"]],
  ["body.status", "状態", "Status", "stopped", "refused", null, ["no-such", "続けている、終了、不明", "ongoing, stopped, not known"]],
  ["body.adherencePercent", "服薬の割合", "Doses taken", 90, "blank", ["9.9", "10〜100 %", "10 to 100 %"], ["100.1", "0〜100 %", "0 to 100 %"]],
  ["body.result", "結果", "Result", "partial", "refused", null, ["no-such", "寛解、反応、部分的、効果なし、副作用で中止、不明", "remission, response, partial, no effect, not tolerated, not known"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);

// biome-ignore format: a table is read by its rows
describeForm("history.allergies", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.allergies.status", "状態", "Status", "listed", "refused", null, ["no-such", "なし(確認済み)、あり、不明", "none known, listed, not known"]],
  ["body.allergies.list.0.substance", "原因", "Substance", "ペニシリン", "refused", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["body.allergies.list.0.category", "区分", "Category", "medicine", "refused", null, ["no-such", "薬、食物、ラテックス、造影剤、金属、テープ類、その他", "medicine, food, latex, contrast medium, metal, adhesive, other"]],
  ["body.allergies.list.0.reaction", "反応", "Reaction", "発疹", "blank", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["body.allergies.list.0.severity", "重さ", "Severity", "mild", "refused", null, ["no-such", "軽度、中等度、重度、アナフィラキシー、不明", "mild, moderate, severe, anaphylaxis, not known"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);

// biome-ignore format: a table is read by its rows
describeForm("history.medication", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.drug.name", "薬の名前", "Medicine", "エスシタロプラム", "refused", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["body.drug.code", "薬のコード", "Code of the medicine", "n06ab10", "blank", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.dailyDose.value", "1日量", "Daily dose", 20, "refused", ["5000.1", "0.01〜5,000 mg", "0.01 to 5,000 mg"], ["-0.1", "0 mg 以上", "0 mg or more"]],
  ["body.dailyDose.unit", "単位", "Unit", "mg", "refused", null, ["no-such", "単位(例 mg/dL)", "a unit, such as mg/dL"]],
  ["body.route", "経路", "Route", "oral", "refused", null, ["no-such", "内服、注射、点滴、貼付、吸入、その他、不明", "oral, injection, infusion, patch, inhaled, other, not known"]],
  ["body.startedOn", "開始", "Started", "2024-06", "blank", ["1890-01-01", "1926年 以後", "1926 or later"], ["2026-02-30", "年・年月・日付のどれか(例 2026、2026-04)", "a year, a month or a day, such as 2026 or 2026-04"]],
  ["body.stoppedOn", "終了", "Stopped", "2025", "blank", ["1890-01-01", "1926年 以後", "1926 or later"], ["2026-02-30", "年・年月・日付のどれか(例 2026、2026-04)", "a year, a month or a day, such as 2026 or 2026-04"]],
  ["body.status", "状態", "Status", "stopped", "refused", null, ["no-such", "続けている、終了、不明", "ongoing, stopped, not known"]],
  ["body.shiftsThreshold", "運動閾値への影響", "Shifts the threshold", "no", "refused", null, ["no-such", "上げる、下げる、なし、不明", "raises, lowers, none, not known"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);

// biome-ignore format: a table is read by its rows
describeForm("history.other", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.category", "区分", "Category", "medical", "refused", null, ["no-such", "精神科、身体疾患、手術、家族、飲酒・物質、妊娠、体内の金属・機器、予防接種、生活", "psychiatric, medical, surgical, family, substance use, pregnancy, implant, vaccination, social"]],
  ["body.item", "内容", "Item", "stroke", "refused", null, ["日本", "半角の英小文字・数字のコード", "a code of lower-case letters, digits, hyphens and dots"]],
  ["body.presence", "有無", "Presence", "absent", "refused", null, ["no-such", "あり、過去にあり、なし、不明", "present, past, none, not known"]],
  ["body.startedOn", "開始", "Started", "2024-06", "blank", ["1890-01-01", "1926年 以後", "1926 or later"], ["2026-02-30", "年・年月・日付のどれか(例 2026、2026-04)", "a year, a month or a day, such as 2026 or 2026-04"]],
  ["body.stoppedOn", "終了", "Stopped", "2025", "blank", ["1890-01-01", "1926年 以後", "1926 or later"], ["2026-02-30", "年・年月・日付のどれか(例 2026、2026-04)", "a year, a month or a day, such as 2026 or 2026-04"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
