/** A record verified half here and half in a thread: the verdict is that of one who verified all of it. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { NO_ANCHORS } from "../../src/record/anchor.ts";
import { hashedText } from "../../src/record/chain.ts";
import type { StoredEntry } from "../../src/record/entry.ts";
import { ENTRY_COLUMNS } from "../../src/store/entry-rows.ts";
import { pageOfTexts } from "../../src/store/value-page.ts";
import { finishReading, type Reading, type RecordVerdict, readPage, startReading } from "../../src/store/verify-pages.ts";
import { startVerifyThread, type VerifyThread } from "../../src/store/verify-thread.ts";
import { chain, chainOf, cipher } from "../record/chains.ts";

const ROWS = 20;
const PAGES = 8;
const entries = chainOf(ROWS * PAGES);

/** The pages of a table that holds `stored`. */
function pagesOf(stored: readonly StoredEntry[]) {
  return Array.from({ length: PAGES }, (_, page) => {
    const rows = stored
      .slice(page * ROWS, (page + 1) * ROWS)
      .map((entry) => [
        ...[entry.ledger, entry.subject, String(entry.seq), entry.hash, hashedText(entry), entry.id, entry.kind],
        ...[String(entry.version), entry.occurredAt, entry.recordedAt, entry.author.id, entry.amends, entry.previousHash],
      ]);
    return pageOfTexts(rows, ENTRY_COLUMNS.length);
  });
}

function verifiedHere(stored: readonly StoredEntry[]): RecordVerdict {
  const reading = startReading(chain.clinic, NO_ANCHORS);
  for (const page of pagesOf(stored)) readPage(reading, page, cipher);
  return finishReading(reading);
}

let thread: VerifyThread | null = null;
afterEach(async () => void (await thread?.stop()));

/** A thread that has taken over what was read here. */
async function threadWith(reading: Reading): Promise<VerifyThread> {
  const starting = startVerifyThread();
  thread = starting;
  await vi.waitFor(() => expect(starting.takesOver(reading)).toBe(true), { timeout: 30_000 });
  return starting;
}

async function verifiedByBoth(stored: readonly StoredEntry[]) {
  const reading = startReading(chain.clinic, NO_ANCHORS);
  const pages = pagesOf(stored);
  for (const page of pages.slice(0, PAGES / 2)) readPage(reading, page, cipher);
  const other = await threadWith(reading);
  const spares: (ArrayBuffer | undefined)[] = [];
  for (const page of pages.slice(PAGES / 2)) spares.push(await other.read(page));
  return { verdict: await other.finish(), entries: other.entries(), spares, pages };
}

function changedAt(seq: number): readonly StoredEntry[] {
  return entries.map((entry) => (entry.seq === seq ? { ...entry, occurredAt: "2020-01-01" } : entry));
}

describe("a record that a thread takes over in the middle", () => {
  test("is whole", async () => {
    const { verdict } = await verifiedByBoth(entries);
    expect(verdict).toEqual({ ok: true, entries: ROWS * PAGES, chains: 1, finding: null, badChains: 0 });
  });

  test.each([3, ROWS * (PAGES / 2), ROWS * (PAGES / 2) + 1, ROWS * PAGES])("names the entry %i that was changed", async (seq) => {
    const { verdict } = await verifiedByBoth(changedAt(seq));
    expect(verdict).toEqual(verifiedHere(changedAt(seq)));
    expect(verdict?.finding).toMatchObject({ code: "changed", seq });
  });

  test("gives its pages away, and gets memory back", async () => {
    const { pages, spares } = await verifiedByBoth(entries);
    expect(pages.map(({ bytes }) => bytes.length > 0)).toEqual(pages.map((_, place) => place < PAGES / 2));
    expect(spares.some((spare) => spare !== undefined && spare.byteLength > 0)).toBe(true);
  });
});

test("what the thread throws is thrown by whoever asks next", async () => {
  const reading = startReading(chain.clinic, NO_ANCHORS);
  // A chain of another clinic is a defect of the program.
  reading.chain = { id: { ...chain, clinic: chain.subject }, entries: [], difference: null };
  const other = await threadWith(reading);
  await expect(other.finish()).rejects.toThrow(/a chain of the clinic/);
  expect(() => other.takesOver(reading)).toThrow(/a chain of the clinic/);
});

test("a thread that never had the work has no verdict", async () => {
  thread = startVerifyThread();
  expect(await thread.finish()).toBeUndefined();
});
