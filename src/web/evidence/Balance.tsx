/** Whether the arms were alike before treatment: the standardised difference of each from both, against a band of a quarter; or as a table. */
import { useState } from "react";
import type { BalanceRow } from "../../evidence/report/balance.ts";
import { ANALYSIS_ARMS } from "../../insight/description.ts";
import { balanceWords, evidenceWords } from "../../words/screens/evidence.ts";
import { strategyWords } from "../../words/strategies.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./Balance.module.css";
import { differencesFromBoth } from "./differences.ts";

const WIDTH = 260;
const ROW = 26;
const NAME = 110;
/** The largest difference that is drawn to scale; more stands at the edge. */
const REACH = 0.6;
const GUIDE = 0.25;

export function Balance({ rows }: { readonly rows: readonly BalanceRow[] }) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      <p className="quiet small">{`${t(asTable ? evidenceWords.balanceTable : evidenceWords.balanceLead)}${asTable ? "" : ` · ${t(evidenceWords.balanceRule)}`}`}</p>
      {asTable ? <BalanceTable rows={rows} /> : <BalancePicture rows={rows} />}
      <Button rank="quiet" onClick={() => setAsTable(!asTable)}>
        {t(asTable ? evidenceWords.asPicture : evidenceWords.asTable)}
      </Button>
    </>
  );
}

function BalancePicture({ rows }: { readonly rows: readonly BalanceRow[] }) {
  const { t } = useWords();
  const shown = rows.flatMap((row) => {
    const differences = differencesFromBoth(row);
    return differences === null ? [] : [{ name: row.name, differences }];
  });
  const height = shown.length * ROW + 34;
  const xOf = (difference: number) => NAME + ((Math.max(-REACH, Math.min(REACH, difference)) + REACH) / (2 * REACH)) * (WIDTH - NAME);
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t(evidenceWords.balanceLead)}>
      <rect x={xOf(-GUIDE)} width={xOf(GUIDE) - xOf(-GUIDE)} y="0" height={shown.length * ROW} className={styles.band} />
      <line x1={xOf(0)} x2={xOf(0)} y1="0" y2={shown.length * ROW} className={styles.zero} />
      {shown.map(({ name, differences }, index) => (
        <g key={name} transform={`translate(0 ${index * ROW + ROW / 2})`}>
          <text x="0" y="4">
            {t(balanceWords[name] ?? { ja: name, en: name })}
          </text>
          {differences.map(({ arm, difference }) => (
            <Mark key={arm} arm={arm} x={xOf(difference)} />
          ))}
        </g>
      ))}
      {(["tms", "exosome", "neither"] as const).map((arm, index) => (
        <g key={arm} transform={`translate(${index * 92 + 6} ${height - 8})`}>
          <Mark arm={arm} x={0} y={-4} />
          <text x="10" className={styles.key}>
            {t(strategyWords[arm])}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Mark({ arm, x, y = 0 }: { readonly arm: string; readonly x: number; readonly y?: number }) {
  if (arm === "tms") return <circle cx={x} cy={y} r="4" className={styles.filled} />;
  if (arm === "exosome") return <rect x={x - 4} y={y - 4} width="8" height="8" className={styles.hollow} />;
  return <path d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} className={styles.hollow} />;
}

function BalanceTable({ rows }: { readonly rows: readonly BalanceRow[] }) {
  const { t } = useWords();
  const figure = (value: number | null) => (value === null ? "–" : numberText(Number(value.toFixed(1))));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(evidenceWords.variable)}</th>
            {ANALYSIS_ARMS.map((arm) => (
              <th key={arm} scope="col">
                {t(strategyWords[arm])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{t(balanceWords[row.name] ?? { ja: row.name, en: row.name })}</th>
              {ANALYSIS_ARMS.map((arm, index) => (
                <td key={arm}>
                  {row.kind === "number"
                    ? `${figure(row.byArm[index]?.mean ?? null)} (${figure(row.byArm[index]?.sd ?? null)})`
                    : row.levels.map((level, code) => `${level} ${row.byArm[index]?.counts[code] ?? 0}`).join(", ")}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
