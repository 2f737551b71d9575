/** The chart before it is there, and when it cannot be: the frame first, in hairlines; words only after a second. */
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { chartWords } from "../../words/screens/chart.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Message } from "../ui/Message.tsx";
import styles from "./ChartView.module.css";

const WORDS_AFTER_MILLISECONDS = 1_000;

/** The empty frame of a chart that is on its way. */
export function ChartFrame() {
  const { t } = useWords();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), WORDS_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.page} aria-busy="true">
      <h1 className="visually-hidden">{t(chartWords.titlePage)}</h1>
      <div className={styles.bannerFrame} />
      <div className={styles.figureFrame}>
        {[0, 1, 2, 3].map((line) => (
          <div key={line} className={styles.lineFrame} />
        ))}
      </div>
      <p className={styles.loading} role="status">
        {long ? t(chartWords.loading) : ""}
      </p>
    </div>
  );
}

/** No chart, and why. */
export function ChartMissing({
  error,
  notFound,
  onRetry,
}: {
  readonly error: unknown;
  readonly notFound: boolean;
  readonly onRetry: () => void;
}) {
  const { t } = useWords();
  return (
    <Message title={t(notFound ? chartWords.notFoundTitle : chartWords.failedTitle)}>
      {notFound ? <p>{t(chartWords.notFound)}</p> : <ErrorNote error={error} />}
      {notFound ? null : <Button onClick={onRetry}>{t(chartWords.retry)}</Button>}
      <Link to="/patients">{t(chartWords.backToPatients)}</Link>
    </Message>
  );
}
