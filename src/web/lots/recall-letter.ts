/** The letter of a recall to one patient, as it is printed and as it is kept in the chart: one text for both. */
import { localDay } from "../../base/dates.ts";
import type { Language } from "../../record/entry.ts";
import type { Trace, TracedPatient } from "../../server/lot-contract.ts";
import { dayText } from "../../words/dates.ts";
import { recallLetterWords as words } from "../../words/screens/lots.ts";
import { say } from "../../words/text.ts";
import type { Sent } from "../patient/useWriting.ts";

/** A letter in one language. Paragraphs are lines of `text`. */
export interface RecallLetter {
  readonly title: string;
  readonly correspondent: string;
  readonly text: string;
}

/** Who writes; null where the settings do not say it. */
export interface Sender {
  readonly name: { readonly ja: string; readonly en: string };
  readonly phone: string | null;
}

/** The letter to `patient` about everything of the traced lots that was given to them. */
export function recallLetter(
  trace: Pick<Trace, "lots" | "now">,
  patient: TracedPatient,
  language: Language,
  { name, phone }: Sender,
): RecallLetter {
  const given = trace.lots.flatMap(({ lot, uses }) => uses.filter((use) => use.patient === patient.patient).map(({ at }) => ({ lot, at })));
  const uses = given.map(({ at }) => dayText(localDay(at), language)).join(language === "ja" ? "、" : ", ");
  const lot = [...new Set(given.map((one) => one.lot))].join(", ");
  const correspondent = addressee(patient, language);
  const body = say(words.body, language, { uses, lot, phone: phone ?? words.phoneUnset[language] });
  const lines = [
    say(words.to, language, { name: correspondent }),
    body,
    `${dayText(localDay(trace.now), language)} ${name[language]}`.trim(),
  ];
  return { title: words.title[language], correspondent, text: lines.join("\n") };
}

/** The letter as an entry: written by this clinic, not yet sent, to be signed by a physician in the chart. */
export function letterEntry({ title, correspondent, text }: RecallLetter, language: Language, now: string): Sent {
  const body = { direction: "out", purpose: "recall", language, documentDigest: null, carriedAt: null };
  return { kind: "letter", version: 1, occurredAt: now, body, personal: { correspondent, title, text, remark: null } };
}

/** The name in the letter's own language, as far as it is known. */
function addressee({ identity, patient }: TracedPatient, language: Language): string {
  if (identity.status !== "open") return patient.slice(-8);
  const { name, kana, roman, number } = identity.fields;
  const own = language === "ja" ? (name ?? kana ?? roman) : (roman ?? name);
  if (own === null) return number;
  return language === "ja" ? `${own.family} ${own.given}` : `${own.given} ${own.family}`;
}
