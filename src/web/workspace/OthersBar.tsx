/** Somebody else wrote while one was typing: who, what and when. Nothing of one's own is lost; one reads it and decides. */
import type { LocalDate } from "../../base/dates.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import { whenText } from "../../words/dates.ts";
import { savingWords } from "../../words/screens/workspace.ts";
import { useWords } from "../app/language.ts";
import { summaryOf } from "../chart/entries/summary.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Confirming.module.css";

interface Props {
  readonly others: readonly AnyClearEntry[];
  /** Whether saving was refused because of it. */
  readonly refused: boolean;
  readonly onRead: () => void;
  readonly today: LocalDate;
}

const NO_CONTEXT = { sessionsPlanned: null, infusionsPlanned: null, seqOf: () => null };

export function OthersBar({ others, refused, onRead, today }: Props) {
  const words = useWords();
  const { t, language } = words;
  if (others.length === 0) return null;
  return (
    <div className={styles.bar} role={refused ? "alert" : "status"}>
      <p className={styles.barTitle}>
        <Icon name="look" size={14} />
        {t(refused ? savingWords.wroteFirst : savingWords.writtenMeanwhile)}
      </p>
      <ul>
        {others.map((entry) => (
          <li key={entry.id}>
            {t(savingWords.wroteWhat, {
              name: entry.author.name,
              what: summaryOf(entry, NO_CONTEXT, words).title,
              time: whenText(entry.recordedAt, today, language),
            })}
          </li>
        ))}
      </ul>
      <Button onClick={onRead}>{t(savingWords.readAgain)}</Button>
    </div>
  );
}
