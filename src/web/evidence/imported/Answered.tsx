/** The answer of an imported file: the planned contrasts with all that belongs to a number, where each column came from, and what to take home. */
import { type ContrastReport, isJoint } from "../../../evidence/report/result.ts";
import { evidenceFindingText } from "../../../words/evidence-findings.ts";
import { pText } from "../../../words/report/markdown.ts";
import { importedWords } from "../../../words/screens/imported.ts";
import { useWords } from "../../app/language.ts";
import { ExportFiles } from "../ExportFiles.tsx";
import type { ImportedAnswer } from "./answer.ts";
import styles from "./ImportedPage.module.css";

export function Answered({ answer }: { readonly answer: ImportedAnswer }) {
  const { t, language } = useWords();
  const findings = answer.status === "refused" ? answer.findings : answer.result.findings;
  return (
    <>
      <section>
        <h2 className={styles.head}>{t(answer.status === "refused" ? importedWords.refused : importedWords.answer)}</h2>
        {answer.status === "refused" ? null : <Contrasts contrasts={answer.result.contrasts} />}
        {answer.status === "refused" ? null : <Facts answer={answer} />}
        <ul className={styles.findings}>
          {findings.map((one) => (
            <li key={JSON.stringify(one)}>{evidenceFindingText(one, language)}</li>
          ))}
        </ul>
      </section>
      {answer.status === "refused" ? null : <ExportFiles files={answer.files} />}
    </>
  );
}

function Contrasts({ contrasts }: { readonly contrasts: readonly ContrastReport[] }) {
  const { t } = useWords();
  const heads = [
    importedWords.contrast,
    importedWords.estimate,
    importedWords.interval,
    importedWords.standardError,
    importedWords.df,
    importedWords.p,
  ];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.en} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contrasts.map((one) => (
          <Row key={one.name} contrast={one} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ contrast }: { readonly contrast: ContrastReport }) {
  const { t } = useWords();
  if (isJoint(contrast))
    return (
      <tr>
        <th scope="row">{contrast.name}</th>
        <td colSpan={4}>
          {t(importedWords.joint, { numerator: contrast.numeratorDf, denominator: fixed(contrast.df, 1), value: fixed(contrast.F, 3) })}
        </td>
        <td>{pText(contrast.p)}</td>
      </tr>
    );
  return (
    <tr>
      <th scope="row">{contrast.name}</th>
      <td data-name={t(importedWords.estimate)}>{fixed(contrast.estimate, 3)}</td>
      <td data-name={t(importedWords.interval)}>{`${fixed(contrast.low, 3)} … ${fixed(contrast.high, 3)}`}</td>
      <td data-name={t(importedWords.standardError)}>{fixed(contrast.standardError, 3)}</td>
      <td data-name={t(importedWords.df)}>{fixed(contrast.df, 1)}</td>
      <td data-name={t(importedWords.p)}>{pText(contrast.p)}</td>
    </tr>
  );
}

function Facts({ answer }: { readonly answer: Extract<ImportedAnswer, { status: "answered" }> }) {
  const { t } = useWords();
  const { fit } = answer.result;
  const { fromRecord, corrected, rowsLeftOut } = answer.join;
  return (
    <ul className={styles.findings}>
      <li>
        {t(importedWords.model, {
          observations: fit.observations,
          subjects: fit.subjects,
          covariance: fit.covariance.toUpperCase(),
          likelihood: fixed(fit.minus2LogLikelihood, 3),
        })}
      </li>
      <li>{t(importedWords.fromRecord, { columns: fromRecord.join(", ") })}</li>
      {corrected > 0 ? <li>{t(importedWords.corrected, { n: corrected })}</li> : null}
      {rowsLeftOut > 0 ? <li>{t(importedWords.leftOut, { n: rowsLeftOut })}</li> : null}
      <li>{t(importedWords.chance)}</li>
    </ul>
  );
}

function fixed(value: number, digits: number): string {
  return value.toFixed(digits).replace("-", "−");
}
