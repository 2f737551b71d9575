/** Whose an alert is, and how long until somebody is to have taken it; the time runs on. */
import type { Instant } from "../../../base/dates.ts";
import { localDay } from "../../../base/dates.ts";
import type { StandingAlert } from "../../../record/alerts.ts";
import { whenText } from "../../../words/dates.ts";
import { alertWords } from "../../../words/screens/corrections.ts";
import { useWords } from "../../app/language.ts";
import { minutesLeft } from "./minutes-left.ts";

export function OwnerTime({ standing: { alert, takenBy }, now }: { readonly standing: StandingAlert; readonly now: Instant }) {
  const { t, language } = useWords();
  if (takenBy !== null) return <span className="small">{t(alertWords.chipTaken, { name: takenBy.name })}</span>;
  const n = minutesLeft(alert.body.dueAt, now);
  const text = n < 0 ? alertWords.ownerOverdue : alertWords.ownerLeft;
  return (
    <span className="small" title={whenText(alert.body.dueAt, localDay(now), language)}>
      {t(text, { name: alert.body.owner.name, n: Math.abs(n) })}
    </span>
  );
}
