/** The charts of the demonstration in the clear, as the insight layer is given them. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { demonstrationOf } from "../../src/demo/demonstration.ts";
import { EMPTY_HEAD, type Head, link } from "../../src/record/chain.ts";
import type { AnyClearEntry } from "../../src/record/kinds.ts";
import { isChartEntry, readEntry } from "../../src/record/reading.ts";
import { prepareEntry } from "../../src/record/writing.ts";
import { createCipher } from "../../src/store/cipher.ts";

const clinic = "00000000-0000-7000-8000-0000000000c1";

/** The synthetic trial's file. */
export const TRIAL_CSV = readFileSync(new URL("../../data/factorial_2x2.csv", import.meta.url), "utf8");

/** The charts of the demonstration on `now`, the first course begun on `startsOn`; in the order in which they were begun. */
export function demonstrationCharts(now: string, startsOn: string, csv = TRIAL_CSV): readonly (readonly AnyClearEntry[])[] {
  const cipher = createCipher();
  const digest = createHash("sha256").update(csv).digest("hex");
  const { chains } = demonstrationOf(csv, { now, digest, startsOn });
  return chains
    .filter(({ ledger }) => ledger === "chart")
    .map(({ ledger, subject, entries }) => {
      const key = cipher.newKey();
      const hashes = new Map<string, string>();
      let head: Head = EMPTY_HEAD;
      return entries.flatMap(({ id, recordedAt, author, source, draft, about }) => {
        const body = about === undefined ? draft.body : { ...Object(draft.body), hash: hashes.get(about) };
        const prepared = prepareEntry({ ...draft, body }, { clinic, ledger, subject, id, recordedAt, author, source }, key, cipher);
        if (!prepared.ok) throw new Error(`an entry of the demonstration: ${JSON.stringify(prepared.error)}`);
        const linked = link(prepared.value, head, cipher);
        head = { seq: linked.seq, hash: linked.hash };
        hashes.set(id, linked.hash);
        const read = readEntry(linked, { status: "withheld" }, cipher);
        if (!read.ok || !isChartEntry(read.value)) throw new Error(`an entry of a chart: ${JSON.stringify(read)}`);
        return [read.value];
      });
    });
}
