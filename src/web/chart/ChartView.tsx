/**
 * The chart: banner, the two-wheel picture, and beneath it the flowsheet beside the entries. A row of the flowsheet puts
 * its trend in the place of the entries; an entry opens over the right side.
 */
import { useMemo, useState } from "react";
import { flowsheetOf } from "../../measures/flowsheet.ts";
import { foldChart } from "../../record/chart.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import type { ChartResponse } from "../../server/contract.ts";
import { entriesWords } from "../../words/screens/entries.ts";
import { useWords } from "../app/language.ts";
import { BelowPicture } from "./BelowPicture.tsx";
import { Banner } from "./banner/Banner.tsx";
import { bannerFacts } from "./banner/facts.ts";
import styles from "./ChartView.module.css";
import { EntryList } from "./entries/EntryList.tsx";
import { EntryPanel } from "./entries/EntryPanel.tsx";
import { listOf } from "./entries/list.ts";
import { FigureSection } from "./figure/FigureSection.tsx";
import { FlowsheetView } from "./flowsheet/FlowsheetView.tsx";
import { Trend } from "./flowsheet/Trend.tsx";
import { pictureOf } from "./picture.ts";
import { StaleNote } from "./StaleNote.tsx";
import { useFresh } from "./useFresh.ts";

interface Props {
  readonly chart: ChartResponse;
  /** Unix milliseconds of the answer that is shown. */
  readonly loadedAt: number;
  /** Why the newest answer did not come; null when it did. */
  readonly error: unknown;
  readonly onRetry: () => void;
}

export function ChartView({ chart, loadedAt, error, onRetry }: Props) {
  const { t } = useWords();
  const { patient, identity, entries, today } = chart;
  const folded = useMemo(() => foldChart(entries), [entries]);
  const facts = useMemo(() => bannerFacts(folded), [folded]);
  const flowsheet = useMemo(() => flowsheetOf(entries), [entries]);
  const picture = useMemo(() => pictureOf(entries, folded.status === "open", today), [entries, folded, today]);
  const list = useMemo(() => listOf(folded), [folded]);
  const fresh = useFresh(entries);
  const [measure, setMeasure] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const row = flowsheet.rows.find((one) => keyOf(one.measure) === measure) ?? null;
  const context = useMemo(
    () => ({
      sessionsPlanned: facts.tms?.planned ?? null,
      infusionsPlanned: facts.exosome?.planned ?? null,
      seqOf: (id: string) => entries.find((entry) => entry.id === id)?.seq ?? null,
    }),
    [entries, facts],
  );
  const open = (entry: AnyClearEntry): void => setOpened(entry.id);
  return (
    <div className={styles.page}>
      <div className={styles.everyPage}>
        <Banner patient={patient} identity={identity} facts={facts} today={today} />
      </div>
      <div className={styles.rest}>
        <StaleNote loadedAt={loadedAt} error={error} onRetry={onRetry} />
        <p className="visually-hidden" role="status">
          {fresh.size === 0 ? "" : t(entriesWords.arrived, { n: fresh.size })}
        </p>
        <div className={styles.centre}>
          <FigureSection picture={picture} />
          <BelowPicture
            trendOpen={row !== null}
            flowsheet={
              <FlowsheetView
                flowsheet={flowsheet}
                origin={picture.data.origin}
                today={today}
                selected={row}
                onSelect={(one) => setMeasure(one === null ? null : keyOf(one.measure))}
              />
            }
            entries={
              row === null ? (
                <EntryList list={list} context={context} today={today} fresh={fresh} onOpen={open} />
              ) : (
                <Trend row={row} baseline={flowsheet.baseline} onClose={() => setMeasure(null)} />
              )
            }
          />
        </div>
        <EntryPanel
          listed={list.find(({ entry }) => entry.id === opened) ?? null}
          entries={entries}
          context={context}
          patient={patient}
          identity={identity}
          today={today}
          onOpen={open}
          onClose={() => setOpened(null)}
        />
      </div>
    </div>
  );
}

function keyOf({
  kind,
  code,
  version,
  unit,
}: {
  readonly kind: string;
  readonly code: string;
  readonly version: number | null;
  readonly unit: string;
}): string {
  return [kind, code, version, unit].join(" ");
}
