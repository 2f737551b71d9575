import { describe, expect, test } from "vitest";
import { formFor } from "../../test/charting/form-table.ts";
import type { Field, LeafField } from "../charting/field.ts";
import { ASSESSMENT_CODES, FIXED_FORMS } from "../charting/forms.ts";
import { TERMS, type TermList } from "../charting/terms.ts";
import { ANALYTES } from "../measures/analytes.ts";
import { answerText, formFindingWords, formLabels, labelText, shapeWords, unitText, unitWords } from "./charting.ts";
import { fieldNames } from "./entry-fields.ts";
import { termText, termWords } from "./terms.ts";
import type { Text } from "./text.ts";

const forms = [
  ...Object.keys(FIXED_FORMS),
  ...ASSESSMENT_CODES.map((code) => `assessment.${code}`),
  ...Object.keys(ANALYTES).map((code) => `lab.${code}`),
].map((code) => ({ code, fields: formFor(code).fields.flatMap(allParts) }));

function allParts(field: Field): readonly Field[] {
  return "fields" in field ? [field, ...field.fields.flatMap(allParts)] : [field];
}

const isLeaf = (field: Field): field is LeafField => !("fields" in field);

/** A text that is the same in both languages is a name. */
const NAME = /^(?:[A-Z][A-Za-z0-9–\- .]*|[xyz])$/;

function isSaid({ ja, en }: Text): boolean {
  const japanese = /[ぁ-んァ-ヶ一-龠]/;
  return !japanese.test(en) && en !== "" && (japanese.test(ja) || (ja === en && NAME.test(ja)));
}

describe.each(forms)("the form $code", ({ fields }) => {
  test("names every field in both languages", () => {
    expect(
      fields
        .filter(isLeaf)
        .filter((field) => !isSaid(labelText(field.label)))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test("names every answer in both languages", () => {
    const answers = fields.flatMap((field) =>
      ("choices" in field ? field.choices : field.kind === "yes-no" ? ["yes", "no"] : []).map((answer) => ({
        answer,
        text: answerText(field, answer),
      })),
    );
    expect(answers.filter(({ text }) => !isSaid(text)).map(({ answer }) => answer)).toEqual([]);
  });

  test("shows every unit in words", () => {
    const units = fields.flatMap((field) =>
      field.kind === "number" && field.unit !== null ? [field.unit] : field.kind === "quantity" ? Object.keys(field.units ?? {}) : [],
    );
    // What is read as it is written needs no words: mg/L, ng/mL.
    expect(units.filter((unit) => !(unit in unitWords) && /[[\]{}*]|^u/.test(unit))).toEqual([]);
    expect(units.every((unit) => unitText(unit, "ja") !== "")).toBe(true);
  });
});

describe.each(Object.keys(TERMS) as TermList[])("the terms of %s", (list) => {
  test("all have words, and no words are without a term", () => {
    const codes: readonly string[] = TERMS[list];
    expect(Object.keys(termWords[list]).sort()).toEqual([...codes].sort());
    expect(codes.filter((code) => !isSaid(termText(list, code)))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

test.each(Object.entries({ ...formLabels, ...shapeWords, ...formFindingWords }))("%s is said in both languages", (_code, text) => {
  const gaps = (written: string) => [...written.matchAll(/\{(\w+)/g)].map((match) => match[1]).sort();
  expect(gaps(text.ja)).toEqual(gaps(text.en));
  expect(isSaid(text)).toBe(true);
});

test("a label of the entry serves a form unless the form has one of its own", () => {
  expect(labelText({ of: "field", code: "temperatureCelsius" }).ja).toBe("体温");
  expect(labelText({ of: "field", code: "lot" })).toEqual(fieldNames.lot);
  expect(labelText({ of: "item", instrument: "phq9", code: "self-harm" }).en).toBe("Self-harm");
  expect(labelText({ of: "term", list: "side-effect", code: "headache" }).ja).toBe("頭痛");
});

test("what nobody has named is shown as it is", () => {
  expect(termText("side-effect", "toString")).toEqual({ ja: "toString", en: "toString" });
  expect(labelText({ of: "field", code: "x-1" })).toEqual({ ja: "x-1", en: "x-1" });
  expect(unitText("ng/mL", "ja")).toBe("ng/mL");
});
