/** How a patient is called: furigana over kanji in Japanese, kanji over Roman letters in English; and the short facts of a banner. */
import type { Language } from "../../record/entry.ts";
import type { RegistrationFields } from "../../record/kinds.ts";
import type { Identity } from "../../server/contract.ts";
import { bannerWords } from "../../words/screens/chart.ts";
import type { Text } from "../../words/text.ts";
import type { Words } from "../app/language.ts";
import type { AllergyFact } from "./banner/facts.ts";

/** The name and the small line above it. */
export interface Naming {
  readonly name: string;
  readonly small: string | null;
}

/** The name in the reader's language, as far as it is known; the other form is the small line. */
export function namingOf(fields: RegistrationFields, language: Language): Naming {
  const kanji = joined(fields.name);
  const kana = joined(fields.kana);
  const roman = joined(fields.roman);
  const [first, ...others] = (language === "ja" ? [kanji, kana, roman] : [roman, kanji, kana]).filter((one) => one !== null);
  const small = language === "ja" ? kana : (kanji ?? kana);
  return {
    name: first ?? bannerWords.noName[language],
    small: small !== first && (first === undefined || others.includes(small ?? "")) ? small : null,
  };
}

/** The name alone, or what stands for it. */
export function nameText(identity: Identity, { t, language }: Words): string {
  if (identity.status === "open") return namingOf(identity.fields, language).name;
  return t(identity.status === "erased" ? bannerWords.erased : bannerWords.withheld);
}

const ALLERGY_WORDS: Readonly<Record<Exclude<AllergyFact["status"], "listed">, Text>> = {
  "none-known": bannerWords.noneKnown,
  unknown: bannerWords.notKnown,
  "not-recorded": bannerWords.notRecorded,
};

/** The allergies in words: the list, or which kind of nothing. */
export function allergyText(fact: AllergyFact, { t, language }: Words): string {
  return fact.status === "listed" ? fact.substances.join(language === "ja" ? "、" : ", ") : t(ALLERGY_WORDS[fact.status]);
}

function joined(name: { readonly family: string; readonly given: string } | null): string | null {
  return name === null ? null : `${name.family} ${name.given}`;
}
