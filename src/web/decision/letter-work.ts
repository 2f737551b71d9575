/** From a signed decision to the letter that opens beside it: the form of a letter, filled from the chart, for a physician to edit. */

import { decisionLetter, referrerOf } from "../../care/rules/decision-letter.ts";
import type { Values } from "../../charting/form.ts";
import { foldChart } from "../../record/chart.ts";
import type { Language } from "../../record/entry.ts";
import type { AnyClearEntry, ChartEntryOf } from "../../record/kinds.ts";
import { letterText, letterTitle } from "../../words/care/decision-letter.ts";
import { newWork, type Work } from "../chart/work.ts";

/** The letter about `decision` in `language`, as a piece of work. `entries` are those of the whole chart. */
export function letterWork(entries: readonly AnyClearEntry[], decision: ChartEntryOf<"decision">, language: Language): Work {
  const facts = decisionLetter(entries, decision);
  const referrer = referrerOf(foldChart(entries));
  const values: Values = {
    "body.direction": "out",
    "body.purpose": referrer === null ? "summary" : "reply",
    "body.language": language,
    "personal.correspondent": referrer ?? "",
    "personal.title": letterTitle(facts, language),
    "personal.text": letterText(facts, language),
  };
  return { ...newWork("letter"), kept: { values, reason: "", onBehalfOf: null, revision: 0, savedAt: null } };
}
