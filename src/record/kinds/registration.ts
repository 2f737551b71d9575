/** Who the patient is. Everything that identifies them is in the personal part; the body holds what an analysis needs. */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { count, line, localDate } from "./parts.ts";

const name = z.strictObject({ family: line, given: line });

/** A registration. The newest stands; a move or a new name is a new one, a mistake is amended. */
export const registration = defineKind({
  kind: "registration",
  ledger: "chart",
  body: z.strictObject({
    /** Administrative sex as the patient gives it; `unknown` is said in words, never assumed. */
    sex: z.enum(["female", "male", "other", "unknown"]),
    /** Age in years on the day of registration, for analyses; null when no birth date is known. */
    ageAtRegistration: count(130).nullable(),
  }),
  personal: z.strictObject({
    /** The clinic's own number for the patient, `R-00412`. */
    number: line,
    /** Kanji as written in the family register, kana, and Roman letters; each null while unknown. */
    name: name.nullable(),
    kana: name.nullable(),
    roman: name.nullable(),
    formerName: line.nullable(),
    birthDate: localDate.nullable(),
    postalCode: line.nullable(),
    address: line.nullable(),
    phone: line.nullable(),
    email: line.nullable(),
    /** The identifier in the file that the patient was imported from. */
    externalId: line.nullable(),
  }),
  noPersonal: null,
});
