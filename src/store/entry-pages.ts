/** The record read chain by chain, a page at a time: what rebuilding, verifying and exporting have in common. */
import type { EntryPlace, EntryRow } from "./store.ts";

/**
 * The rows of each chain, one chain after the other in order of ledger and subject. `readPage` gives up to `limit` rows
 * after a place; only the last page is shorter. At most one chain and one page are in memory.
 */
export async function* readChainsByPage(
  readPage: (after: EntryPlace | null, limit: number) => Promise<readonly EntryRow[]>,
  limit: number,
): AsyncGenerator<readonly EntryRow[]> {
  let after: EntryPlace | null = null;
  let chain: EntryRow[] = [];
  for (;;) {
    const page: readonly EntryRow[] = await readPage(after, limit);
    for (const row of page) {
      if (chain[0] !== undefined && (chain[0].subject !== row.subject || chain[0].ledger !== row.ledger)) {
        yield chain;
        chain = [];
      }
      chain.push(row);
    }
    after = page.at(-1) ?? null;
    if (page.length < limit) break;
  }
  if (chain.length > 0) yield chain;
}
