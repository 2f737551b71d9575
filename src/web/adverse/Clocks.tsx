/** To whom a report is due, by when, and how many days are left: a word, an icon and the day, never hue alone. */
import type { ReportClock } from "../../care/adverse/reporting.ts";
import { groundText } from "../../words/care/findings.ts";
import { dayText } from "../../words/dates.ts";
import { choiceText } from "../../words/entry-choices.ts";
import { adverseWords } from "../../words/screens/adverse.ts";
import { useWords, type Words } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { Chip, type ChipTone } from "../ui/Chip.tsx";
import styles from "./Adverse.module.css";

interface Props {
  readonly clocks: readonly ReportClock[];
  readonly busy: boolean;
  /** Records that it was reported today; null for those who may not. */
  readonly onReport: ((clock: ReportClock) => void) | null;
}

const TONES: Readonly<Record<ReportClock["status"], ChipTone>> = { due: "ask", late: "alert", reported: "ok" };

export function Clocks({ clocks, busy, onReport }: Props) {
  const words = useWords();
  const { t, language } = words;
  return (
    <ul className={styles.clocks}>
      {clocks.map((clock) => (
        <li key={clock.to}>
          <strong>{choiceText("to", clock.to)?.[language] ?? clock.to}</strong>
          <Chip tone={TONES[clock.status]}>{stateText(clock, words)}</Chip>
          <span className={styles.when}>{groundText(clock, language)}</span>
          {clock.status === "reported" || onReport === null ? null : (
            <Button busy={busy && t(adverseWords.marking)} onClick={() => onReport(clock)}>
              {t(adverseWords.markReported)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function stateText({ status, daysLeft, dueOn, reportedOn }: ReportClock, { t, language }: Words): string {
  const day = dayText(reportedOn ?? dueOn, language);
  switch (status) {
    case "reported":
      return daysLeft < 0 ? t(adverseWords.reportedLate, { day, n: -daysLeft }) : t(adverseWords.reportedOn, { day });
    case "late":
      return t(adverseWords.lateBy, { n: -daysLeft, day });
    case "due":
      return daysLeft === 0 ? t(adverseWords.dueToday) : t(adverseWords.dueIn, { n: daysLeft, day });
    default:
      return status satisfies never;
  }
}
