/**
 * A later signature over an earlier entry of the same chart: the physician confirms what was entered by proxy, a
 * supervisor approves. The signature itself is in the envelope; the body binds it to the entry and to its exact bytes.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { digest, noRemark, remark, uuid } from "./parts.ts";

/** A confirmation. Always signed. */
export const confirmation = defineKind({
  kind: "confirmation",
  ledger: "chart",
  body: z.strictObject({
    /** The entry, and the `hash` it carries. */
    confirms: uuid,
    hash: digest,
  }),
  personal: remark,
  noPersonal: noRemark,
});
