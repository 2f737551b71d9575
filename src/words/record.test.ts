import { describe, expect, test } from "vitest";
import type { BodyFinding } from "../record/body-finding.ts";
import { kindWords } from "./kinds.ts";
import * as recordWords from "./record.ts";
import { bodyFindingSentence, bodyFindingWords } from "./record.ts";
import type { Text } from "./text.ts";

const tables = Object.entries({ ...recordWords, kindWords }).flatMap(([table, rows]) =>
  typeof rows === "object" ? Object.entries<Text>(rows).map(([code, text]) => ({ name: `${table} ${code}`, text })) : [],
);

describe.each(tables)("$name", ({ text }) => {
  test("is said in both languages", () => {
    expect(text.ja).toMatch(/[ぁ-んァ-ヶ一-龠]|^\{expected\}$/);
    expect(text.en).toMatch(/^[“"{]?[A-Za-z{]/);
    expect(text.en).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });

  test("has the same gaps in both", () => {
    const gaps = (written: string) => [...written.matchAll(/\{(\w+)/g)].map((match) => match[1]).sort();
    expect(gaps(text.ja)).toEqual(gaps(text.en));
  });
});

describe("a refused field in a sentence", () => {
  test.each<[Partial<BodyFinding> & Pick<BodyFinding, "code">, string, string]>([
    [{ code: "field.range", expected: "<=10" }, "10以下にしてください。", "This must be 10 or less."],
    [{ code: "field.range", expected: ">0" }, "0より大きい値にしてください。", "This must be more than 0."],
    [
      { code: "field.format", expected: "unit" },
      "単位(例 mg/dL、mg/L)で入力してください。",
      "This must be a unit of measurement, such as mg/dL or mg/L.",
    ],
    [{ code: "field.type", expected: "int" }, "整数で入力してください。", "This must be a whole number."],
    [{ code: "field.conflict", expected: "vials-repeated" }, "同じバイアル番号が2回あります。", "A vial is named twice."],
    [{ code: "field.conflict", expected: "" }, "内容が形式に合いません。", "The content is not in its form."],
    [
      { code: "field.choice", expected: "yes|no", given: "maybe" },
      "選べる答えではありません(maybe)。",
      "“maybe” is not one of the answers.",
    ],
    [{ code: "field.missing" }, "入力されていません。", "This is missing."],
  ])("%o", (finding, ja, en) => {
    const whole = { path: "body.x", expected: "", given: "", ...finding };
    expect([bodyFindingSentence(whole, "ja"), bodyFindingSentence(whole, "en")]).toEqual([ja, en]);
  });

  test("every code has its sentence", () => {
    for (const code of Object.keys(bodyFindingWords) as BodyFinding["code"][])
      expect(bodyFindingSentence({ code, path: "body.x", expected: "text", given: "y" }, "en")).not.toBe("");
  });
});
