/** Names as people type them for accounts, people and clinics: one line, made regular, without what cannot be seen. */
import { z } from "zod";

const trimmed = z
  .string()
  .max(400)
  .transform((text) => text.normalize("NFKC").replace(/\s+/g, " ").trim());

/** The printed name of a person or of a clinic: 1 to 100 characters. */
export const personName = trimmed.pipe(
  z
    .string()
    .min(1)
    .max(100)
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}]+$/u),
);

/** What is typed to sign in: letters and digits of any script, and `. _ - @ +`; at least 3. */
export const accountName = trimmed.pipe(
  z
    .string()
    .min(3)
    .max(100)
    .regex(/^[\p{L}\p{N}._@+-]+$/u),
);
