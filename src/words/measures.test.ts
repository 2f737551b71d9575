import { expect, test } from "vitest";
import { INSTRUMENTS } from "../measures/instruments.ts";
import { itemWords } from "./items.ts";
import { bandWords, instrumentWords, measureName } from "./measures.ts";

test("a measure is called by its short name, an item by its topic, and what nobody defined by its code", () => {
  expect(measureName("hamd17")).toEqual({ ja: "HAM-D17", en: "HAM-D17" });
  expect(measureName("crp-hs").en).toBe("hs-CRP");
  expect(measureName("mind-index").ja).toBe("心の指標");
  expect(measureName("phq9", "sleep")).toEqual({ ja: "睡眠", en: "Sleep" });
  for (const [code, item] of [["house-scale"], ["toString"], ["phq9", "constructor"], ["house-scale", "q1"]] as const)
    expect(measureName(code, item ?? null).en).toBe(item ?? code);
});

test("every text is there in Japanese script and in English, and says something of its own", () => {
  const texts = [
    ...Object.values(bandWords),
    ...Object.values(instrumentWords),
    ...Object.values(itemWords).flatMap((items) => Object.values(items)),
  ];
  for (const { ja, en } of texts) {
    expect(ja).toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
    expect(en).toMatch(/^[\p{Script=Latin}\d ,\-–:()]+$/u);
  }
});

test("the topics of one instrument differ from each other in both languages", () => {
  for (const [code, items] of Object.entries(itemWords)) {
    const topics = Object.values(items);
    expect([code, new Set(topics.map((topic) => topic.en)).size]).toEqual([code, topics.length]);
    expect([code, new Set(topics.map((topic) => topic.ja)).size]).toEqual([code, topics.length]);
  }
  expect(Object.keys(itemWords)).toEqual(Object.keys(INSTRUMENTS));
});
