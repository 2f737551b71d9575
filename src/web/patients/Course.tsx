/** What of each treatment has been given, of what was planned. "TMS only" is written out: it is a choice like the others. */
import type { PatientRow } from "../../server/contract.ts";
import { patientsWords } from "../../words/screens/patients.ts";
import { strategyWords } from "../../words/strategies.ts";
import { useWords } from "../app/language.ts";
import styles from "./Course.module.css";

export function Course({ plan }: { readonly plan: PatientRow["plan"] }) {
  const { t } = useWords();
  if (plan === null) return <span className={styles.none}>{t(patientsWords.noPlan)}</span>;
  const tms = plan.strategy === "tms" || plan.strategy === "both";
  const exosome = plan.strategy === "exosome" || plan.strategy === "both";
  return (
    <span className={styles.course}>
      {tms ? (
        <span className={styles.part}>
          <i className="mark-mind" />
          {t(patientsWords.tms, { done: plan.sessionsDone, planned: plan.sessionsPlanned })}
        </span>
      ) : null}
      {exosome ? (
        <span className={styles.part}>
          <i className="mark-body" />
          {t(patientsWords.exosome, { done: plan.infusionsDone, planned: plan.infusionsPlanned })}
        </span>
      ) : null}
      {plan.strategy === "both" ? null : <span className={styles.only}>{t(strategyWords[plan.strategy])}</span>}
    </span>
  );
}
