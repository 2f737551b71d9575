/** Fields in groups: what belongs together, what is named by codes, and rows of which there may be several. */
import type { ReactNode } from "react";
import type { Field, GroupField, ListField, RecordField, ScoreField } from "../../../charting/field.ts";
import { isAsked, rowCount, withoutRow, withRow } from "../../../charting/values.ts";
import { labelText } from "../../../words/charting.ts";
import { workspaceWords } from "../../../words/screens/workspace.ts";
import { useWords } from "../../app/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Findings } from "./FieldFrame.tsx";
import styles from "./fields.module.css";
import { useFormState } from "./form-state.ts";
import { ItemsGrid } from "./ItemsGrid.tsx";

/** Draws one field inside another, whose path is `parent`. */
export type DrawField = (field: Field, parent: string) => ReactNode;

interface Props<One> {
  readonly field: One;
  readonly path: string;
  readonly draw: DrawField;
}

export function GroupView({ field, path, draw }: Props<GroupField>) {
  const { t } = useWords();
  const { findingsAt } = useFormState();
  const scores = field.fields.filter((one): one is ScoreField => one.kind === "score");
  return (
    <fieldset className={styles.group}>
      <legend className={styles.groupName}>{t(labelText(field.label))}</legend>
      {scores.length > 1 && scores.length === field.fields.length ? (
        <ItemsGrid fields={scores} path={path} />
      ) : (
        field.fields.map((one) => draw(one, path))
      )}
      <Findings path={path} findings={findingsAt(path)} />
    </fieldset>
  );
}

/** Items of an instrument stand in their grid; all else one beneath the other. */
export function RecordView({ field, path, draw }: Props<RecordField>) {
  const { t } = useWords();
  const { values, findingsAt } = useFormState();
  const asked = field.fields.filter((one) => isAsked(one, values));
  const scores = asked.filter((one): one is ScoreField => one.kind === "score");
  if (scores.length > 0 && scores.length === asked.length) return <ItemsGrid fields={scores} path={path} />;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.groupName}>{t(labelText(field.label))}</legend>
      {field.fields.map((one) => draw(one, path))}
      <Findings path={path} findings={findingsAt(path)} />
    </fieldset>
  );
}

export function ListView({ field, path, draw }: Props<ListField>) {
  const { t } = useWords();
  const { values, replace, findingsAt } = useFormState();
  const rows = Math.max(field.rowsMin, rowCount(values, path));
  const name = t(labelText(field.label));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.groupName}>{name}</legend>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
        <fieldset key={index} className={styles.row}>
          <legend className={styles.rowName}>{t(workspaceWords.rowOf, { name, n: index + 1 })}</legend>
          {rows > field.rowsMin ? (
            <button
              type="button"
              className={styles.remove}
              onClick={() => replace(withoutRow(values, path, index))}
              aria-label={t(workspaceWords.removeRow, { name, n: index + 1 })}
            >
              <Icon name="x" size={14} />
            </button>
          ) : null}
          {field.fields.map((one) => draw(one, `${path}.${index}`))}
        </fieldset>
      ))}
      {rows < field.rowsMax ? (
        <Button onClick={() => replace(withRow({ ...values, [path]: String(rows) }, path))}>
          <Icon name="plus" size={14} />
          {t(workspaceWords.addRow, { name })}
        </Button>
      ) : null}
      <Findings path={path} findings={findingsAt(path)} />
    </fieldset>
  );
}
