/**
 * Questionnaires for tests, in invented words: item and answer texts say nothing but their number, because the wording of a
 * real instrument is its owner's.
 */
import type { JsonObject } from "../../src/base/json.ts";
import type { Instrument } from "../../src/measures/instrument.ts";
import { INSTRUMENTS, type InstrumentCode } from "../../src/measures/instruments.ts";

const ORDINAL_VALUE = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

/** How an invented answer is worded. */
export type Label = (weight: number) => string;

/** An R4 Questionnaire of `code` whose items are worded `Item 1` …, with LOINC codes where the definition has them. */
export function inventedQuestionnaire(code: InstrumentCode, label: Label = (weight) => `Answer ${weight}`): JsonObject {
  const { items }: Instrument = INSTRUMENTS[code];
  return {
    resourceType: "Questionnaire",
    url: `https://example.org/${code}`,
    version: "1",
    language: "en",
    title: `Invented ${code}`,
    copyright: "Invented",
    status: "active",
    item: items.map(({ number, min, max, loinc }) => ({
      linkId: `q${number}`,
      text: `Item ${number}`,
      type: "choice",
      ...(loinc === undefined ? {} : { code: [{ system: "http://loinc.org", code: loinc }] }),
      answerOption: Array.from({ length: max - min + 1 }, (_, index) => option(label(min + index), min + index)),
    })),
  };
}

/** An answer with its number, as R4 has it. */
export function option(display: string, weight: number | null): JsonObject {
  const extension = weight === null ? {} : { extension: [{ url: ORDINAL_VALUE, valueDecimal: weight }] };
  return { valueCoding: { display, ...extension } };
}
