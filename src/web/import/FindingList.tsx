/** Every refused row and why, by line and column; of very many the first, and how many more there are. */
import type { ImportFinding } from "../../exchange/import-finding.ts";
import { findingText } from "../../words/import.ts";
import { importWords } from "../../words/screens/import.ts";
import { useWords } from "../app/language.ts";
import styles from "./FindingList.module.css";

const SHOWN = 200;

export function FindingList({ findings }: { readonly findings: readonly ImportFinding[] }) {
  const { t, language } = useWords();
  if (findings.length === 0) return null;
  return (
    <section>
      <h2>{t(importWords.refusedTitle)}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.line}>
              {t(importWords.line)}
            </th>
            <th scope="col">{t(importWords.reason)}</th>
          </tr>
        </thead>
        <tbody>
          {findings.slice(0, SHOWN).map((finding) => (
            <tr key={`${finding.line} ${finding.column} ${finding.code}`}>
              <th scope="row" className={styles.line}>
                {finding.line}
              </th>
              <td>
                {finding.column === null ? null : <b className={styles.column}>{finding.column}</b>}
                {findingText(finding, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {findings.length > SHOWN ? <p className="small quiet">{t(importWords.refusedMore, { n: findings.length - SHOWN })}</p> : null}
    </section>
  );
}
