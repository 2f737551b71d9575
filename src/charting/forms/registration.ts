/**
 * Who the patient is. The age follows from the birth date and the day of registration; only without a birth date is it
 * typed. The clinic gives the number when it registers, so that the form does not ask for it.
 */
import { ageOn, isLocalDate, localDay } from "../../base/dates.ts";
import { choice, date, type GroupField, group, number, type Options, type TextShape, text } from "../field.ts";
import { defineForm, type FormDraft } from "../form.ts";

const OLDEST = { years: 110, source: "our own limit, against slips of the era", verified: false };

/** Family and given name in one script. Both or neither. */
function name(script: "name" | "kana" | "roman", shape: TextShape, required: Options["required"]): GroupField {
  const part = (of: "family" | "given") => text(of, { shape, required: true, label: { of: "field", code: `${script}.${of}` } });
  return group(`personal.${script}`, [part("family"), part("given")], { required: required ?? false });
}

/** The form of a registration. */
export const REGISTRATION = defineForm({
  code: "registration",
  kind: "registration",
  fields: [
    text("personal.number", { blank: "absent" }),
    name("name", "line", true),
    name("kana", "kana", false),
    name("roman", "roman", false),
    text("personal.formerName"),
    date("personal.birthDate", { required: "ask", plausibleYearsBack: OLDEST }),
    number("body.ageAtRegistration", { unit: "a", possible: { min: 0, max: 130 } }),
    choice("body.sex", ["female", "male", "other", "unknown"], { required: true }),
    text("personal.postalCode", { shape: "postal-code" }),
    text("personal.address"),
    text("personal.phone", { shape: "phone" }),
    text("personal.email", { shape: "e-mail" }),
    text("personal.externalId"),
  ],
  derive: withAge,
});

function withAge(draft: FormDraft): FormDraft {
  const { birthDate } = draft.personal;
  if (typeof birthDate !== "string" || !isLocalDate(birthDate)) return draft;
  const age = ageOn(birthDate, localDay(draft.occurredAt));
  return { ...draft, body: { ...draft.body, ageAtRegistration: age } };
}
