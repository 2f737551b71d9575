/** Says that what is shown may not be the newest, and from when it is. */
import { timeText } from "../../words/dates.ts";
import { chartWords } from "../../words/screens/chart.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import styles from "./ChartView.module.css";

interface Props {
  readonly loadedAt: number;
  readonly error: unknown;
  readonly onRetry: () => void;
}

export function StaleNote({ loadedAt, error, onRetry }: Props) {
  const { t } = useWords();
  return (
    <div role="status">
      {error === null ? null : (
        <div className={styles.stale}>
          <Icon name="look" />
          <span>{t(chartWords.staleTitle, { when: clockText(loadedAt) })}</span>
          <Button onClick={onRetry}>{t(chartWords.retry)}</Button>
        </div>
      )}
    </div>
  );
}

/** The time of day on this device. */
function clockText(unixMilliseconds: number): string {
  const at = new Date(unixMilliseconds);
  const two = (part: number): string => String(part).padStart(2, "0");
  return timeText(`2000-01-01T${two(at.getHours())}:${two(at.getMinutes())}:00+00:00`) ?? "";
}
