import { describe, expect, test } from "vitest";
import { inventedQuestionnaire, option } from "../../../test/support/questionnaires.ts";
import { isJsonObject, type JsonObject } from "../../base/json.ts";
import { INSTRUMENTS, type InstrumentCode } from "../instruments.ts";
import { checkWording, type WordingRequest } from "./check.ts";
import { mayBeUsed, WORDING_FINDINGS, type WordingFindingCode } from "./findings.ts";
import { readQuestionnaires } from "./read-questionnaire.ts";
import { differingVectors, vectorCount } from "./vectors.ts";
import { digestOfWording, type WordedItem } from "./wording.ts";
import { questionnaireFromLines, questionnaireOf } from "./write-questionnaire.ts";

const LICENCE = { holder: "An owner", terms: "By letter of 1 April", commercial: "allowed" } as const;

function request(code: InstrumentCode, more: Partial<WordingRequest> = {}): WordingRequest {
  const instrument = INSTRUMENTS[code];
  return { instrument, language: "en", chosen: {}, remembered: {}, order: "rising", attestation: LICENCE, phq9: null, ...more };
}

function check(resource: JsonObject, asked: WordingRequest) {
  const read = readQuestionnaires(JSON.stringify(resource));
  const [questionnaire] = read.ok ? read.value : [];
  if (questionnaire === undefined) throw new Error("unreadable");
  return checkWording(questionnaire, asked);
}

/** `resource` with item number `number` (or every item) changed. */
function withItem(resource: JsonObject, number: number | "all", change: (item: JsonObject) => JsonObject): JsonObject {
  const items = Array.isArray(resource.item) ? resource.item.filter(isJsonObject) : [];
  return { ...resource, item: items.map((item, index) => (number === "all" || index === number - 1 ? change(item) : item)) };
}

const phq9 = inventedQuestionnaire("phq9");
const sss8 = inventedQuestionnaire("sss8");
const gad7 = inventedQuestionnaire("gad7");
const without =
  (name: string) =>
  (item: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(item).filter(([key]) => key !== name));
const answers =
  (...weights: readonly (number | null)[]) =>
  (item: JsonObject): JsonObject => ({
    ...item,
    answerOption: weights.map((weight, index) => option(`Answer ${index}`, weight)),
  });
const used = check(phq9, request("phq9")).wording;

/** Every finding: what brings it about, and the item it is about. */
const SITUATIONS: readonly (readonly [WordingFindingCode, string | null, JsonObject, WordingRequest])[] = [
  ["item-unbound", "insomnia-late", inventedQuestionnaire("hamd17"), request("hamd17", { chosen: { "insomnia-late": null, mood: "q1" } })],
  ["item-unbound", "pace", withItem(phq9, 8, without("code")), request("phq9")],
  ["item-twice", null, sss8, request("sss8", { chosen: { gut: "q1", back: "q1" } })],
  ["link-ids-repeated", null, withItem(phq9, 2, (item) => ({ ...item, linkId: "q1" })), request("phq9")],
  ["text-missing", "interest", withItem(phq9, 1, without("text")), request("phq9")],
  ["text-missing", "interest", phq9, request("phq9", { language: "ja" })],
  ["weights-missing", "mood", withItem(phq9, 2, answers(0, 1, null, 3)), request("phq9")],
  ["weights-missing", "mood", withItem(phq9, 2, answers(null, null, null)), request("phq9")],
  ["weights-differ", "mood", withItem(phq9, 2, answers(1, 2, 3, 4)), request("phq9")],
  ["weights-differ", "mood", withItem(phq9, 2, answers(0, 1, 2)), request("phq9")],
  [
    "lowest-label-differs",
    "afraid",
    withItem(gad7, 7, (item) => ({ ...item, answerOption: ["Not sure", "b", "c", "d"].map(option) })),
    request("gad7", { phq9: used }),
  ],
  ["licence-missing", null, phq9, request("phq9", { attestation: { ...LICENCE, terms: " " } })],
  ["licence-not-commercial", null, phq9, request("phq9", { attestation: { ...LICENCE, commercial: "not-allowed" } })],
  ["bound-by-order", null, sss8, request("sss8")],
  ["weights-by-position", "gut", withItem(sss8, 1, answers(null, null, null, null, null)), request("sss8")],
  ["markup", null, withItem(phq9, 1, (item) => ({ ...item, text: "Item <b>1</b>" })), request("phq9")],
  ["lowest-label-unchecked", null, gad7, request("gad7")],
  ["licence-commercial-not-stated", null, phq9, request("phq9", { attestation: { ...LICENCE, commercial: "not-stated" } })],
  [
    "items-left-over",
    null,
    { ...phq9, item: [...(Array.isArray(phq9.item) ? phq9.item : []), { linkId: "q10", type: "choice", text: "More" }] },
    request("phq9"),
  ],
  ["copyright-missing", null, without("copyright")(phq9), request("phq9")],
];

test.each(SITUATIONS)("%s of %s", (code, item, resource, asked) => {
  const found = check(resource, asked).findings;
  expect(found.map((one) => [one.code, one.item])).toContainEqual([code, item]);
  expect(found.find((one) => one.code === code)).toMatchObject({
    severity: WORDING_FINDINGS[code],
    ground: { source: expect.stringMatching(/.{5}/) },
  });
});

test("every finding has a situation, but that of the vectors, which stands behind the others", () => {
  const shown = new Set(SITUATIONS.map(([code]) => code));
  expect(Object.keys(WORDING_FINDINGS).filter((code) => !shown.has(code as WordingFindingCode))).toEqual(["vectors-differ"]);
});

describe("a form that is in order", () => {
  test.each(["phq9", "phq15"] as const)("%s is bound by LOINC and nothing is found", (code) => {
    const checked = check(inventedQuestionnaire(code), request(code));
    expect(checked.findings).toEqual([]);
    expect(new Set(checked.bindings.map(({ by }) => by))).toEqual(new Set(["loinc"]));
    expect(checked.wording.items.map(({ concept }) => concept)).toEqual(INSTRUMENTS[code].items.map((item) => item.code));
  });

  test("GAD-7 with the lowest answer of the PHQ-9, whatever its width and case", () => {
    const wide = inventedQuestionnaire("gad7", (weight) => (weight === 0 ? "ＡＮＳＷＥＲ　0" : `Answer ${weight}`));
    expect(check(wide, request("gad7", { phq9: used })).findings).toEqual([]);
  });

  test.each(["hamd17", "madrs", "sss8", "who5", "qids-sr16", "c-ssrs", "ais", "isi", "fas", "bfi"] as const)(
    "%s has no LOINC: bound by order, and used once somebody has looked",
    (code) => {
      const { findings } = check(inventedQuestionnaire(code), request(code));
      expect(findings.map((one) => one.code)).toEqual(["bound-by-order"]);
      expect([mayBeUsed(findings, []), mayBeUsed(findings, ["bound-by-order"])]).toEqual([false, true]);
    },
  );

  test("is bound the next time as it was bound before, and as chosen above all", () => {
    const turned = { gut: "q2", back: "q1" };
    const rest = Object.fromEntries(INSTRUMENTS.sss8.items.slice(2).map(({ code, number }) => [code, `q${number}`]));
    const again = check(sss8, request("sss8", { remembered: { ...rest, ...turned } }));
    expect(again.bindings.slice(0, 2)).toEqual([
      { concept: "gut", linkId: "q2", by: "link-id" },
      { concept: "back", linkId: "q1", by: "link-id" },
    ]);
    expect(again.findings).toEqual([]);
    expect(again.wording.items.map(({ concept }) => concept).slice(0, 2)).toEqual(["back", "gut"]);
  });

  test("answers without numbers are numbered rising or falling, as somebody says", () => {
    const plain = withItem(inventedQuestionnaire("who5"), "all", answers(null, null, null, null, null, null));
    const weights = (order: "rising" | "falling") =>
      check(plain, request("who5", { order })).wording.items[0]?.options.map((one) => one.weight);
    expect(weights("rising")).toEqual([0, 1, 2, 3, 4, 5]);
    expect(weights("falling")).toEqual([5, 4, 3, 2, 1, 0]);
  });

  test("yes and no count 1 and 0 where the file has a yes-or-no item", () => {
    const boolean = withItem(inventedQuestionnaire("c-ssrs"), "all", (item) => ({ ...without("answerOption")(item), type: "boolean" }));
    expect(check(boolean, request("c-ssrs")).wording.items[0]?.options).toEqual([
      { text: "No", weight: 0 },
      { text: "Yes", weight: 1 },
    ]);
  });
});

describe("the score vectors", () => {
  const items = check(phq9, request("phq9")).wording.items;
  const broken = (change: (item: WordedItem) => WordedItem | null): readonly WordedItem[] => items.flatMap((item) => change(item) ?? []);

  test("agree for every form that is in order, 2 and 50 and one for each item", () => {
    expect(vectorCount(items)).toBe(61);
    for (const code of ["phq9", "who5", "qids-sr16", "c-ssrs", "fas", "bfi", "hamd17"] as const) {
      expect(differingVectors(INSTRUMENTS[code], check(inventedQuestionnaire(code), request(code)).wording.items)).toEqual([]);
    }
  });

  test.each([
    ["shifted numbers", broken((item) => ({ ...item, options: item.options.map((one) => ({ ...one, weight: one.weight + 1 })) }))],
    ["numbers on another scale", broken((item) => ({ ...item, options: item.options.map((one) => ({ ...one, weight: one.weight * 2 })) }))],
    ["an item that is not there", broken((item) => (item.concept === "mood" ? null : item))],
    ["an item that stands twice", broken((item) => (item.concept === "mood" ? { ...item, concept: "interest" } : item))],
  ])("see %s", (_, wrong) => {
    expect(differingVectors(INSTRUMENTS.phq9, wrong).length).toBeGreaterThan(0);
  });
});

describe("what is written", () => {
  test.each(["phq9", "sss8", "who5", "hamd17"] as const)("%s: read again it is the same wording with the same digest", (code) => {
    const { wording } = check(inventedQuestionnaire(code), request(code));
    const again = check(questionnaireOf(wording, INSTRUMENTS[code]), request(code)).wording;
    expect(again).toEqual(wording);
    expect(digestOfWording(again)).toBe(digestOfWording(wording));
  });

  test("another word is another digest", () => {
    const other = check(
      withItem(phq9, 3, (item) => ({ ...item, text: "Item three" })),
      request("phq9"),
    ).wording;
    expect(digestOfWording(used)).toMatch(/^[0-9a-f]{64}$/);
    expect(digestOfWording(other)).not.toBe(digestOfWording(used));
  });

  test("the lines of a paper form make a questionnaire, with or without the numbers of the answers", () => {
    const lines = Array.from({ length: 8 }, (_, index) => `項目${index + 1}`).join("\n");
    const numbered = questionnaireFromLines(lines, "０＝なし\n1 = 少し\n2: 中くらい\n3=かなり\n4=とても", "ja", "体の用紙");
    const checked = check(numbered, request("sss8", { language: "ja" }));
    expect(checked.wording.items[0]).toMatchObject({
      concept: "gut",
      text: "項目1",
      options: [{ text: "なし", weight: 0 }, { weight: 1 }, {}, {}, {}],
    });
    expect(checked.findings.map(({ code }) => code)).toEqual(["bound-by-order", "copyright-missing"]);
    const plain = questionnaireFromLines(`${lines}\n\n`, "なし\n少し\n中くらい\nかなり\nとても", "ja", "");
    expect(check(plain, request("sss8", { language: "ja" })).findings.map(({ code }) => code)).toContain("weights-by-position");
  });
});
