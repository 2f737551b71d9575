/** Small parts: values, waiting one's turn, pages, errors. */
import { describe, expect, test } from "vitest";
import { readChainsByPage } from "./entry-pages.ts";
import { hasCode, reasonOf, StoreError, sqlState } from "./errors.ts";
import { GrowingBytes } from "./growing-bytes.ts";
import { Mutex } from "./mutex.ts";
import { createRandomBytes } from "./random-bytes.ts";
import type { EntryPlace, EntryRow } from "./store.ts";
import { PARSERS, textOf } from "./values.ts";

describe("values", () => {
  const INT8 = 20;
  const BYTEA = 17;
  const DATE = 1082;
  const TIMESTAMPTZ = 1184;
  const values = [
    { type: INT8, text: "9007199254740991", value: 9007199254740991 },
    { type: BYTEA, text: "\\x00ff10", value: Uint8Array.of(0, 255, 16) },
    { type: DATE, text: "2026-04-02", value: "2026-04-02" },
    { type: TIMESTAMPTZ, text: "2026-04-02 09:00:00+09", value: new Date("2026-04-02T00:00:00Z") },
  ];
  test.each(values)("$text is read as $value", ({ type, text, value }) => {
    expect(PARSERS[type]?.(text)).toEqual(value);
  });

  test("a count too large to be exact is refused", () => {
    expect(() => PARSERS[INT8]?.("9007199254740993")).toThrow(/within 2\^53/);
  });

  test("parameters travel as the text that PostgreSQL reads", () => {
    expect([1.5, 1e-7, true, "a", null].map(textOf)).toEqual(["1.5", "1e-7", "true", "a", null]);
  });
});

describe("a mutex", () => {
  test("lets one in at a time, in order, also after one has failed", async () => {
    const mutex = new Mutex();
    const log: string[] = [];
    const work = (name: string, fails = false) =>
      mutex.run(async () => {
        log.push(`${name} in`);
        await Promise.resolve();
        log.push(`${name} out`);
        if (fails) throw new Error(name);
      });
    await Promise.allSettled([work("a"), work("b", true), work("c")]);
    expect(log).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
  });
});

describe("reading chain by chain", () => {
  const row = (ledger: EntryPlace["ledger"], subject: string, seq: number): EntryRow => ({
    ledger,
    subject,
    seq,
    hash: "",
    document: "",
    repeated: "",
  });
  const rows = [
    row("chart", "a", 1),
    row("chart", "a", 2),
    row("chart", "b", 1),
    row("lot", "b", 1),
    row("lot", "b", 2),
    row("lot", "b", 3),
  ];
  const read = async (after: EntryPlace | null, limit: number) => {
    const begin = rows.findIndex((one) => one.ledger === after?.ledger && one.subject === after.subject && one.seq === after.seq) + 1;
    return rows.slice(begin, begin + limit);
  };
  test.each([1, 2, 3, 4, 5, 6, 7, 100])("gives the same chains in pages of %i", async (limit) => {
    const chains: string[] = [];
    for await (const chain of readChainsByPage(read, limit))
      chains.push(chain.map((one) => `${one.ledger} ${one.subject}${one.seq}`).join());
    expect(chains).toEqual(["chart a1,chart a2", "chart b1", "lot b1,lot b2,lot b3"]);
  });

  test("of nothing gives nothing", async () => {
    const chains: unknown[] = [];
    for await (const chain of readChainsByPage(async () => [], 10)) chains.push(chain);
    expect(chains).toEqual([]);
  });
});

describe("errors", () => {
  test("have a SQLSTATE only when a database raised them", () => {
    const withCode = (code: unknown) => Object.assign(new Error("x"), { code });
    expect([withCode("23505"), withCode("ECONNRESET"), withCode(5), new Error("x"), "x"].map(sqlState)).toEqual([
      "23505",
      null,
      null,
      null,
      null,
    ]);
    expect([hasCode(withCode("ENOENT"), "ENOENT"), hasCode("ENOENT", "ENOENT")]).toEqual([true, false]);
    expect([reasonOf(new Error("why")), reasonOf("why")]).toEqual(["why", "why"]);
  });

  test("a failure of the store carries its facts", () => {
    const error = new StoreError({ code: "keys.missing", file: "/k" });
    expect(error.failure).toEqual({ code: "keys.missing", file: "/k" });
    expect(error.message).toContain("keys.missing");
  });
});

describe("bytes that come in pieces", () => {
  const piece = (length: number, byte: number) => new Uint8Array(length).fill(byte);

  test("are one after the other, however often their memory had to grow", () => {
    const gathered = new GrowingBytes(new ArrayBuffer(4));
    const pieces = [piece(3, 1), piece(1, 2), piece(1, 3), piece(40, 4), piece(0, 5), piece(7, 6)];
    for (const one of pieces) gathered.add(one);
    expect([...gathered.bytes()]).toEqual(pieces.flatMap((one) => [...one]));
  });

  test("lie in the memory that was given, where that is large enough", () => {
    const spare = new ArrayBuffer(8);
    const gathered = new GrowingBytes(spare);
    gathered.add(piece(8, 7));
    expect(gathered.bytes().buffer).toBe(spare);
  });
});

describe("random bytes", () => {
  /** Draws 1, 2, 3 … 255, 0, 1 … and keeps the pages that it gave. */
  function counting() {
    const drawn: Buffer[] = [];
    let next = 1;
    const draw = (bytes: number) => {
      const page = Buffer.from(Array.from({ length: bytes }, (_, index) => next + index));
      next += bytes;
      drawn.push(page);
      return page;
    };
    return { drawn, draw };
  }

  test("of an id are each given once, wiped where they lay, and theirs who asked", () => {
    const { drawn, draw } = counting();
    const random = createRandomBytes(draw);
    const given = Array.from({ length: 25 }, () => random(10));
    expect(given.flatMap((bytes) => [...bytes])).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
    expect(drawn).toHaveLength(1);
    expect([...(drawn[0]?.subarray(0, 251) ?? [])]).toEqual([...Array.from({ length: 250 }, () => 0), 251]);
  });

  test("are drawn anew when a page does not hold as many", () => {
    const { drawn, draw } = counting();
    const random = createRandomBytes(draw);
    for (let asked = 0; asked < 410; asked += 1) expect(random(10)).toHaveLength(10);
    expect(drawn.map((page) => page.length)).toEqual([4096, 4096]);
  });

  test("of a key are drawn by themselves", () => {
    const { drawn, draw } = counting();
    createRandomBytes(draw)(32);
    expect(drawn.map((page) => page.length)).toEqual([32]);
  });
});
