/** The findings of rules of care, each as its sentence with where the rule comes from; what nobody has verified says so. */
import type { Finding, Severity } from "../../care/finding.ts";
import { findingSentence } from "../../words/care/findings.ts";
import { citationWords } from "../../words/measures.ts";
import { useWords } from "../app/language.ts";
import { Icon, type IconName } from "./Icon.tsx";
import styles from "./StopList.module.css";

const ICONS: Readonly<Record<Severity, IconName>> = { stop: "x", ask: "look", tell: "flag" };

export default function StopList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t, language } = useWords();
  return (
    <ul className={styles.list}>
      {findings.map(({ code, severity, values, ground }) => (
        <li key={`${code} ${JSON.stringify(values)}`} className={styles.finding} data-severity={severity}>
          <Icon name={ICONS[severity]} size={16} />
          <span>
            {findingSentence({ code, values }, language) ?? code}
            <small className={styles.ground}>
              {t(ground.verified ? citationWords.verified : citationWords.unverified, { source: ground.source })}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
