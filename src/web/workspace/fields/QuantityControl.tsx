/** A number and its unit, which never part; where a laboratory may give a limit, the sign stands before them. */
import type { QuantityField } from "../../../charting/field.ts";
import { textAt } from "../../../charting/values.ts";
import { labelText, unitText } from "../../../words/charting.ts";
import { workspaceWords } from "../../../words/screens/workspace.ts";
import { useWords } from "../../app/language.ts";
import { Option } from "./choices.tsx";
import { controlProps, Findings, Need } from "./FieldFrame.tsx";
import styles from "./fields.module.css";
import { idOf, useFormState } from "./form-state.ts";

const SIGNS = ["", "<", ">"] as const;

export function QuantityControl({ field, path }: { readonly field: QuantityField; readonly path: string }) {
  const { t } = useWords();
  const { values, set, leave, findingsAt, equivalents = [] } = useFormState();
  const at = { value: `${path}.value`, unit: `${path}.unit`, comparator: `${path}.comparator` };
  const findings = [...findingsAt(path), ...findingsAt(at.value), ...findingsAt(at.unit), ...findingsAt(at.comparator)];
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
        <Unit field={field} path={at.unit} />
      </span>
      <p className={styles.echo} aria-live="polite">
        {equivalents.map((text) => t(workspaceWords.alsoIn, { text })).join("  ")}
      </p>
      <Findings path={path} findings={findings} />
    </fieldset>
  );
}

/** The units that the value may be given in, all seen; where any unit may be given, it is typed. */
function Unit({ field, path }: { readonly field: QuantityField; readonly path: string }) {
  const { t, language } = useWords();
  const { values, set, leave } = useFormState();
  const chosen = textAt(values, path);
  if (field.units === null) {
    return (
      <input
        className={`${styles.input} ${styles.freeUnit}`}
        aria-label={t(workspaceWords.unit)}
        placeholder={t(workspaceWords.unit)}
        value={chosen}
        onChange={(event) => set(path, event.target.value)}
        onBlur={leave}
      />
    );
  }
  return (
    <span className={styles.options} role="radiogroup" aria-label={t(workspaceWords.unit)}>
      {Object.keys(field.units).map((unit) => (
        <Option
          key={unit}
          type="radio"
          name={idOf(path)}
          text={unitText(unit, language)}
          checked={chosen === unit}
          onChange={() => set(path, unit)}
          onLeave={leave}
        />
      ))}
    </span>
  );
}
