/**
 * A body or a personal part, whole: every field by its name, answers in words, lists and groups nested. What is null is
 * said to be not recorded; nothing is left out. Codes that nobody has put into words are shown as they are.
 */
import { isLocalDate, isMoment } from "../../../base/dates.ts";
import { isInstrumentCode } from "../../../measures/instruments.ts";
import { dayText, timeText } from "../../../words/dates.ts";
import { choiceText } from "../../../words/entry-choices.ts";
import { fieldNames, isEntryField } from "../../../words/entry-fields.ts";
import { itemWords } from "../../../words/items.ts";
import { entryWords } from "../../../words/screens/entries.ts";
import { numberText, type Text } from "../../../words/text.ts";
import { useWords, type Words } from "../../app/language.ts";
import { measureName } from "../measure-names.ts";
import styles from "./EntryPanel.module.css";

interface Props {
  readonly value: unknown;
  /** The field that holds the value; null at the root. */
  readonly field: string | null;
  /** For the topics of an assessment's items. */
  readonly instrument: string | null;
}

export function ValueTree({ value, field, instrument }: Props) {
  const words = useWords();
  const members = membersOf(value, words);
  return (
    <dl className={styles.tree}>
      {members.map(({ name, label, value: member }) => {
        const heldBy = label === null ? name : field;
        const title = label ?? nameOf(name, field, instrument, words);
        return isLeaf(member) ? (
          <Leaf key={name} title={title} text={leafText(member, isEntryField(name) ? name : (heldBy ?? name), words)} />
        ) : (
          <Branch key={name} title={title} value={member} field={isEntryField(name) ? name : field} instrument={instrument} />
        );
      })}
    </dl>
  );
}

function Leaf({ title, text }: { readonly title: string; readonly text: string | null }) {
  const { t } = useWords();
  return (
    <>
      <dt>{title}</dt>
      <dd className={text === null ? styles.missing : undefined}>{text ?? t(entryWords.nothing)}</dd>
    </>
  );
}

function Branch({ title, ...rest }: Props & { readonly title: string }) {
  return (
    <>
      <dt className={styles.group}>{title}</dt>
      <dd className={styles.nested}>
        <ValueTree {...rest} />
      </dd>
    </>
  );
}

interface Member {
  readonly name: string;
  /** The number of an item of a list; null for a named member. */
  readonly label: string | null;
  readonly value: unknown;
}

function membersOf(value: unknown, { t }: Words): readonly Member[] {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => ({ name: String(index), label: t(entryWords.item, { n: index + 1 }), value: item }));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).map(([name, member]) => ({ name, label: null, value: member }));
}

/** Lists of words are one line; so is what is empty. */
function isLeaf(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Array.isArray(value) ? value.every((item) => typeof item !== "object") : Object.keys(value).length === 0;
}

function leafText(value: unknown, field: string, words: Words): string | null {
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
  const known = choiceText(field, value);
  if (known !== null) return words.t(known);
  if (field === "instrument" || field === "analyte") return measureName(value, words);
  if (!isMoment(value)) return value;
  if (isLocalDate(value)) return dayText(value, words.language);
  return `${dayText(value.slice(0, 10), words.language)} ${timeText(value) ?? ""}`;
}

/** The name of a member: an item of an instrument, a field, or the code itself. */
function nameOf(name: string, parent: string | null, instrument: string | null, { t }: Words): string {
  if (parent === "items" && instrument !== null && isInstrumentCode(instrument)) {
    const topics: Readonly<Record<string, Text>> = itemWords[instrument];
    const topic = topics[name];
    if (topic !== undefined) return t(topic);
  }
  return isEntryField(name) ? t(fieldNames[name]) : name;
}
