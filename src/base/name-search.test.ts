import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFound, nameKeys, queryKeys } from "./name-search.ts";
import { comparableText, plainText } from "./text.ts";

const mizuno = nameKeys(["水野 恵子", "ミズノ ケイコ", "Mizuno Keiko", "R-00412"]);
const kanaOnly = nameKeys(["おおの しんいち"]);
const roman = nameKeys(["Ōtani Jun'ichirō"]);

describe("one person, by any way of writing", () => {
  test.each([
    "mizuno",
    "MIZUNO",
    "ｍｉｚｕｎｏ",
    "みずの",
    "ミズノ",
    "ﾐｽﾞﾉ",
    "水野",
    "水",
    "水野恵子",
    "水野 恵子",
    "水野　恵子",
    "恵子 水野",
    "惠子",
    "keiko mizuno",
    "みずの けい",
    "mizu",
    "みず",
    "00412",
    "r-00412",
    "Ｒ００４１２",
    "R00412",
    "",
    "  ",
  ])("%j finds", (query) => {
    expect(isFound(mizuno, query)).toBe(true);
  });

  test.each(["水谷", "みずた", "mizuta", "恵子 田中", "00413", "x", "𠮷"])("%j does not find", (query) => {
    expect(isFound(mizuno, query)).toBe(false);
  });
});

describe("names that are spelled in several ways", () => {
  test.each([
    ["おおの しんいち", ["ohno", "oono", "ono", "Ōno", "Oono Shin'ichi", "shinichi", "オオノ", "sinniti"], ["ohana", "shinji"]],
    ["さとう ゆうこ", ["sato", "satou", "satoh", "satō", "yuko", "yuuko", "Sato Yuko"], ["saito"]],
    ["しんばし", ["shimbashi", "shinbashi", "sinbasi"], ["shibashi"]],
    ["まっちゃ", ["matcha", "maccha", "mattya"], ["macha x"]],
    ["つづき ふじお", ["tsuzuki", "tuduki", "fujio", "huzio", "suzuki"], ["suzumi"]],
    ["じょう しょうた", ["jo shota", "zyou syouta", "joh", "jyou"], ["chota"]],
    ["コーエン", ["koen", "kooen", "こーえん"], ["cohn"]],
    ["Jun'ichirō Ōtani", ["junichiro", "じゅんいちろう", "おおたに", "otani"], ["kotani"]],
    ["Linda Smith", ["linda", "rinda", "リンダ", "smith"], ["smyth"]],
    ["髙﨑 邉", ["高崎", "髙﨑", "辺", "邊"], ["高島"]],
  ])("%s", (name, found, missed) => {
    const keys = nameKeys([name]);
    for (const query of found) expect([query, isFound(keys, query)]).toEqual([query, true]);
    for (const query of missed) expect([query, isFound(keys, query)]).toEqual([query, false]);
  });
});

test("a single sound does not find half the clinic, a single kanji or kana as it is written does", () => {
  expect(queryKeys("o")).toEqual([["o"]]);
  expect(queryKeys("お")).toEqual([["お"]]);
  expect(queryKeys("お みずの")).toEqual([["お", "みずの"]]);
  expect(isFound(kanaOnly, "お")).toBe(true);
  expect(isFound(roman, "お")).toBe(false);
});

test("what is looked for, as the documentation says", () => {
  expect(queryKeys("ﾐｽﾞﾉ 恵子")).toEqual([
    ["みずの", "恵子"],
    ["mizuno", "恵子"],
  ]);
  expect(comparableText("ミズノ ＫＥＩＫＯ")).toBe("みずの keiko");
  expect(plainText(" ２０２６ \t年　 ")).toBe("2026 年");
});

describe("for any name", () => {
  const kana = fc.string({
    unit: fc.constantFrom(..."あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん"),
    minLength: 1,
  });
  const name = fc.oneof(kana, fc.string({ unit: "grapheme", minLength: 1 }), fc.stringMatching(/^[a-z]{1,10}$/));

  test("itself finds it, and so does any part of it in kana", () => {
    fc.assert(fc.property(name, (text) => isFound(nameKeys([text]), text)));
    fc.assert(
      fc.property(kana, fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [Math.min(a % text.length, b % text.length), Math.max(a % text.length, b % text.length) + 1];
        return isFound(nameKeys([text]), text.slice(from, to));
      }),
    );
  });

  test("hiragana and katakana find each other", () => {
    const katakana = (text: string) => text.replace(/[ぁ-ん]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0x60));
    fc.assert(fc.property(kana, (text) => isFound(nameKeys([text]), katakana(text)) && isFound(nameKeys([katakana(text)]), text)));
  });
});
