import { describe, expect, test } from "vitest";
import { ageText, eraDayText } from "./eras.ts";

describe("a birth date", () => {
  test.each([
    { day: "1988-05-14", ja: "昭和63年5月14日", en: "14 May 1988 (Showa 63)" },
    { day: "1989-01-08", ja: "平成元年1月8日", en: "8 Jan 1989 (Heisei 1)" },
    { day: "2019-05-01", ja: "令和元年5月1日", en: "1 May 2019 (Reiwa 1)" },
    { day: "1870-02-03", ja: "1870年2月3日", en: "3 Feb 1870" },
  ])("$day", ({ day, ja, en }) => {
    expect([eraDayText(day, "ja"), eraDayText(day, "en")]).toEqual([ja, en]);
  });

  test.each([
    { today: "2026-05-13", ja: "37歳", en: "37 y" },
    { today: "2026-05-14", ja: "38歳", en: "38 y" },
  ])("age on $today", ({ today, ja, en }) => {
    expect([ageText("1988-05-14", today, "ja"), ageText("1988-05-14", today, "en")]).toEqual([ja, en]);
  });
});
