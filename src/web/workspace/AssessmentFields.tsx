/** An instrument: its items at once, or the total of a sheet; when, how and in which language it was answered, folded beneath. */

import { localDay } from "../../base/dates.ts";
import type { Field } from "../../charting/field.ts";
import type { Form } from "../../charting/form.ts";
import { textAt } from "../../charting/values.ts";
import { agoText } from "../../words/dates.ts";
import { choiceText } from "../../words/entry-choices.ts";
import { workspaceWords } from "../../words/screens/workspace.ts";
import { useWords } from "../app/language.ts";
import { FieldView } from "./fields/FieldView.tsx";
import { useFormState } from "./fields/form-state.ts";
import { understoodMoment } from "./understood.ts";
import styles from "./Workspace.module.css";

const TOTAL: ReadonlySet<string> = new Set(["body.total"]);
const HIDDEN: ReadonlySet<string> = new Set(["body.totalStatus", "body.mode"]);

export function AssessmentFields({ form }: { readonly form: Form }) {
  const { values } = useFormState();
  const byTotal = textAt(values, "body.mode") === "total-only";
  const shown = (field: Field): boolean => (byTotal ? TOTAL.has(field.path) : field.path === "body.items");
  const folded = form.fields.filter(
    (field) => !shown(field) && !TOTAL.has(field.path) && field.path !== "body.items" && !HIDDEN.has(field.path),
  );
  return (
    <div className={styles.scroll}>
      <Hint />
      {form.fields.filter(shown).map((field) => (
        <FieldView key={field.path} field={field} parent="" />
      ))}
      <details className={styles.folded}>
        <summary>
          <Circumstances />
        </summary>
        <ModeSwitch byTotal={byTotal} />
        {folded.map((field) => (
          <FieldView key={field.path} field={field} parent="" />
        ))}
      </details>
    </div>
  );
}

/** Where the answers come from, and what the short lines mean. */
function Hint() {
  const { t, language } = useWords();
  const { previous, now } = useFormState();
  const today = localDay(now);
  const ago = previous === null ? null : agoText(previous.on, today, language);
  return (
    <p className={styles.hint}>
      {t(workspaceWords.keyIn)}
      {language === "ja" ? "・" : " · "}
      {ago === null ? t(workspaceWords.noPrevious) : t(workspaceWords.underline, { ago })}
    </p>
  );
}

function Circumstances() {
  const words = useWords();
  const { t, language } = words;
  const { values, now } = useFormState();
  const typed = textAt(values, "occurredAt");
  const said = (name: string): string | null => {
    const text = choiceText(name, textAt(values, `body.${name}`));
    return text === null ? null : t(text);
  };
  const parts = [understoodMoment(typed === "" ? now : typed, now, words), said("informant"), said("language")];
  return <>{`${t(workspaceWords.circumstances)} ${parts.filter((part) => part !== null).join(language === "ja" ? "・" : " · ")}`}</>;
}

function ModeSwitch({ byTotal }: { readonly byTotal: boolean }) {
  const { t } = useWords();
  const { values, replace } = useFormState();
  const choose = (total: boolean): void =>
    replace({ ...values, "body.mode": total ? "total-only" : "paper-key-in", "body.totalStatus": total ? "as-given" : "" });
  return (
    <fieldset className={styles.segments}>
      <legend className="visually-hidden">{t(workspaceWords.circumstances)}</legend>
      <button type="button" aria-pressed={!byTotal} onClick={() => choose(false)}>
        {t(workspaceWords.byItem)}
      </button>
      <button type="button" aria-pressed={byTotal} onClick={() => choose(true)}>
        {t(workspaceWords.byTotal)}
      </button>
    </fieldset>
  );
}
