/**
 * The lots of the clinic, folded, as they are at this moment. Each asking compares the heads of the lots' chains with those
 * that were read before and reads anew what has moved, so that what another process wrote is never missed; between two
 * askings nothing is read.
 */
import type { Uuid } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import { ok, type Result } from "../base/result.ts";
import type { Head } from "../record/chain.ts";
import type { Key } from "../record/cipher.ts";
import type { AnyLotEntry } from "../record/kinds.ts";
import { foldLot, type Lot } from "../record/lot.ts";
import { isLotEntry, readEntry } from "../record/reading.ts";
import { unwrapKey } from "../record/seal.ts";
import type { Store, Subject } from "../store/store.ts";
import type { Deps } from "./deps.ts";
import { readChart } from "./reading-charts.ts";
import { refuse, type ServerRefusal } from "./refusal.ts";

/** A lot that arrived. */
export type KnownLot = Exclude<Lot, { readonly status: "empty" }>;

/** A lot with the end of its chain and its key. */
export interface OpenLot {
  readonly lot: KnownLot;
  readonly head: Head;
  readonly key: Key;
}

export interface LotBook {
  /** Every lot, in the order of their ids. */
  all(clinic: Uuid): Promise<Result<readonly OpenLot[], ServerRefusal>>;
}

const PAGE = 500;
const NIL = "00000000-0000-0000-0000-000000000000";

export function createLotBook(store: Store, deps: Pick<Deps, "cipher" | "clinicKey">): LotBook {
  const kept = new Map<Uuid, OpenLot>();
  return {
    async all(clinic) {
      const lots: OpenLot[] = [];
      for (let after: Uuid | null = NIL; after !== null; ) {
        const page: Awaited<ReturnType<Store["subjects"]>> = await store.subjects(clinic, { ledger: "lot", subject: after }, PAGE);
        for (const one of page) {
          if (one.ledger !== "lot") continue;
          const before = kept.get(one.subject);
          const current = before?.head.hash === one.head.hash ? ok(before) : await openLot(store, deps, one, one.wrappedKey);
          if (!current.ok) return current;
          kept.set(one.subject, current.value);
          lots.push(current.value);
        }
        const last = page.at(-1);
        after = page.length < PAGE || last === undefined ? null : last.subject;
      }
      return ok(lots);
    },
  };
}

async function openLot(
  store: Store,
  { cipher, clinicKey }: Pick<Deps, "cipher" | "clinicKey">,
  { clinic, ledger, subject }: Subject,
  wrapped: string | null,
): Promise<Result<OpenLot, ServerRefusal>> {
  const chain = await readChart(store, { clinic, ledger, subject });
  if (!chain.ok) return chain;
  invariant(wrapped !== null, "the key of a lot is never destroyed");
  const key = unwrapKey(wrapped, { clinic, ledger, subject }, clinicKey, cipher);
  invariant(key !== null, "a lot's key opens with the clinic's key");
  const entries: AnyLotEntry[] = [];
  for (const stored of chain.value.entries) {
    const read = readEntry(stored, { status: "open", key }, cipher);
    if (!read.ok || !isLotEntry(read.value))
      return refuse("record.damaged", { finding: read.ok ? "record.ledger-other" : read.error.code, seq: stored.seq });
    entries.push(read.value);
  }
  const lot = foldLot(entries);
  const last = chain.value.entries.at(-1);
  invariant(lot.status !== "empty" && last !== undefined, "a chain has an entry");
  return ok({ lot, head: { seq: last.seq, hash: last.hash }, key });
}
