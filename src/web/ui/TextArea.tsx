/** Several lines of text, with a label and, where it helps, a hint; it grows with what is written. */
import { useId } from "react";
import styles from "./TextArea.module.css";

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}

export function TextArea({ label, hint, value, rows = 2, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        {hint === undefined ? null : <span id={`${id}-hint`}>{hint}</span>}
      </div>
      <textarea
        id={id}
        rows={rows}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
