import { expect, test } from "vitest";
import { registrationFields } from "../../test/record/examples.ts";
import { likenessOf, matchOf } from "./similar.ts";

const name = (family: string, given: string) => ({ family, given });
const person = likenessOf({ ...registrationFields, formerName: "長谷川" });

test.each([
  ["the same person", registrationFields, "kana-and-birth"],
  ["the kana in hiragana and half width", { kana: name("ﾐｽﾞﾉ", "けいこ") }, "kana-and-birth"],
  ["Roman letters instead of kana", { kana: null, name: null, roman: name("MIZUNO", "Keiko") }, "kana-and-birth"],
  ["no kana, an old form of the kanji", { kana: null, roman: null, name: name("水野", "惠子") }, "name-and-birth"],
  ["another family name and the same day", { kana: name("タナカ", "ケイコ"), name: name("田中", "恵子"), roman: null }, "birth-and-part"],
  ["the former family name", { kana: null, roman: null, name: name("長谷川", "ゆき") }, "birth-and-part"],
  ["another day", { birthDate: "1981-03-14" }, "kana"],
  ["no day", { birthDate: null }, "kana"],
  ["the kanji alone, on another day", { kana: null, roman: null, birthDate: "1981-03-14" }, null],
  ["nobody's name, the same day", { kana: name("サトウ", "ハナ"), name: name("佐藤", "花"), roman: null }, null],
  ["no name, the same day", { kana: null, name: null, roman: null }, null],
  ["nothing", { kana: null, name: null, roman: null, birthDate: null }, null],
])("%s", (_, changes, match) => {
  const other = likenessOf({ ...registrationFields, ...changes, formerName: null });
  expect([matchOf(person, other), matchOf(other, person)]).toEqual([match, match]);
});
