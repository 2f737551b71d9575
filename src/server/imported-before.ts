/** Whether a file was imported before: an entry says that it came from a file with this digest. */
import type { Uuid } from "../base/ids.ts";
import type { EntryPlace, EntryRow, Store } from "../store/store.ts";

const PAGE = 2_000;

/** Looks through the entries for one whose source has `digest` (SHA-256, 64 hex digits). */
export async function wasImported(store: Store, clinic: Uuid, digest: string): Promise<boolean> {
  const said = `"digest":"${digest}"`;
  for (let after: EntryPlace | null = null; ; ) {
    const rows: readonly EntryRow[] = await store.entries(clinic, after, PAGE);
    if (rows.some((row) => row.document.includes(said))) return true;
    after = rows.at(-1) ?? null;
    if (after === null || rows.length < PAGE) return false;
  }
}
