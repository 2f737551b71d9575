import { scryptSync } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { EMPTY_HEAD, link } from "../record/chain.ts";
import type { StoredEntry } from "../record/entry.ts";
import { daySubject } from "../record/kinds/day.ts";
import { type Draft, prepareEntry } from "../record/writing.ts";
import { createCipher } from "../store/cipher.ts";
import { type ArchiveAccess, EMPTY_DIGEST, nextDigest, type PassphraseKey } from "./archive.ts";
import { type ArchiveItem, archiveItems, checkArchive } from "./archive-reading.ts";
import { type ArchiveSource, type ChainToArchive, writeArchive } from "./archive-writing.ts";
import { linesOf } from "./lines.ts";

const cipher = createCipher();
const passphrase = "three hens under the dark pine";
const settings = { costLog2: 10, blockSize: 8, parallelism: 1, salt: "c2FsdCBmb3IgdGhlIHRlc3Q" };
const passphraseKey: PassphraseKey = async (words, { costLog2, blockSize, parallelism, salt }) =>
  scryptSync(words, Buffer.from(salt, "base64url"), 32, { N: 2 ** costLog2, r: blockSize, p: parallelism }).toString("base64url");
const clinic = {
  id: "0198a000-0000-7000-8000-000000000001",
  name: "Example 診療所",
  mode: "own",
  utcOffset: "+09:00",
  createdAt: "2026-01-01T09:00:00+09:00",
} as const;
const author = { id: "0198a000-0000-7000-8000-0000000000aa", name: "Dr Example", role: "psychiatrist" } as const;
const id = (number: number) => `0198a000-0000-7000-8000-${String(number).padStart(12, "0")}`;

let ids = 100;
function chainOf(ledger: "chart" | "lot" | "day", subject: string, drafts: readonly Draft[], erased = false): ChainToArchive {
  const key = cipher.newKey();
  const entries: StoredEntry[] = [];
  for (const draft of drafts) {
    ids += 1;
    const context = { id: id(ids), clinic: clinic.id, ledger, subject, recordedAt: "2026-02-01T10:00:00+09:00", author, source: null };
    const entry = prepareEntry(draft, context, key, cipher);
    if (!entry.ok) throw new Error(JSON.stringify(entry.error));
    entries.push(link(entry.value, entries.at(-1) ?? EMPTY_HEAD, cipher));
  }
  return { ledger, subject, entries, key: erased ? null : key };
}

const lab = (value: number, remark: string | null = null): Draft => ({
  kind: "lab",
  occurredAt: "2026-01-31",
  body: { analyte: "crp-hs", value, unit: "mg/L", comparator: null, method: null, draw: 1 },
  personal: remark === null ? null : { remark },
});
const recalled: Draft = {
  kind: "recalled",
  occurredAt: "2026-01-30",
  body: { reason: "supplier-notice", orderedBy: null },
  personal: null,
};

const chains: readonly ChainToArchive[] = [
  chainOf("chart", id(1), [lab(1, "secret\u2028words"), lab(2), lab(3)]),
  chainOf("chart", id(2), [lab(4, "gone")], true),
  chainOf("lot", id(3), [recalled, recalled]),
];
const accesses: readonly ArchiveAccess[] = [
  {
    at: "2026-02-01T11:00:00+09:00",
    reader: author.id,
    readerName: author.name,
    role: "psychiatrist",
    patient: id(1),
    patients: [],
    what: "GET /api/patients/:patient/chart",
  },
];

async function* each<One>(items: readonly One[]): AsyncGenerator<One> {
  yield* items;
}
async function all<One>(items: AsyncIterable<One>): Promise<One[]> {
  const found: One[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const source = (more: Partial<ArchiveSource> = {}): ArchiveSource => ({
  clinic,
  counters: { patient: 2 },
  chains: each(chains),
  accesses: each(accesses),
  ...more,
});

let archiveKey = "";
let lines: readonly string[] = [];
async function written(of: ArchiveSource): Promise<readonly string[]> {
  const writing = { writtenAt: "2026-02-02T09:00:00+09:00", program: "ryorin 0.1.0", settings, archiveKey, cipher };
  return all(linesOf(writeArchive(of, writing)));
}
const check = (of: readonly string[], words = passphrase) => checkArchive(each(of), words, passphraseKey, cipher);

beforeAll(async () => {
  archiveKey = await passphraseKey(passphrase, settings);
  lines = await written(source());
});

describe("what is written", () => {
  test("is read back: the same clinic, the same entries with the same hashes, the keys open, the access log", async () => {
    const checked = await check(lines);
    if (!checked.ok) throw new Error(JSON.stringify(checked.error));
    expect(checked.value).toMatchObject({
      header: { clinic, counters: { patient: 2 }, program: "ryorin 0.1.0" },
      counts: { chains: 3, entries: 6, accesses: 1 },
    });
    const items: ArchiveItem[] = await all(archiveItems(each(lines), checked.value, cipher));
    expect(items).toEqual([
      ...chains.map((chain) => ({ kind: "chain", ...chain })),
      ...accesses.map((access) => ({ kind: "access", access })),
    ]);
  });

  test("brings a day of the clinic with it, between its charts and its lots", async () => {
    const on = "2026-02-02";
    const body = { on, chair: "tms-1", from: "10:00", to: "10:40", patient: id(1), what: "session", number: 1 };
    const day = chainOf("day", daySubject(clinic.id, on), [{ kind: "booked", occurredAt: "2026-01-30", body, personal: null }]);
    const [first, second, lot] = chains;
    const order = [first, second, day, lot].filter((chain) => chain !== undefined);
    const text = await written(source({ chains: each(order) }));
    const checked = await check(text);
    if (!checked.ok) throw new Error(JSON.stringify(checked.error));
    const items: ArchiveItem[] = await all(archiveItems(each(text), checked.value, cipher));
    expect(items.slice(0, 4)).toEqual(order.map((chain) => ({ kind: "chain", ...chain })));
  });

  test("holds no key in the open, and nothing that was sealed", async () => {
    const text = lines.join("\n");
    for (const { key } of chains) if (key !== null) expect(text).not.toContain(key);
    expect(text).not.toContain("secret");
    expect(text).not.toContain(archiveKey);
  });

  test("does without the access log, and without any chain", async () => {
    const none = await written(source({ chains: each([]), accesses: null }));
    expect(none.length).toBe(2);
    expect(await check(none)).toMatchObject({ ok: true, value: { counts: { chains: 0, entries: 0, accesses: 0 } } });
  });

  test("differs by passphrase settings only where keys are wrapped", async () => {
    expect(JSON.parse(lines[0] ?? "").header.passphrase).toMatchObject(settings);
  });
});

describe("what is wrong is refused by name, before anything is handed out", () => {
  const at = (index: number, change: (line: string) => string) => (from: readonly string[]) =>
    from.map((line, place) => (place === (index < 0 ? from.length + index : index) ? change(line) : line));
  const swap = (a: number, b: number) => (from: readonly string[]) =>
    from.map((line, place) => (place === a ? (from[b] ?? "") : place === b ? (from[a] ?? "") : line));
  const edit = (change: (json: Record<string, Record<string, unknown>>) => void) => (line: string) => {
    const json = JSON.parse(line);
    change(json);
    return JSON.stringify(json);
  };

  // Lines: 0 header; 1 chain, 2-4 entries; 5 erased chain, 6 entry; 7 lot, 8-9 entries; 10 access; 11 end.
  test.each<[string, (from: readonly string[]) => readonly string[], string, number, object?]>([
    ["nothing", () => [], "archive.empty", 1],
    ["another file", () => ["id,week", "P001,1"], "archive.not-an-archive", 1],
    ["JSON of another kind", () => ['{"resourceType":"Bundle"}'], "archive.not-an-archive", 1],
    ["an archive without its first line", (from) => from.slice(1), "archive.not-an-archive", 1],
    ["a newer format", at(0, (line) => line.replace('"format":1', '"format":2')), "archive.format-newer", 1, { format: 2, known: 1 }],
    [
      "a header with something more",
      at(
        0,
        edit((json) => Object.assign(json.header ?? {}, { extra: 1 })),
      ),
      "archive.line-unreadable",
      1,
    ],
    ["hostile scrypt settings", at(0, (line) => line.replace('"costLog2":10', '"costLog2":40')), "archive.line-unreadable", 1],
    [
      "another salt",
      at(
        0,
        edit((json) => Object.assign(json.header?.passphrase ?? {}, { salt: "A".repeat(22) })),
      ),
      "archive.passphrase-wrong",
      1,
    ],
    ["a second header", (from) => [...from.slice(0, 5), from[0] ?? "", ...from.slice(5)], "archive.line-misplaced", 6],
    ["a changed header", at(0, (line) => line.replace("Example", "Exemple")), "archive.altered", 12],
    [
      "a changed value",
      at(3, (line) => line.replace('"value":2', '"value":9')),
      "archive.chain-broken",
      4,
      { finding: { code: "changed", seq: 2 } },
    ],
    ["an entry taken out", (from) => from.toSpliced(3, 1), "archive.chain-broken", 2, { finding: { code: "removed", seq: 2 } }],
    ["the last entry of a chain taken out", (from) => from.toSpliced(4, 1), "archive.head-differs", 2, { expected: 3, given: 2 }],
    ["two entries changed round", swap(3, 4), "archive.chain-broken", 5, { finding: { code: "reordered", seq: 2 } }],
    ["an entry twice", (from) => from.toSpliced(3, 0, from[2] ?? ""), "archive.chain-broken", 4, { finding: { code: "inserted" } }],
    ["an entry of another chain", at(9, () => lines[2] ?? ""), "archive.chain-broken", 10, { finding: { code: "wrong-subject" } }],
    ["a chain without its entries", (from) => from.toSpliced(6, 1), "archive.head-differs", 6, { expected: 1, given: 0 }],
    ["a whole chain taken out", (from) => from.toSpliced(5, 2), "archive.counts-differ", 10, { expected: "3, 6, 1", given: "2, 5, 1" }],
    ["a chain twice", (from) => [...from.slice(0, 5), ...from.slice(1)], "archive.line-misplaced", 6, { member: "chain" }],
    [
      "chains changed round",
      (from) => [...from.slice(0, 1), ...from.slice(5, 7), ...from.slice(1, 5), ...from.slice(7)],
      "archive.line-misplaced",
      4,
    ],
    ["an entry before any chain", (from) => from.toSpliced(1, 1), "archive.line-misplaced", 2, { member: "entry" }],
    [
      "a chain after the access log",
      (from) => [...from.slice(0, 7), ...from.slice(10, 11), ...from.slice(7, 10), ...from.slice(11)],
      "archive.line-misplaced",
      9,
    ],
    [
      "another chain's key",
      at(
        1,
        edit((json) => Object.assign(json.chain ?? {}, { key: JSON.parse(lines[7] ?? "").chain.key })),
      ),
      "archive.key-broken",
      2,
    ],
    [
      "a key that was taken away",
      at(
        1,
        edit((json) => Object.assign(json.chain ?? {}, { key: null })),
      ),
      "archive.altered",
      12,
    ],
    ["a changed access", at(10, (line) => line.replace("Dr Example", "Dr Another")), "archive.altered", 12],
    ["an access taken out", (from) => from.toSpliced(10, 1), "archive.counts-differ", 11],
    ["a line that is not JSON", at(4, (line) => line.slice(0, -5)), "archive.line-unreadable", 5],
    ["an empty line", (from) => from.toSpliced(5, 0, ""), "archive.line-unreadable", 6],
    [
      "a line with two members",
      at(
        5,
        edit((json) => Object.assign(json, { entry: {} })),
      ),
      "archive.line-unreadable",
      6,
    ],
    ["a line of an unknown member", at(10, () => '{"remark":{}}'), "archive.line-unreadable", 11],
    ["the end cut off", (from) => from.slice(0, -1), "archive.cut", 12],
    ["everything after the header cut off", (from) => from.slice(0, 1), "archive.cut", 2],
    ["something after the end", (from) => [...from, from[10] ?? ""], "archive.line-misplaced", 13],
    [
      "another seal",
      at(-1, (line) => line.replace(/"seal":"./, (text) => text.replace(/.$/, (digit) => (digit === "0" ? "1" : "0")))),
      "archive.altered",
      12,
    ],
    ["other counts", at(-1, (line) => line.replace('"entries":6', '"entries":7')), "archive.counts-differ", 12],
  ])("%s", async (_name, change, code, line, more = {}) => {
    expect(await check(change(lines))).toMatchObject({ ok: false, error: { code, line, ...more } });
  });

  test("a wrong passphrase is told from a damaged file", async () => {
    expect(await check(lines, "three hens under the dark pines")).toMatchObject({
      ok: false,
      error: { code: "archive.passphrase-wrong", line: 1 },
    });
  });

  test("an entry of a kind that only a newer program knows", async () => {
    const [chain] = chains;
    if (chain === undefined) throw new Error("a chain");
    const [first] = chain.entries;
    if (first === undefined) throw new Error("an entry");
    const { seq: _seq, hash: _hash, previousHash: _previous, ...content } = first;
    const newer = { ...chain, entries: [link({ ...content, kind: "hologram" }, EMPTY_HEAD, cipher)] };
    expect(await check(await written(source({ chains: each([newer]), accesses: null })))).toMatchObject({
      ok: false,
      error: { code: "archive.entry-unreadable", line: 3, finding: { code: "record.kind-unknown", kind: "hologram" } },
    });
  });

  test("an entry whose sealed part does not open with the chain's key", async () => {
    const [chain] = chains;
    if (chain === undefined) throw new Error("a chain");
    const other = await written(source({ chains: each([{ ...chain, key: cipher.newKey() }]), accesses: null }));
    expect(await check(other)).toMatchObject({
      ok: false,
      error: { code: "archive.entry-unreadable", finding: { code: "record.seal-broken" } },
    });
  });

  test("whoever rewrites a chain and all its hashes still lacks the seal", async () => {
    const forged = chainOf("chart", id(1), [lab(7)]);
    const other = await written(source({ chains: each([forged, ...chains.slice(1)]) }));
    const end = lines.at(-1) ?? "";
    const mixed = [...other.slice(0, -1), end.replace('"entries":6', '"entries":4')];
    expect(await check(mixed)).toMatchObject({ ok: false, error: { code: "archive.altered" } });
  });

  test("any one character changed, line dropped, doubled or moved is refused", async () => {
    const place = fc.nat(lines.length - 1);
    const change = fc.oneof(
      fc.tuple(place, fc.nat(5000)).map(([line, column]) => (from: readonly string[]) => {
        const text = from[line] ?? "";
        const index = column % text.length;
        const other = text[index] === "7" ? "8" : "7";
        return from.with(line, text.slice(0, index) + other + text.slice(index + 1));
      }),
      place.map((line) => (from: readonly string[]) => from.toSpliced(line, 1)),
      place.map((line) => (from: readonly string[]) => from.toSpliced(line, 0, from[line] ?? "")),
      fc.tuple(place, place).map(
        ([a, b]) =>
          (from: readonly string[]) =>
            a === b ? from.slice(1) : from.with(a, from[b] ?? "").with(b, from[a] ?? ""),
      ),
    );
    await fc.assert(
      fc.asyncProperty(change, async (changed) => {
        expect((await check(changed(lines))).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

test("a file that changes between check and reading is noticed before it is believed", async () => {
  const checked = await check(lines);
  if (!checked.ok) throw new Error(checked.error.code);
  const changed = lines.map((line) => line.replace("Dr Another", "Dr Example").replace('"draw":1', '"draw":2'));
  await expect(all(archiveItems(each(changed), checked.value, cipher))).rejects.toThrow("has not changed since it was checked");
  await expect(all(archiveItems(each(lines.slice(0, -1)), checked.value, cipher))).rejects.toThrow("read again to its end");
});

test("the digest of lines depends on each of them and on their order", () => {
  const digest = (texts: readonly string[]) => texts.reduce((before, text) => nextDigest(before, text, cipher), EMPTY_DIGEST);
  expect(digest(["a", "b"])).not.toBe(digest(["b", "a"]));
  expect(digest(["ab"])).not.toBe(digest(["a", "b"]));
});

describe("lines", () => {
  test("are cut at line feeds only, whatever pieces they come in", async () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\n", "\u2028", "\r", "心") });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(5)), async (whole, cuts) => {
        const pieces: string[] = [];
        let at = 0;
        for (const cut of cuts) {
          pieces.push(whole.slice(at, at + cut));
          at += cut;
        }
        pieces.push(whole.slice(at));
        const expected = whole.endsWith("\n") || whole === "" ? whole.split("\n").slice(0, -1) : whole.split("\n");
        expect(await all(linesOf(each(pieces)))).toEqual(expected);
      }),
    );
  });
});
