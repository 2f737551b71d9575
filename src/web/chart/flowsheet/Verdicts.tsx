/** What the newest value says beside the baseline: response, remission, worsening, relapse; each line with its source. */
import type { Flowsheet, FlowsheetRow } from "../../../measures/flowsheet.ts";
import { verdictsOf } from "../../../measures/verdicts.ts";
import { citationWords } from "../../../words/measures.ts";
import { flowsheetWords } from "../../../words/screens/chart.ts";
import { verdictLines } from "../../../words/verdicts.ts";
import { useWords } from "../../app/language.ts";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./Verdicts.module.css";

interface Props {
  readonly row: FlowsheetRow;
  readonly suicideRisk: number | null;
}

export function Verdicts({ row, suicideRisk }: Props) {
  const { t, language } = useWords();
  const verdicts = verdictsOf(row, suicideRisk);
  const lines = verdicts === null ? [] : verdictLines(verdicts, language);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label={t(flowsheetWords.verdicts)}>
      {lines.map(({ text, ground, isWorse }) => (
        <li key={text}>
          <span className={isWorse ? styles.worse : undefined}>
            {isWorse ? <Icon name="look" size={14} /> : null}
            {text}
          </span>
          {ground === null ? null : (
            <span className={styles.source}>
              {t(ground.verified ? citationWords.verified : citationWords.unverified, { source: ground.source })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The newest level of the C-SSRS on a sheet; null when it was never asked. */
export function suicideRiskIn({ rows }: Flowsheet): number | null {
  const row = rows.find(({ measure }) => measure.code === "c-ssrs");
  return (row?.cells.findLast((cell) => cell !== null) ?? row?.baseline)?.value ?? null;
}
