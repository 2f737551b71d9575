import { describe, expect, test } from "vitest";
import { chainOf, draftOf, stored } from "../../test/record/chains.ts";
import { contextOf, digestOf, psychiatrist } from "../../test/record/examples.ts";
import { canonicalJson } from "../base/canonical.ts";
import { parseStoredEntry } from "./stored-entry.ts";

const signed = stored(
  draftOf("plan", {
    signature: {
      signer: psychiatrist,
      meaning: "approved",
      language: "ja",
      displayedDigest: digestOf("1"),
      signedAt: "2026-04-02T10:30:00+09:00",
    },
  }),
  contextOf(1, { source: { kind: "import", digest: digestOf("2"), line: 2, columns: ["VISIT", "HAMDTL17"] } }),
);

test("every entry comes back from its line as it was", () => {
  for (const entry of [...chainOf(7), signed])
    expect(parseStoredEntry(JSON.parse(JSON.stringify(entry)))).toEqual({ ok: true, value: entry });
});

describe("a line that is not an entry", () => {
  test.each<[string, object, string, string]>([
    ["no format", { format: undefined }, "field.missing", "entry.format"],
    ["another format", { format: 2 }, "field.choice", "entry.format"],
    ["an id that is none", { id: "1" }, "field.format", "entry.id"],
    ["a ledger that is none", { ledger: "ward" }, "field.choice", "entry.ledger"],
    ["a seq of 0", { seq: 0 }, "field.range", "entry.seq"],
    ["a time without offset", { recordedAt: "2026-04-02T10:30:00Z" }, "field.format", "entry.recordedAt"],
    ["a role that is none", { author: { ...psychiatrist, role: "surgeon" } }, "field.choice", "entry.author.role"],
    ["a body that is a list", { body: [] }, "field.conflict", "entry.body"],
    ["half a character in the body", { body: { a: "\ud800" } }, "field.conflict", "entry.body"],
    ["half a character in a column", { source: { ...signed.source, columns: ["\ud800"] } }, "field.conflict", "entry.source.columns.0"],
    ["a seal that is no base64url", { sealed: "a=" }, "field.format", "entry.sealed"],
    ["a hash in capitals", { hash: "A".repeat(64) }, "field.format", "entry.hash"],
    ["a member more", { stray: 1 }, "field.unknown", "entry.stray"],
  ])("%s", (_, changes, code, path) => {
    const parsed = parseStoredEntry({ ...signed, ...changes });
    expect(parsed.ok ? [] : parsed.error.map((finding) => [finding.code, finding.path])).toEqual([[code, path]]);
  });

  test.each([[null], ["entry"], [[]], [1]])("%j", (value) => {
    expect(parseStoredEntry(value)).toMatchObject({ ok: false, error: [{ path: "entry" }] });
  });
});

test("what is read here can be hashed: nothing in it throws", () => {
  expect(() => canonicalJson(JSON.parse(JSON.stringify(signed)))).not.toThrow();
});
