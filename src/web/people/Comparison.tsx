/** The two charts side by side, with the word for what agrees and what does not. */

import type { ChartResponse } from "../../server/contract.ts";
import { dayText } from "../../words/dates.ts";
import { choiceWords } from "../../words/entry-choices.ts";
import { fieldNames } from "../../words/entry-fields.ts";
import { eraDayText } from "../../words/eras.ts";
import { entriesWords } from "../../words/screens/entries.ts";
import { mergeWords } from "../../words/screens/people.ts";
import { useWords, type Words } from "../app/language.ts";
import { nameText } from "../chart/naming.ts";
import { type ComparedRow, comparedRows } from "./compared.ts";
import styles from "./Merge.module.css";

interface Props {
  readonly going: ChartResponse;
  readonly staying: ChartResponse;
}

export function Comparison({ going, staying }: Props) {
  const words = useWords();
  const { t, language } = words;
  const lastContact = (chart: ChartResponse) => {
    const last = chart.entries
      .map((entry) => entry.occurredAt.slice(0, 10))
      .sort()
      .at(-1);
    return last === undefined ? "" : dayText(last, language);
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">
            <span className="quiet">{t(mergeWords.goes)}</span>
            {nameText(going.identity, words)} {numberOf(going)}
          </th>
          <th scope="col">
            <span className="quiet">{t(mergeWords.stays)}</span>
            {nameText(staying.identity, words)} {numberOf(staying)}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {comparedRows(going, staying)
          .filter(isKnown)
          .map((row) => (
            <tr key={row.what}>
              <th scope="row">{row.what === "name" ? t(mergeWords.name) : t(fieldNames[row.what])}</th>
              <td>{shown(row, row.going, words)}</td>
              <td>{shown(row, row.staying, words)}</td>
              <td className={row.agree === false ? styles.differs : styles.agrees}>
                {row.agree === null ? null : t(row.agree ? mergeWords.agrees : mergeWords.differs)}
              </td>
            </tr>
          ))}
        <tr>
          <th scope="row">{t(entriesWords.title)}</th>
          <td>{going.entries.length}</td>
          <td>{staying.entries.length}</td>
          <td />
        </tr>
        <tr>
          <th scope="row">{t(mergeWords.lastContact)}</th>
          <td>{lastContact(going)}</td>
          <td>{lastContact(staying)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

/** What is recorded on neither side says nothing. */
function isKnown({ going, staying }: ComparedRow): boolean {
  return going !== null || staying !== null;
}

function shown({ what }: ComparedRow, value: string | null, { t, language }: Words) {
  if (value === null) return <span className="quiet">{t(mergeWords.unknown)}</span>;
  if (what === "birthDate") return eraDayText(value, language);
  if (what === "sex" && (value === "female" || value === "male" || value === "other" || value === "unknown"))
    return t(choiceWords[`sex.${value}`]);
  return value;
}

function numberOf({ identity }: ChartResponse): string {
  return identity.status === "open" ? identity.fields.number : "";
}
