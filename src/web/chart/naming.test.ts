import { describe, expect, test } from "vitest";
import { registrationFields } from "../../../test/record/examples.ts";
import { english, japanese } from "../../../test/words.ts";
import { allergyText, nameText, namingOf } from "./naming.ts";

const fields = registrationFields;

describe("how a patient is called", () => {
  test.each([
    {
      name: "all forms known",
      given: fields,
      ja: { name: "水野 恵子", small: "ミズノ ケイコ" },
      en: { name: "Mizuno Keiko", small: "水野 恵子" },
    },
    {
      name: "no kana",
      given: { ...fields, kana: null },
      ja: { name: "水野 恵子", small: null },
      en: { name: "Mizuno Keiko", small: "水野 恵子" },
    },
    {
      name: "kana alone",
      given: { ...fields, name: null, roman: null },
      ja: { name: "ミズノ ケイコ", small: null },
      en: { name: "ミズノ ケイコ", small: null },
    },
    {
      name: "Roman letters alone",
      given: { ...fields, name: null, kana: null },
      ja: { name: "Mizuno Keiko", small: null },
      en: { name: "Mizuno Keiko", small: null },
    },
    {
      name: "no name at all",
      given: { ...fields, name: null, kana: null, roman: null },
      ja: { name: "氏名の記録なし", small: null },
      en: { name: "No name recorded", small: null },
    },
  ])("$name", ({ given, ja, en }) => {
    expect([namingOf(given, "ja"), namingOf(given, "en")]).toEqual([ja, en]);
  });

  test.each([
    { identity: { status: "open", fields } as const, ja: "水野 恵子" },
    { identity: { status: "withheld" } as const, ja: "識別情報は表示されません" },
    { identity: { status: "erased" } as const, ja: "消去されたカルテ" },
  ])("an identity that is $identity.status", ({ identity, ja }) => {
    expect(nameText(identity, japanese)).toBe(ja);
  });
});

test.each([
  { fact: { status: "not-recorded" } as const, ja: "記録なし", en: "Not recorded" },
  { fact: { status: "none-known" } as const, ja: "なし(確認済み)", en: "None known" },
  { fact: { status: "unknown" } as const, ja: "不明と回答", en: "Answered: not known" },
  {
    fact: { status: "listed", substances: ["ペニシリン", "ラテックス"] } as const,
    ja: "ペニシリン、ラテックス",
    en: "ペニシリン, ラテックス",
  },
])("allergies that are $fact.status", ({ fact, ja, en }) => {
  expect([allergyText(fact, japanese), allergyText(fact, english)]).toEqual([ja, en]);
});
