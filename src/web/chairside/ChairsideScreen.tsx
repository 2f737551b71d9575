/**
 * The frame of a screen beside the chair: the way back, the banner that says whose chair it is, and the work, which fills a
 * tablet without scrolling. The chart is asked for and folded once, as for every screen about one patient.
 */
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import type { ChartResponse } from "../../server/contract.ts";
import { chairsideWords } from "../../words/screens/chairside.ts";
import { alertWords } from "../../words/screens/corrections.ts";
import { useWords } from "../app/language.ts";
import { isNotFound } from "../app/refused.ts";
import { AlertChip } from "../chart/alerts/AlertChip.tsx";
import { AlertPanel } from "../chart/alerts/AlertPanel.tsx";
import { Banner } from "../chart/banner/Banner.tsx";
import { ChartDialog, ChartOwnerProvider } from "../chart/ChartDialog.tsx";
import { ChartFrame, ChartMissing } from "../chart/ChartStates.tsx";
import { chartQuery } from "../chart/query.ts";
import { StaleNote } from "../chart/StaleNote.tsx";
import { UnsentNote } from "../chart/UnsentNote.tsx";
import { useChart } from "../chart/useChart.ts";
import { Icon } from "../ui/Icon.tsx";
import { presentInstant } from "../workspace/clock.ts";
import styles from "./Chairside.module.css";

/** What a screen beside the chair is given. */
export interface OpenChair {
  readonly chart: ChartResponse;
  readonly shown: ReturnType<typeof useChart>;
  /** Unix milliseconds at which the chart was heard of. */
  readonly loadedAt: number;
}

interface Props {
  /** Of the screen, for the browser's tab. */
  readonly title: string;
  readonly children: (open: OpenChair) => ReactNode;
}

export function ChairsideScreen({ title, children }: Props) {
  const { patient = "" } = useParams({ strict: false });
  const chart = useQuery(chartQuery(patient));
  const retry = (): void => void chart.refetch();
  if (chart.data === undefined)
    return chart.error === null ? <ChartFrame /> : <ChartMissing error={chart.error} notFound={isNotFound(chart.error)} onRetry={retry} />;
  return (
    <>
      <title>{`${title} · Ryorin`}</title>
      <Opened key={patient} chart={chart.data} loadedAt={chart.dataUpdatedAt} error={chart.error} onRetry={retry}>
        {children}
      </Opened>
    </>
  );
}

interface OpenedProps {
  readonly chart: ChartResponse;
  readonly loadedAt: number;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly children: Props["children"];
}

function Opened({ chart, loadedAt, error, onRetry, children }: OpenedProps) {
  const { t } = useWords();
  const { patient, identity, today } = chart;
  const shown = useChart(chart, null);
  const [alerts, setAlerts] = useState(false);
  const owner = useMemo(
    () => ({ patient, identity, today, present: () => presentInstant(chart.now, loadedAt) }),
    [patient, identity, today, chart.now, loadedAt],
  );
  return (
    <ChartOwnerProvider value={owner}>
      <div className={styles.head}>
        <Link to="/patients/$patient" params={{ patient }} className={styles.back} aria-label={t(chairsideWords.back)}>
          <Icon name="back" size={20} />
        </Link>
        <div className={styles.banner}>
          <Banner
            patient={patient}
            identity={identity}
            facts={shown.facts}
            today={today}
            begin={() => null}
            alerts={<AlertChip alerts={shown.alerts} onOpen={() => setAlerts(true)} />}
          />
        </div>
      </div>
      <StaleNote loadedAt={loadedAt} error={error} onRetry={onRetry} />
      <div className={styles.work}>{children({ chart, shown, loadedAt })}</div>
      <ChartDialog open={alerts} onClose={() => setAlerts(false)} title={t(alertWords.title)}>
        <AlertPanel patient={patient} entries={chart.entries} now={owner.present()} />
      </ChartDialog>
      <UnsentNote />
    </ChartOwnerProvider>
  );
}
