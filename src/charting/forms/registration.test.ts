import { describeForm } from "../../../test/charting/form-table.ts";

// biome-ignore format: a table is read by its rows
describeForm("registration", [
  ["occurredAt", "日時", "When", "2026-11-23T09:05:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["personal.number", "患者番号", "Patient number", "R-00412", "blank", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["personal.name.family", "姓", "Family name", "霧野", "refused", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["personal.name.given", "名", "Given name", "恵", "refused", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["personal.kana.family", "姓(ふりがな)", "Family name, kana", "きりの", "refused", null, ["abc", "ひらがなかカタカナ", "kana"]],
  ["personal.kana.given", "名(ふりがな)", "Given name, kana", "めぐみ", "refused", null, ["abc", "ひらがなかカタカナ", "kana"]],
  ["personal.roman.family", "姓(ローマ字)", "Family name, Roman letters", "Kirino", "refused", null, ["漢字", "ローマ字", "Roman letters"]],
  ["personal.roman.given", "名(ローマ字)", "Given name, Roman letters", "Megumi", "refused", null, ["漢字", "ローマ字", "Roman letters"]],
  ["personal.formerName", "旧姓", "Former name", "白樺", "blank", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["personal.birthDate", "生年月日", "Birth date", "1988-05-14", "asked", ["1890-01-01", "1916年 以後", "1916 or later"], ["2026-02-30", "暦にある日付(例 2026-04-02、令和8年4月2日)", "a day that exists, such as 2026-04-02"]],
  ["body.ageAtRegistration", "登録時の年齢", "Age at registration", 38, "blank", null, ["131", "0〜130 歳", "0 to 130 years"]],
  ["body.sex", "性別", "Sex", "female", "refused", null, ["no-such", "女性、男性、その他、未確認", "Female, Male, Other, Not known"]],
  ["personal.postalCode", "郵便番号", "Postal code", "460-0008", "blank", null, ["x", "郵便番号(例 460-0008)", "a postal code, such as 460-0008"]],
  ["personal.address", "住所", "Address", "名古屋市中区栄0-0-0", "blank", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
  ["personal.phone", "電話", "Telephone", "052-000-0000", "blank", null, ["12", "電話番号(例 052-000-0000)", "a telephone number, such as 052-000-0000"]],
  ["personal.email", "メール", "E-mail", "megumi@example.jp", "blank", null, ["a@b", "メールアドレス", "an e-mail address"]],
  ["personal.externalId", "取り込み元の番号", "Number in the imported file", "A-17", "blank", null, ["\u0007", "1行・200文字以内の文字", "one line of at most 200 characters"]],
]);
