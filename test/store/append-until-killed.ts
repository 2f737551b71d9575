/**
 * A process that appends to a database as fast as it can, four at a time, and says on its standard output what was
 * acknowledged: a line each, subject, seq and hash. It is started by `killing.slow.test.ts`, which kills it.
 */
import { writeSync } from "node:fs";
import { openStore, type StoreTarget } from "../../src/store/open.ts";
import type { Subject } from "../../src/store/store.ts";
import { TestClinic, total } from "./clinic.ts";

const STANDARD_OUTPUT = 1;
const WRITERS = 4;

const [, , target = "", clinicId = "", round = ""] = process.argv;
const store = await openStore(JSON.parse(target) as StoreTarget);
const clinic = new TestClinic(`killed in round ${round}`);
await Promise.all(Array.from({ length: WRITERS }, () => appendForEver()));

async function appendForEver(): Promise<never> {
  const chart: Subject = { clinic: clinicId, ledger: "chart", subject: clinic.newId() };
  for (let seq = 1; ; ) {
    const result = await store.append(seq === 1 ? clinic.begin(chart, total(seq)) : clinic.add(chart, seq, total(seq)));
    if (!result.ok) throw new Error(`nobody else writes to this chart: ${JSON.stringify(result.error)}`);
    const lines = result.value.entries.map((entry) => `${entry.subject} ${entry.seq} ${entry.hash}\n`);
    writeSync(STANDARD_OUTPUT, lines.join(""));
    seq = result.value.head.seq + 1;
  }
}
