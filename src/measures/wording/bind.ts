/**
 * Binding the items of a file to the concepts of an instrument. In this order: as someone chose it; by the LOINC code of the
 * item, where the definition has one; by the link id under which the same concept was bound before; and, when nothing else
 * bound anything and the file has exactly as many items as the instrument, in the order of the form. That last is a guess, which
 * someone has to look at row by row, because the order of one instrument differs between editions.
 */
import type { Instrument } from "../instrument.ts";
import type { ReadItem, ReadQuestionnaire } from "./read-questionnaire.ts";

/** What bound an item. */
export type BoundBy = "chosen" | "loinc" | "link-id" | "order";

/** A concept of the instrument, and the item of the file that words it; null when none does. */
export interface Binding {
  readonly concept: string;
  readonly linkId: string | null;
  readonly by: BoundBy | null;
}

/** Concept to link id; null says that none is meant. */
export type LinkIds = Readonly<Record<string, string | null>>;

/** The binding of every item of `instrument`, in its order. `remembered` is that of an earlier edition. */
export function bindItems(instrument: Instrument, { items }: ReadQuestionnaire, remembered: LinkIds, chosen: LinkIds): readonly Binding[] {
  const bound = instrument.items.map(({ code, loinc }): Binding => {
    const own = chosen[code];
    if (own !== undefined) return { concept: code, linkId: own, by: own === null ? null : "chosen" };
    const byLoinc = loinc === undefined ? undefined : items.find((item) => item.loinc.includes(loinc));
    if (byLoinc !== undefined) return { concept: code, linkId: byLoinc.linkId, by: "loinc" };
    const before = items.find(({ linkId }) => linkId === remembered[code]);
    return before === undefined ? { concept: code, linkId: null, by: null } : { concept: code, linkId: before.linkId, by: "link-id" };
  });
  const answered = items.filter(isScorable);
  if (Object.keys(chosen).length > 0 || bound.some(({ by }) => by !== null) || answered.length !== bound.length) return bound;
  return bound.map(({ concept }, index) => ({ concept, linkId: answered[index]?.linkId ?? null, by: "order" }));
}

/** An item that could be one of the instrument's: a choice, a number or yes and no. */
function isScorable({ type }: ReadItem): boolean {
  return ["choice", "open-choice", "integer", "decimal", "boolean"].includes(type);
}
