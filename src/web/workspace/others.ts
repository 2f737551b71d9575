/**
 * Who else wrote while one was typing. What one knew of the chart is the place of its last entry when the form was opened,
 * or when one said that one has read what is new; one's own entries do not count.
 */
import type { AnyClearEntry } from "../../record/kinds.ts";

/** The entries after `known` that `me` did not write, in order. */
export function writtenByOthers(entries: readonly AnyClearEntry[], known: number, me: string): readonly AnyClearEntry[] {
  return entries.filter((entry) => entry.seq > known && entry.author.id !== me);
}

/** The place at which a new entry is expected to stand: after all that is known, which stops before the first entry of another. */
export function expectedSeq(entries: readonly AnyClearEntry[], headSeq: number, known: number, me: string): number {
  const [first] = writtenByOthers(entries, known, me);
  return first === undefined ? headSeq + 1 : first.seq;
}
