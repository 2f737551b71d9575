/** A button that chooses one file, and the name of the one that was chosen. */
import type { Text } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import styles from "./FileButton.module.css";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly name: Text;
  /** As the attribute of an input: `.csv,text/csv`. */
  readonly accept: string;
  readonly chosen: string | null;
  readonly onChoose: (file: File) => void;
}

export function FileButton({ name, accept, chosen, onChoose }: Props) {
  const { t } = useWords();
  return (
    <div className={styles.row}>
      <label className={styles.button}>
        <input
          type="file"
          className="visually-hidden"
          accept={accept}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onChoose(file);
          }}
        />
        <Icon name="file" />
        {t(name)}
      </label>
      {chosen === null ? null : <strong className={styles.chosen}>{chosen}</strong>}
    </div>
  );
}
