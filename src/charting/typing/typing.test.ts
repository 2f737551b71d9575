import { describe, expect, test } from "vitest";
import { FORMATS } from "../../record/kinds/parts.ts";
import type { TextShape } from "../field.ts";
import { momentText, typedClock, typedMoment } from "./moment.ts";
import { typedMonthOrYear } from "./month.ts";
import { typedNumber } from "./number.ts";
import { typedText } from "./text.ts";
import { withoutUnit } from "./unit-suffix.ts";

describe("a number as it is typed", () => {
  test.each([
    ["36.5", 36.5],
    ["３６．５", 36.5],
    ["36。5", 36.5],
    ["あお", 36],
    ["あおるえ", 36.5],
    ["ほふ", -2],
    ["ー3", -3],
    ["−3", -3],
    ["+3", 3],
    [".5", 0.5],
    ["0", 0],
    ["-0", 0],
    ["1,234", 1234],
    ["１，２３４，５６７", 1_234_567],
    ["1.5e10", 1.5e10],
    ["1.5×10^10", 1.5e10],
    ["10^8", 1e8],
    ["1e-7", 1e-7],
    ["  7 ", 7],
  ])("%s is %d", (typed, value) => {
    expect(typedNumber(typed)).toBe(value);
  });

  test.each(["", "abc", "1,5", "1.2.3", "12あ", "3-4", "1e999", "--3", "三十六", "0x10", "NaN", "Infinity", "5.", "1,23"])(
    "%j is none",
    (typed) => {
      expect(typedNumber(typed)).toBeNull();
    },
  );
});

test.each([
  ["５４．２ｋｇ", "kg", "54.2"],
  ["36.5℃", "Cel", "36.5"],
  ["72回/分", "/min", "72"],
  ["120 mmHg", "mm[Hg]", "120 "],
  ["54.2", "kg", "54.2"],
  ["120 cm", "kg", "120 cm"],
  ["10", null, "10"],
] as const)("%s in a field of %s is read as %s", (typed, unit, bare) => {
  expect(withoutUnit(typed, unit)).toBe(bare);
});

describe("a time of day as it is typed", () => {
  test.each([
    ["9:5", "09:05:00"],
    ["９：０５", "09:05:00"],
    ["１０時５分", "10:05:00"],
    ["10時", "10:00:00"],
    ["10時半", "10:30:00"],
    ["905", "09:05:00"],
    ["１００５", "10:05:00"],
    ["午前9時", "09:00:00"],
    ["午後3時半", "15:30:00"],
    ["午後0時", "12:00:00"],
    ["午前12時", "00:00:00"],
    ["3:05 pm", "15:05:00"],
    ["0:00", "00:00:00"],
    ["23:59:59", "23:59:59"],
  ])("%s is %s", (typed, clock) => {
    expect(typedClock(typed)).toBe(clock);
  });

  test.each(["24:00", "9:60", "25時", "9", "午後13時", "午前9時pm", "", "9:5:70", "960"])("%j is none", (typed) => {
    expect(typedClock(typed)).toBeNull();
  });
});

describe("a moment as it is typed", () => {
  const context = { day: "2026-11-20", today: "2026-11-23", utcOffset: "+09:00" };

  test.each([
    ["9:5", "2026-11-20T09:05:00+09:00"],
    ["2026/4/2 9:05", "2026-04-02T09:05:00+09:00"],
    ["令和8年4月2日 9時", "2026-04-02T09:00:00+09:00"],
    ["令和８年４月２日９時５分", "2026-04-02T09:05:00+09:00"],
    ["昨日 21:30", "2026-11-22T21:30:00+09:00"],
    ["today 9:00", "2026-11-23T09:00:00+09:00"],
    ["今日", "2026-11-23"],
    ["2026-04-02", "2026-04-02"],
    ["2026-04-02T09:05", "2026-04-02T09:05:00+09:00"],
    ["2026-04-02 09:05+01:00", "2026-04-02T09:05:00+01:00"],
    ["2026-04-02T09:05:10.5-03:30", "2026-04-02T09:05:10.5-03:30"],
  ])("%s is %s", (typed, moment) => {
    expect(typedMoment(typed, context)).toBe(moment);
  });

  test.each(["", "2026-02-30 9:00", "9:05 2026-04-02", "明日 9:00", "2026-04-02 25:00", "2026-04-02 9:05+99:00"])("%j is none", (typed) => {
    expect(typedMoment(typed, context)).toBeNull();
  });

  test.each([
    ["2026-04-02T09:05:00+09:00", "2026-04-02 09:05"],
    ["2026-04-02T09:05:00.000+09:00", "2026-04-02 09:05"],
    ["2026-04-02T09:05:30.250+09:00", "2026-04-02 09:05:30.250"],
    ["2026-04-02T09:05:00+01:00", "2026-04-02 09:05+01:00"],
    ["2026-04-02", "2026-04-02"],
  ])("%s is shown as %s and reads to itself", (moment, shown) => {
    expect(momentText(moment, "+09:00")).toBe(shown);
    expect(momentText(typedMoment(shown, context) ?? "", "+09:00")).toBe(shown);
  });
});

test.each([
  ["2024", "2024"],
  ["２０２４年", "2024"],
  ["2024-6", "2024-06"],
  ["2024年6月", "2024-06"],
  ["令和６年", "2024"],
  ["R6.6", "2024-06"],
  ["令和元年", "2019"],
  ["平成31年", "2019"],
  ["昭和64年1月", "1989-01"],
  ["平成元年1月", "1989-01"],
  ["大正元年7月", "1912-07"],
  ["2024-13", null],
  ["昭和65年", null],
  ["令和0年", null],
  ["202", null],
  ["いつか", null],
])("the month or year %s is %s", (typed, read) => {
  expect(typedMonthOrYear(typed)).toBe(read);
});

describe("a text as it is typed", () => {
  test.each<[string, TextShape, string | null]>([
    ["  霧野　", "line", "霧野"],
    ["神", "line", "神"],
    ["", "line", null],
    ["a\nb", "line", null],
    ["a\r\nb\n", "text", "a\nb"],
    ["x".repeat(4001), "text", null],
    ["x".repeat(4001), "document", "x".repeat(4001)],
    ["ﾐｽﾞﾉ", "kana", "みずの"],
    ["ヴァイオレット・ムーア", "kana", "ゔぁいおれっと・むーあ"],
    ["水野", "kana", null],
    ["Ｏ’Ｂｒｉｅｎ", "roman", "O’Brien"],
    ["Müller", "roman", "Müller"],
    ["霧", "roman", null],
    ["０５２−０００ー００００", "phone", "052-000-0000"],
    ["+81 (52) 000 0000", "phone", "+81 (52) 000 0000"],
    ["電話なし", "phone", null],
    ["ａ＠example.jp", "e-mail", "a@example.jp"],
    ["a@b", "e-mail", null],
    ["〒４６０ー０００８", "postal-code", "460-0008"],
    ["4600008", "postal-code", "460-0008"],
    ["SW1A 1AA", "postal-code", "SW1A 1AA"],
    ["〒", "postal-code", null],
    ["ｆ３３．１", "classification-code", "F33.1"],
    ["6A71.1", "classification-code", "6A71.1"],
    ["ＨＦ-L", "code", "hf-l"],
    ["頭痛", "code", null],
  ])("%j as %s is %j", (typed, shape, read) => {
    expect(typedText(typed, shape)).toBe(read);
  });

  test.each(["line", "text", "document", "classification-code", "code", "uuid", "digest"] as const)(
    "what is read as %s has that format in the record",
    (shape) => {
      const tried = ["a", "F33.1", "a-b.1", "0f".repeat(32), "0190a3b4-0000-7000-8000-000000000001", "一行", "a\tb", "a\u0000b", "🙂", " "];
      for (const read of tried.map((typed) => typedText(typed, shape))) expect(read === null || FORMATS[shape](read)).toBe(true);
    },
  );
});
