/**
 * Two charts of one person become one: somebody proposes it in the chart that goes, another approves it there, and with the
 * same stroke the chart that stays says whom it absorbed. Nothing is copied: both histories stay where they were written.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { digest, noRemark, ordinal, remark, uuid } from "./parts.ts";

/** A step of merging two charts. The first three are written in the chart that goes, the last in the one that stays. */
export const merge = defineKind({
  kind: "merge",
  ledger: "chart",
  body: z.discriminatedUnion("step", [
    /** `into`: the patient whose chart stays. */
    z.strictObject({ step: z.literal("proposed"), into: uuid }),
    z.strictObject({ step: z.literal("refused"), proposal: uuid }),
    z.strictObject({ step: z.literal("approved"), proposal: uuid, into: uuid }),
    /** `head`: the last entry of the chart that went, the approval. */
    z.strictObject({
      step: z.literal("absorbed"),
      from: uuid,
      head: z.strictObject({ seq: ordinal(Number.MAX_SAFE_INTEGER), hash: digest }),
    }),
  ]),
  personal: remark,
  noPersonal: noRemark,
});
