/**
 * From a questionnaire to a wording that may be used, and everything that stands in the way. The same check runs on the page,
 * while someone imports, and on the server, which takes nothing for granted.
 *
 * The trap of the GAD-7: many publications and programs word its lowest answer wrongly. It must be word for word the lowest
 * answer of the PHQ-9 in the same language, so that one is asked for first.
 */
import { plainText } from "../../base/text.ts";
import type { Instrument } from "../instrument.ts";
import { type Binding, bindItems, type LinkIds } from "./bind.ts";
import { type WordingFinding, wordingFinding } from "./findings.ts";
import { optionsIn, type PositionOrder } from "./options.ts";
import { inLanguage, type ReadItem, type ReadQuestionnaire } from "./read-questionnaire.ts";
import { differingVectors } from "./vectors.ts";
import type { WordedItem, Wording } from "./wording.ts";

/** What the clinic says of its right to use the text. Who says so and when is on the entry. */
export interface LicenceAttestation {
  readonly holder: string;
  readonly terms: string;
  readonly commercial: "allowed" | "not-allowed" | "not-stated";
}

/** How a wording is asked for. */
export interface WordingRequest {
  readonly instrument: Instrument;
  readonly language: "ja" | "en";
  readonly chosen: LinkIds;
  /** Of an earlier edition of the same instrument. */
  readonly remembered: LinkIds;
  readonly order: PositionOrder;
  readonly attestation: LicenceAttestation;
  /** The wording of the PHQ-9 in use in this language; null without one. */
  readonly phq9: Pick<Wording, "items"> | null;
}

/** A wording as far as it goes. */
export interface CheckedWording {
  readonly bindings: readonly Binding[];
  readonly wording: Wording;
  readonly findings: readonly WordingFinding[];
}

/** Instruments whose lowest answer is that of the PHQ-9. */
const LOWEST_AS_PHQ9: readonly string[] = ["gad7"];

/** The wording of `questionnaire` for what is asked, and what is found about it. */
export function checkWording(questionnaire: ReadQuestionnaire, request: WordingRequest): CheckedWording {
  const { instrument, language } = request;
  const bindings = bindItems(instrument, questionnaire, request.remembered, request.chosen);
  const worded = wordItems(questionnaire, request, bindings);
  const wording: Wording = {
    instrument: instrument.code,
    instrumentVersion: instrument.version,
    language,
    title: inLanguage(questionnaire.title, language, questionnaire.language),
    copyright: questionnaire.copyright.base,
    items: worded.items,
  };
  const found = [
    ...linkFindings(questionnaire, bindings),
    ...worded.findings,
    ...lowestFindings(instrument, worded.items, request.phq9),
    ...markupFindings(wording),
    ...licenceFindings(request.attestation),
    ...(questionnaire.copyright.base === null ? [wordingFinding("copyright-missing")] : []),
  ];
  const differing = found.some(({ severity }) => severity === "stop") ? [] : differingVectors(instrument, worded.items);
  const vectors = differing.slice(0, 1).map((vector) => wordingFinding("vectors-differ", { vector, count: differing.length }));
  return { bindings, wording, findings: [...found, ...vectors] };
}

/** The bound items in the order of the file, with what is found about each. */
function wordItems(
  { items, language: base }: ReadQuestionnaire,
  { instrument, language, order }: WordingRequest,
  bindings: readonly Binding[],
): { readonly items: readonly WordedItem[]; readonly findings: readonly WordingFinding[] } {
  const worded: WordedItem[] = [];
  const findings: WordingFinding[] = [];
  for (const read of inOrderOfFile(items, bindings)) {
    const concept = bindings.find(({ linkId }) => linkId === read.linkId)?.concept;
    const item = instrument.items.find(({ code }) => code === concept);
    if (item === undefined) continue;
    const text = inLanguage(read.text, language, base);
    if (text === null) findings.push(wordingFinding("text-missing", {}, item.code));
    const answers = optionsIn(item, read, language, base, order);
    findings.push(...answers.findings);
    worded.push({ concept: item.code, linkId: read.linkId, text: text ?? "", options: answers.options });
  }
  return { items: worded, findings };
}

function inOrderOfFile(items: readonly ReadItem[], bindings: readonly Binding[]): readonly ReadItem[] {
  const bound = new Set(bindings.map(({ linkId }) => linkId));
  return items.filter(({ linkId }, index) => bound.has(linkId) && items.findIndex((one) => one.linkId === linkId) === index);
}

function linkFindings({ items }: ReadQuestionnaire, bindings: readonly Binding[]): readonly WordingFinding[] {
  const linkIds = items.map(({ linkId }) => linkId);
  const repeated = new Set(linkIds.filter((one, index) => linkIds.indexOf(one) !== index));
  const bound = bindings.flatMap(({ linkId }) => linkId ?? []);
  const twice = new Set(bound.filter((one, index) => bound.indexOf(one) !== index));
  const unbound = bindings.filter(({ linkId }) => linkId === null || !linkIds.includes(linkId));
  const leftOver = new Set(linkIds).size - new Set(bound).size;
  return [
    ...unbound.map(({ concept }) => wordingFinding("item-unbound", {}, concept)),
    ...[...twice].map((linkId) => wordingFinding("item-twice", { linkId })),
    ...[...repeated].map((linkId) => wordingFinding("link-ids-repeated", { linkId })),
    ...(bindings.some(({ by }) => by === "order") ? [wordingFinding("bound-by-order")] : []),
    ...(leftOver > 0 ? [wordingFinding("items-left-over", { count: leftOver })] : []),
  ];
}

function lowestFindings({ code }: Instrument, items: readonly WordedItem[], phq9: WordingRequest["phq9"]): readonly WordingFinding[] {
  if (!LOWEST_AS_PHQ9.includes(code)) return [];
  const [expected] = phq9 === null ? [] : phq9.items.flatMap((item) => lowestText(item) ?? []);
  if (expected === undefined) return [wordingFinding("lowest-label-unchecked")];
  return items.flatMap((item) => {
    const given = lowestText(item);
    return given === null || comparable(given) === comparable(expected)
      ? []
      : [wordingFinding("lowest-label-differs", { given, expected }, item.concept)];
  });
}

function lowestText({ options }: WordedItem): string | null {
  return options.toSorted((a, b) => a.weight - b.weight)[0]?.text ?? null;
}

function comparable(text: string): string {
  return plainText(text).toLowerCase();
}

function markupFindings({ items }: Wording): readonly WordingFinding[] {
  const texts = items.flatMap((item) => [item.text, ...item.options.map((option) => option.text)]);
  const marked = texts.find((text) => /<[a-z/!][^>]*>|&[a-z]+;/i.test(text));
  return marked === undefined ? [] : [wordingFinding("markup", { text: marked.slice(0, 60) })];
}

function licenceFindings({ holder, terms, commercial }: LicenceAttestation): readonly WordingFinding[] {
  const said = holder.trim() === "" || terms.trim() === "" ? [wordingFinding("licence-missing")] : [];
  switch (commercial) {
    case "allowed":
      return said;
    case "not-stated":
      return [...said, wordingFinding("licence-commercial-not-stated")];
    case "not-allowed":
      return [...said, wordingFinding("licence-not-commercial")];
    default:
      return commercial satisfies never;
  }
}
