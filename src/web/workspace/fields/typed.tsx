/** A text, a longer text, and a number with its unit. */

import type { NumberField, TextField } from "../../../charting/field.ts";
import { textAt } from "../../../charting/values.ts";
import { unitText } from "../../../words/charting.ts";
import { useWords } from "../../app/language.ts";
import type { ControlProps } from "./FieldFrame.tsx";
import styles from "./fields.module.css";
import { useFormState } from "./form-state.ts";

interface Props<One> {
  readonly field: One;
  readonly path: string;
  readonly control: ControlProps;
}

const LONG: ReadonlySet<TextField["shape"]> = new Set(["text", "document"]);

/** Long texts have room from the start, so that nothing moves while one types. */
export function TextControl({ field, path, control }: Props<TextField>) {
  const { values, set, leave } = useFormState();
  const shared = { ...control, value: textAt(values, path), onBlur: leave };
  if (LONG.has(field.shape)) {
    return (
      <textarea
        {...shared}
        className={styles.long}
        rows={field.shape === "document" ? 12 : field.required === true ? 8 : 3}
        onChange={(event) => set(path, event.target.value)}
      />
    );
  }
  return <input {...shared} className={styles.input} autoComplete="off" onChange={(event) => set(path, event.target.value)} />;
}

/** A field of text and not of type number: full-width digits are typed into it, and a wheel never changes it. */
export function NumberControl({ field, path, control }: Props<NumberField>) {
  const { language } = useWords();
  const { values, set, leave } = useFormState();
  return (
    <span className={styles.withUnit}>
      <input
        {...control}
        className={`${styles.input} ${styles.number}`}
        inputMode={field.decimals === 0 ? "numeric" : "decimal"}
        autoComplete="off"
        value={textAt(values, path)}
        onChange={(event) => set(path, event.target.value)}
        onBlur={leave}
      />
      {field.unit === null ? null : <span className={styles.unit}>{unitText(field.unit, language)}</span>}
    </span>
  );
}
