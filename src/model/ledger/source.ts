/**
 * A source of the evidence ledger: what was read, in whom it was found, and how far it was checked. A number whose source
 * was only recalled, or read second hand, is shown as such wherever it stands. Titles are given in the language of the paper.
 */

/** How a study was made. */
export type StudyDesign =
  | "network-meta-analysis"
  | "meta-analysis"
  | "pooled-trials"
  | "systematic-review"
  | "review"
  | "randomised"
  | "uncontrolled"
  | "cohort"
  | "cross-section"
  | "genetic"
  | "experiment"
  | "registration"
  | "guidance";

/** In whom. */
export type Studied = "depression" | "other-illness" | "population" | "healthy" | "animals" | "laboratory";

/** How far it was checked: the text or data, its abstract, the citation alone, a record without a text, another's report of it, or memory. */
export type Checked = "full" | "abstract" | "citation" | "record" | "secondary" | "recalled";

/** One source. */
export interface LedgerSource {
  readonly title: string;
  readonly year: number;
  /** A DOI, an identifier of a registry, or the journal. */
  readonly reference: string;
  readonly design: StudyDesign;
  readonly studied: Studied;
  /** How many took part; null where the count was not seen or is none of people. */
  readonly participants: number | null;
  readonly checked: Checked;
}

/** Puts a source together, in the order of its fields. */
export function source(
  title: string,
  year: number,
  reference: string,
  design: StudyDesign,
  studied: Studied,
  participants: number | null,
  checked: Checked,
): LedgerSource {
  return { title, year, reference, design, studied, participants, checked };
}
