/** What the patient decided about one component, on the ground of which document, and what was understood of it. */
import { choice, code, record, text, yesNo } from "../field.ts";
import { defineForm } from "../form.ts";
import { TERMS } from "../terms.ts";
import { LANGUAGES, REMARK } from "./shared.ts";

const point = (name: string) => ({ label: { of: "term", list: "consent-point", code: name } as const, blank: "absent" as const });

/** The form of a decision about consent. */
export const CONSENT = defineForm({
  code: "consent",
  kind: "consent",
  fields: [
    choice("body.component", ["tms", "exosome", "research-use"], { required: true }),
    choice("body.decision", ["given", "declined", "withdrawn"], { required: true }),
    code("body.document", "document", { required: true }),
    text("body.documentVersion", { required: true }),
    choice("body.language", LANGUAGES, { required: true }),
    choice("body.givenBy", ["patient", "representative"], { required: true }),
    text("personal.representative"),
    yesNo("body.interpreter", { required: true }),
    record(
      "body.understood",
      TERMS["consent-point"].map((name) => yesNo(name, point(name))),
      yesNo("", point("")),
    ),
    REMARK,
  ],
});
