import { describe, expect, test } from "vitest";
import { chain, chainOf, cipher, headOf } from "../../test/record/chains.ts";
import { clinic, digestOf, id, patient } from "../../test/record/examples.ts";
import { canonicalJson } from "../base/canonical.ts";
import { type AnchoredHead, type AnchorSeries, anchorText, NO_ANCHORS, readAnchors } from "./anchor.ts";
import { GENESIS } from "./chain.ts";
import { finishRecordVerification, startRecordVerification, verifyChainOfRecord } from "./record-verification.ts";
import { chainKey, hashEntry } from "./verification.ts";

const keys = cipher.newSigningKeys();
const head = (subject: string, seq: number, hash: string, ledger: "chart" | "lot" = "chart"): AnchoredHead => ({
  ledger,
  subject,
  seq,
  hash,
});
const read = (file: string, publicKey = keys.publicKey) => readAnchors(file, clinic, publicKey, cipher);

/** A series of one anchor a day, each of these heads. */
function fileOf(...days: readonly (readonly AnchoredHead[])[]): string {
  let file = "";
  for (const [day, heads] of days.entries()) {
    const at = `2026-04-0${day + 1}T23:00:00.000+09:00`;
    file += `${anchorText(seriesOf(file), heads, { clinic, at }, keys.privateKey, cipher)}\n`;
  }
  return file;
}

function seriesOf(file: string): AnchorSeries {
  const series = read(file);
  if (!series.ok) throw new Error(`${series.error.code} in line ${series.error.line}`);
  return series.value;
}

const a = id(1);
const b = id(2);
const c = id(3);
const file = fileOf(
  [head(b, 2, digestOf("b")), head(a, 1, digestOf("a"))],
  [head(a, 1, digestOf("a")), head(b, 5, digestOf("e"))],
  [head(c, 1, digestOf("c"), "lot"), head(a, 1, digestOf("a")), head(b, 5, digestOf("e"))],
);
const lines = file.split("\n").slice(0, -1);
const [first = "", second = "", third = ""] = lines;

describe("a series of anchors", () => {
  test("begins at the genesis and names what changed, sorted", () => {
    expect(JSON.parse(first)).toMatchObject({
      format: 1,
      number: 1,
      clinic,
      previous: GENESIS,
      heads: [head(a, 1, digestOf("a")), head(b, 2, digestOf("b"))],
    });
    expect(JSON.parse(second)).toMatchObject({ number: 2, previous: cipher.sha256(first), heads: [head(b, 5, digestOf("e"))] });
    expect(JSON.parse(third).heads).toEqual([head(c, 1, digestOf("c"), "lot")]);
  });

  test("is canonical, line by line", () => {
    expect(lines.map((line) => canonicalJson(JSON.parse(line)))).toEqual(lines);
  });

  test("knows every head it ever named", () => {
    const series = seriesOf(file);
    expect(series).toMatchObject({ number: 3, digest: cipher.sha256(third), madeAt: "2026-04-03T23:00:00.000+09:00" });
    expect(series.heads.get(chainKey({ ledger: "chart", subject: b }))).toEqual([
      { seq: 2, hash: digestOf("b") },
      { seq: 5, hash: digestOf("e") },
    ]);
    expect([...series.heads.keys()]).toEqual([`chart/${a}`, `chart/${b}`, `lot/${c}`]);
  });

  test("of nothing is a series, and a last line without its line feed counts when it is whole", () => {
    expect(read("")).toEqual({ ok: true, value: NO_ANCHORS });
    expect(seriesOf(file.slice(0, -1)).number).toBe(3);
  });
});

describe("what is not valid is told with its line", () => {
  const tampered = (line: string, changes: object) => canonicalJson({ ...JSON.parse(line), ...changes });
  const resigned = (line: string, changes: object, privateKey = keys.privateKey) => {
    const { signature: _, ...unsigned } = { ...JSON.parse(line), ...changes };
    return canonicalJson({ ...unsigned, signature: cipher.sign(privateKey, canonicalJson(unsigned)) });
  };

  test.each([
    ["a head changed", [first, tampered(second, { heads: [head(b, 5, digestOf("f"))] }), third], "anchor.signature", 2],
    ["the signature of another key", [resigned(first, {}, cipher.newSigningKeys().privateKey)], "anchor.signature", 1],
    ["another clinic's anchor", [resigned(first, { clinic: id(7) })], "anchor.clinic", 1],
    ["a line removed", [first, third], "anchor.order", 2],
    ["the first line removed", [second, third], "anchor.order", 1],
    ["two lines exchanged", [second, first, third], "anchor.order", 1],
    ["a line twice", [first, first], "anchor.order", 2],
    ["a line made anew in the middle", [first, resigned(second, { heads: [] }), third], "anchor.order", 3],
    ["time going back", [first, resigned(second, { madeAt: "2026-03-01T00:00:00.000+09:00" })], "anchor.time", 2],
    ["a chain growing shorter", [first, resigned(second, { heads: [head(b, 1, digestOf("b"))] })], "anchor.seq", 2],
    ["white space", [first, `${second} `], "anchor.unreadable", 2],
    ["members in another order", [JSON.stringify({ signature: "", ...JSON.parse(first) })], "anchor.unreadable", 1],
    ["a member more", [resigned(first, { stray: 1 })], "anchor.unreadable", 1],
    ["another format", [resigned(first, { format: 2 })], "anchor.unreadable", 1],
    ["an interrupted line", [first, second.slice(0, 40)], "anchor.unreadable", 2],
    ["no JSON", ["anchors"], "anchor.unreadable", 1],
    ["half a character in the signature", [first.replace(/"signature":"./, '"signature":"\\ud800')], "anchor.unreadable", 1],
    ["an empty line", [first, "", second], "anchor.unreadable", 2],
  ])("%s", (_, broken, code, line) => {
    expect(read(`${broken.join("\n")}\n`)).toEqual({ ok: false, error: { code, line } });
  });

  test("two anchors of one moment are valid, and so is what contradicts: the chain is held against both", () => {
    const again = resigned(second, { madeAt: JSON.parse(first).madeAt, heads: [head(b, 2, digestOf("f"))] });
    expect(seriesOf(`${first}\n${again}\n`).heads.get(`chart/${b}`)).toEqual([
      { seq: 2, hash: digestOf("b") },
      { seq: 2, hash: digestOf("f") },
    ]);
  });

  test("a series cut at its end is valid: a longer copy elsewhere is what knows", () => {
    expect(seriesOf(`${first}\n`).number).toBe(1);
  });
});

describe("a whole record against its anchors", () => {
  const other = { ...chain, subject: id(903) };
  const chart = chainOf(5);
  const second = chainOf(3, 101, { subject: id(903) });
  const anchors = seriesOf(
    fileOf([head(patient, 3, chart[2]?.hash ?? "")], [head(patient, 5, headOf(chart).hash), head(id(903), 3, headOf(second).hash)]),
  );
  const verdictOf = (chains: readonly [typeof chain | typeof other, typeof chart][]) => {
    const verification = startRecordVerification(clinic, anchors);
    for (const [name, entries] of chains)
      verifyChainOfRecord(
        verification,
        name,
        entries.map((entry) => hashEntry(entry, cipher)),
      );
    return finishRecordVerification(verification);
  };

  test("that is whole", () => {
    expect(
      verdictOf([
        [chain, chart],
        [other, second],
      ]),
    ).toEqual({ ok: true, entries: 8, chains: 2, findings: [] });
  });

  test("a chain that is gone is named, the others are still verified", () => {
    expect(verdictOf([[chain, chart.slice(0, 4)]])).toEqual({
      ok: false,
      entries: 4,
      chains: 1,
      findings: [
        { code: "tail-cut", chain, seq: 5, id: null },
        { code: "chain-removed", chain: other, seq: 1, id: null },
      ],
    });
  });

  test("a chain that no anchor knows yet stands for itself", () => {
    const young = { ...chain, subject: id(904) };
    expect(
      verdictOf([
        [chain, chart],
        [other, second],
        [young, chainOf(1, 201, { subject: id(904) })],
      ]),
    ).toMatchObject({ ok: true, chains: 3 });
  });

  test("a chain of another clinic is a defect of the caller", () => {
    expect(() => verdictOf([[{ ...chain, clinic: id(7) } as unknown as typeof chain, []]])).toThrow("a chain of the clinic");
  });
});
