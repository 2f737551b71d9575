/** Rows of fields that can be added and taken away, for lists of contacts, lines, prices and days. */
import type { ReactNode } from "react";
import { settingsWords } from "../../words/screens/settings.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Settings.module.css";

interface Props<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly empty: Row;
  readonly onChange: (rows: readonly Row[]) => void;
  /** The fields of a row; `change` replaces some of them. */
  readonly children: (row: Row, index: number, change: (part: Partial<Row>) => void) => ReactNode;
}

export function Rows<Row>({ title, rows, empty, onChange, children }: Props<Row>) {
  const { t } = useWords();
  return (
    <fieldset className={styles.rows}>
      <legend>{title}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
        <div key={index} className={styles.row}>
          {children(row, index, (part) => onChange(rows.with(index, { ...row, ...part })))}
          <button
            type="button"
            className={styles.remove}
            aria-label={t(settingsWords.removeRow, { n: index + 1 })}
            onClick={() => onChange(rows.toSpliced(index, 1))}
          >
            <Icon name="x" size={16} />
          </button>
        </div>
      ))}
      <Button className={styles.add} onClick={() => onChange([...rows, empty])}>
        {t(settingsWords.addRow)}
      </Button>
    </fieldset>
  );
}
