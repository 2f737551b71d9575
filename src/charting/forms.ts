/**
 * Every form, by code, and the one with which an entry on record can be amended. A form of an instrument depends on whom it
 * is asked of; one of a laboratory value on its analyte.
 */
import { INSTRUMENTS, type InstrumentCode, instrumentOf, isInstrumentCode } from "../measures/instruments.ts";
import type { AnyClearEntry, ChartEntryOf } from "../record/kinds.ts";
import type { Form } from "./form.ts";
import { ADVERSE_EVENT } from "./forms/adverse-event.ts";
import { assessmentForm } from "./forms/assessment.ts";
import { CLOSURE } from "./forms/closure.ts";
import { CONSENT } from "./forms/consent.ts";
import { CONTRACT } from "./forms/contract.ts";
import { DECISION } from "./forms/decision.ts";
import { DIAGNOSIS } from "./forms/diagnosis.ts";
import { DIARY } from "./forms/diary.ts";
import { EXEMPTION } from "./forms/exemption.ts";
import { ALLERGIES, ANTIDEPRESSANT_TRIAL, MEDICATION, OTHER_HISTORY } from "./forms/history.ts";
import { INFUSION } from "./forms/infusion.ts";
import { INFUSION_END } from "./forms/infusion-end.ts";
import { labForm } from "./forms/lab.ts";
import { LETTER } from "./forms/letter.ts";
import { NOTE } from "./forms/note.ts";
import { OBSERVATION } from "./forms/observation.ts";
import { PLAN } from "./forms/plan.ts";
import { REGISTRATION } from "./forms/registration.ts";
import { EXOSOME_SCREENING, TMS_SCREENING } from "./forms/screening.ts";
import { SESSION } from "./forms/session.ts";
import { TARGET } from "./forms/target.ts";
import { THRESHOLD } from "./forms/threshold.ts";
import { VITALS } from "./forms/vitals.ts";
import { typedText } from "./typing/text.ts";

/** Of whom a form is asked. */
export interface FormSubject {
  readonly sex: ChartEntryOf<"registration">["body"]["sex"];
}

/** The forms that are the same for everyone and everything, in the order of a course. */
export const FIXED_FORMS = {
  registration: REGISTRATION,
  diagnosis: DIAGNOSIS,
  "history.antidepressant-trial": ANTIDEPRESSANT_TRIAL,
  "history.allergies": ALLERGIES,
  "history.medication": MEDICATION,
  "history.other": OTHER_HISTORY,
  "screening.tms": TMS_SCREENING,
  "screening.exosome": EXOSOME_SCREENING,
  vitals: VITALS,
  diary: DIARY,
  threshold: THRESHOLD,
  target: TARGET,
  exemption: EXEMPTION,
  plan: PLAN,
  consent: CONSENT,
  contract: CONTRACT,
  session: SESSION,
  infusion: INFUSION,
  observation: OBSERVATION,
  "infusion-end": INFUSION_END,
  "adverse-event": ADVERSE_EVENT,
  decision: DECISION,
  note: NOTE,
  letter: LETTER,
  closure: CLOSURE,
} as const satisfies Record<string, Form>;

/** The code of a form. */
export type FormCode = keyof typeof FIXED_FORMS | `assessment.${InstrumentCode}` | `lab.${string}`;

/** The instruments that have a form: all of them. */
export const ASSESSMENT_CODES: readonly InstrumentCode[] = Object.keys(INSTRUMENTS).filter(isInstrumentCode);

/**
 * The form of that code, or null when there is none: a draft may be of a form that a later version took away.
 *
 * @example formOf("assessment.phq9", { sex: "female" })?.kind // "assessment"
 */
export function formOf(code: string, { sex }: FormSubject): Form | null {
  if (isFixedForm(code)) return FIXED_FORMS[code];
  const [, kind, variant = ""] = /^(assessment|lab)\.(.+)$/.exec(code) ?? [];
  if (kind === "lab") return typedText(variant, "code") === variant ? labForm(variant) : null;
  return isInstrumentCode(variant) ? assessmentForm(variant, sex) : null;
}

/**
 * The form with which an entry is amended; null when its kind has none, or when it was made with another version of an
 * instrument than the one known here.
 */
export function formOfEntry(entry: AnyClearEntry, subject: FormSubject): Form | null {
  switch (entry.kind) {
    case "assessment": {
      const { instrument, instrumentVersion, items } = entry.body;
      // Whether an item was asked is the entry's to say, not the patient's present sex's.
      const asked: FormSubject = Object.hasOwn(items, "menstrual") ? { sex: "unknown" } : subject;
      return instrumentOf(instrument)?.version === instrumentVersion ? formOf(`assessment.${instrument}`, asked) : null;
    }
    case "lab":
      return labForm(entry.body.analyte);
    case "history":
      return formOf(`history.${entry.body.topic}`, subject);
    case "screening":
      return formOf(`screening.${entry.body.component}`, subject);
    default:
      return formOf(entry.kind, subject);
  }
}

function isFixedForm(code: string): code is keyof typeof FIXED_FORMS {
  return Object.hasOwn(FIXED_FORMS, code);
}
