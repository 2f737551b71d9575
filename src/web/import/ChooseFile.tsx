/** A place to choose a file or to drop one. */
import { type DragEvent, useId, useState } from "react";
import { importWords } from "../../words/screens/import.ts";
import { useWords } from "../app/language.ts";
import { Icon } from "../ui/Icon.tsx";
import styles from "./ChooseFile.module.css";

export function ChooseFile({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const { t } = useWords();
  const hint = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onChoose(file);
  };
  return (
    <section
      aria-label={t(importWords.choose)}
      className={over ? styles.over : styles.place}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="file" size={20} />
      <label className={styles.button}>
        <input
          type="file"
          className="visually-hidden"
          accept=".csv,.tsv,.txt,text/csv"
          aria-describedby={hint}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onChoose(file);
          }}
        />
        {t(importWords.choose)}
      </label>
      <p id={hint} className="quiet">
        {t(over ? importWords.dropNow : importWords.drop)}
      </p>
    </section>
  );
}
