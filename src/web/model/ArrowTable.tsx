/** Every arrow as a row: the same as the picture, for who reads rather than looks. */
import type { ArrowCode } from "../../model/arrows.ts";
import { arrowWords } from "../../words/model.ts";
import { modelWords } from "../../words/screens/model.ts";
import { useWords } from "../app/language.ts";
import styles from "./ArrowTable.module.css";
import { ARROW_LIST } from "./arrows.ts";
import { useArrowNames } from "./names.ts";

export function ArrowTable({ chosen, onChoose }: { readonly chosen: ArrowCode; readonly onChoose: (code: ArrowCode) => void }) {
  const { t } = useWords();
  const { arrowName } = useArrowNames();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t(modelWords.map)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(modelWords.arrow)}</th>
          <th scope="col">{t(modelWords.grade)}</th>
          <th scope="col">{t(modelWords.basis)}</th>
        </tr>
      </thead>
      <tbody>
        {ARROW_LIST.map(({ code, arrow }) => (
          <tr key={code} data-chosen={code === chosen || undefined}>
            <th scope="row">
              <button type="button" className={styles.choose} aria-pressed={code === chosen} onClick={() => onChoose(code)}>
                {arrowName(arrow)}
              </button>
            </th>
            <td>{arrow.grade}</td>
            <td>{t(arrowWords[code])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
