/** A letter that came or goes: the other party, what it is for, and its text or the digest of its file. */
import { choice, moment, text } from "../field.ts";
import { defineForm } from "../form.ts";
import { LANGUAGES, REMARK } from "./shared.ts";

/** The form of a letter. */
export const LETTER = defineForm({
  code: "letter",
  kind: "letter",
  fields: [
    choice("body.direction", ["in", "out"], { required: true }),
    choice("body.purpose", ["referral", "reply", "certificate", "summary", "recall", "report", "other"], { required: true }),
    choice("body.language", LANGUAGES, { required: true }),
    text("personal.correspondent", { required: true }),
    text("personal.title", { required: true }),
    text("personal.text", { shape: "document" }),
    text("body.documentDigest", { shape: "digest" }),
    moment("body.carriedAt"),
    REMARK,
  ],
});
