/**
 * The answers of one item: their texts in the language asked for, and the number each counts for. Where the file gives no
 * numbers and has as many answers as the item, they are numbered in their order, rising or falling as someone says; a yes-or-no
 * item counts 0 and 1. An item with more answers than a form lists (a scale of 0 to 100) is answered by a number.
 */
import type { Item } from "../instrument.ts";
import { type WordingFinding, wordingFinding } from "./findings.ts";
import { inLanguage, type ReadItem } from "./read-questionnaire.ts";
import type { WordedOption } from "./wording.ts";

/** In which order answers without numbers count. */
export type PositionOrder = "rising" | "falling";

/** The answers of an item, and what is found about them. */
export interface ReadOptions {
  readonly options: readonly WordedOption[];
  readonly findings: readonly WordingFinding[];
}

const YES_NO = { ja: ["いいえ", "はい"], en: ["No", "Yes"] } as const;
/** More answers than this are given as a number. */
const LISTED_MAX = 11;

/** The answers of `read`, which words `item`. `base` is the language of the file. */
export function optionsIn(item: Item, read: ReadItem, language: "ja" | "en", base: string | null, order: PositionOrder): ReadOptions {
  const values = numbersOf(item);
  if (read.options.length === 0) {
    if (read.type === "boolean" && values.length === 2) return { options: numbered(YES_NO[language], values), findings: [] };
    const asNumber = values.length > LISTED_MAX && ["integer", "decimal"].includes(read.type);
    return { options: [], findings: asNumber ? [] : [missing("weights-missing", item, 0)] };
  }
  const texts = read.options.map(({ text }) => inLanguage(text, language, base));
  if (texts.some((text) => text === null)) return { options: [], findings: [wordingFinding("text-missing", {}, item.code)] };
  const labels = texts.flatMap((text) => text ?? []);
  const weights = read.options.map(({ weight }) => weight);
  if (weights.every((weight) => weight === null) && weights.length === values.length) {
    const inOrder = order === "rising" ? values : values.toReversed();
    return { options: numbered(labels, inOrder), findings: [wordingFinding("weights-by-position", {}, item.code)] };
  }
  const known = weights.flatMap((weight) => weight ?? []);
  if (known.length < weights.length) return { options: [], findings: [missing("weights-missing", item, known.length)] };
  const options = numbered(labels, known);
  return isSame(known.toSorted(byValue), values)
    ? { options, findings: [] }
    : { options, findings: [wordingFinding("weights-differ", { given: known.join(", "), expected: rangeText(item) }, item.code)] };
}

function numbersOf({ min, max }: Item): readonly number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

function numbered(labels: readonly string[], weights: readonly number[]): readonly WordedOption[] {
  return labels.map((text, index) => ({ text, weight: weights[index] ?? Number.NaN }));
}

function missing(code: "weights-missing", item: Item, given: number): WordingFinding {
  return wordingFinding(code, { given, expected: rangeText(item) }, item.code);
}

function rangeText({ min, max }: Item): string {
  return `${min}–${max}`;
}

function byValue(a: number, b: number): number {
  return a - b;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
