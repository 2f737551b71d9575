/**
 * The safety questions before TMS and before an infusion. The domains of the TMS questions are those of the Japanese
 * society's questionnaire and of the international screening lists, those before an infusion what trials of vesicles
 * excluded; every question is a topic in our own words. What an answer means for treatment is decided elsewhere.
 */
import { choice, code, record, text } from "../field.ts";
import { defineForm, type Form } from "../form.ts";
import { TERMS } from "../terms.ts";
import { ANSWERS, LANGUAGES, REMARK } from "./shared.ts";

function screeningForm(component: "tms" | "exosome"): Form {
  const terms = component === "tms" ? "tms-question" : "exosome-question";
  const question = (asked: string) => ({ label: { of: "term", list: terms, code: asked } as const });
  return defineForm({
    code: `screening.${component}`,
    kind: "screening",
    fixed: { "body.component": component },
    fields: [
      code("body.questionnaire", "questionnaire", { required: true }),
      text("body.edition", { required: true }),
      record(
        "body.answers",
        TERMS[terms].map((asked) => choice(asked, ANSWERS, { ...question(asked), words: "answers", required: "ask", blank: "absent" })),
        choice("", ANSWERS, { ...question(""), words: "answers", blank: "absent" }),
        { required: true },
      ),
      record(
        "personal.details",
        TERMS[terms].map((asked) => text(asked, { ...question(asked), shape: "text", blank: "absent" })),
        text("", { ...question(""), shape: "text", blank: "absent" }),
      ),
      choice("body.answeredBy", ["patient", "family", "clinician", "unknown"], { required: true }),
      choice("body.language", LANGUAGES),
      REMARK,
    ],
  });
}

/** Before TMS. */
export const TMS_SCREENING = screeningForm("tms");

/** Before an infusion. */
export const EXOSOME_SCREENING = screeningForm("exosome");
