/** Nothing for a second, then a quiet word: most answers come sooner, and a flash of "loading" would only unsettle. */
import { useEffect, useState } from "react";
import { shellWords } from "../../words/screens/shell.ts";
import { useWords } from "./language.ts";
import styles from "./Waiting.module.css";

const QUIET_MILLISECONDS = 1_000;

export function Waiting() {
  const { t } = useWords();
  const long = useLongWait();
  return (
    <p role="status" className={styles.waiting}>
      {long ? t(shellWords.loading) : null}
    </p>
  );
}

/** False for the first second, then true. */
export function useLongWait(): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), QUIET_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return long;
}
