/** A number and its unit, which never part; where a laboratory may give a limit, the sign stands before them. */
import type { QuantityField } from "../../../charting/field.ts";
import { textAt } from "../../../charting/values.ts";
import { labelText, unitText } from "../../../words/charting.ts";
import { workspaceWords } from "../../../words/screens/workspace.ts";
import { useWords } from "../../app/language.ts";
import { controlProps, Findings, Need } from "./FieldFrame.tsx";
import styles from "./fields.module.css";
import { idOf, useFormState } from "./form-state.ts";

const SIGNS = ["", "<", ">"] as const;

export function QuantityControl({ field, path }: { readonly field: QuantityField; readonly path: string }) {
  const { t, language } = useWords();
  const { values, set, leave, findingsAt, equivalents = [] } = useFormState();
  const at = { value: `${path}.value`, unit: `${path}.unit`, comparator: `${path}.comparator` };
  const findings = [...findingsAt(path), ...findingsAt(at.value), ...findingsAt(at.unit), ...findingsAt(at.comparator)];
  const units = field.units === null ? null : Object.keys(field.units);
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>
        {t(labelText(field.label))}
        <Need required={field.required} />
      </legend>
      <span className={styles.withUnit}>
        {field.comparator ? (
          <select
            data-later
            className={`${styles.input} ${styles.sign}`}
            aria-label={t(workspaceWords.limitSign)}
            value={textAt(values, at.comparator)}
            onChange={(event) => set(at.comparator, event.target.value)}
            onBlur={leave}
          >
            {SIGNS.map((sign) => (
              <option key={sign} value={sign}>
                {sign === "" ? "=" : sign}
              </option>
            ))}
          </select>
        ) : null}
        <input
          {...controlProps(idOf(at.value), field, findings)}
          className={`${styles.input} ${styles.number}`}
          aria-label={t(workspaceWords.value)}
          inputMode="decimal"
          autoComplete="off"
          value={textAt(values, at.value)}
          onChange={(event) => set(at.value, event.target.value)}
          onBlur={leave}
        />
        {units === null ? (
          <input
            className={`${styles.input} ${styles.freeUnit}`}
            aria-label={t(workspaceWords.unit)}
            placeholder={t(workspaceWords.unit)}
            value={textAt(values, at.unit)}
            onChange={(event) => set(at.unit, event.target.value)}
            onBlur={leave}
          />
        ) : (
          <span className={styles.options} role="radiogroup" aria-label={t(workspaceWords.unit)}>
            {units.map((unit) => (
              <label key={unit} className={styles.option}>
                <input
                  type="radio"
                  name={idOf(at.unit)}
                  checked={textAt(values, at.unit) === unit}
                  onChange={() => set(at.unit, unit)}
                  onBlur={leave}
                />
                <span>{unitText(unit, language)}</span>
              </label>
            ))}
          </span>
        )}
      </span>
      <p className={styles.echo} aria-live="polite">
        {equivalents.map((text) => t(workspaceWords.alsoIn, { text })).join("  ")}
      </p>
      <Findings path={path} findings={findings} />
    </fieldset>
  );
}
