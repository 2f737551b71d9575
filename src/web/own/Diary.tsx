/** The diary of a day: the form while it is being answered, and the receipt once it is on record. */
import { useEffect, useRef, useState } from "react";
import type { OwnPage } from "../../server/own-contract.ts";
import { timeText } from "../../words/dates.ts";
import { ownWords } from "../../words/screens/own.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { DiaryForm } from "./DiaryForm.tsx";
import { draftOfDiary, EMPTY_DIARY } from "./diary-draft.ts";
import styles from "./Own.module.css";
import { useDiary } from "./useDiary.ts";

interface Props {
  readonly patient: string;
  readonly own: OwnPage;
}

export function Diary({ patient, own: { diary } }: Props) {
  // What is being answered stays, whatever arrives meanwhile.
  const [answering, setAnswering] = useState(diary === null);
  const sending = useDiary(patient, () => setAnswering(false));
  if (diary !== null && !answering)
    return <Receipt recordedAt={diary.recordedAt} fresh={sending.isSuccess} onCorrect={() => setAnswering(true)} />;
  return <DiaryForm initial={diary === null ? EMPTY_DIARY : draftOfDiary(diary)} sending={sending} />;
}

interface ReceiptProps {
  readonly recordedAt: string;
  /** Whether it was sent from here just now: then the focus goes to what is said of it. */
  readonly fresh: boolean;
  readonly onCorrect: () => void;
}

function Receipt({ recordedAt, fresh, onCorrect }: ReceiptProps) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, [fresh]);
  return (
    <section className={styles.receipt}>
      <h2 ref={heading} tabIndex={-1}>
        {t(ownWords.received, { time: timeText(recordedAt) ?? "" })}
      </h2>
      <p>{t(ownWords.receivedToday)}</p>
      <p>{t(ownWords.notReadAtOnce)}</p>
      <p className="quiet">{t(ownWords.missedDays)}</p>
      <Button size="large" onClick={onCorrect}>
        {t(ownWords.correct)}
      </Button>
      <p className="small quiet">{t(ownWords.correctHint)}</p>
    </section>
  );
}
