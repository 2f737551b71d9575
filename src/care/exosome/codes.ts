/**
 * The codes of what the rules of exosome treatment find. Each has its words in both languages in `src/words/care/exosome.ts`
 * and at least one row in a table of situations; a code without either does not compile, or fails a test.
 */

/** About writing and giving an infusion. */
export type InfusionCode = "infusion.not-alone";

/** Every code of the slice. */
export type ExosomeCode = InfusionCode;
