/** A mock recall: what was asked of the lots, how long the answer took, whom and what it found, and where it had gaps. */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, count, line, noRemark, remark } from "./parts.ts";

/** A drill of the recall. Nothing is quarantined by it. */
export const recallDrill = defineKind({
  kind: "recall-drill",
  ledger: "clinic",
  body: z.strictObject({
    asked: z.strictObject({ by: z.enum(["lot", "vial", "donor", "maker", "dates"]), text: line }),
    milliseconds: z.number().min(0).max(10_000_000),
    lots: count(1_000_000),
    vials: count(10_000_000),
    patients: count(1_000_000),
    /** Of the patients, how many have a telephone number or an address on record. */
    reachable: count(1_000_000),
    adverseEvents: count(1_000_000),
    stockVials: count(10_000_000),
    letters: count(1_000_000),
    outcome: z.enum(["passed", "gaps"]),
    /** `patient-unreachable`, `sample-not-kept`, `certificate-missing` … */
    gaps: z.array(code).max(20),
  }),
  personal: remark,
  noPersonal: noRemark,
});
