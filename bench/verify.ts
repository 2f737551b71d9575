/**
 * Entries verified a second, over a record of 100,200 entries in 167 charts: the chains alone, in memory, and the whole
 * verification as `ryorin verify` runs it, from the embedded database on disk, columns compared. Both take turns. What the
 * database's own reading takes is measured too, because it bounds the whole.
 */
import { join } from "node:path";
import { NO_ANCHORS } from "../src/record/anchor.ts";
import { EMPTY_HEAD, hashedText, link } from "../src/record/chain.ts";
import type { StoredEntry } from "../src/record/entry.ts";
import { verifyChain } from "../src/record/verification.ts";
import { entryPlaceOf } from "../src/store/entry-rows.ts";
import { type OpenedStore, openStore } from "../src/store/open.ts";
import type { Append, EntryPlace } from "../src/store/store.ts";
import { verifyRecord } from "../src/store/verify.ts";
import { TestClinic } from "../test/store/clinic.ts";
import { found, inTemporaryFolder } from "./clinic.ts";
import { COURSE_ENTRIES, longChart } from "./course.ts";
import { type Measure, median, plain, type Taken, timed } from "./measure.ts";

const CHARTS = 167;
const ENTRIES = CHARTS * COURSE_ENTRIES;
const CHARTS_PER_APPEND = 10;
const ROUNDS = 9;
const PAGE = 1000;
const TARGET_ENTRIES_PER_SECOND = 100_000;

export async function benchVerify(say: (doing: string) => void): Promise<readonly Measure[]> {
  return await inTemporaryFolder(async (folder) => {
    say("verify: writing the record");
    const clinic = new TestClinic("verify");
    const appends = Array.from({ length: CHARTS }, (_, index) => longChart(clinic, clinic.chart(), index));
    const store = await openStore({ kind: "pglite", folder: join(folder, "clinic") });
    await found(store, clinic);
    for (let begin = 0; begin < CHARTS; begin += CHARTS_PER_APPEND) await store.appendAll(appends.slice(begin, begin + CHARTS_PER_APPEND));
    const chains = appends.map((append) => chainOf(append, clinic));
    say("verify: verifying");
    const rounds: { readonly memory: Taken; readonly reading: Taken; readonly whole: Taken }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const memory = await timed(() => verifyAll(chains, clinic));
      const reading = await timed(() => readAll(store, clinic));
      rounds.push({ memory, reading, whole: await timed(() => verifyStore(store, clinic)) });
    }
    await store.close();
    const target = { atLeast: TARGET_ENTRIES_PER_SECOND };
    return [
      ...ratesOf(
        "the chains alone, in memory",
        rounds.map(({ memory }) => memory),
        target,
      ),
      ...ratesOf(
        "reading the table alone",
        rounds.map(({ reading }) => reading),
        null,
      ),
      ...ratesOf(
        "the whole, from the embedded database",
        rounds.map(({ whole }) => whole),
        target,
      ),
    ];
  });
}

/** By the clock, and by the processor: where other programs have the processors too, only the second can be compared. */
function ratesOf(what: string, taken: readonly Taken[], target: Measure["target"]): readonly Measure[] {
  const seconds = median(taken.map((one) => one.seconds));
  const processorSeconds = median(taken.map((one) => one.processorSeconds));
  return [
    { what, value: ENTRIES / seconds, unit: "entries/s", target },
    plain(`${what}: by processor time`, ENTRIES / processorSeconds, "entries/s"),
  ];
}

/** The chain as one has it who has read it: parsed from its canonical texts. */
function chainOf({ entries }: Append, { cipher }: TestClinic): readonly StoredEntry[] {
  let head = EMPTY_HEAD;
  return entries.map((entry) => {
    const linked = link(entry, head, cipher);
    head = linked;
    return { ...JSON.parse(hashedText(linked)), hash: linked.hash };
  });
}

function verifyAll(chains: readonly (readonly StoredEntry[])[], { cipher }: TestClinic): void {
  for (const chain of chains) {
    const [first] = chain;
    if (first === undefined || !verifyChain(first, chain, [], cipher).ok) throw new Error("a chain that was just made is whole");
  }
}

async function readAll(store: OpenedStore, { id }: TestClinic): Promise<void> {
  let spare: ArrayBuffer | undefined;
  for (let after: EntryPlace | null = null; ; ) {
    const page: Awaited<ReturnType<OpenedStore["entryPage"]>> = await store.entryPage(id, after, PAGE, spare);
    if (page.rows < PAGE) return;
    after = entryPlaceOf(page, page.rows - 1);
    spare = page.bytes.buffer;
  }
}

async function verifyStore(store: OpenedStore, { id, cipher }: TestClinic): Promise<void> {
  const verdict = await verifyRecord(store, id, NO_ANCHORS, cipher);
  if (!verdict.ok || verdict.entries !== ENTRIES) throw new Error("a record that was just written is whole");
}
