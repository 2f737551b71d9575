import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chain, chainOf, cipher, forged, headOf, id, relinked } from "../../test/record/chains.ts";
import { checkLink, EMPTY_HEAD, GENESIS, type Head, hashedText, link } from "./chain.ts";
import type { StoredEntry } from "./entry.ts";
import { type ChainFindingCode, verifyChain } from "./verification.ts";

const LENGTH = 9;
const whole = chainOf(LENGTH);
const elsewhere = chainOf(LENGTH, 101, { subject: id(903) });
const anchors: readonly Head[] = [headOf(whole)];

const verify = (entries: readonly StoredEntry[], heads: readonly Head[] = []) => verifyChain(chain, entries, heads, cipher);
const place = fc.integer({ min: 1, max: LENGTH });
const at = (entries: readonly StoredEntry[], seq: number): StoredEntry => {
  const entry = entries[seq - 1];
  if (entry === undefined) throw new Error(`entry ${seq} of ${entries.length}`);
  return entry;
};

function expectFinding(
  entries: readonly StoredEntry[],
  heads: readonly Head[],
  code: ChainFindingCode,
  seq: number,
  named?: string | null,
): void {
  const finding = named === undefined ? { code, chain, seq } : { code, chain, seq, id: named };
  expect(verify(entries, heads)).toMatchObject({ ok: false, entries: entries.length, finding });
}

describe("a chain as it was written", () => {
  test.each([0, 1, 2, LENGTH])("of %i entries is whole", (length) => {
    const entries = whole.slice(0, length);
    expect(verify(entries)).toEqual({ ok: true, entries: length, head: { seq: length, hash: headOf(entries).hash } });
  });

  test("agrees with any of its past heads", () => {
    fc.assert(
      fc.property(
        fc.array(place),
        (places) =>
          verify(
            whole,
            places.map((seq) => at(whole, seq)),
          ).ok,
      ),
    );
  });

  test("does not care in which order members were read", () => {
    const shuffled = whole.map((entry) => JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(entry).reverse()))));
    expect(verify(shuffled, anchors).ok).toBe(true);
  });

  test("begins with the genesis and hashes everything but the hash", () => {
    const first = at(whole, 1);
    expect(first.previousHash).toBe(GENESIS);
    expect(Object.keys(JSON.parse(hashedText(first))).sort()).toEqual(
      Object.keys(first)
        .filter((name) => name !== "hash")
        .sort(),
    );
  });
});

describe("changed: an entry that is not what its hash says", () => {
  const changes: readonly [string, (entry: StoredEntry) => StoredEntry][] = [
    ["id", (entry) => ({ ...entry, id: id(77) })],
    ["clinic", (entry) => ({ ...entry, clinic: id(78) })],
    ["ledger", (entry) => ({ ...entry, ledger: "lot" })],
    ["subject", (entry) => ({ ...entry, subject: id(79) })],
    ["seq", (entry) => ({ ...entry, seq: entry.seq + 1 })],
    ["kind", (entry) => ({ ...entry, kind: "letter" })],
    ["version", (entry) => ({ ...entry, version: entry.version + 1 })],
    ["occurredAt", (entry) => ({ ...entry, occurredAt: "2026-04-01" })],
    ["recordedAt", (entry) => ({ ...entry, recordedAt: "2026-04-01T10:30:00.000+09:00" })],
    ["author", (entry) => ({ ...entry, author: { ...entry.author, name: "別人" } })],
    ["body", (entry) => ({ ...entry, body: { ...entry.body, more: 1 } })],
    ["sealed", (entry) => ({ ...entry, sealed: entry.sealed === null ? "AAAA" : null })],
    ["amends", (entry) => ({ ...entry, amends: id(1) })],
    ["source", (entry) => ({ ...entry, source: { kind: "import", digest: "0".repeat(64), line: 2, columns: [] } })],
    [
      "signature",
      (entry) => ({
        ...entry,
        signature: {
          signer: entry.author,
          meaning: "approved",
          language: "ja",
          displayedDigest: "0".repeat(64),
          signedAt: entry.recordedAt,
        },
      }),
    ],
    ["previousHash", (entry) => ({ ...entry, previousHash: "f".repeat(64) })],
    ["hash", (entry) => ({ ...entry, hash: "f".repeat(64) })],
  ];

  test.each(changes)("in its %s, at any place", (_, change) => {
    fc.assert(
      fc.property(place, (seq) => {
        const entry = at(whole, seq);
        expectFinding(whole.with(seq - 1, change(entry)), anchors, "changed", seq, change(entry).id);
      }),
    );
  });

  test("every member has its row above", () => {
    expect([...changes.map(([member]) => member), "format"].sort()).toEqual(Object.keys(at(whole, 1)).sort());
  });

  test.each([
    ["a member more", { stray: 1 }],
    ["another format", { format: 2 }],
    ["another member in the place of one", { kind: undefined, stray: 1 }],
    ["a lone surrogate", { kind: "\ud800" }],
  ])("malformed: %s", (_, stray) => {
    const entry = JSON.parse(JSON.stringify({ ...at(whole, 4), ...stray }));
    expectFinding(whole.with(3, entry), anchors, "malformed", 4);
  });
});

test("malformed: what is not an entry at all, and has no id to name", () => {
  const hash = "f".repeat(64);
  for (const text of ["{}", "[]", "1", '"text"', "null", '{"kind":1e999}']) {
    const verdict = verify(whole.with(3, { ...JSON.parse(text), hash }));
    expect(verdict).toMatchObject({ ok: false, finding: { code: "malformed", seq: 4, id: null } });
  }
});

describe("removed", () => {
  test("one entry or several, anywhere but at the end", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LENGTH - 1 }), fc.integer({ min: 1, max: LENGTH }), (seq, many) => {
        const last = Math.min(LENGTH - 1, seq + many - 1);
        const entries = [...whole.slice(0, seq - 1), ...whole.slice(last)];
        expectFinding(entries, [], "removed", seq, at(whole, last + 1).id);
      }),
    );
  });

  test("one, and the rest linked anew: only an anchor knows, and names the first place it does not fit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LENGTH - 1 }), (seq) => {
        const entries = relinked(whole.toSpliced(seq - 1, 1));
        expect(verify(entries).ok).toBe(true);
        expectFinding(entries, whole, "rewritten", seq);
      }),
    );
  });
});

describe("reordered", () => {
  test("any entry moved to any other place", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        fc.pre(from !== to);
        const moved = whole.toSpliced(from - 1, 1).toSpliced(to - 1, 0, at(whole, from));
        const first = Math.min(from, to);
        expectFinding(moved, anchors, "reordered", first, at(moved, first).id);
      }),
    );
  });

  test("any other order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...whole], { minLength: LENGTH, maxLength: LENGTH }), (entries) => {
        const first = entries.findIndex((entry, index) => entry.seq !== index + 1) + 1;
        if (first === 0) expect(verify(entries).ok).toBe(true);
        else expectFinding(entries, [], "reordered", first);
      }),
    );
  });
});

describe("inserted", () => {
  test("a forged entry, linked to the one before, at any place: the original that follows tells", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LENGTH - 1 }), (seq) => {
        const forgery = forged(at(whole, seq), { id: id(55) });
        expectFinding(whole.toSpliced(seq - 1, 0, forgery), [], "inserted", seq, id(55));
      }),
    );
  });

  test("the same behind the original", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LENGTH - 1 }), (seq) => {
        const forgery = forged(at(whole, seq), { id: id(55) });
        expectFinding(whole.toSpliced(seq, 0, forgery), [], "inserted", seq + 1, id(55));
      }),
    );
  });

  test("at the end an anchor tells which, and without one the second is named", () => {
    const forgery = forged(at(whole, LENGTH), { id: id(55) });
    const before = whole.toSpliced(LENGTH - 1, 0, forgery);
    expectFinding(before, anchors, "inserted", LENGTH, id(55));
    expectFinding(before, [], "inserted", LENGTH + 1, at(whole, LENGTH).id);
    expectFinding([...whole, forgery], anchors, "inserted", LENGTH + 1, id(55));
  });

  test("a copy of an entry, at any later place", () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        expectFinding(whole.toSpliced(to, 0, at(whole, from)), anchors, "inserted", to + 1, at(whole, from).id);
      }),
    );
  });

  test("a copy before its place is first of all out of order", () => {
    expectFinding(whole.toSpliced(2, 0, at(whole, 5)), anchors, "reordered", 3, at(whole, 5).id);
  });
});

describe("spliced", () => {
  test("an entry replaced by a forged one with a right hash: the link behind it breaks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LENGTH - 1 }), (seq) => {
        const replaced = whole.with(seq - 1, forged(at(whole, seq), { occurredAt: "2026-03-01" }));
        expectFinding(replaced, [], "spliced", seq + 1, at(whole, seq + 1).id);
      }),
    );
  });

  test("the last entry replaced: only an anchor knows", () => {
    const replaced = whole.with(LENGTH - 1, forged(at(whole, LENGTH), { occurredAt: "2026-03-01" }));
    expect(verify(replaced).ok).toBe(true);
    expectFinding(replaced, anchors, "rewritten", LENGTH);
  });

  test("the tail of one version of the chain put on another", () => {
    const other = relinked(whole.with(2, forged(at(whole, 3), { occurredAt: "2026-03-01" })));
    expectFinding([...other.slice(0, 5), ...whole.slice(5)], [], "spliced", 6);
  });
});

describe("of another chain, or twice", () => {
  test("an entry of another patient, whole and at its own number", () => {
    fc.assert(
      fc.property(place, (seq) => expectFinding(whole.with(seq - 1, at(elsewhere, seq)), anchors, "wrong-subject", seq, id(100 + seq))),
    );
  });

  test.each([{ clinic: id(8) }, { ledger: "lot" as const }, { subject: id(9) }])("a chain that is asked for as %o", (changes) => {
    expect(verifyChain({ ...chain, ...changes }, whole, [], cipher)).toMatchObject({
      ok: false,
      finding: { code: "wrong-subject", seq: 1 },
    });
  });

  test("an id stands twice in a chain that is else consistent", () => {
    expectFinding(relinked(whole.with(6, forged(at(whole, 7), { id: at(whole, 2).id }))), [], "duplicate-id", 7, at(whole, 2).id);
  });
});

describe("against anchors", () => {
  test("a tail cut at any place is found, and the first missing place named", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LENGTH - 1 }), (kept) => {
        expect(verify(whole.slice(0, kept)).ok).toBe(true);
        expectFinding(whole.slice(0, kept), anchors, "tail-cut", kept + 1, null);
      }),
    );
  });

  test("a chain that is gone", () => {
    expectFinding([], anchors, "chain-removed", 1, null);
  });

  test("everything written anew from some place on", () => {
    fc.assert(
      fc.property(place, (seq) => {
        const entries = [...whole.slice(0, seq - 1), ...relinked(elsewhereAs(seq), at([EMPTY_HEAD_ENTRY, ...whole], seq))];
        expect(verify(entries).ok).toBe(true);
        expectFinding(entries, anchors, "rewritten", LENGTH);
        expectFinding(entries, whole, "rewritten", seq);
      }),
    );
  });

  test("two anchors that contradict each other cannot both be right", () => {
    expectFinding(whole, [headOf(whole), { seq: LENGTH, hash: "f".repeat(64) }], "rewritten", LENGTH);
  });

  test("what comes first is told: an anchor's contradiction before a later change", () => {
    const entries = relinked(whole.with(0, forged(at(whole, 1), { occurredAt: "2026-03-01" })));
    const both = entries.with(7, { ...at(entries, 8), kind: "letter" });
    expectFinding(both, [at(whole, 3)], "rewritten", 3);
    expectFinding(both, [at(whole, 9)], "changed", 8);
  });
});

describe("the pair of the check, before an append", () => {
  const [first, second] = whole;

  test.each([
    ["a right entry", first, EMPTY_HEAD, null],
    ["a right second entry", second, first, null],
    ["a wrong number", second, EMPTY_HEAD, "seq 1 comes after 0, not 2"],
    ["another predecessor", second, { seq: 1, hash: GENESIS }, "continues"],
    ["another content", first && { ...first, occurredAt: "2026-01-01" }, EMPTY_HEAD, "has the hash of its own content"],
    ["a member more", first && Object.assign({}, first, { stray: 1 }), EMPTY_HEAD, "has the hash of its own content"],
  ])("%s", (_, entry, head, message) => {
    if (entry === undefined || head === undefined) throw new Error("the chain has two entries");
    const check = () => checkLink(entry, head, cipher);
    if (message === null) expect(check).not.toThrow();
    else expect(check).toThrow(message);
  });
});

const EMPTY_HEAD_ENTRY = { ...(whole[0] as StoredEntry), ...EMPTY_HEAD };

/** Entries from `seq` to the end with other content, still of this chain. */
function elsewhereAs(seq: number): readonly StoredEntry[] {
  return whole.slice(seq - 1).map((entry) => ({ ...entry, occurredAt: "2026-03-01" }));
}

test("linking is a function of entry and head alone", () => {
  const { seq: _seq, previousHash: _previous, hash: _hash, ...unlinked } = at(whole, 3);
  expect(link(unlinked, at(whole, 2), cipher)).toEqual(at(whole, 3));
});
