/**
 * What stands around a control: its name above, and under it what is wrong, in words. A value that is unlikely is asked
 * about and can be confirmed by a tick; one that cannot be is refused. Several buttons that answer one question stand in a
 * group of their own with the same name.
 */
import type { ReactNode } from "react";
import type { Field } from "../../../charting/field.ts";
import type { FormFinding } from "../../../charting/finding.ts";
import { confirmed } from "../../../charting/values.ts";
import { findingSentence, labelText } from "../../../words/charting.ts";
import { workspaceWords } from "../../../words/screens/workspace.ts";
import { useWords } from "../../app/language.ts";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./fields.module.css";
import { idOf, useFormState } from "./form-state.ts";

/** What a control of one element is given, so that its name and its errors belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
  readonly "aria-required": true | undefined;
}

interface Props {
  readonly field: Field;
  readonly path: string;
  readonly children: (control: ControlProps) => ReactNode;
}

export function FieldFrame({ field, path, children }: Props) {
  const { t } = useWords();
  const { findingsAt } = useFormState();
  const findings = findingsAt(path);
  const id = idOf(path);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t(labelText(field.label))}
        <Need required={field.required} />
      </label>
      {children(controlProps(id, field, findings))}
      <Findings path={path} findings={findings} />
    </div>
  );
}

interface GroupProps {
  readonly field: Field;
  readonly path: string;
  readonly children: ReactNode;
}

/** The same around several buttons. */
export function FieldGroup({ field, path, children }: GroupProps) {
  const { t } = useWords();
  const { findingsAt } = useFormState();
  const id = idOf(path);
  return (
    <fieldset className={styles.field} aria-describedby={`${id}-note`}>
      <legend className={styles.label}>
        {t(labelText(field.label))}
        <Need required={field.required} />
      </legend>
      {children}
      <Findings path={path} findings={findingsAt(path)} />
    </fieldset>
  );
}

export function controlProps(id: string, { required }: Pick<Field, "required">, findings: readonly FormFinding[]): ControlProps {
  return {
    id,
    "aria-describedby": findings.length > 0 ? `${id}-note` : undefined,
    "aria-invalid": findings.some((one) => one.severity === "refuse") || undefined,
    "aria-required": required === true || undefined,
  };
}

/** Whether a field may be left out, said of whichever are fewer. */
export function Need({ required }: Pick<Field, "required">) {
  const { t } = useWords();
  const { mostlyOptional = false } = useFormState();
  if (mostlyOptional) return required === true ? <span className={styles.optional}>{t(workspaceWords.required)}</span> : null;
  return required === false ? <span className={styles.optional}>{t(workspaceWords.optional)}</span> : null;
}

/** What is wrong at one place. */
export function Findings({ path, findings }: { readonly path: string; readonly findings: readonly FormFinding[] }) {
  const words = useWords();
  const { values, replace } = useFormState();
  return (
    <div id={`${idOf(path)}-note`} className={styles.notes}>
      {findings.map((finding) => (
        <div key={`${finding.path} ${finding.code}`} className={styles.note} role={finding.severity === "refuse" ? "alert" : undefined}>
          <Icon name="look" size={14} />
          <span>
            {findingSentence(finding, words.language)}
            {finding.severity === "ask" ? (
              <label className={styles.right}>
                <input
                  type="checkbox"
                  checked={finding.confirmed}
                  onChange={(event) => replace(event.target.checked ? confirmed(values, finding) : { ...values, [`${finding.path}?`]: "" })}
                />
                {words.t(workspaceWords.thatIsRight)}
              </label>
            ) : null}
          </span>
        </div>
      ))}
    </div>
  );
}
