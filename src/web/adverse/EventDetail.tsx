/** One adverse event: what is still to be judged, the clock of its reports, and the form. */

import { localDay } from "../../base/dates.ts";
import { judgingOf } from "../../care/adverse/judging.ts";
import { reportForm } from "../../care/adverse/report-form.ts";
import { type ReportClock, reportClocks } from "../../care/adverse/reporting.ts";
import { newestOf } from "../../record/chart.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import { dayText } from "../../words/dates.ts";
import { choiceText } from "../../words/entry-choices.ts";
import { adverseWords } from "../../words/screens/adverse.ts";
import { termText } from "../../words/terms.ts";
import { useWords } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import { useChartOwner } from "../chart/ChartDialog.tsx";
import { amendment } from "../chart/work.ts";
import type { OpenPatient } from "../patient/PatientScreen.tsx";
import { useWriting } from "../patient/useWriting.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import StopList from "../ui/StopList.tsx";
import styles from "./Adverse.module.css";
import { Clocks } from "./Clocks.tsx";
import { reportLines, reportText } from "./report-text.ts";

interface Props {
  readonly open: OpenPatient;
  readonly event: ChartEntryOf<"adverse-event">;
  /** The place in the chart of the first entry of its line. */
  readonly line: number;
}

export function EventDetail({ open: { chart, shown, working, isOpen }, event, line }: Props) {
  const { t, language } = useWords();
  const me = useMe();
  const owner = useChartOwner();
  const writing = useWriting(chart, () => {});
  const first = chart.entries.find(({ seq }) => seq === line);
  const knownOn = localDay(first?.recordedAt ?? event.recordedAt);
  const rulePack = newestOf(shown.folded, "plan")?.body.rulePack ?? null;
  const clocks = reportClocks({ event: event.body, knownOn, rulePack, today: chart.today });
  const form = reportForm(shown.folded, event);
  const may = isOpen && working.mayWrite("adverse-event");
  const report = ({ to }: ReportClock): void => {
    const on = localDay(owner.present());
    const body = { ...event.body, reports: [...event.body.reports, { to, on }] };
    const amended = { kind: "adverse-event", version: 1, occurredAt: event.occurredAt, body, personal: personalOf(event) };
    const title = t(adverseWords.letterTitle, { term: t(termText("adverse-event", event.body.term)) });
    const letter = {
      kind: "letter",
      version: 1,
      occurredAt: owner.present(),
      body: { direction: "out", purpose: "report", language, documentDigest: null, carriedAt: on },
      personal: { correspondent: choiceText("to", to)?.[language] ?? to, title, text: reportText(form, language), remark: null },
    };
    writing.mutate([{ ...amended, amends: event.id, reason: t(adverseWords.reason) }, ...(me.writes.includes("letter") ? [letter] : [])]);
  };
  return (
    <section className={styles.detail} aria-label={t(termText("adverse-event", event.body.term))}>
      <div className={styles.part}>
        <header className={styles.head}>
          <h2>{t(termText("adverse-event", event.body.term))}</h2>
          {may ? <Button onClick={() => working.begin(amendment(event))}>{t(adverseWords.correct)}</Button> : null}
        </header>
        <StopList findings={judgingOf(event.body)} />
      </div>
      <div className={styles.part}>
        <header className={styles.head}>
          <h3>{t(adverseWords.clock)}</h3>
          <span className={styles.when}>{t(adverseWords.from, { day: dayText(knownOn, language) })}</span>
        </header>
        {clocks.length === 0 ? (
          <p>{t(adverseWords.noDuty)}</p>
        ) : (
          <Clocks clocks={clocks} busy={writing.isPending} onReport={may ? report : null} />
        )}
        <ErrorNote error={writing.error} />
      </div>
      <div className={styles.part}>
        <header className={styles.head}>
          <h3>{t(adverseWords.form)}</h3>
          <span className={styles.when}>{t(adverseWords.formHint)}</span>
          <Button rank="quiet" onClick={() => window.print()}>
            {t(adverseWords.print)}
          </Button>
        </header>
        <dl className={styles.form}>
          {reportLines(form, language).map(({ field, name, values }) => (
            <div key={field}>
              <dt>{name}</dt>
              {values.length === 0 ? (
                <dd className={styles.when}>{t(adverseWords.notOnRecord)}</dd>
              ) : (
                <dd>{values.join(language === "ja" ? "、" : ", ")}</dd>
              )}
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

/** What was said about the event goes on with the amendment. */
function personalOf({ personal }: ChartEntryOf<"adverse-event">): { readonly remark: string | null } {
  return { remark: personal.status === "open" ? personal.fields.remark : null };
}
