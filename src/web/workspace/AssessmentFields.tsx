/** An instrument: its items at once, or the total of a sheet; when, how and in which language it was answered, folded beneath. */

import { type LocalDate, localDay } from "../../base/dates.ts";
import type { Field } from "../../charting/field.ts";
import type { Form } from "../../charting/form.ts";
import { textAt } from "../../charting/values.ts";
import type { Instrument } from "../../measures/instrument.ts";
import { instrumentOf } from "../../measures/instruments.ts";
import { agoText } from "../../words/dates.ts";
import { workspaceWords } from "../../words/screens/workspace.ts";
import type { Text } from "../../words/text.ts";
import { useWords, type Words } from "../app/language.ts";
import { variantOf } from "../chart/work.ts";
import { FieldView } from "./fields/FieldView.tsx";
import { type PreviousAnswers, useFormState } from "./fields/form-state.ts";
import { choosePaperOrder, usePaperOrder } from "./paper-order.ts";
import { WhenFolded } from "./WhenFolded.tsx";
import styles from "./Workspace.module.css";
import { useWording } from "./wordings.ts";

const TOTAL: ReadonlySet<string> = new Set(["body.total"]);
const HIDDEN: ReadonlySet<string> = new Set(["body.totalStatus", "body.mode"]);

export function AssessmentFields({ form }: { readonly form: Form }) {
  const words = useWords();
  const { values, now, previous } = useFormState();
  const instrument = instrumentOf(variantOf(form.code) ?? "");
  const wording = useWording(instrument?.code ?? null, textAt(values, "body.language"));
  const byTotal = textAt(values, "body.mode") === "total-only";
  const shown = (field: Field): boolean => (byTotal ? TOTAL.has(field.path) : field.path === "body.items");
  const folded = form.fields.filter(
    (field) => !shown(field) && !TOTAL.has(field.path) && field.path !== "body.items" && !HIDDEN.has(field.path),
  );
  const modes = modesOf(instrument, wording !== null);
  return (
    <div className={styles.scroll}>
      <WhenFolded parts={partsOf(byTotal, previous, localDay(now), words)}>
        {modes.length === 2 ? <ModeSwitch modes={modes} /> : null}
        {folded.map((field) => (
          <FieldView key={field.path} field={field} parent="" />
        ))}
      </WhenFolded>
      {modes.length > 2 ? <ModeSwitch modes={modes} /> : null}
      {instrument !== null && textAt(values, "body.mode") === "paper-key-in" ? <OrderSwitch instrument={instrument} /> : null}
      {form.fields.filter(shown).map((field) => (
        <FieldView key={field.path} field={field} parent="" />
      ))}
    </div>
  );
}

/** How it can be entered: in full where the clinic has a wording, by number from paper, by total; only by total without items. */
function modesOf(instrument: Instrument | null, isWorded: boolean): readonly Mode[] {
  if (instrument === null || instrument.items.length === 0) return ["total-only"];
  return isWorded ? ["full-text", "paper-key-in", "total-only"] : ["paper-key-in", "total-only"];
}

/** From what, and what the short lines mean. */
function partsOf(byTotal: boolean, previous: PreviousAnswers | null, today: LocalDate, { t, language }: Words): readonly string[] {
  return [
    t(byTotal ? workspaceWords.byTotal : workspaceWords.fromPaper),
    previous === null ? t(workspaceWords.noPrevious) : t(workspaceWords.underline, { ago: agoText(previous.on, today, language) }),
  ];
}

type Mode = "full-text" | "paper-key-in" | "total-only";

const MODE_WORDS = {
  "full-text": workspaceWords.fullText,
  "paper-key-in": workspaceWords.byItem,
  "total-only": workspaceWords.byTotal,
} as const satisfies Record<Mode, Text>;

function ModeSwitch({ modes }: { readonly modes: readonly Mode[] }) {
  const { t } = useWords();
  const { values, replace } = useFormState();
  const choose = (mode: Mode): void =>
    replace({ ...values, "body.mode": mode, "body.totalStatus": mode === "total-only" ? "as-given" : "" });
  return (
    <fieldset className={styles.segments}>
      <legend className="visually-hidden">{t(workspaceWords.circumstances)}</legend>
      {modes.map((mode) => (
        <button key={mode} type="button" aria-pressed={textAt(values, "body.mode") === mode} onClick={() => choose(mode)}>
          {t(MODE_WORDS[mode])}
        </button>
      ))}
    </fieldset>
  );
}

/** Which paper form lies beside, where the same items are numbered in several orders. */
function OrderSwitch({ instrument }: { readonly instrument: Instrument }) {
  const { t } = useWords();
  const { name } = usePaperOrder(instrument);
  const orders = ["original", ...Object.keys(instrument.otherOrders ?? {})];
  if (orders.length < 2) return null;
  return (
    <fieldset className={styles.segments}>
      <legend className="visually-hidden">{t(workspaceWords.paperOrder)}</legend>
      {orders.map((order) => (
        <button key={order} type="button" aria-pressed={order === name} onClick={() => choosePaperOrder(instrument, order)}>
          {t(order === "original" ? workspaceWords.orderOriginal : workspaceWords.orderInterview)}
        </button>
      ))}
    </fieldset>
  );
}
