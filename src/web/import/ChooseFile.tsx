/** A place to choose a file or to drop one. */
import { type DragEvent, useId, useState } from "react";
import { importWords } from "../../words/screens/import.ts";
import type { Text } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { Icon } from "../ui/Icon.tsx";
import styles from "./ChooseFile.module.css";

interface Props {
  readonly onChoose: (file: File) => void;
  /** What the button says; that of the import when not given. */
  readonly name?: Text;
  readonly accept?: string;
}

export function ChooseFile({ onChoose, name = importWords.choose, accept = ".csv,.tsv,.txt,text/csv" }: Props) {
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
      aria-label={t(name)}
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
          accept={accept}
          aria-describedby={hint}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onChoose(file);
          }}
        />
        {t(name)}
      </label>
      <p id={hint} className="quiet">
        {t(over ? importWords.dropNow : importWords.drop)}
      </p>
    </section>
  );
}
