/**
 * A physician lets treatment go on after something that had stopped it: a change that the questions before a session found,
 * or a reaction. It names the entry that told of it and the findings that it answers, and counts only when a physician has
 * signed it. It answers that entry and nothing that comes after it.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, noRemark, remark, uuid } from "./parts.ts";

/** A release. */
export const release = defineKind({
  kind: "release",
  ledger: "chart",
  body: z.strictObject({
    /** An entry of the same chart. */
    releases: uuid,
    /** The codes of the findings that it answers. */
    findings: z.array(code).min(1).max(20),
  }),
  personal: remark,
  noPersonal: noRemark,
});
