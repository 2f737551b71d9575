/** What was typed, kept beside what was recorded. */
import { describe, expect, test } from "vitest";
import { cipher, draftOf, key, stored } from "../../test/record/chains.ts";
import { contextOf } from "../../test/record/examples.ts";
import { readEntry } from "./reading.ts";
import { prepareEntry } from "./writing.ts";

const typed = { "body.value": "０．３１", "personal.remark": "ｶﾒｲ" };
const read = (entry: ReturnType<typeof stored>) => readEntry(entry, { status: "open", key }, cipher);

describe("what was typed", () => {
  test("comes back as it was, sealed with the entry even when there is nothing else to seal", () => {
    const entry = stored(draftOf("lab", { typed }), contextOf(1));
    expect(JSON.stringify(entry)).not.toContain("０．３１");
    expect(read(entry)).toMatchObject({ ok: true, value: { personal: { status: "open", fields: { remark: null }, typed } } });
    expect(readEntry(entry, { status: "withheld" }, cipher)).toMatchObject({ ok: true, value: { personal: { status: "withheld" } } });
  });

  test("changes no byte of an entry in which it is what was recorded", () => {
    expect(stored(draftOf("lab", { typed: {} }), contextOf(1)).hash).toBe(stored(draftOf("lab"), contextOf(1)).hash);
    const note = stored(draftOf("note", { typed: {} }), contextOf(1));
    const sealedAs = [note.clinic, note.ledger, note.subject, note.id, note.kind].join("|");
    const text = cipher.decrypt(cipher.deriveKey(key, "seal personal parts"), note.sealed ?? "", sealedAs);
    expect(Object.keys(JSON.parse(text ?? "{}"))).toEqual(["fields", "reason"]);
  });

  test.each([
    [{ "": "1" }, "typed."],
    [{ value: "1" }, "typed.value"],
    [{ "body.": "1" }, "typed.body."],
    [{ "signature.signer": "1" }, "typed.signature.signer"],
    [{ "body.value": " " }, "typed.body.value"],
    [{ "body.value": "a\u0000" }, "typed.body.value"],
  ])("%j is refused", (given, path) => {
    const prepared = prepareEntry(draftOf("lab", { typed: given }), contextOf(1), key, cipher);
    expect(prepared).toMatchObject({ ok: false, error: [{ code: "field.format", path }] });
  });

  test("is of so many fields and no more", () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`body.items.a${index}`, "１"]));
    expect(prepareEntry(draftOf("lab", { typed: many(200) }), contextOf(1), key, cipher).ok).toBe(true);
    expect(prepareEntry(draftOf("lab", { typed: many(201) }), contextOf(1), key, cipher)).toMatchObject({
      error: [{ code: "field.range", path: "typed", expected: "<=200" }],
    });
  });
});
