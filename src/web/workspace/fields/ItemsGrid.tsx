/**
 * The items of an instrument, one row each: number, which wheel it feeds, our own topic label, and one button an answer.
 * The short line under a button is the answer of last time. Keys answer and go on (`grid-keys.ts`). Where the clinic's own
 * wording is shown, its texts stand instead.
 */
import type { KeyboardEvent } from "react";
import type { ScoreField } from "../../../charting/field.ts";
import { at } from "../../../charting/values.ts";
import { labelText } from "../../../words/charting.ts";
import { workspaceWords } from "../../../words/screens/workspace.ts";
import { useWords } from "../../app/language.ts";
import { itemNumber, wheelOfItem } from "../item-facts.ts";
import { Findings } from "./FieldFrame.tsx";
import { idOf, useFormState } from "./form-state.ts";
import { useGridKeys } from "./grid-keys.ts";
import styles from "./ItemsGrid.module.css";
import { WordedItems } from "./WordedItems.tsx";

/** More answers than this stand beneath the topic and not beside it. */
const BESIDE_MAX = 5;

interface Props {
  readonly fields: readonly ScoreField[];
  readonly path: string;
}

export function ItemsGrid({ fields, path }: Props) {
  const { wording, order } = useFormState();
  if (wording !== undefined && wording !== null && fields.length > 1) return <WordedItems fields={fields} path={path} wording={wording} />;
  return <NumberedItems fields={order === undefined ? fields : inOrder(fields, order)} path={path} />;
}

function NumberedItems({ fields, path }: Props) {
  const { order } = useFormState();
  const { grid, items, onKeyDown } = useGridKeys(fields, path);
  const isNarrow = fields.length < 3 || fields.some(({ min, max }) => max - min >= BESIDE_MAX);
  return (
    <div className={`${styles.grid} ${isNarrow ? styles.one : ""}`} ref={grid}>
      {fields.map((field, row) => (
        <ItemRow
          key={field.path}
          field={field}
          path={at(path, field.path)}
          number={order === undefined ? null : order.indexOf(field.path) + 1}
          answer={items[row]?.answer ?? null}
          onKeyDown={(event) => onKeyDown(event, row)}
        />
      ))}
    </div>
  );
}

/** As the paper has them; what the paper does not have stays at the end. */
function inOrder(fields: readonly ScoreField[], order: readonly string[]): readonly ScoreField[] {
  const placeOf = ({ path }: ScoreField): number => (order.includes(path) ? order.indexOf(path) : order.length);
  return fields.toSorted((a, b) => placeOf(a) - placeOf(b));
}

interface RowProps {
  readonly field: ScoreField;
  readonly path: string;
  /** On the paper form; null where it is that of the original. */
  readonly number: number | null;
  readonly answer: number | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function ItemRow({ field, path, number, answer, onKeyDown }: RowProps) {
  const words = useWords();
  const { set, previous, flagged, findingsAt } = useFormState();
  const { label, min, max } = field;
  const isYesNo = min === 0 && max === 1;
  const answers = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const before = label.of === "item" ? (previous?.answers[label.code] ?? null) : null;
  const wheel = label.of === "item" ? wheelOfItem(label.instrument, label.code) : null;
  const name = words.t(labelText(label));
  const isFlagged = label.of === "item" && flagged.has(label.code);
  const choose = (value: number): void => set(path, value === answer ? "" : String(value));
  return (
    <div
      className={`${styles.row} ${answers.length > BESIDE_MAX ? styles.beneath : ""} ${isFlagged ? styles.flagged : ""}`}
      role="radiogroup"
      aria-label={wheel === null ? name : words.t(WHEEL_ITEM[wheel], { name })}
      aria-describedby={before === null ? undefined : `${idOf(path)}-before`}
      onKeyDown={onKeyDown}
    >
      <span className={styles.number}>{label.of === "item" ? (number ?? itemNumber(label.instrument, label.code)) : null}</span>
      <span className={wheel === null ? styles.noMark : `mark-${wheel}`} />
      <span className={styles.topic}>{name}</span>
      <span className={styles.answers}>
        {answers.map((value, index) => (
          // biome-ignore lint/a11y/useSemanticElements: one key answers and moves on, which radio buttons of the browser do not
          <button
            key={value}
            type="button"
            role="radio"
            aria-checked={value === answer}
            tabIndex={value === answer || (answer === null && index === 0) ? 0 : -1}
            id={index === 0 ? idOf(path) : undefined}
            className={`${styles.answer} ${isYesNo ? styles.word : ""} ${value === before ? styles.before : ""}`}
            onClick={() => choose(value)}
          >
            {isYesNo ? words.t(value === 1 ? workspaceWords.yes : workspaceWords.no) : value}
          </button>
        ))}
      </span>
      {before === null ? null : (
        <span id={`${idOf(path)}-before`} className="visually-hidden">
          {words.t(workspaceWords.lastTime, { n: before })}
        </span>
      )}
      <div className={styles.findings}>
        <Findings path={path} findings={findingsAt(path)} />
      </div>
    </div>
  );
}

const WHEEL_ITEM = { mind: workspaceWords.itemOfMind, body: workspaceWords.itemOfBody } as const;
