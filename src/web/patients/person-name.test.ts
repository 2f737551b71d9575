import { describe, expect, test } from "vitest";
import type { RegistrationFields } from "../../record/kinds.ts";
import { personName } from "./person-name.ts";

const ID = "01a10e4b-a180-7ea0-a3f4-d9ceec5d039e";
const KNOWN: RegistrationFields = {
  number: "R-00412",
  name: { family: "水野", given: "明里" },
  kana: { family: "みずの", given: "あかり" },
  roman: { family: "Mizuno", given: "Akari" },
  formerName: null,
  birthDate: "1988-05-14",
  postalCode: null,
  address: null,
  phone: null,
  email: null,
  externalId: null,
};
const open = (fields: Partial<RegistrationFields>) => ({ status: "open", fields: { ...KNOWN, ...fields } }) as const;

describe("a name", () => {
  test("in Japanese stands in kanji under its reading", () => {
    expect(personName(open({}), ID, "ja")).toEqual({
      main: { text: "水野 明里", lang: "ja" },
      small: { text: "みずの あかり", lang: "ja" },
      known: true,
    });
  });

  test("in English stands in Roman letters under the kanji, which stay Japanese", () => {
    expect(personName(open({}), ID, "en")).toEqual({
      main: { text: "Mizuno Akari", lang: "en" },
      small: { text: "水野 明里", lang: "ja" },
      known: true,
    });
  });

  test("of which only one form is known stands alone", () => {
    expect(personName(open({ name: null, kana: null }), ID, "ja")).toEqual({
      main: { text: "Mizuno Akari", lang: "en" },
      small: null,
      known: true,
    });
  });

  test("that nobody recorded is said so, with the number and where it came from", () => {
    const nameless = { name: null, kana: null, roman: null };
    expect(personName(open(nameless), ID, "ja")).toMatchObject({
      main: { text: "R-00412" },
      small: { text: "氏名の記録なし" },
      known: false,
    });
    expect(personName(open({ ...nameless, externalId: "1503" }), ID, "en")).toMatchObject({
      main: { text: "R-00412" },
      small: { text: "Name not recorded, 1503 in the file", lang: "en" },
    });
  });

  test.each([
    ["withheld", "氏名は表示しません", "Name withheld"],
    ["erased", "氏名は消去済み", "Name erased"],
  ] as const)("that is %s is said so, and rows are told apart by the end of the random id", (status, ja, en) => {
    expect(personName({ status }, ID, "ja")).toMatchObject({ main: { text: "ec5d039e" }, small: { text: ja, lang: "ja" }, known: false });
    expect(personName({ status }, ID, "en")).toMatchObject({ main: { text: "ec5d039e" }, small: { text: en, lang: "en" }, known: false });
  });
});
