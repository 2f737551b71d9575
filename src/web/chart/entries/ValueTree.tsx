/**
 * A body or a personal part, whole: every field by its name, answers in words, lists and groups nested. What is null is
 * said to be not recorded; nothing is left out. Codes that nobody has put into words are shown as they are.
 */
import { isEntryField } from "../../../words/entry-fields.ts";
import { entryWords } from "../../../words/screens/entries.ts";
import { useWords } from "../../app/language.ts";
import styles from "./EntryPanel.module.css";
import { isLeaf, leafText, membersOf, nameOf } from "./value-text.ts";

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
