/**
 * Adverse events: which there are, what is still to be judged, to whom a serious one is to be reported and by when, and the
 * report form filled from the chart. That a report was made is written as an amendment, with the form as it was sent.
 */
import { useState } from "react";
import type { ChartEntryOf } from "../../record/kinds.ts";
import { whenText } from "../../words/dates.ts";
import { adverseWords } from "../../words/screens/adverse.ts";
import { termText } from "../../words/terms.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { type OpenPatient, PatientScreen } from "../patient/PatientScreen.tsx";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import styles from "./Adverse.module.css";
import { EventDetail } from "./EventDetail.tsx";

export function AdversePage() {
  const { t } = useWords();
  return (
    <Guard right="POST /api/patients/:patient/entries" title={t(adverseWords.title)}>
      <PatientScreen title={t(adverseWords.title)}>{(open) => <Events {...open} />}</PatientScreen>
    </Guard>
  );
}

function Events(open: OpenPatient) {
  const { t } = useWords();
  const { shown, working } = open;
  const events = shown.list.flatMap(({ entry, amendedBy, retractedBy }) =>
    entry.kind === "adverse-event" && amendedBy === null && retractedBy === null ? [entry] : [],
  );
  const [chosen, setChosen] = useState<number | null>(null);
  const lines = new Map(shown.folded.status === "empty" ? [] : shown.folded.entries.map(({ entry, line }) => [entry.id, line]));
  // By the place of its line: an amendment is the same event.
  const opened = events.find(({ id }) => lines.get(id) === chosen) ?? events[0];
  return (
    <div className={styles.page}>
      <section className={styles.list}>
        <header className={styles.head}>
          <h2>{t(adverseWords.title)}</h2>
          {working.mayWrite("adverse-event") ? (
            <Button onClick={() => working.beginForm("adverse-event")}>{t(adverseWords.record)}</Button>
          ) : null}
        </header>
        {events.length === 0 ? (
          <p>{t(adverseWords.none)}</p>
        ) : (
          <ul aria-label={t(adverseWords.list)}>
            {events.map((event) => (
              <EventLine
                key={event.id}
                event={event}
                today={open.chart.today}
                current={event === opened}
                onOpen={() => setChosen(lines.get(event.id) ?? null)}
              />
            ))}
          </ul>
        )}
      </section>
      {opened === undefined ? null : <EventDetail key={lines.get(opened.id)} open={open} event={opened} line={lines.get(opened.id) ?? 0} />}
    </div>
  );
}

interface LineProps {
  readonly event: ChartEntryOf<"adverse-event">;
  readonly today: string;
  readonly current: boolean;
  readonly onOpen: () => void;
}

function EventLine({ event, today, current, onOpen }: LineProps) {
  const { t, language } = useWords();
  const { term, onsetAt, serious } = event.body;
  return (
    <li>
      <button type="button" className={styles.event} aria-current={current || undefined} onClick={onOpen}>
        <strong>{t(termText("adverse-event", term))}</strong>
        <span className={styles.when}>{whenText(onsetAt ?? event.occurredAt, today, language)}</span>
        {(serious?.length ?? 0) > 0 ? <Chip tone="ask">{t(adverseWords.serious)}</Chip> : null}
      </button>
    </li>
  );
}
