/** The columns of the file, one a row: examples of what stands there, what it means, and what more must be known of it. */
import type { ImportPreview } from "../../exchange/csv-import.ts";
import { measureName } from "../../words/measures.ts";
import { importWords } from "../../words/screens/import.ts";
import { useWords } from "../app/language.ts";
import { SelectField } from "../ui/fields.tsx";
import { ColumnDetail } from "./ColumnDetail.tsx";
import { type Draft, withUse } from "./draft.ts";
import styles from "./MappingTable.module.css";
import { ANALYTE_CODES, chosenUse, INSTRUMENT_CODES, meaningOf } from "./meanings.ts";
import { type ChosenFile, distinctValues } from "./read-file.ts";

export interface MappingTableProps {
  readonly file: ChosenFile;
  readonly columns: ImportPreview["columns"];
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

export function MappingTable({ file, columns, draft, onChange }: MappingTableProps) {
  const { t } = useWords();
  const meanings = useMeanings();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t(importWords.column)}</th>
          <th scope="col">{t(importWords.samples)}</th>
          <th scope="col">{t(importWords.meaning)}</th>
          <th scope="col">{t(importWords.detail)}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, samples, empty }) => {
          const use = draft.uses[name] ?? { kind: "undecided" };
          return (
            <tr key={name} className={use.kind === "ignored" ? styles.ignored : undefined}>
              <th scope="row" className={styles.name}>
                <span className={styles.column}>{name}</span>
                {empty > 0 ? <span className={styles.empty}>{t(importWords.empty, { n: empty })}</span> : null}
              </th>
              <td className={styles.samples}>{samples.join(" · ")}</td>
              <td>
                <SelectField
                  size="sm"
                  aria-label={t(importWords.meaningOf, { column: name })}
                  data={meanings}
                  value={meaningOf(use)}
                  onChange={(event) => onChange(withUse(draft, name, chosenUse(event.currentTarget.value, distinctValues(file.csv, name))))}
                />
              </td>
              <td>
                <ColumnDetail
                  column={name}
                  use={use}
                  startsOn={draft.startsOn}
                  onUse={(changed) => onChange(withUse(draft, name, changed))}
                  onStart={(startsOn) => onChange({ ...draft, startsOn })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function useMeanings() {
  const { t } = useWords();
  const named = (prefix: string, codes: readonly string[]) =>
    codes.map((code) => ({ value: `${prefix}:${code}`, label: t(measureName(code)) }));
  return [
    { value: "undecided", label: t(importWords.undecided) },
    {
      group: t(importWords.groupWho),
      items: [
        { value: "patient", label: t(importWords.patient) },
        { value: "date", label: t(importWords.date) },
        { value: "study-day", label: t(importWords.studyDay) },
        { value: "visit", label: t(importWords.visit) },
        { value: "sex", label: t(importWords.sex) },
        { value: "age", label: t(importWords.age) },
      ],
    },
    { group: t(importWords.groupInstruments), items: named("measure", INSTRUMENT_CODES) },
    { group: t(importWords.groupLabs), items: named("lab", ANALYTE_CODES) },
    { group: t(importWords.groupOther), items: [{ value: "ignored", label: t(importWords.ignored) }] },
  ];
}
