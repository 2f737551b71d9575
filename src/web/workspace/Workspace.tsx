/**
 * The workspace: one entry being made or corrected, beside the chart that it belongs to. The form is drawn from its data;
 * assessments and sessions, which are made many times a day, have a hand of their own.
 */
import { type FormEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef } from "react";
import { daysBetween, type LocalDate, localDay } from "../../base/dates.ts";
import { type Form, type FormDraft, OCCURRED_AT } from "../../charting/form.ts";
import { answersOf } from "../../charting/forms/assessment.ts";
import { inEveryUnit } from "../../charting/forms/lab.ts";
import { formOf, formOfEntry } from "../../charting/forms.ts";
import { lastAnswers, lastTotal } from "../../charting/prefill.ts";
import { textAt } from "../../charting/values.ts";
import { instrumentOf } from "../../measures/instruments.ts";
import { standingEntries } from "../../measures/measurement.ts";
import type { Answers } from "../../measures/scoring.ts";
import { standingAlerts } from "../../record/alerts.ts";
import { foldChart } from "../../record/chart.ts";

import type { ChartResponse } from "../../server/contract.ts";
import { unitText } from "../../words/charting.ts";
import { formTitle } from "../../words/form-titles.ts";
import { workspaceWords } from "../../words/screens/workspace.ts";
import { numberText } from "../../words/text.ts";
import { useWords, type Words } from "../app/language.ts";
import { MicroBanner } from "../chart/banner/MicroBanner.tsx";
import type { DraftEntry } from "../chart/drafted.ts";
import { weekText } from "../chart/figure/words.ts";
import { variantOf, type Work } from "../chart/work.ts";
import { Icon } from "../ui/Icon.tsx";
import { AssessmentFields } from "./AssessmentFields.tsx";
import { CareBox } from "./CareBox.tsx";
import { Confirming, type Saved } from "./Confirming.tsx";
import { usePresent } from "./clock.ts";
import { FieldView } from "./fields/FieldView.tsx";
import { FormStateProvider, type PreviousAnswers } from "./fields/form-state.ts";
import { findingsAt } from "./form-session.ts";
import { usePaperOrder } from "./paper-order.ts";
import { SessionFields } from "./session/SessionFields.tsx";
import { MethodPart } from "./target/MethodPart.tsx";
import { useClosing } from "./useClosing.tsx";
import { type Suicidality, useSuicidality } from "./useSuicidality.ts";
import { useShownDraft, useWork } from "./useWork.ts";
import { WhenFolded } from "./WhenFolded.tsx";
import styles from "./Workspace.module.css";
import { useWording } from "./wordings.ts";

export interface WorkspaceProps {
  readonly work: Work;
  readonly chart: ChartResponse;
  /** Unix milliseconds at which the chart's `now` was heard. */
  readonly heardAt: number;
  /** The first day of week 1. */
  readonly origin: LocalDate;
  readonly onDraft: (draft: DraftEntry | null) => void;
  readonly onSaved: (saved: Saved) => void;
  readonly onClose: () => void;
}

export function Workspace(props: WorkspaceProps) {
  const { work, chart } = props;
  const sex = useMemo(
    () => standingEntries(chart.entries).findLast((entry) => entry.kind === "registration")?.body.sex ?? "unknown",
    [chart.entries],
  );
  const form = useMemo(
    () => (work.amends === null ? formOf(work.form, { sex }) : formOfEntry(work.amends, { sex })),
    [work.form, work.amends, sex],
  );
  return form === null ? null : <OpenForm {...props} form={form} />;
}

function OpenForm({ work, chart, heardAt, origin, onDraft, onSaved, onClose, form }: WorkspaceProps & { readonly form: Form }) {
  const words = useWords();
  const { t } = words;
  const now = usePresent(chart.now, heardAt);
  const open = useWork(work, form, chart, now);
  useShownDraft(open, work, chart, now, onDraft);
  const instrument = form.kind === "assessment" ? variantOf(form.code) : null;
  const answers = useMemo(() => answersOf(open.reading.draft), [open.reading.draft]);
  const care = useSuicidality(chart.patient, work.id, instrument, answers);
  const on = localDay(open.reading.draft.occurredAt);
  const previous = useMemo(
    () => (instrument === null ? null : previousOf(chart, instrument, work.amends?.id ?? null)),
    [instrument, chart, work.amends],
  );
  const wording = useWording(instrument, textAt(open.content.values, "body.language"));
  const paper = usePaperOrder(instrument === null ? null : instrumentOf(instrument));
  const state = {
    values: open.content.values,
    set: open.set,
    replace: open.replace,
    leave: open.leave,
    findingsAt: (path: string) => findingsAt(path, open.told, open.reading),
    now,
    entries: chart.entries,
    previous,
    flagged: new Set(Object.keys(care.met ?? {})),
    mostlyOptional: form.fields.filter(({ required }) => required === true).length < form.fields.length / 2,
    wording: textAt(open.content.values, "body.mode") === "full-text" ? wording : null,
    ...(paper.name === "original" ? {} : { order: paper.items }),
    equivalents: equivalentsOf(open.reading.draft, words),
  };
  const closing = useClosing(open, onClose);
  const shell = useRef<HTMLFormElement>(null);
  useFocusFirst(shell);
  const heading = useId();
  const title = titleOf(form, words);
  const submit = (event: FormEvent): void => event.preventDefault();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    closing.close();
  };
  return (
    <FormStateProvider value={state}>
      <aside className={styles.workspace} aria-labelledby={heading} onKeyDown={onKeyDown}>
        <div className={styles.micro}>
          <MicroBanner patient={chart.patient} identity={chart.identity} today={chart.today} />
        </div>
        <form ref={shell} className={styles.form} noValidate onSubmit={submit} autoComplete="off">
          <header className={styles.head}>
            <div>
              <h2 id={heading} className={styles.title}>
                {title} <span className={styles.week}>{weekText(daysBetween(origin, on), "measured", words)}</span>
              </h2>
              {work.amends === null ? null : <p className={styles.sub}>{t(workspaceWords.amending, { n: work.amends.seq })}</p>}
            </div>
            <button type="button" className={styles.close} onClick={closing.close} aria-label={t(workspaceWords.close)}>
              <Icon name="x" size={20} />
            </button>
          </header>
          <Fields work={work} form={form} />
          <Care care={care} work={work} chart={chart} instrument={instrument} previous={previous?.answers ?? null} now={now} />
          <Confirming work={work} form={form} chart={chart} open={open} now={now} onSaved={onSaved} shell={shell} answers={answers} />
        </form>
        {closing.question}
      </aside>
    </FormStateProvider>
  );
}

/** The fields, by the hand that suits them. */
function Fields({ work, form }: Pick<WorkspaceProps, "work"> & { readonly form: Form }) {
  if (form.kind === "assessment") return <AssessmentFields form={form} />;
  if (form.kind === "session" && work.amends === null) return <SessionFields form={form} />;
  return (
    <div className={styles.scroll}>
      <WhenFolded parts={[]}>
        <FieldView field={OCCURRED_AT} parent="" />
      </WhenFolded>
      <div className={styles.fields}>
        {form.fields
          .filter(({ path }) => path !== OCCURRED_AT.path)
          .map((field) => (
            <FieldView key={field.path} field={field} parent="" />
          ))}
      </div>
      {form.kind === "target" ? <MethodPart /> : null}
    </div>
  );
}

interface CareProps {
  readonly care: Suicidality;
  readonly work: Work;
  readonly chart: ChartResponse;
  readonly instrument: string | null;
  readonly previous: Answers | null;
  readonly now: string;
}

/** The alert of this draft: from the tap on, and for as long as it stands. */
function Care({ care, work, chart, instrument, previous, now }: CareProps) {
  const standing = standingAlerts(chart.entries).find(({ alert }) => alert.body.draft === work.id) ?? null;
  if (care.met === null && standing === null) return null;
  return (
    <CareBox
      patient={chart.patient}
      instrument={instrument ?? ""}
      numbers={care.met ?? standing?.alert.body.numbers ?? {}}
      previous={previous}
      standing={standing}
      unsent={care.sending === "unsent"}
      now={now}
    />
  );
}

/** What the workspace is called: the instrument, the topic, or the kind. */
function titleOf({ kind, code }: Form, words: Words): string {
  return words.t(formTitle(kind, variantOf(code)));
}

/** The newest answers to an instrument, and its newest total. */
function previousOf(chart: ChartResponse, instrument: string, except: string | null): PreviousAnswers | null {
  const folded = foldChart(chart.entries);
  const last = lastAnswers(folded, instrument, except);
  const total = lastTotal(folded, instrument, except);
  const newest = last?.entry ?? total;
  if (newest === null) return null;
  return { answers: last?.answers ?? {}, total: total?.body.total ?? null, on: localDay(newest.occurredAt) };
}

/** A laboratory value in the other units of its analyte. */
function equivalentsOf({ kind, body }: FormDraft, { language }: Words): readonly string[] {
  const { analyte, value, unit } = body;
  if (kind !== "lab" || typeof analyte !== "string" || typeof value !== "number" || typeof unit !== "string") return [];
  return inEveryUnit(analyte, value, unit)
    .slice(1)
    .map((one) => `${numberText(one.value)} ${unitText(one.unit, language)}`);
}

/** The first thing to answer has the focus when a form opens; what had it before gets it back. */
function useFocusFirst(shell: { readonly current: HTMLFormElement | null }): void {
  useEffect(() => {
    const before = document.activeElement;
    firstToAnswer(shell.current)?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [shell]);
}

const ANSWERED_FIRST = ["[data-first]", '[role="radio"][tabindex="0"]', "input, select:not([data-later]), textarea"] as const;

/** What is folded away is not asked first. */
function firstToAnswer(form: HTMLElement | null): HTMLElement | null {
  for (const selector of ANSWERED_FIRST) {
    const found = [...(form?.querySelectorAll<HTMLElement>(selector) ?? [])].find((one) => one.closest("details:not([open])") === null);
    if (found !== undefined) return found;
  }
  return null;
}
