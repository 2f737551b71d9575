/** One entry of the list. The whole row opens it; what was amended is struck through and still readable, with the reason. */
import { type LocalDate, localDay } from "../../../base/dates.ts";
import type { AnyClearEntry, ChartEntryOf } from "../../../record/kinds.ts";
import { dayText, timeText, whenText } from "../../../words/dates.ts";
import { choiceWords } from "../../../words/entry-choices.ts";
import { roleWords } from "../../../words/roles.ts";
import { correctionWords } from "../../../words/screens/corrections.ts";
import { entriesWords, entryWords } from "../../../words/screens/entries.ts";
import { useWords, type Words } from "../../app/language.ts";
import styles from "./EntryList.module.css";
import type { ListedEntry } from "./list.ts";
import { type SummaryContext, summaryOf } from "./summary.ts";

interface Props {
  readonly listed: ListedEntry;
  readonly context: SummaryContext;
  readonly today: LocalDate;
  readonly fresh: boolean;
  readonly onOpen: (entry: AnyClearEntry) => void;
}

export function EntryItem({ listed, context, today, fresh, onOpen }: Props) {
  const words = useWords();
  const { t, language } = words;
  const { entry, amendedBy, retractedBy } = listed;
  const struck = amendedBy !== null || retractedBy !== null;
  const summary = summaryOf(entry, context, words);
  const comma = language === "ja" ? "、" : ", ";
  return (
    <li className={fresh ? styles.fresh : styles.item}>
      <button type="button" className={styles.open} onClick={() => onOpen(entry)}>
        <span className={styles.when}>
          <span>
            {dayText(localDay(entry.occurredAt), language, entry.occurredAt.slice(0, 4) === today.slice(0, 4) ? "short" : "year")}
          </span>
          <span>{timeText(entry.occurredAt)}</span>
        </span>
        <span className={styles.what}>
          <span className={styles.title}>
            {struck ? <s>{summary.title}</s> : summary.title}
            {fresh ? <span className={styles.tag}>{t(entriesWords.isNew)}</span> : null}
            {amendedBy === null ? null : <span className={styles.tag}>{t(entriesWords.amended)}</span>}
            {retractedBy === null ? null : <span className={styles.tag}>{t(correctionWords.retracted)}</span>}
            {listed.unconfirmedFor === null || struck ? null : (
              <span className={styles.ask}>{t(correctionWords.unconfirmed, { name: listed.unconfirmedFor })}</span>
            )}
            {entry.amends === null ? null : <span className={styles.tag}>{t(entriesWords.amendsEarlier)}</span>}
          </span>
          {amendedBy === null ? null : <span className={styles.reason}>{amendmentText(amendedBy, today, words)}</span>}
          {retractedBy === null ? null : <span className={styles.reason}>{retractionText(retractedBy, today, words)}</span>}
          <span className={styles.by}>
            {summary.rest.length === 0 ? null : <Rest text={summary.rest.join(comma)} struck={struck} />}
            {byTexts(listed, today, words).map((part) => (
              <span key={part} className="nowrap">
                {part}
              </span>
            ))}
          </span>
        </span>
      </button>
    </li>
  );
}

/** What the line says besides its title. */
function Rest({ text, struck }: { readonly text: string; readonly struck: boolean }) {
  return struck ? <s className={styles.rest}>{text}</s> : <span className={styles.rest}>{text}</span>;
}

/** Who retracted it, when, on what ground and why. */
function retractionText(by: ChartEntryOf<"retraction">, today: LocalDate, { t, language }: Words): string {
  const ground = t(choiceWords[`ground.${by.body.ground}`]);
  const text = t(correctionWords.retractedBy, { name: by.author.name, when: whenText(by.recordedAt, today, language), ground });
  const remark = by.personal.status === "open" ? by.personal.fields.remark : null;
  return remark === null ? text : `${text} ${remark}`;
}

/** Who replaced it, when and why. */
function amendmentText(by: AnyClearEntry, today: LocalDate, { t, language }: Words): string {
  const reason = by.personal.status === "open" ? by.personal.reason : null;
  return [`${t(entryWords.replacedBy)} ${by.author.name}`, whenText(by.recordedAt, today, language), reason]
    .filter((part) => part !== null)
    .join(language === "ja" ? "・" : " · ");
}

/** Who wrote it, where it came from, whether it is signed, and when it was recorded if that was late. */
function byTexts({ entry, late, signatures }: ListedEntry, today: LocalDate, { t, language }: Words): readonly string[] {
  const { author, source } = entry;
  const parts = [
    late ? t(entriesWords.late, { when: whenText(entry.recordedAt, today, language) }) : null,
    t(entriesWords.by, { name: author.name, role: t(roleWords[author.role]) }),
    source === null
      ? null
      : t(source.kind === "import" ? entriesWords.imported : entriesWords.demonstration, { line: String(source.line) }),
    signatures.length === 0 ? null : t(entriesWords.signed),
  ];
  return parts.filter((part) => part !== null);
}
