/**
 * The whole record read as it lies in the table, chain by chain in pages, and checked against itself and the anchors;
 * when all is whole and the newest anchor is of another day, the heads are anchored.
 */
import { setImmediate } from "node:timers/promises";
import { instantAt, localDay } from "../base/dates.ts";
import { type AnchoredHead, type AnchorSeries, anchorText, NO_ANCHORS, readAnchors } from "../record/anchor.ts";
import type { Cipher } from "../record/cipher.ts";
import type { StoredEntry } from "../record/entry.ts";
import {
  finishRecordVerification,
  type RecordVerdict,
  startRecordVerification,
  verifyChainOfRecord,
} from "../record/record-verification.ts";
import { parseEntry } from "../store/entry-row.ts";
import type { ClinicRow, EntryPlace, EntryRow, Store } from "../store/store.ts";
import type { RecordState } from "./contract.ts";
import type { Anchoring } from "./deps.ts";

const PAGE = 2_000;

export interface CheckParts {
  readonly store: Store;
  readonly cipher: Cipher;
  readonly anchoring: Anchoring;
  readonly now: () => number;
  /** Asked between pages; true ends the check without a result. */
  readonly stopped: () => boolean;
}

/** Checks the record of `clinic`; null when it was stopped. */
export async function checkRecord(parts: CheckParts, clinic: ClinicRow): Promise<RecordState | null> {
  const { anchoring, cipher, now } = parts;
  const begun = performance.now();
  const read = readAnchors(await anchoring.read(), clinic.id, anchoring.signingKeys.publicKey, cipher);
  const series = read.ok ? read.value : NO_ANCHORS;
  const checked = await checkChains(parts, clinic, series);
  if (checked === null) return null;
  const { verdict, heads } = checked;
  const at = instantAt(now(), clinic.utcOffset);
  const seconds = (performance.now() - begun) / 1000;
  const [first] = verdict.findings;
  const chainFinding =
    first === undefined ? null : { code: first.code, ledger: first.chain.ledger, subject: first.chain.subject, seq: first.seq };
  const anchorFinding = read.ok ? null : { code: read.error.code, ledger: "anchor", subject: clinic.id, seq: read.error.line };
  const finding = chainFinding ?? anchorFinding;
  const due = finding === null && (series.madeAt === null || localDay(series.madeAt) !== localDay(at));
  if (due) await anchoring.append(anchorText(series, heads, { clinic: clinic.id, at }, anchoring.signingKeys.privateKey, cipher));
  return {
    ...{ verifiedAt: at, ok: finding === null, finding, entries: verdict.entries, chains: verdict.chains },
    anchoredAt: due ? at : series.madeAt,
    entriesPerSecond: verdict.entries === 0 ? null : Math.round(verdict.entries / seconds),
  };
}

async function checkChains(
  { store, cipher, stopped }: CheckParts,
  clinic: ClinicRow,
  series: AnchorSeries,
): Promise<{ readonly verdict: RecordVerdict; readonly heads: readonly AnchoredHead[] } | null> {
  const verification = startRecordVerification(clinic.id, series, cipher);
  const heads: AnchoredHead[] = [];
  for await (const { ledger, subject, entries } of chainsOf(store, clinic.id)) {
    if (stopped()) return null;
    const verdict = verifyChainOfRecord(verification, { clinic: clinic.id, ledger, subject }, entries);
    if (verdict.ok) heads.push({ ledger, subject, ...verdict.head });
  }
  return { verdict: finishRecordVerification(verification), heads };
}

interface WholeChain extends Pick<EntryPlace, "ledger" | "subject"> {
  readonly entries: readonly StoredEntry[];
}

/** The chains one after the other, each whole, from pages that end anywhere. */
async function* chainsOf(store: Store, clinic: string): AsyncGenerator<WholeChain> {
  let open: { ledger: EntryPlace["ledger"]; subject: string; entries: StoredEntry[] } | null = null;
  for (let after: EntryPlace | null = null; ; ) {
    const rows: readonly EntryRow[] = await store.entries(clinic, after, PAGE);
    for (const row of rows) {
      if (open === null || open.subject !== row.subject || open.ledger !== row.ledger) {
        if (open !== null) yield open;
        open = { ledger: row.ledger, subject: row.subject, entries: [] };
      }
      open.entries.push(parseEntry(row));
    }
    after = rows.at(-1) ?? null;
    if (after === null || rows.length < PAGE) break;
    await setImmediate();
  }
  if (open !== null) yield open;
}
