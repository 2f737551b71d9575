/**
 * The texts of an entry's content: each member with its name, each answer in words. What is null is said to be not
 * recorded by whoever shows it; a code that nobody has put into words is shown as it is.
 */
import { isLocalDate, isMoment } from "../../../base/dates.ts";
import { isInstrumentCode } from "../../../measures/instruments.ts";
import { dayText, timeText } from "../../../words/dates.ts";
import { choiceText } from "../../../words/entry-choices.ts";
import { type EntryField, fieldNames, isEntryField } from "../../../words/entry-fields.ts";
import { entryTermText } from "../../../words/entry-terms.ts";
import { itemWords } from "../../../words/items.ts";
import { entryWords } from "../../../words/screens/entries.ts";
import { numberText, type Text } from "../../../words/text.ts";
import type { Words } from "../../app/language.ts";
import { measureName } from "../measure-names.ts";

/** A member of a body, a group or a list. */
export interface Member {
  readonly name: string;
  /** The number of an item of a list; null for a named member. */
  readonly label: string | null;
  readonly value: unknown;
}

/** The members of a group or a list, in order; none of anything else. */
export function membersOf(value: unknown, { t }: Words): readonly Member[] {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => ({ name: String(index), label: t(entryWords.item, { n: index + 1 }), value: item }));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).map(([name, member]) => ({ name, label: null, value: member }));
}

/** Whether a value is one line: a word, a list of words, or nothing. */
export function isLeaf(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Array.isArray(value) ? value.every((item) => typeof item !== "object") : Object.keys(value).length === 0;
}

/** A value of one line; null when it is not recorded. `field` is the field that holds it. */
export function leafText(value: unknown, field: string, words: Words): string | null {
  const { t, language } = words;
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return t(value ? entryWords.yes : entryWords.no);
  if (typeof value === "number") return numberText(value);
  if (Array.isArray(value)) {
    return value.length === 0
      ? t(entryWords.empty)
      : value.map((item) => leafText(item, field, words) ?? t(entryWords.nothing)).join(language === "ja" ? "、" : ", ");
  }
  return typeof value === "string" ? stringText(value, field, words) : t(entryWords.empty);
}

function stringText(value: string, field: string, words: Words): string {
  const known = choiceText(field, value) ?? entryTermText(field, value);
  if (known !== null) return words.t(known);
  if (field === "instrument" || field === "analyte") return measureName(value, words);
  if (!isMoment(value)) return value;
  if (isLocalDate(value)) return dayText(value, words.language);
  return `${dayText(value.slice(0, 10), words.language)} ${timeText(value) ?? ""}`;
}

/** The fields that hold a record keyed by codes; a key of theirs is a code even where a field has the same name. */
const KEYED_BY_CODE: ReadonlySet<string> = new Set<EntryField>([
  "answers",
  "details",
  "items",
  "scalpMillimetres",
  "understood",
  "checks",
  "numbers",
  "stratum",
]);

/** The name of a member of `parent`: the topic of an instrument's item, a field's name, or the code itself. */
export function nameOf(name: string, parent: string | null, instrument: string | null, { t }: Words): string {
  if (parent === "items" && instrument !== null && isInstrumentCode(instrument)) {
    const topics: Readonly<Record<string, Text>> = itemWords[instrument];
    const topic = topics[name];
    if (topic !== undefined) return t(topic);
  }
  const term = parent === null ? null : entryTermText(parent, name);
  if (term !== null) return t(term);
  const isCode = parent !== null && KEYED_BY_CODE.has(parent);
  return isEntryField(name) && !isCode ? t(fieldNames[name]) : name;
}
