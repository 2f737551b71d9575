/**
 * One administration of an instrument: by item, or the total alone. Items are keyed by the concept codes of
 * `src/measures`, which knows their ranges, scores them and judges what is missing; the record keeps what was answered.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, conflict, noRemark, remark } from "./parts.ts";

/** An administration of an instrument. */
export const assessment = defineKind({
  kind: "assessment",
  ledger: "chart",
  body: z
    .strictObject({
      /** An instrument's code, for example `hamd17`, and the version of its definition. */
      instrument: code,
      instrumentVersion: z.int().min(1),
      mode: z.enum(["full-text", "paper-key-in", "total-only"]),
      /** Who answered or rated. */
      informant: z.enum(["patient", "clinician", "unknown"]),
      /** The language it was given in; null when the source does not say. */
      language: z.enum(["ja", "en"]).nullable(),
      /** Item code to answer; null is an item left out. Empty in the mode `total-only`. */
      items: z.record(code, z.number().nullable()),
      /** As read or as scored when it was entered; null when it cannot be scored. */
      total: z.number().nullable(),
      totalStatus: z.enum(["scored", "prorated", "unscorable", "as-given"]),
    })
    .refine(({ mode, items }) => (mode === "total-only") === (Object.keys(items).length === 0), conflict("assessment-items", "items"))
    .refine(({ totalStatus, total }) => (totalStatus === "unscorable") === (total === null), conflict("assessment-total", "total")),
  personal: remark,
  noPersonal: noRemark,
});
