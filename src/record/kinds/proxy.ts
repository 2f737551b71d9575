/**
 * Proxy entry: the author of an entry wrote it for a physician, who is responsible for it and has not confirmed it yet. It
 * is written together with the entry it is about, and never by itself.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { digest, line, noRemark, remark, uuid } from "./parts.ts";

/** For whom an entry was written. */
export const proxy = defineKind({
  kind: "proxy",
  ledger: "chart",
  body: z.strictObject({
    /** The entry, and the `hash` it carries. */
    entry: uuid,
    hash: digest,
    physician: z.strictObject({ id: uuid, name: line }),
  }),
  personal: remark,
  noPersonal: noRemark,
});
