/**
 * One of several answers, or several of them, as buttons that are all seen: the browser's own radio buttons and boxes
 * underneath, so that the arrow keys, the space bar and a screen reader work as everywhere.
 */
import type { ChoiceField, ChoicesField, CodeField, CodesField, YesNoField } from "../../../charting/field.ts";
import { TERMS } from "../../../charting/terms.ts";
import { textAt, textsAt } from "../../../charting/values.ts";
import { answerText } from "../../../words/charting.ts";
import { workspaceWords } from "../../../words/screens/workspace.ts";
import { useWords } from "../../app/language.ts";
import { FieldGroup } from "./FieldFrame.tsx";
import styles from "./fields.module.css";
import { idOf, useFormState } from "./form-state.ts";

interface Props<One> {
  readonly field: One;
  readonly path: string;
}

const YES_NO = ["yes", "no"] as const;

/** One of a few. Answering again with the same button takes the answer back where it may be left out. */
export function ChoiceControl({ field, path }: Props<ChoiceField | YesNoField>) {
  const words = useWords();
  const { values, set, leave } = useFormState();
  const chosen = textAt(values, path);
  const choices = field.kind === "yes-no" ? YES_NO : field.choices;
  return (
    <FieldGroup field={field} path={path}>
      <div className={styles.options}>
        {choices.map((choice, index) => (
          <Option
            key={choice}
            type="radio"
            id={index === 0 ? idOf(path) : undefined}
            name={idOf(path)}
            text={words.t(answerText(field, choice))}
            checked={choice === chosen}
            onChange={() => set(path, choice)}
            onAgain={field.required === true ? undefined : () => set(path, "")}
            onLeave={leave}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Several of a few; an answer that nothing applies is one of its own. */
export function ChoicesControl({ field, path }: Props<ChoicesField>) {
  const words = useWords();
  const { values, set, leave } = useFormState();
  const chosen = textsAt(values, path) ?? [];
  const answered = values[path] !== undefined;
  return (
    <FieldGroup field={field} path={path}>
      <div className={styles.options}>
        <Option
          type="checkbox"
          id={idOf(path)}
          name={idOf(path)}
          text={words.t(workspaceWords.noneOfThese)}
          checked={answered && chosen.length === 0}
          onChange={() => set(path, [])}
          onLeave={leave}
        />
        {field.choices.map((choice) => (
          <Option
            key={choice}
            type="checkbox"
            name={idOf(path)}
            text={words.t(answerText(field, choice))}
            checked={chosen.includes(choice)}
            onChange={() => set(path, toggled(chosen, choice))}
            onLeave={leave}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** A code of a list, or another that is typed. */
export function CodeControl({ field, path }: Props<CodeField>) {
  const words = useWords();
  const { values, set, leave } = useFormState();
  const terms = termsOf(field);
  const chosen = textAt(values, path);
  return (
    <FieldGroup field={field} path={path}>
      {terms.length === 0 ? null : (
        <div className={styles.options}>
          {terms.map((term) => (
            <Option
              key={term}
              type="radio"
              name={idOf(path)}
              text={words.t(answerText(field, term))}
              checked={term === chosen}
              onChange={() => set(path, term)}
              onAgain={field.required === true ? undefined : () => set(path, "")}
              onLeave={leave}
            />
          ))}
        </div>
      )}
      <input
        id={idOf(path)}
        className={styles.input}
        aria-label={words.t(terms.length === 0 ? workspaceWords.code : workspaceWords.otherCode)}
        placeholder={words.t(terms.length === 0 ? workspaceWords.code : workspaceWords.otherCode)}
        autoComplete="off"
        value={terms.includes(chosen) ? "" : chosen}
        onChange={(event) => set(path, event.target.value)}
        onBlur={leave}
      />
    </FieldGroup>
  );
}

/** Several codes of a list, and others that are typed with a comma between them. */
export function CodesControl({ field, path }: Props<CodesField>) {
  const words = useWords();
  const { values, set, leave } = useFormState();
  const terms = termsOf(field);
  const chosen = textsAt(values, path) ?? [];
  const others = chosen.filter((code) => !terms.includes(code));
  const known = chosen.filter((code) => terms.includes(code));
  const answered = values[path] !== undefined;
  return (
    <FieldGroup field={field} path={path}>
      <div className={styles.options}>
        {field.atLeastOne ? null : (
          <Option
            type="checkbox"
            name={idOf(path)}
            text={words.t(workspaceWords.noneOfThese)}
            checked={answered && chosen.length === 0}
            onChange={() => set(path, [])}
            onLeave={leave}
          />
        )}
        {terms.map((term) => (
          <Option
            key={term}
            type="checkbox"
            name={idOf(path)}
            text={words.t(answerText(field, term))}
            checked={known.includes(term)}
            onChange={() => set(path, [...toggled(known, term), ...others])}
            onLeave={leave}
          />
        ))}
      </div>
      <input
        id={idOf(path)}
        className={styles.input}
        aria-label={words.t(workspaceWords.otherCodes)}
        placeholder={words.t(workspaceWords.otherCodes)}
        autoComplete="off"
        value={others.join(",")}
        onChange={(event) => set(path, [...known, ...(event.target.value === "" ? [] : event.target.value.split(/[,、,]/))])}
        onBlur={leave}
      />
    </FieldGroup>
  );
}

interface OptionProps {
  readonly type: "radio" | "checkbox";
  readonly id?: string | undefined;
  readonly name: string;
  readonly text: string;
  readonly checked: boolean;
  readonly onChange: () => void;
  readonly onAgain?: (() => void) | undefined;
  readonly onLeave: () => void;
}

/** One answer. */
export function Option({ type, id, name, text, checked, onChange, onAgain, onLeave }: OptionProps) {
  return (
    <label className={styles.option}>
      <input
        type={type}
        id={id}
        name={name}
        checked={checked}
        onChange={onChange}
        onClick={checked ? onAgain : undefined}
        onBlur={onLeave}
      />
      <span>{text}</span>
    </label>
  );
}

function termsOf({ terms }: CodeField | CodesField): readonly string[] {
  return terms === null ? [] : TERMS[terms];
}

function toggled(chosen: readonly string[], one: string): readonly string[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
}
