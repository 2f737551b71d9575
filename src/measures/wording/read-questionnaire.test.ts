import { describe, expect, test } from "vitest";
import { inventedQuestionnaire, option } from "../../../test/support/questionnaires.ts";
import type { JsonObject } from "../../base/json.ts";
import { inLanguage, type ReadQuestionnaire, readQuestionnaires } from "./read-questionnaire.ts";

/** The first questionnaire of a resource that must be readable. */
function read(resource: JsonObject): ReadQuestionnaire {
  const result = readQuestionnaires(JSON.stringify(resource));
  const [first] = result.ok ? result.value : [];
  if (first === undefined) throw new Error(result.ok ? "empty" : result.error);
  return first;
}

const item = (linkId: string, more: JsonObject = {}): JsonObject => ({ linkId, text: `Item ${linkId}`, type: "choice", ...more });
const form = (items: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({ resourceType: "Questionnaire", item: items, ...more });

test("of a plain R4 resource: texts, LOINC codes, answers and their numbers, in order", () => {
  const questionnaire = read(inventedQuestionnaire("phq9"));
  expect(questionnaire).toMatchObject({ url: "https://example.org/phq9", version: "1", language: "en", copyright: { base: "Invented" } });
  expect(questionnaire.items).toHaveLength(9);
  expect(questionnaire.items[0]).toEqual({
    linkId: "q1",
    type: "choice",
    loinc: ["44250-9"],
    text: { base: "Item 1", translations: {} },
    options: [0, 1, 2, 3].map((weight) => ({ text: { base: `Answer ${weight}`, translations: {} }, weight })),
  });
});

describe("wherever the number of an answer stands", () => {
  const extension = (url: string) => [{ url, valueDecimal: 2 }];
  const ordinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
  const weight = "http://hl7.org/fhir/StructureDefinition/itemWeight";

  test.each<[string, JsonObject]>([
    ["on the option", { answerOption: [{ extension: extension(ordinal), valueCoding: { display: "A" } }] }],
    ["on the coding", { answerOption: [{ valueCoding: { display: "A", extension: extension(ordinal) } }] }],
    ["as itemWeight", { answerOption: [{ extension: extension(weight), valueCoding: { display: "A" } }] }],
    ["as a whole number itself", { answerOption: [{ valueInteger: 2 }] }],
    ["beside a string", { answerOption: [{ extension: extension(weight), valueString: "A" }] }],
    ["in a contained value set", { answerValueSet: "#set" }],
    ["in a contained expansion", { answerValueSet: "#expanded" }],
  ])("%s", (_, answers) => {
    const concept = { display: "A", extension: extension(ordinal) };
    const contained = [
      { resourceType: "ValueSet", id: "set", compose: { include: [{ concept: [concept] }] } },
      { resourceType: "ValueSet", id: "expanded", expansion: { contains: [concept] } },
    ];
    expect(read(form([item("1", answers)], { contained })).items[0]?.options.map((one) => one.weight)).toEqual([2]);
  });

  test("where there is none it is null, and a value set elsewhere is not fetched", () => {
    expect(read(form([item("1", { answerOption: [option("A", null)] })])).items[0]?.options).toEqual([
      { text: { base: "A", translations: {} }, weight: null },
    ]);
    expect(read(form([item("1", { answerValueSet: "https://example.org/set" })])).items[0]?.options).toEqual([]);
  });
});

test("groups are opened, displays are passed over, and R5's coding is R4's choice", () => {
  const inner = [item("1", { type: "coding" }), { linkId: "note", type: "display", text: "Read this" }];
  const questionnaire = read(form([{ linkId: "group", type: "group", item: inner }, item("2")]));
  expect(questionnaire.items.map(({ linkId, type }) => [linkId, type])).toEqual([
    ["1", "choice"],
    ["2", "choice"],
  ]);
});

test("a Bundle and NDJSON hold several", () => {
  const [one, two] = [form([item("1")]), form([item("2")])];
  const bundle = { resourceType: "Bundle", entry: [{ resource: one }, { resource: { resourceType: "ValueSet" } }, { resource: two }] };
  for (const text of [JSON.stringify(bundle), `${JSON.stringify(one)}\n\n${JSON.stringify(two)}\n`, `\uFEFF${JSON.stringify(bundle)}`]) {
    const result = readQuestionnaires(text);
    expect(result.ok && result.value.map(({ items }) => items[0]?.linkId)).toEqual(["1", "2"]);
  }
});

test("a text is taken in the language asked for: the resource's own, or its translation", () => {
  const translation = (lang: string, content: string) => ({
    url: "http://hl7.org/fhir/StructureDefinition/translation",
    extension: [
      { url: "lang", valueCode: lang },
      { url: "content", valueString: content },
    ],
  });
  const [found] = read(form([item("1", { _text: { extension: [translation("ja-JP", "項目"), translation("de", "Punkt")] } })])).items;
  const text = found?.text ?? { base: null, translations: {} };
  expect(inLanguage(text, "ja", "en")).toBe("項目");
  expect(inLanguage(text, "en", "en-GB")).toBe("Item 1");
  expect(inLanguage(text, "en", "de")).toBeNull();
  expect(inLanguage(text, "en", null)).toBe("Item 1");
  expect(inLanguage({ base: "Punkt", translations: {} }, "ja", "de")).toBeNull();
});

test("nothing but plain text is taken: no narrative, no script, no expression, no control characters", () => {
  const hostile = form([item("1", { text: "Item\u0000 1\u0007\r\nmore \ud800", enableWhen: [{ question: "x" }] })], {
    text: { div: "<div><script>alert(1)</script></div>" },
    extension: [{ url: "https://example.org/calculated", valueExpression: { expression: "fetch()" } }],
  });
  const questionnaire = read(hostile);
  expect(questionnaire.items[0]?.text.base).toBe("Item  1 \nmore \ufffd");
  expect(JSON.stringify(questionnaire)).not.toMatch(/script|fetch|enableWhen/);
});

const deep = (levels: number): JsonObject => (levels === 0 ? item("1") : { linkId: `g${levels}`, type: "group", item: [deep(levels - 1)] });

test.each<[string, string, string]>([
  ["no JSON", "Item 1\nItem 2", "not-json"],
  ["a list", "[1, 2]", "not-json"],
  ["another resource", JSON.stringify({ resourceType: "Patient" }), "no-questionnaire"],
  ["an empty text", "", "not-json"],
  ["2 MiB of blanks", " ".repeat(2 * 1024 * 1024 + 1), "too-large"],
  ["groups in groups without end", JSON.stringify(form([deep(14)])), "too-deep"],
  ["too many items", JSON.stringify(form(Array.from({ length: 301 }, (_, index) => item(String(index))))), "too-many-items"],
])("%s is refused and says why", (_, text, code) => {
  expect(readQuestionnaires(text)).toEqual({ ok: false, error: code });
});
