/**
 * The items of an instrument, one row each: number, which wheel it feeds, our own topic label, and one button an answer.
 * The short line under a button is the answer of last time. Keys answer and go on (`item-keys.ts`).
 */
import { type KeyboardEvent, useRef } from "react";
import type { ScoreField } from "../../../charting/field.ts";
import { at, textAt } from "../../../charting/values.ts";
import { labelText } from "../../../words/charting.ts";
import { workspaceWords } from "../../../words/screens/workspace.ts";
import { useWords } from "../../app/language.ts";
import { itemNumber, wheelOfItem } from "../item-facts.ts";
import { Findings } from "./FieldFrame.tsx";
import { idOf, useFormState } from "./form-state.ts";
import styles from "./ItemsGrid.module.css";
import { keyAction } from "./item-keys.ts";

/** More answers than this stand beneath the topic and not beside it. */
const BESIDE_MAX = 5;

interface Props {
  readonly fields: readonly ScoreField[];
  readonly path: string;
}

export function ItemsGrid({ fields, path }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const { values, set } = useFormState();
  const items = fields.map(({ min, max, path: own }) => ({ min, max, answer: answerAt(textAt(values, at(path, own))) }));
  const onKeyDown = (event: KeyboardEvent, row: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = keyAction(keyOf(event), row, items);
    const field = fields[row];
    if (action === null || field === undefined) return;
    event.preventDefault();
    if (action.answer !== undefined) set(at(path, field.path), action.answer === null ? "" : String(action.answer));
    const target = grid.current?.children[action.row];
    target?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    target?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div className={styles.grid} ref={grid}>
      {fields.map((field, row) => (
        <ItemRow
          key={field.path}
          field={field}
          path={at(path, field.path)}
          answer={items[row]?.answer ?? null}
          onKeyDown={(event) => onKeyDown(event, row)}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly field: ScoreField;
  readonly path: string;
  readonly answer: number | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function ItemRow({ field, path, answer, onKeyDown }: RowProps) {
  const words = useWords();
  const { set, previous, flagged, findingsAt } = useFormState();
  const { label, min, max } = field;
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
      <span className={styles.number}>{label.of === "item" ? itemNumber(label.instrument, label.code) : null}</span>
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
            className={`${styles.answer} ${value === before ? styles.before : ""}`}
            onClick={() => choose(value)}
          >
            {value}
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

/** The key as it is labelled; of one that an input method has taken, the digit that stands on it. */
function keyOf({ key, code }: KeyboardEvent): string {
  return key === "Process" ? (/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? key) : key;
}

const WHEEL_ITEM = { mind: workspaceWords.itemOfMind, body: workspaceWords.itemOfBody } as const;

function answerAt(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  return /^\d{1,2}$/.test(plain) ? Number(plain) : null;
}
