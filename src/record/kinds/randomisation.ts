/**
 * The allocation of a patient in a trial. The arm stands in the open body, because an analysis needs it after a lawful
 * erasure as well; who may see it is a matter of reading rights: the server withholds the whole entry from everyone
 * whom the trial blinds, the patient among them. In an n-of-1 trial the allocation is a sequence of periods.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, line, noRemark, ordinal, remark } from "./parts.ts";

const arm = z.enum(["neither", "tms", "exosome", "both"]);

/** An allocation. */
export const randomisation = defineKind({
  kind: "randomisation",
  ledger: "chart",
  body: z.strictObject({
    /** The trial's registry number or our code for it. */
    trial: line,
    /** The patient's number in the trial's list. */
    number: ordinal(1_000_000),
    /** Stratum by factor: `site` to `a`. */
    stratum: z.record(code, code),
    allocation: z.discriminatedUnion("design", [
      z.strictObject({ design: z.literal("parallel"), arm }),
      z.strictObject({ design: z.literal("n-of-1"), periods: z.array(arm).min(2).max(50) }),
    ]),
    /** Who is not to know it. */
    blinded: z.array(z.enum(["patient", "operator", "rater", "physician", "statistician"])).max(5),
  }),
  personal: remark,
  noPersonal: noRemark,
});
