/** A diagnosis, with the classification it is coded in and how sure it is. What is not known is said, never assumed. */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { classificationCode, line, noRemark, partialDate, remark } from "./parts.ts";

/** A diagnosis. A later one of the same code is a new entry; a mistaken one is amended. */
export const diagnosis = defineKind({
  kind: "diagnosis",
  ledger: "chart",
  body: z.strictObject({
    coding: z.strictObject({
      system: z.enum(["icd-10", "icd-11", "dsm-5-tr"]),
      code: classificationCode,
      /** The name of the disease as it was written. */
      display: line,
    }),
    role: z.enum(["principal", "secondary"]),
    certainty: z.enum(["confirmed", "suspected", "excluded"]),
    course: z.enum(["single-episode", "recurrent", "persistent", "not-applicable", "unknown"]),
    severity: z.enum(["mild", "moderate", "severe", "in-remission", "not-applicable", "unknown"]),
    psychoticFeatures: z.enum(["present", "absent", "unknown"]),
    onsetOn: partialDate.nullable(),
  }),
  personal: remark,
  noPersonal: noRemark,
});
