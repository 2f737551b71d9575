/**
 * The verification of a whole record, chain by chain, against everything the anchors know. It keeps the names of the
 * anchored chains that have not come yet; those left at the end were removed as a whole.
 */
import { invariant } from "../base/invariant.ts";
import type { AnchorSeries } from "./anchor.ts";
import { type Envelope, LEDGERS } from "./entry.ts";
import { type ChainFinding, type ChainId, type ChainVerdict, chainKey, type HashedEntry, verifyHashedChain } from "./verification.ts";

/** A verification of the record under way. */
export interface RecordVerification {
  readonly clinic: string;
  readonly anchors: AnchorSeries;
  /** The anchored chains that have not been verified yet. */
  readonly missing: Set<string>;
  readonly findings: ChainFinding[];
  entries: number;
  chains: number;
}

/** How the verification ended: `findings` has the first bad entry of each bad chain and is empty when the record is whole. */
export interface RecordVerdict {
  readonly ok: boolean;
  readonly entries: number;
  readonly chains: number;
  readonly findings: readonly ChainFinding[];
}

/** Begins. With `NO_ANCHORS` only what the chains themselves show is found. */
export function startRecordVerification(clinic: string, anchors: AnchorSeries): RecordVerification {
  return { clinic, anchors, missing: new Set(anchors.heads.keys()), findings: [], entries: 0, chains: 0 };
}

/** Verifies one chain of the record. Each is given once. */
export function verifyChainOfRecord(verification: RecordVerification, chain: ChainId, entries: Iterable<HashedEntry>): ChainVerdict {
  invariant(chain.clinic === verification.clinic, `a chain of the clinic ${verification.clinic}, not ${chain.clinic}`);
  const key = chainKey(chain);
  const verdict = verifyHashedChain(chain, entries, verification.anchors.heads.get(key) ?? []);
  verification.missing.delete(key);
  verification.entries += verdict.entries;
  verification.chains += 1;
  if (!verdict.ok) verification.findings.push(verdict.finding);
  return verdict;
}

/** Ends, when every chain that the record has was given. */
export function finishRecordVerification(verification: RecordVerification): RecordVerdict {
  const { clinic, entries, chains, missing } = verification;
  const removed = [...missing].map(
    (key): ChainFinding => ({ code: "chain-removed", chain: { clinic, ...chainOfKey(key) }, seq: 1, id: null }),
  );
  const findings = [...verification.findings, ...removed];
  return { ok: findings.length === 0, entries, chains, findings };
}

function chainOfKey(key: string): Pick<Envelope, "ledger" | "subject"> {
  const [name, subject] = key.split("/");
  const ledger = LEDGERS.find((one) => one === name);
  invariant(ledger !== undefined && subject !== undefined, `a chain's name, not "${key}"`);
  return { ledger, subject };
}
