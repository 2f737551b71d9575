/**
 * One of a few, or several of a few, as buttons that are all seen and weigh the same: the browser's own radio buttons and
 * boxes underneath, so that arrow keys, the space bar and a screen reader work as everywhere. Nothing is chosen beforehand
 * unless the caller says so.
 */
import { type ReactNode, useId } from "react";
import styles from "./Choose.module.css";

/** A choice; `note` is a second, smaller line. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly text: ReactNode;
  readonly note?: ReactNode;
}

interface Common<Value extends string> {
  /** What is chosen, for assistive technology; shown above when `labelled`. */
  readonly label: string;
  readonly labelled?: boolean;
  readonly choices: readonly Choice<Value>[];
  /** `large` for the decision of a screen, `small` for chips, `grid` in two columns, else side by side. */
  readonly size?: "large" | "plain" | "small" | "grid";
}

interface OneProps<Value extends string> extends Common<Value> {
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
}

/** One of a few. */
export function ChooseOne<Value extends string>({
  label,
  labelled = false,
  choices,
  size = "plain",
  value: chosen,
  onChoose,
}: OneProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={labelled ? styles.label : "visually-hidden"}>{label}</legend>
      <div className={styles[size]}>
        {choices.map(({ value, text, note }) => (
          <label key={value} className={styles.choice}>
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>
              <b>{text}</b>
              {note === undefined ? null : <small>{note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SomeProps<Value extends string> extends Common<Value> {
  readonly values: readonly Value[];
  readonly onToggle: (value: Value) => void;
}

/** Several of a few. */
export function ChooseSome<Value extends string>({
  label,
  labelled = false,
  choices,
  size = "small",
  values: chosen,
  onToggle,
}: SomeProps<Value>) {
  return (
    <fieldset className={styles.group}>
      <legend className={labelled ? styles.label : "visually-hidden"}>{label}</legend>
      <div className={styles[size]}>
        {choices.map(({ value, text }) => (
          <label key={value} className={styles.choice}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
            <span>
              <b>{text}</b>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
