import { describe, expect, test } from "vitest";
import { parsePostalCodes, postalCodeOf } from "./postal-codes.ts";

const postRow = (code: string, municipality: string, town: string) =>
  `13101,"100  ","${code}","トウキョウト","チヨダク","","東京都","${municipality}","${town}",0,0,0,0,0,0`;

describe("Japan Post's file", () => {
  test.each([
    ["丸の内", "東京都千代田区丸の内"],
    ["以下に掲載がない場合", "東京都千代田区"],
    ["大手町(次のビルを除く)", "東京都千代田区大手町"],
    ["霞が関（地階・階層不明）", "東京都千代田区霞が関"],
    ["一円", "東京都千代田区一円"],
    ["島村一円", "東京都千代田区"],
    ["町の次に番地がくる場合", "東京都千代田区"],
  ])("%s", (town, address) => {
    expect(parsePostalCodes(postRow("1000005", "千代田区", town))).toEqual({ ok: true, value: [{ code: "1000005", address }] });
  });

  test("a town that goes on over several lines is one, and what follows it another", () => {
    const text = [
      postRow("0660005", "千歳市", "協和（８８－２、"),
      postRow("0660005", "千歳市", "２７１－１０、３４３－２、"),
      postRow("0660005", "千歳市", "４３１－１）"),
      postRow("0660006", "千歳市", "北栄"),
    ].join("\r\n");
    expect(parsePostalCodes(text)).toEqual({
      ok: true,
      value: [
        { code: "0660005", address: "東京都千歳市協和" },
        { code: "0660006", address: "東京都千歳市北栄" },
      ],
    });
  });
});

describe("two columns", () => {
  test("with a header or without, each address once", () => {
    const rows = "530-0001,大阪市北区梅田\n５３０ー０００１,大阪市北区梅田\n5300002,大阪市北区曽根崎新地\n";
    const value = [
      { code: "5300001", address: "大阪市北区梅田" },
      { code: "5300002", address: "大阪市北区曽根崎新地" },
    ];
    expect(parsePostalCodes(rows)).toEqual({ ok: true, value });
    expect(parsePostalCodes(`郵便番号,住所\n${rows}`)).toEqual({ ok: true, value });
  });

  test.each([
    ["", 1],
    ["one,two,three\n", 1],
    ["code,address\n", 1],
    ["5300001,梅田\nabc,曽根崎\n", 2],
    ["5300001,梅田\n5300002,\n", 2],
    ['5300001,"梅田\n', 1],
    ["5300001,梅\uFFFD\n", 1],
  ])("%j is refused at line %i", (text, line) => {
    expect(parsePostalCodes(text)).toEqual({ ok: false, error: { line } });
  });
});

test.each([
  ["530-0001", "5300001"],
  ["〒５３０－０００１", "5300001"],
  ["5300001 ", "5300001"],
  ["53000", null],
  ["", null],
])("%s is typed for %s", (typed, code) => {
  expect(postalCodeOf(typed)).toBe(code);
});
