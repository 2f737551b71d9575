/**
 * Which entries of a chain count, told from the entries alone: for whoever has no chart at hand, as the read tables and the
 * measurements have not. It is the same judgement as that of `standing.ts`, and a test holds the two together.
 *
 * The line of an entry is itself and all that amend it. Its newest member counts, also when two amend the same one. A
 * retraction takes the line away, or, when it undoes an amendment, that member of it alone.
 */
import type { Uuid } from "../base/ids.ts";

/** What of an entry decides. The body is looked at in a retraction only. */
export interface Lined {
  readonly id: Uuid;
  readonly kind: string;
  readonly amends: Uuid | null;
  readonly body: object;
}

/** Whether an entry changes what an earlier one counts for. */
export function changesEarlier(entry: Pick<Lined, "amends" | "kind">): boolean {
  return entry.amends !== null || entry.kind === "retraction";
}

/** The entries that count, of `entries` in order of seq, each in the place of the first of its line. */
export function countedEntries<One extends Lined>(entries: readonly One[]): readonly One[] {
  if (!entries.some(changesEarlier)) return entries;
  const rootOf = new Map<Uuid, Uuid>();
  /** The members of each line that were not undone, oldest first; none once the line was retracted. */
  const lines = new Map<Uuid, readonly One[]>();
  for (const entry of entries) {
    const root = entry.amends === null ? entry.id : (rootOf.get(entry.amends) ?? entry.id);
    rootOf.set(entry.id, root);
    lines.set(root, [...(lines.get(root) ?? []), entry]);
    const { retracted, undone } = retractionOf(entry);
    const line = rootOf.get(retracted);
    if (line !== undefined) lines.set(line, undone ? (lines.get(line) ?? []).filter(({ id }) => id !== retracted) : []);
  }
  return [...lines.values()].flatMap((line) => line.at(-1) ?? []);
}

/** What an entry retracts; the empty id when it retracts nothing. */
function retractionOf({ kind, body }: Lined): { readonly retracted: Uuid; readonly undone: boolean } {
  const retracted: unknown = kind === "retraction" ? Reflect.get(body, "retracts") : "";
  return { retracted: typeof retracted === "string" ? retracted : "", undone: Reflect.get(body, "ground") === "undone" };
}
