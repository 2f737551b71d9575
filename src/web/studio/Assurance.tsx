/** How likely each conclusion is when the effect is what a prior of the model says: black a benefit, white none, hatched harm. Always all three priors. */
import { priorWords, studioWords } from "../../words/screens/studio.ts";
import { useWords } from "../app/language.ts";
import styles from "./Assurance.module.css";
import type { PriorView } from "./messages.ts";
import { conclusions } from "./power.ts";

const PARTS = ["benefit", "none", "harm"] as const;

export interface AssuranceProps {
  readonly priors: readonly PriorView[];
  /** Of the standardised difference; null where there is no formula. */
  readonly standardError: number | null;
  readonly alpha: number;
  readonly patients: number;
}

export function Assurance({ priors, standardError, alpha, patients }: AssuranceProps) {
  const { t } = useWords();
  const figure = (value: number) => (Math.abs(value) < 0.005 ? 0 : value).toFixed(2).replace("-", "\u2212");
  return (
    <section>
      <h2>{t(studioWords.assurance)}</h2>
      <p className="quiet small">{t(studioWords.assuranceLead, { n: patients })}</p>
      {standardError === null
        ? null
        : priors.map(({ prior, mean, deviation }) => {
            const shares = conclusions({ mean, deviation }, standardError, alpha);
            return (
              <div key={prior} className={styles.prior}>
                <h3>
                  {t(priorWords[prior])}
                  <span className="quiet small">{t(studioWords.prior, { mean: figure(mean), deviation: figure(deviation) })}</span>
                </h3>
                <div className={styles.bar}>
                  {PARTS.map((part) => (
                    <span key={part} data-part={part} style={{ flexGrow: shares[part] }}>
                      <span className="visually-hidden">{t(studioWords[part])} </span>
                      <b>{`${Math.round(shares[part] * 100)} %`}</b>
                    </span>
                  ))}
                </div>
              </div>
            );
          })}
      <p className={styles.key}>
        {PARTS.map((part) => (
          <span key={part}>
            <i data-part={part} />
            {t(studioWords[part])}
          </span>
        ))}
      </p>
    </section>
  );
}
