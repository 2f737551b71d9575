/**
 * A dose of an exosome product: a number, what it counts, and how that was measured. The units in use (particles, protein,
 * volume, cell equivalents) measure different things; one is never converted into another, and a dose without its method is
 * not comparable with any.
 */
import { z } from "zod";
import { code } from "./parts.ts";

/** A dose as it is stated. */
export const exosomeDose = z.strictObject({
  value: z.number().positive(),
  countedIn: z.enum(["particles", "ug-protein", "millilitres", "cell-equivalents"]),
  /** How it was measured: `nta`, `trps`, `nfcm`, `bca`, `label`, `not-stated` … */
  countedBy: code,
});

/** A dose as it is stated. */
export type ExosomeDose = z.output<typeof exosomeDose>;
