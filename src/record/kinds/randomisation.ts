/**
 * The allocation of a patient in a trial. Where the arm may be known it stands in the open body, because an analysis needs it
 * after a lawful erasure as well. Of a trial that is masked the chart has a code and what is done to the patient, real or sham;
 * the arm lies sealed in the ledger of the trial (`trial.ts`) until the whole trial is unblinded, and then amends this
 * entry. In an n-of-1 trial the allocation is a sequence of periods.
 *
 * Version 1 knew no coded allocation.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, line, noRemark, ordinal, remark, uuid } from "./parts.ts";
import { ARMS } from "./trial.ts";

const arm = z.enum(ARMS);
const parallel = z.strictObject({ design: z.literal("parallel"), arm });
const singlePatient = z.strictObject({ design: z.literal("n-of-1"), periods: z.array(arm).min(2).max(50) });

const common = {
  /** The trial's registry number or our code for it. */
  trial: line,
  /** The patient's number in the trial's list. */
  number: ordinal(1_000_000),
  /** Stratum by factor: `site` to `a`. */
  stratum: z.record(code, code),
};

const firstVersion = z.strictObject({
  ...common,
  allocation: z.discriminatedUnion("design", [parallel, singlePatient]),
  blinded: z.array(z.enum(["patient", "operator", "rater", "physician", "statistician"])).max(5),
});

/** An allocation. */
export const randomisation = defineKind({
  kind: "randomisation",
  ledger: "chart",
  body: z.strictObject({
    ...common,
    allocation: z.discriminatedUnion("design", [
      parallel,
      singlePatient,
      z.strictObject({
        design: z.literal("coded"),
        /** The trial, as the subject of its ledger. */
        ledger: uuid,
        /** What stands on the kit and is keyed into the device. */
        code: line,
        /** What is done, real or sham: of what is masked the same for everybody. */
        strategy: arm,
        /** The one coil and the one product that a chart of this trial may name; null where nothing is masked by it. */
        coil: code.nullable(),
        product: code.nullable(),
      }),
    ]),
    /** Who is not to know it. */
    blinded: z.array(z.enum(["patient", "operator", "rater", "physician", "statistician", "nurse"])).max(6),
  }),
  personal: remark,
  noPersonal: noRemark,
  past: [{ body: firstVersion, personal: remark, upcast: (content) => content }],
});
