/** How many people each question costs: at the same size an interaction four times a main effect. */
import type { Shares } from "../../insight/designed-trial.ts";
import { studioWords } from "../../words/screens/studio.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { type StudioTest, TESTS } from "./messages.ts";
import styles from "./Needed.module.css";
import { totalFor } from "./power.ts";

const SIZES = [5, 3, 2, 1] as const;
const POWER = 0.8;

export interface NeededProps {
  readonly errors: Readonly<Record<StudioTest, number>> | null;
  readonly total: number;
  readonly alpha: number;
  readonly shares: Shares;
  /** The difference that was drawn. */
  readonly drawn: number;
}

export function Needed({ errors, total, alpha, shares, drawn }: NeededProps) {
  const { t } = useWords();
  // Whole parts of every arm.
  const parts = shares.reduce((sum, share) => sum + share, 0);
  const sizes = [...new Set([...SIZES, drawn])].toSorted((a, b) => b - a);
  return (
    <section>
      <h2>{t(studioWords.needed)}</h2>
      <p className="quiet small">{t(studioWords.neededLead)}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(studioWords.difference)}</th>
            <th scope="col">{t(studioWords.mainEffect)}</th>
            <th scope="col">{t(studioWords.bothMinusTms)}</th>
            <th scope="col">{t(studioWords.interaction)}</th>
          </tr>
        </thead>
        <tbody>
          {sizes.map((points) => (
            <tr key={points} data-drawn={points === drawn || undefined}>
              <th scope="row">{t(studioWords.points, { n: points })}</th>
              {TESTS.map((test) => (
                <td key={test}>
                  {errors === null ? "–" : numberText(parts * Math.ceil(totalFor(points, total, errors[test], alpha, POWER) / parts))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
