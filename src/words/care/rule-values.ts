/** Values of the rules that are codes of other tables, or days that are known to the month: as they stand in a sentence. */
import type { Language } from "../../record/entry.ts";
import { dayText } from "../dates.ts";
import { choiceText } from "../entry-choices.ts";
import { measureName } from "../measures.ts";
import { termText } from "../terms.ts";

/** What the value of that name says; null when a sentence shows it as it is. */
export function ruleValueText(name: string, value: string, language: Language): string | null {
  switch (name) {
    case "instrument":
      return measureName(value)[language];
    case "pack":
      return choiceText("rulePack", value)?.[language] ?? value;
    case "term":
      return termText("adverse-event", value)[language];
    case "questions":
      return value
        .split(" ")
        .map((question) => questionText(question)[language])
        .join(language === "ja" ? "・" : ", ");
    case "began":
    case "onset":
      return partialDayText(value, language);
    default:
      // Every other value is written as it is, or by the tables of the other slices.
      return null;
  }
}

/** A safety question before TMS or before an infusion: no code stands in both lists. */
function questionText(question: string) {
  const tms = termText("tms-question", question);
  return tms.en === question ? termText("exosome-question", question) : tms;
}

/**
 * A day, a month or a year, as far as it is known.
 *
 * @example partialDayText("2026-03", "en") // "Mar 2026"
 */
export function partialDayText(partial: string, language: Language): string {
  if (partial.length === 10) return dayText(partial, language);
  if (partial.length === 4) return language === "ja" ? `${partial}年` : partial;
  const [, whole = partial] = /^\S+ (.+)$/.exec(dayText(`${partial}-01`, "en")) ?? [];
  return language === "ja" ? dayText(`${partial}-01`, "ja").replace(/1日$/, "") : whole;
}
