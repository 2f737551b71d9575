/**
 * The last check before a draft is sent: the schema of its kind, the one that the server will apply. It finds what joins
 * several fields, dates in order and the like, and would find any field that the form let through and the record refuses.
 * It brings the schema library with it, so that a page loads this file when someone confirms and not before.
 */
import { type BodyFinding, bodyFindings } from "../record/body-finding.ts";
import type { KindDefinition } from "../record/kind.ts";
import { CHART_KINDS } from "../record/kinds.ts";
import type { FormDraft } from "./form.ts";

/** The clinic gives the number of a new patient when it registers. */
const NUMBER_TO_COME = { number: "-" };

/** What the record would refuse; none when it would take the draft. The words are those of the record, `bodyFindingSentence`. */
export function checkDraft({ kind, body, personal }: Pick<FormDraft, "kind" | "body" | "personal">): readonly BodyFinding[] {
  const definition: KindDefinition = CHART_KINDS[kind];
  const whole = kind === "registration" ? { ...NUMBER_TO_COME, ...personal } : personal;
  const ofBody = definition.body.safeParse(body);
  const ofPersonal = definition.personal.safeParse(whole);
  return [
    ...(ofBody.success ? [] : bodyFindings(ofBody.error.issues, body, "body")),
    ...(ofPersonal.success ? [] : bodyFindings(ofPersonal.error.issues, whole, "personal")),
  ];
}
