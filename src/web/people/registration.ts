/** What a registration on this page asks, in which groups, and what of it is looked for among those registered already. */
import type { Field } from "../../charting/field.ts";
import type { FormDraft } from "../../charting/form.ts";
import { REGISTRATION } from "../../charting/forms/registration.ts";
import type { Api, SimilarPatient } from "../../server/contract.ts";

type Person = Omit<Api["POST /api/patients/similar"]["body"], "exceptFor">;

const CONTACT: ReadonlySet<string> = new Set(["personal.postalCode", "personal.address", "personal.phone", "personal.email"]);
/** The server gives the number and the age follows; a moment other than now and a number in a file are for the chart. */
const NOT_ASKED: ReadonlySet<string> = new Set(["occurredAt", "personal.number", "personal.externalId", "body.ageAtRegistration"]);

const ASKED = REGISTRATION.fields.filter(({ path }) => !NOT_ASKED.has(path));

/** The fields about the person, and those about how to reach them. */
export const REGISTRATION_GROUPS: { readonly person: readonly Field[]; readonly contact: readonly Field[] } = {
  person: ASKED.filter(({ path }) => !CONTACT.has(path)),
  contact: ASKED.filter(({ path }) => CONTACT.has(path)),
};

/** What of a draft is compared with those registered; null while there is too little to compare. */
export function comparedPerson({ personal }: Pick<FormDraft, "personal">): Person | null {
  const person: Person = {
    name: nameOf(personal.name),
    kana: nameOf(personal.kana),
    roman: nameOf(personal.roman),
    birthDate: typeof personal.birthDate === "string" ? personal.birthDate : null,
  };
  return person.kana === null && (person.birthDate === null || (person.name === null && person.roman === null)) ? null : person;
}

/** Those of whom it has not been said that they are somebody else. */
export function undecided(candidates: readonly SimilarPatient[], notTheSame: ReadonlySet<string>): readonly SimilarPatient[] {
  return candidates.filter(({ patient }) => !notTheSame.has(patient));
}

/** Both parts or nothing: a name is compared when it is whole. */
function nameOf(value: unknown): Person["name"] {
  if (typeof value !== "object" || value === null || !("family" in value) || !("given" in value)) return null;
  const { family, given } = value;
  return typeof family === "string" && typeof given === "string" ? { family, given } : null;
}
