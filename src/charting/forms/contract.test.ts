import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("contract", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.agreedOn", "契約日", "Agreed on", "2026-11-20", "refused", null, ["2026-13-01", "暦にある日付(例 2026-04-02、令和8年4月2日)", "a day that exists, such as 2026-04-02"]],
  ["body.agreed.0.component", "対象", "Component", "tms", "refused", null, ["no-such", "TMS、エクソソーム(研究的・未承認)", "TMS, exosome (investigational, unapproved)"]],
  ["body.agreed.0.agreedCount", "契約回数", "Agreed number", 30, "refused", ["101", "1〜100", "1 to 100"], ["1001", "0〜1,000", "0 to 1,000"]],
  ["body.agreed.0.unitPriceYen", "1回の料金(円・税込)", "Price of one, yen", 11000, "refused", ["999", "1,000〜1,000,000", "1,000 to 1,000,000"], ["-1", "0〜10⁹", "0 to 10⁹"]],
  ["body.agreed.0.paidYen", "支払い済み(円)", "Paid, yen", 330000, "refused", ["10000001", "0〜10⁷", "0 to 10⁷"], ["-1", "0〜10⁹", "0 to 10⁹"]],
  ["body.refundRule", "中途終了時の返金", "Refund on an early end", "unused-less-fee", "refused", null, ["no-such", "未実施分を全額返金、未実施分から手数料を差し引いて返金、返金なし", "all that was not delivered, what was not delivered, less a fee, no refund"]],
  ["body.refundFeeYen", "差し引く手数料(円)", "Fee kept, yen", 5000, "refused", ["1000001", "0〜1,000,000", "0 to 1,000,000"], ["-1", "0〜10⁹", "0 to 10⁹"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);
