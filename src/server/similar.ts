/**
 * Whether two patients may be one person, so that nobody gets a second chart: by kana, by kanji, by birth date. Names are
 * compared as a search compares them, so that a reading in kana meets the same reading in Roman letters, and an old form of
 * a kanji its common one. It says too much rather than too little: a person looks and decides.
 */
import { nameKeys } from "../base/name-search.ts";
import type { RegistrationFields } from "../record/kinds.ts";
import type { SimilarMatch } from "./contract.ts";

/** What two patients are compared by. */
export interface Likeness {
  /** Of the whole name in kana and in Roman letters. */
  readonly readings: ReadonlySet<string>;
  /** Of the whole name in kanji. */
  readonly written: ReadonlySet<string>;
  /** Of family and given name alone, in every writing, and of a former family name. */
  readonly parts: ReadonlySet<string>;
  readonly birthDate: string | null;
}

type Compared = Pick<RegistrationFields, "name" | "kana" | "roman" | "birthDate"> & Partial<Pick<RegistrationFields, "formerName">>;

/** What a patient is compared by. */
export function likenessOf({ name, kana, roman, formerName = null, birthDate }: Compared): Likeness {
  const whole = (one: RegistrationFields["name"]): readonly string[] => (one === null ? [] : [`${one.family} ${one.given}`]);
  const parts = [name, kana, roman].flatMap((one) => (one === null ? [] : [one.family, one.given]));
  return {
    readings: new Set(nameKeys([...whole(kana), ...whole(roman)])),
    written: new Set(nameKeys(whole(name))),
    parts: new Set(nameKeys(formerName === null ? parts : [...parts, formerName])),
    birthDate,
  };
}

/** In what two patients agree so far that they may be one; null when they do not. */
export function matchOf(one: Likeness, other: Likeness): SimilarMatch | null {
  const sameBirth = one.birthDate !== null && one.birthDate === other.birthDate;
  const sameReading = meets(one.readings, other.readings);
  if (!sameBirth) return sameReading ? "kana" : null;
  if (sameReading) return "kana-and-birth";
  if (meets(one.written, other.written)) return "name-and-birth";
  return meets(one.parts, other.parts) ? "birth-and-part" : null;
}

function meets(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((key) => other.has(key));
}
