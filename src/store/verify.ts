/**
 * The whole record verified: pages are read here and verified one after the other (`verify-pages.ts`). A long record is
 * handed on, when a thread for it has started, so that a page is read while the one before is verified and whoever else
 * this process serves need not wait. To start a thread takes as long as to verify some twenty pages: a short record is
 * done before.
 */
import { setImmediate } from "node:timers/promises";
import type { Uuid } from "../base/ids.ts";
import type { AnchorSeries } from "../record/anchor.ts";
import type { Cipher } from "../record/cipher.ts";
import type { ValuePage } from "./engine.ts";
import { entryPlaceOf } from "./entry-rows.ts";
import type { EntryPlace, Store } from "./store.ts";
import { finishReading, type Reading, type RecordVerdict, readPage, startReading } from "./verify-pages.ts";
import { startVerifyThread, type VerifyThread } from "./verify-thread.ts";

const PAGE = 1000;

/** How long a record must be, in pages, for a thread to be started, and whether this thread goes on when that one is ready. */
const PAGES_WITHOUT_THREAD = 8;

/** Verifies the record of `clinic`. `progress` is called before each page, and at the end, with the number of entries so far. */
export async function verifyRecord(
  store: Pick<Store, "entryPage">,
  clinic: Uuid,
  anchors: AnchorSeries,
  cipher: Cipher,
  progress: (entries: number) => void = () => undefined,
  pagesWithoutThread = PAGES_WITHOUT_THREAD,
): Promise<RecordVerdict> {
  const work: Work = { reading: startReading(clinic, anchors), thread: null, pages: 0, spare: undefined };
  const entries = () => work.thread?.entries() ?? work.reading.verification.entries;
  try {
    for await (const page of pagesOf(
      store,
      clinic,
      () => progress(entries()),
      () => work.spare,
    )) {
      work.spare = await verifyPage(work, page, cipher);
      work.pages += 1;
      if (work.pages === pagesWithoutThread && page.rows === PAGE) work.thread = startVerifyThread();
      // One turn of the event loop: others are served, and the thread is heard.
      await setImmediate();
    }
    const verdict = (await work.thread?.finish()) ?? finishReading(work.reading);
    progress(verdict.entries);
    return verdict;
  } finally {
    await work.thread?.stop();
  }
}

interface Work {
  /** Of the pages that were verified here. */
  readonly reading: Reading;
  thread: VerifyThread | null;
  pages: number;
  /** Memory for the next page. */
  spare: ArrayBuffer | undefined;
}

/** Here, or in the thread once that is ready: it goes on where this one has come to. Resolves to memory that is free again. */
async function verifyPage({ reading, thread }: Work, page: ValuePage, cipher: Cipher): Promise<ArrayBuffer | undefined> {
  if (thread?.takesOver(reading)) return await thread.read(page);
  readPage(reading, page, cipher);
  return page.bytes.buffer;
}

async function* pagesOf(
  store: Pick<Store, "entryPage">,
  clinic: Uuid,
  beforeEach: () => void,
  spare: () => ArrayBuffer | undefined,
): AsyncGenerator<ValuePage> {
  for (let after: EntryPlace | null = null; ; ) {
    beforeEach();
    const page: ValuePage = await store.entryPage(clinic, after, PAGE, spare());
    // All that is needed of the page, before it is given away.
    const isLast = page.rows < PAGE;
    if (!isLast) after = entryPlaceOf(page, page.rows - 1);
    yield page;
    if (isLast) return;
  }
}
