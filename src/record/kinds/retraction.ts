/**
 * A retraction: an entry that should not be in this chart counts for nothing from now on. It stays readable, struck through,
 * and nothing of it is deleted. A retraction is never retracted: what was right after all is entered again.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { digest, noRemark, remark, uuid } from "./parts.ts";

/** A retraction. */
export const retraction = defineKind({
  kind: "retraction",
  ledger: "chart",
  body: z.strictObject({
    /** The entry, and the `hash` it carries. */
    retracts: uuid,
    hash: digest,
    /** `undone`: taken back by its author within seconds; whatever the entry amended then stands again. */
    ground: z.enum(["undone", "wrong-patient", "duplicate", "entered-in-error"]),
  }),
  personal: remark,
  noPersonal: noRemark,
});
