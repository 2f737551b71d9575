/** Reading a whole chart: its chain, verified, and every entry in the clear as far as the reader may have it. */
import { ok, type Result } from "../base/result.ts";
import type { StoredEntry } from "../record/entry.ts";
import type { AnyClearEntry } from "../record/kinds.ts";
import type { ReadAccess } from "../record/reading.ts";
import { StoreError } from "../store/errors.ts";
import type { Chain, Store, Subject } from "../store/store.ts";
import { openEntry } from "./opening.ts";
import { refuse, type ServerRefusal } from "./refusal.ts";
import type { Services } from "./services.ts";

/** The chain of a chart; a record that does not verify is refused, never shown in part. */
export async function readChart(store: Store, subject: Subject): Promise<Result<Chain, ServerRefusal>> {
  try {
    const chain = await store.readChain(subject);
    return chain === null ? refuse("patient.unknown") : ok(chain);
  } catch (error) {
    if (error instanceof StoreError && error.failure.code === "store.damaged")
      return refuse("record.damaged", { finding: error.failure.finding, seq: error.failure.seq });
    throw error;
  }
}

/** Every entry of a chain in the clear, or the first that cannot be read. */
export function openAll(
  stored: readonly StoredEntry[],
  access: ReadAccess,
  { deps }: Services,
): Result<readonly AnyClearEntry[], ServerRefusal> {
  const entries: AnyClearEntry[] = [];
  for (const one of stored) {
    const entry = openEntry(one, access, deps.cipher);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  return ok(entries);
}
