/** What someone wants to say in sentences. */
import { choice, text } from "../field.ts";
import { defineForm } from "../form.ts";
import { LANGUAGES } from "./shared.ts";

/** The form of a note. */
export const NOTE = defineForm({
  code: "note",
  kind: "note",
  fields: [
    choice("body.category", ["progress", "psychotherapy", "handover", "phone", "family", "administrative"], { required: true }),
    choice("body.language", LANGUAGES, { required: true }),
    text("personal.text", { shape: "text", required: true }),
  ],
});
