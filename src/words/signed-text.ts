/**
 * The text that is shown to a signer and signed: everything that an entry says, one line a value, in one language. The
 * screen shows it, the server renders it once more and compares, and its keyed digest is what the signature holds; so it
 * says codes and moments exactly as they are recorded beside their words, and leaves nothing out.
 */
import { isAnalyteCode } from "../measures/analytes.ts";
import { isInstrumentCode } from "../measures/instruments.ts";
import type { Language } from "../record/entry.ts";
import type { AnyClearEntry } from "../record/kinds.ts";
import { choiceText } from "./entry-choices.ts";
import { fieldNames, isEntryField } from "./entry-fields.ts";
import { entryTermText } from "./entry-terms.ts";
import { itemWords } from "./items.ts";
import { kindWords } from "./kinds.ts";
import { analyteWords, instrumentWords } from "./measures.ts";
import { roleWords } from "./roles.ts";
import { say, type Text } from "./text.ts";

const words = {
  label: { ja: "{label}: {value}", en: "{label}: {value}" },
  place: { ja: "{seq}番目の記載", en: "Entry {seq}" },
  author: { ja: "記載した人", en: "Written by" },
  person: { ja: "{name}({role})", en: "{name} ({role})" },
  occurredAt: { ja: "起きた日時", en: "Happened" },
  recordedAt: { ja: "記載した日時", en: "Recorded" },
  amends: { ja: "訂正する記載のID", en: "Corrects the entry with the id" },
  reason: { ja: "訂正の理由", en: "Reason of the correction" },
  typed: { ja: "入力した文字「{path}」", en: "Typed for “{path}”" },
  source: { ja: "取り込み元", en: "Source" },
  sourceLine: { ja: "ファイル {digest} の{line}行目、列 {columns}", en: "file {digest}, line {line}, columns {columns}" },
  hash: { ja: "ハッシュ", en: "Hash" },
  withheld: { ja: "個人情報は表示されていません", en: "What identifies a person is not shown" },
  erased: { ja: "個人情報は消去されています", en: "What identifies a person has been erased" },
  nothing: { ja: "記載なし", en: "not recorded" },
  none: { ja: "なし", en: "none" },
  yes: { ja: "はい", en: "yes" },
  no: { ja: "いいえ", en: "no" },
  chosen: { ja: "{answer}[{code}]", en: "{answer} [{code}]" },
} as const satisfies Record<string, Text>;

/** The whole text of `entry` in `language`: lines of label and value, separated by line feeds. */
export function signedText(entry: AnyClearEntry, language: Language): string {
  const t = (text: Text, values = {}): string => say(text, language, values);
  const line = (label: string, value: string): string => t(words.label, { label, value });
  const { author, source } = entry;
  return [
    line(t(words.place, { seq: String(entry.seq) }), t(kindWords[entry.kind])),
    line(t(words.occurredAt), entry.occurredAt),
    line(t(words.recordedAt), entry.recordedAt),
    line(t(words.author), t(words.person, { name: author.name, role: t(roleWords[author.role]) })),
    ...(entry.amends === null ? [] : [line(t(words.amends), entry.amends)]),
    ...linesOf(entry.body, [], "", { language, instrument: entry.kind === "assessment" ? entry.body.instrument : "" }),
    ...personalLines(entry, language),
    ...(source === null
      ? []
      : [
          line(
            t(words.source),
            t(words.sourceLine, { digest: source.digest, line: String(source.line), columns: source.columns.join(", ") }),
          ),
        ]),
    line(t(words.hash), entry.hash),
  ].join("\n");
}

function personalLines({ personal }: AnyClearEntry, language: Language): readonly string[] {
  const line = (label: string, value: string): string => say(words.label, language, { label, value });
  switch (personal.status) {
    case "none":
      return [];
    case "open":
      return [
        ...linesOf(personal.fields, [], "", { language, instrument: "" }),
        ...(personal.reason === null ? [] : [line(words.reason[language], personal.reason)]),
        ...Object.entries(personal.typed).map(([path, text]) => line(say(words.typed, language, { path }), text)),
      ];
    case "withheld":
    case "erased":
      return [words[personal.status][language]];
  }
}

/** The language, and the instrument whose items may be named; empty when there is none. */
interface Naming {
  readonly language: Language;
  readonly instrument: string;
}

/** The lines of a value: one when it is a single answer, else those of its members, whose labels follow its own. */
function linesOf(value: unknown, labels: readonly string[], field: string, naming: Naming): readonly string[] {
  const under = (name: string, label: string, member: unknown) => linesOf(member, [...labels, label], name, naming);
  if (Array.isArray(value) && value.length > 0) return value.flatMap((item: unknown, index) => under(field, String(index + 1), item));
  if (typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0)
    return membersOf(value).flatMap(([name, member]) => under(name, memberLabel(field, name, naming), member));
  return [say(words.label, naming.language, { label: labels.join(" › "), value: answerText(value, field, naming) })];
}

/**
 * The members in the order in which they are shown: fields as the record declares them; what is named by codes sorted by them,
 * because an entry that was just written has them as they were sent, and one that is read has them as they are stored.
 */
function membersOf(value: object): readonly (readonly [string, unknown])[] {
  const members = Object.entries(value);
  return members.every(([name]) => isEntryField(name)) ? members : members.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A field by its name; what is named by a code (an item, a check, a question) by its words and the code. */
function memberLabel(field: string, name: string, naming: Naming): string {
  const coded = field === "items" ? itemText(naming.instrument, name) : entryTermText(field, name);
  if (coded !== null) return withCode(coded, name, naming);
  return isEntryField(name) ? fieldNames[name][naming.language] : name;
}

function answerText(value: unknown, field: string, naming: Naming): string {
  const { language } = naming;
  if (value === null || value === undefined) return words.nothing[language];
  if (typeof value === "boolean") return value ? words.yes[language] : words.no[language];
  // To the last digit, as it is recorded: what is shown elsewhere is rounded.
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return words.none[language];
  const answer = choiceText(field, value) ?? entryTermText(field, value) ?? measureText(field, value);
  return answer === null ? value : withCode(answer, value, naming);
}

function withCode(text: Text, code: string, { language }: Naming): string {
  return say(words.chosen, language, { answer: text[language], code });
}

function itemText(instrument: string, item: string): Text | null {
  const items: Readonly<Record<string, Text>> = isInstrumentCode(instrument) ? itemWords[instrument] : {};
  return items[item] ?? null;
}

function measureText(field: string, code: string): Text | null {
  if (field === "instrument" && isInstrumentCode(code)) return instrumentWords[code].short;
  return field === "analyte" && isAnalyteCode(code) ? analyteWords[code].short : null;
}
