/** An instrument: its items at once, or the total of a sheet; when, how and in which language it was answered, folded beneath. */

import { type LocalDate, localDay } from "../../base/dates.ts";
import type { Field } from "../../charting/field.ts";
import type { Form } from "../../charting/form.ts";
import { textAt } from "../../charting/values.ts";
import { agoText } from "../../words/dates.ts";
import { workspaceWords } from "../../words/screens/workspace.ts";
import { useWords, type Words } from "../app/language.ts";
import { FieldView } from "./fields/FieldView.tsx";
import { type PreviousAnswers, useFormState } from "./fields/form-state.ts";
import { WhenFolded } from "./WhenFolded.tsx";
import styles from "./Workspace.module.css";

const TOTAL: ReadonlySet<string> = new Set(["body.total"]);
const HIDDEN: ReadonlySet<string> = new Set(["body.totalStatus", "body.mode"]);

export function AssessmentFields({ form }: { readonly form: Form }) {
  const words = useWords();
  const { values, now, previous } = useFormState();
  const byTotal = textAt(values, "body.mode") === "total-only";
  const shown = (field: Field): boolean => (byTotal ? TOTAL.has(field.path) : field.path === "body.items");
  const folded = form.fields.filter(
    (field) => !shown(field) && !TOTAL.has(field.path) && field.path !== "body.items" && !HIDDEN.has(field.path),
  );
  return (
    <div className={styles.scroll}>
      <WhenFolded parts={partsOf(byTotal, previous, localDay(now), words)}>
        <ModeSwitch byTotal={byTotal} />
        {folded.map((field) => (
          <FieldView key={field.path} field={field} parent="" />
        ))}
      </WhenFolded>
      {form.fields.filter(shown).map((field) => (
        <FieldView key={field.path} field={field} parent="" />
      ))}
    </div>
  );
}

/** From what, and what the short lines mean. */
function partsOf(byTotal: boolean, previous: PreviousAnswers | null, today: LocalDate, { t, language }: Words): readonly string[] {
  return [
    t(byTotal ? workspaceWords.byTotal : workspaceWords.fromPaper),
    previous === null ? t(workspaceWords.noPrevious) : t(workspaceWords.underline, { ago: agoText(previous.on, today, language) }),
  ];
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
