/** Several lines of text. */
import { useId } from "react";
import styles from "./Wordings.module.css";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly onChange: (value: string) => void;
}

export function LongField({ label, value, rows, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.long}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} value={value} rows={rows} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
    </div>
  );
}
