/** Open alerts in the banner: act now, or who has taken it. It opens the alerts, and nothing closes it but an answer. */
import type { StandingAlert } from "../../../record/alerts.ts";
import { alertWords } from "../../../words/screens/corrections.ts";
import { useWords } from "../../app/language.ts";
import { Chip } from "../../ui/Chip.tsx";
import styles from "./AlertChip.module.css";

interface Props {
  readonly alerts: readonly StandingAlert[];
  readonly onOpen: () => void;
}

export function AlertChip({ alerts, onOpen }: Props) {
  const { t } = useWords();
  const waiting = alerts.filter(({ takenBy }) => takenBy === null);
  const taken = alerts.find(({ takenBy }) => takenBy !== null)?.takenBy ?? null;
  if (alerts.length === 0) return null;
  return (
    <button type="button" className={styles.open} onClick={onOpen} aria-haspopup="dialog">
      {waiting.length > 0 || taken === null ? (
        <Chip tone="alert">{t(alertWords.chip, { n: waiting.length })}</Chip>
      ) : (
        <Chip tone="ask">{t(alertWords.chipTaken, { name: taken.name })}</Chip>
      )}
    </button>
  );
}
