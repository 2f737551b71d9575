/** How far the patients of each arm were seen, as bars of people. */
import type { ArmFlow } from "../../insight/description.ts";
import { evidenceWords } from "../../words/screens/evidence.ts";
import { strategyWords } from "../../words/strategies.ts";
import { useWords } from "../app/language.ts";
import styles from "./Flow.module.css";

const PARTS = ["complete", "gaps", "left", "underWay"] as const;

export function Flow({ flow }: { readonly flow: readonly ArmFlow[] }) {
  const { t } = useWords();
  const most = Math.max(...flow.map(({ patients }) => patients), 1);
  return (
    <div className={styles.flow}>
      {flow.map((arm) => (
        <div key={arm.arm} className={styles.row}>
          <span>{t(strategyWords[arm.arm])}</span>
          <span className={styles.bar} style={{ inlineSize: `${(arm.patients / most) * 100}%` }}>
            {PARTS.map((part) =>
              arm[part] === 0 ? null : (
                <span key={part} data-part={part} style={{ flexGrow: arm[part] }} title={t(evidenceWords[part])}>
                  <span className="visually-hidden">{`${t(evidenceWords[part])} `}</span>
                  {arm[part]}
                </span>
              ),
            )}
          </span>
        </div>
      ))}
      <p className={styles.key}>
        {PARTS.filter((part) => flow.some((arm) => arm[part] > 0)).map((part) => (
          <span key={part}>
            <i data-part={part} />
            {t(evidenceWords[part])}
          </span>
        ))}
      </p>
    </div>
  );
}
