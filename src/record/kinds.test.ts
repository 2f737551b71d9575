import { describe, expect, test } from "vitest";
import { examples } from "../../test/record/examples.ts";
import { kindWords } from "../words/kinds.ts";
import { ALL_KINDS, CHART_KINDS, CLINIC_KINDS, DAY_KINDS, LOT_KINDS, TRIAL_KINDS } from "./kinds.ts";
import { parseContent } from "./upcasting.ts";

const kinds = [...ALL_KINDS.values()];

test("no name stands in two ledgers, and each kind is filed under its own name", () => {
  const names = [CHART_KINDS, LOT_KINDS, DAY_KINDS, TRIAL_KINDS, CLINIC_KINDS].flatMap((of) => Object.keys(of));
  expect(new Set(names).size).toBe(names.length);
  expect(kinds.map((definition) => definition.kind)).toEqual(names);
});

test("each kind is of the ledger it is listed under", () => {
  expect(Object.values(CHART_KINDS).map((definition) => definition.ledger)).toEqual(Object.keys(CHART_KINDS).map(() => "chart"));
  expect(Object.values(LOT_KINDS).map((definition) => definition.ledger)).toEqual(Object.keys(LOT_KINDS).map(() => "lot"));
  expect(Object.values(DAY_KINDS).map((definition) => definition.ledger)).toEqual(Object.keys(DAY_KINDS).map(() => "day"));
  expect(Object.values(TRIAL_KINDS).map((definition) => definition.ledger)).toEqual(Object.keys(TRIAL_KINDS).map(() => "trial"));
  expect(Object.values(CLINIC_KINDS).map((definition) => definition.ledger)).toEqual(Object.keys(CLINIC_KINDS).map(() => "clinic"));
});

describe.each(kinds.map((definition) => ({ kind: definition.kind, definition })))("$kind", ({ kind, definition }) => {
  const example = examples[kind as keyof typeof examples];

  test("accepts its example, unchanged", () => {
    expect(parseContent(definition, example.body, example.personal)).toEqual({ ok: true, value: example });
  });

  test("is without a personal part only as it says", () => {
    const none = definition.noPersonal;
    if (none === null) expect(example.personal).not.toBeNull();
    else expect(parseContent(definition, example.body, none)).toEqual({ ok: true, value: { ...example, personal: none } });
  });

  test("refuses an unknown member in the body and in the personal part", () => {
    const personal = { ...(example.personal ?? definition.noPersonal), stray: 1 };
    expect(parseContent(definition, { ...example.body, stray: 1 }, personal)).toEqual({
      ok: false,
      error: [
        { code: "field.unknown", path: "body.stray", expected: "", given: "1" },
        { code: "field.unknown", path: "personal.stray", expected: "", given: "1" },
      ],
    });
  });

  test.each(Object.keys(example.body))("refuses a body without %s", (member) => {
    const { [member]: _, ...rest } = example.body;
    const parsed = parseContent(definition, rest, example.personal);
    expect(parsed.ok ? [] : parsed.error).toContainEqual(expect.objectContaining({ path: `body.${member}` }));
  });

  test("has a name in both languages", () => {
    const words = kindWords[kind as keyof typeof kindWords];
    expect(words.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    expect(words.en).toMatch(/^[A-Z][A-Za-z ]+$/);
  });
});
