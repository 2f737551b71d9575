/**
 * The official wording of an instrument, as a clinic imported it under its licence: the text of each item and of each answer,
 * bound to the concept codes and the numbers of our definition. It is frozen: its digest is the SHA-256 of its canonical JSON
 * (RFC 8785), and a corrected text is another edition. None comes with this product.
 */
import { canonicalJson } from "../../base/canonical.ts";
import { sha256 } from "../../base/sha256.ts";

/** An answer to an item: what the form says, and the number it counts for. */
export interface WordedOption {
  readonly text: string;
  readonly weight: number;
}

/** An item as the form words it. `concept` is the code of our definition, `linkId` that of the file. */
export interface WordedItem {
  readonly concept: string;
  readonly linkId: string;
  readonly text: string;
  /** In the order of the form; empty where a number is asked for. */
  readonly options: readonly WordedOption[];
}

/** The wording of one instrument in one language, items in the order of the form. */
export interface Wording {
  readonly instrument: string;
  readonly instrumentVersion: number;
  readonly language: "ja" | "en";
  readonly title: string | null;
  readonly copyright: string | null;
  readonly items: readonly WordedItem[];
}

/** SHA-256 of the canonical JSON of `wording`, in lower-case hexadecimal. */
export function digestOfWording({ instrument, instrumentVersion, language, title, copyright, items }: Wording): string {
  const plain = items.map(({ concept, linkId, text, options }) => ({
    concept,
    linkId,
    text,
    options: options.map(({ text: label, weight }) => ({ text: label, weight })),
  }));
  return sha256(canonicalJson({ instrument, instrumentVersion, language, title, copyright, items: plain }));
}
