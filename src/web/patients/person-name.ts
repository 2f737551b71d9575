/**
 * How a person is named in a list: the name large, its reading or its other script small above it, each with its
 * language. What is not known is said in words.
 */
import type { Language } from "../../record/entry.ts";
import type { RegistrationFields } from "../../record/kinds.ts";
import type { Identity } from "../../server/contract.ts";
import { eraDayText } from "../../words/eras.ts";
import { patientsWords } from "../../words/screens/patients.ts";
import { say } from "../../words/text.ts";

export interface NameLine {
  readonly text: string;
  readonly lang: Language;
}

export interface PersonName {
  readonly main: NameLine;
  readonly small: NameLine | null;
  /** False when `main` is words about a name and not a name. */
  readonly known: boolean;
}

/** The name as a reader of `language` sees it. `id` tells apart those whose names are not shown. */
export function personName(identity: Identity, id: string, language: Language): PersonName {
  if (identity.status !== "open") {
    return {
      main: { text: id.slice(-8), lang: "en" },
      small: { text: say(patientsWords[identity.status], language), lang: language },
      known: false,
    };
  }
  const { name, kana, roman, number, externalId } = identity.fields;
  const written = lineOf(name, "ja");
  const romanLine = lineOf(roman, "en");
  const kanaLine = lineOf(kana, "ja");
  const [main, ...others] = (language === "ja" ? [written, kanaLine, romanLine] : [romanLine, written, kanaLine]).filter(
    (line) => line !== null,
  );
  if (main === undefined) {
    const words = externalId === null ? patientsWords.unknownName : patientsWords.unknownNameFile;
    return {
      main: { text: number, lang: "en" },
      small: { text: say(words, language, { externalId: externalId ?? "" }), lang: language },
      known: false,
    };
  }
  return { main, small: others[0] ?? null, known: true };
}

function lineOf(name: RegistrationFields["name"], lang: Language): NameLine | null {
  return name === null ? null : { text: `${name.family} ${name.given}`, lang };
}

/** Number and birth date: who is meant, among people of one name. */
export function numberAndBirth(
  { number, birthDate }: { readonly number: string; readonly birthDate: string | null },
  language: Language,
): string {
  return birthDate === null ? number : `${number} · ${eraDayText(birthDate, language)}`;
}
