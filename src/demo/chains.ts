/**
 * The demonstration's chains, sealed and ready for the store: each with a data key of its own, wrapped by the clinic's.
 * A draft that the record would not take is a defect of the demonstration, and throws.
 */
import type { Uuid } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import type { UnlinkedEntry } from "../record/chain.ts";
import type { Cipher, Key } from "../record/cipher.ts";
import type { Ledger } from "../record/entry.ts";
import { wrapKey } from "../record/seal.ts";
import { prepareEntry } from "../record/writing.ts";
import type { DemonstrationChain } from "./demonstration.ts";

/** A whole chain as the store appends it: it is new, so that its first entry gets seq 1. */
export interface PreparedChain {
  readonly clinic: Uuid;
  readonly ledger: Ledger;
  readonly subject: Uuid;
  readonly expectedSeq: 1;
  readonly entries: readonly UnlinkedEntry[];
  readonly wrappedKey: string;
}

/** Seals one chain for `clinic` under a fresh key. */
export function prepareChain(chain: DemonstrationChain, clinic: Uuid, clinicKey: Key, cipher: Cipher): PreparedChain {
  const { ledger, subject } = chain;
  const owner = { clinic, ledger, subject };
  const key = cipher.newKey();
  const entries = chain.entries.map(({ draft, ...context }) => {
    const entry = prepareEntry(draft, { ...owner, ...context }, key, cipher);
    invariant(entry.ok, `the record takes the demonstration's ${draft.kind}: ${entry.ok ? "" : JSON.stringify(entry.error)}`);
    return entry.value;
  });
  return { ...owner, expectedSeq: 1, entries, wrappedKey: wrapKey(key, owner, clinicKey, cipher) };
}
