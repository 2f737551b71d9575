/** The newest plan and whether it is signed; one that is not can be signed from here. */
import { newestOf } from "../../record/chart.ts";
import { dayText } from "../../words/dates.ts";
import { courseCardWords } from "../../words/screens/eligibility.ts";
import { strategyWords } from "../../words/strategies.ts";
import { useWords } from "../app/language.ts";
import type { OpenPatient } from "../patient/PatientScreen.tsx";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import styles from "./Eligibility.module.css";

interface Props extends Pick<OpenPatient, "shown"> {
  readonly may: boolean;
  readonly onSign: (entry: string) => void;
}

export function PlanInForce({ shown, may, onSign }: Props) {
  const { t, language } = useWords();
  const plan = newestOf(shown.folded, "plan");
  if (plan === null) return <p className={styles.inForce}>{t(courseCardWords.noPlan)}</p>;
  const signed = (shown.list.find(({ entry }) => entry.id === plan.id)?.signatures.length ?? 0) > 0;
  return (
    <div className={styles.inForce}>
      <span>{t(courseCardWords.now)}</span>
      <strong>{t(strategyWords[plan.body.strategy])}</strong>
      <span>{dayText(plan.body.startsOn, language)}</span>
      {signed ? <Chip tone="ok">{t(courseCardWords.signedPlan)}</Chip> : null}
      {signed || may ? null : <Chip tone="none">{t(courseCardWords.unsignedPlan)}</Chip>}
      {signed || !may ? null : <Button onClick={() => onSign(plan.id)}>{t(courseCardWords.signNow)}</Button>}
    </div>
  );
}
