/**
 * What the patient and the clinic agreed for a course that the patient pays: of each component how many, at which price,
 * what was paid, and what is given back when the course ends early. What was delivered, remains and is to be refunded is
 * derived from other entries (`src/care/contract.ts`) and never written here. A later contract is a new entry; the newest stands.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { conflict, count, localDate, noRemark, remark } from "./parts.ts";

/** Yen; a billion is more than any course costs. */
const yen = count(1_000_000_000);

const item = z.strictObject({
  component: z.enum(["tms", "exosome"]),
  agreedCount: count(1000),
  /** Of one session or infusion, tax included. */
  unitPriceYen: yen,
  paidYen: yen,
});

/** A contract. The newest stands. */
export const contract = defineKind({
  kind: "contract",
  ledger: "chart",
  body: z.strictObject({
    agreedOn: localDate,
    agreed: z
      .array(item)
      .min(1)
      .max(2)
      .refine((agreed) => new Set(agreed.map(({ component }) => component)).size === agreed.length, conflict("codes-repeated")),
    /** What is given back of what was paid and not delivered: all of it, all but a fee, or nothing. */
    refundRule: z.enum(["unused-in-full", "unused-less-fee", "none"]),
    /** Kept by the clinic under the second rule; null under the others. */
    refundFeeYen: yen.nullable(),
  }),
  personal: remark,
  noPersonal: noRemark,
});
