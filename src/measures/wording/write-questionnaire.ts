/**
 * A wording as an R4 Questionnaire, so that a clinic can keep it, move it, or give it to another within its licence; and a
 * Questionnaire from the lines of the clinic's own paper form, for wordings of which nobody has made a file. Both are read by
 * `readQuestionnaires` and go through the same checks.
 */
import type { JsonObject } from "../../base/json.ts";
import type { Instrument } from "../instrument.ts";
import type { Wording } from "./wording.ts";

const ORDINAL_VALUE = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

/** The R4 Questionnaire of `wording`: what `readQuestionnaires` makes the same wording of again. */
export function questionnaireOf(wording: Wording, instrument: Instrument): JsonObject {
  const { title, copyright, language, items } = wording;
  return {
    resourceType: "Questionnaire",
    status: "active",
    language,
    ...(title === null ? {} : { title }),
    ...(copyright === null ? {} : { copyright }),
    item: items.map(({ concept, linkId, text, options }) => {
      const loinc = instrument.items.find(({ code }) => code === concept)?.loinc;
      return {
        linkId,
        text,
        type: options.length === 0 ? "integer" : "choice",
        ...(loinc === undefined ? {} : { code: [{ system: "http://loinc.org", code: loinc }] }),
        ...(options.length === 0 ? {} : { answerOption: options.map(({ text: display, weight }) => optionOf(display, weight)) }),
      };
    }),
  };
}

/**
 * A Questionnaire from lines: one item a line, in the order of the form; then the answers of every item, one a line, from the
 * first on the form. A line `3 = text` says what its answer counts for.
 */
export function questionnaireFromLines(items: string, answers: string, language: "ja" | "en", title: string): JsonObject {
  const options = linesOf(answers).map((line) => {
    const [, weight, text] = /^(-?\d{1,3})\s*[=:：＝]\s*(.+)$/.exec(line.normalize("NFKC")) ?? [];
    return text === undefined || weight === undefined ? { valueCoding: { display: line } } : optionOf(text, Number(weight));
  });
  return {
    resourceType: "Questionnaire",
    status: "draft",
    language,
    ...(title.trim() === "" ? {} : { title: title.trim() }),
    item: linesOf(items).map((text, index) => ({ linkId: String(index + 1), text, type: "choice", answerOption: options })),
  };
}

function optionOf(display: string, weight: number): JsonObject {
  return { extension: [{ url: ORDINAL_VALUE, valueDecimal: weight }], valueCoding: { display } };
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
