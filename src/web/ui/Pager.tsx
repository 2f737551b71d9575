/** From page to page of a long list. */
import { fieldWords } from "../../words/screens/fields.ts";
import { useWords } from "../app/language.ts";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import styles from "./Pager.module.css";

export interface PagerProps {
  readonly label: string;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

/** Both buttons stay where they are; one that leads nowhere is disabled. */
export function Pager({ label, onPrevious, onNext }: PagerProps) {
  const { t } = useWords();
  return (
    <nav className={styles.pager} aria-label={t(fieldWords.pages)}>
      <Button disabled={onPrevious === null} onClick={onPrevious ?? undefined}>
        <Icon name="back" />
        {t(fieldWords.previous)}
      </Button>
      <span className="quiet">{label}</span>
      <Button disabled={onNext === null} onClick={onNext ?? undefined}>
        {t(fieldWords.next)}
        <Icon name="forward" />
      </Button>
    </nav>
  );
}
