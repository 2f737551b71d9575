/** How certain something is: four circles, filled from the left, and always the word. */
import { CERTAINTIES, type Certainty as Level } from "../../model/grade.ts";
import { certaintyWords, claimsWords } from "../../words/screens/claims.ts";
import { useWords } from "../app/language.ts";
import styles from "./Certainty.module.css";

const CIRCLES = [0, 1, 2, 3] as const;

export function Certainty({ level }: { readonly level: Level }) {
  const { t } = useWords();
  const filled = CERTAINTIES.length - 1 - CERTAINTIES.indexOf(level);
  return (
    <span className={styles.certainty}>
      <svg width="50" height="12" viewBox="0 0 50 12" aria-hidden="true">
        {CIRCLES.map((circle) => (
          <circle key={circle} cx={6 + circle * 12.5} cy="6" r="4.4" className={circle < filled ? styles.filled : styles.hollow} />
        ))}
      </svg>
      {t(claimsWords.certainty, { word: t(certaintyWords[level]) })}
    </span>
  );
}
