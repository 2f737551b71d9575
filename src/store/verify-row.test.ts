/** The two ways in which a row is verified: the quick one passes nothing that the long one would not. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../test/record/chains.ts";
import { GENESIS, hashedText } from "../record/chain.ts";
import type { StoredEntry } from "../record/entry.ts";
import { createCipher } from "./cipher.ts";
import { ENTRY_COLUMNS, entryRowOf } from "./entry-rows.ts";
import { pageOfTexts } from "./value-page.ts";
import { examineRow, verifyRow } from "./verify-row.ts";

const cipher = createCipher();
const entries = chainOf(7);

type Row = readonly (string | null)[];

/** The row in which `entry` lies, in the order of ENTRY_COLUMNS. */
function rowOf(entry: StoredEntry): Row {
  const { ledger, subject, seq, hash, id, kind, version, occurredAt, recordedAt, author, amends, previousHash } = entry;
  return [
    ...[ledger, subject, String(seq), hash, hashedText(entry), id, kind],
    ...[String(version), occurredAt, recordedAt, author.id, amends, previousHash],
  ];
}

/** What each way says of a row: of a link only what a chain is verified by. */
function bothWays(row: Row, { clinic, ledger, subject }: StoredEntry) {
  const page = pageOfTexts([row], ENTRY_COLUMNS.length);
  const quick = verifyRow(page, 0, { clinic, ledger, subject }, GENESIS, cipher);
  const long = examineRow(entryRowOf(page, 0), cipher);
  return [quick, long].map(({ hashed: { entry, contentHash }, difference }) => {
    const { id, seq, previousHash, hash } = entry;
    return { id, seq, previousHash, hash, contentHash, difference, of: [entry.clinic, entry.ledger, entry.subject] };
  });
}

test("a row as it was written is whole by both", () => {
  for (const entry of entries) {
    const [quick, long] = bothWays(rowOf(entry), entry);
    expect(quick).toEqual(long);
    expect(quick).toMatchObject({ contentHash: entry.hash, hash: entry.hash, difference: null });
  }
});

test("of a row in which anything was changed both say the same", () => {
  const entry = fc.constantFrom(...entries);
  const piece = fc.constantFrom("", "a", "0", "1", '"', "\\", " ", "é", "\u0000", "|", "}");
  const column = fc.nat({ max: ENTRY_COLUMNS.length - 1 });
  fc.assert(
    fc.property(entry, column, fc.nat(), fc.nat({ max: 1 }), piece, (of, changed, place, removed, put) => {
      const row = rowOf(of).map((text, index) => {
        if (index !== changed) return text;
        const whole = text ?? "";
        const at = place % (whole.length + 1);
        return `${whole.slice(0, at)}${put}${whole.slice(at + removed)}`;
      });
      const [quick, long] = bothWays(row, of);
      expect(quick).toEqual(long);
    }),
    { numRuns: 150 },
  );
});

describe("a text that was changed and hashed anew", () => {
  test.each([
    ["has a white space", (text: string) => text.replace(":", ": "), "text"],
    ["has an escape that need not be", (text: string) => text.replace('"format":1', '"\\u0066ormat":1'), "text"],
    ["tells of another author", (text: string) => text.replace('"author":{"id":"0', '"author":{"id":"1'), "column"],
  ])("and %s is found by both", (_what, change, code) => {
    for (const entry of entries) {
      const document = change(hashedText(entry));
      const hash = cipher.sha256(document);
      const row = rowOf(entry).map((text, index) => (index === 3 ? hash : index === 4 ? document : text));
      const [quick, long] = bothWays(row, entry);
      expect(quick).toEqual(long);
      expect(quick?.difference).toMatchObject({ code });
    }
  });
});
