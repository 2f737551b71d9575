/**
 * A psychiatrist takes it upon themselves to prescribe outside a limit of safety: for this patient, this protocol in this
 * version, up to this intensity, from exactly these findings and for this reason. It counts only when a psychiatrist has
 * signed it. What cannot be exempted is decided in `src/care/tms`, and naming it here changes nothing.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, conflict, freeText, percent } from "./parts.ts";

/** An exemption. Each stands beside the others. */
export const exemption = defineKind({
  kind: "exemption",
  ledger: "chart",
  body: z.strictObject({
    protocol: code,
    protocolVersion: z.int().min(1),
    /** Up to and with this intensity. */
    intensityPercentOfThreshold: percent(200),
    /** The codes of the findings. */
    exempts: z
      .array(code)
      .min(1)
      .max(20)
      .refine((codes) => new Set(codes).size === codes.length, conflict("codes-repeated")),
  }),
  personal: z.strictObject({ justification: freeText }),
  noPersonal: null,
});
