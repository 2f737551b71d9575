/**
 * The frame of a screen about one patient: the chart is asked for, its frame shown while it is on its way, and then banner,
 * ways and the screen itself with the chart folded once. A form opens beside it as beside the chart.
 */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import type { ChartResponse } from "../../server/contract.ts";
import { alertWords } from "../../words/screens/corrections.ts";
import { useWords } from "../app/language.ts";
import { isNotFound } from "../app/refused.ts";
import { AlertChip } from "../chart/alerts/AlertChip.tsx";
import { AlertPanel } from "../chart/alerts/AlertPanel.tsx";
import { Beside } from "../chart/Beside.tsx";
import { Banner } from "../chart/banner/Banner.tsx";
import { ChartDialog, ChartOwnerProvider } from "../chart/ChartDialog.tsx";
import { ChartFrame, ChartMissing } from "../chart/ChartStates.tsx";
import chartStyles from "../chart/ChartView.module.css";
import { chartQuery } from "../chart/query.ts";
import { StaleNote } from "../chart/StaleNote.tsx";
import { UnsentNote } from "../chart/UnsentNote.tsx";
import { useChart } from "../chart/useChart.ts";
import { useWorkOf, type WorkOf } from "../chart/useWorkOf.ts";
import { presentInstant } from "../workspace/clock.ts";
import { PatientPlaces } from "./PatientPlaces.tsx";
import styles from "./PatientScreen.module.css";

/** What a screen about one patient is given. */
export interface OpenPatient {
  readonly chart: ChartResponse;
  readonly shown: ReturnType<typeof useChart>;
  readonly working: WorkOf;
  /** False once the chart was merged into another: it takes nothing any more. */
  readonly isOpen: boolean;
}

interface Props {
  /** Of the screen, for the browser's tab and for assistive technology. */
  readonly title: string;
  readonly children: (open: OpenPatient) => ReactNode;
}

export function PatientScreen({ title, children }: Props) {
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
  const isOpen = chart.mergedInto === null;
  const working = useWorkOf(patient, isOpen);
  const shown = useChart(chart, working.draft);
  const [alerts, setAlerts] = useState(false);
  const owner = useMemo(
    () => ({ patient, identity, today, present: () => presentInstant(chart.now, loadedAt) }),
    [patient, identity, today, chart.now, loadedAt],
  );
  const closeAlerts = (): void => setAlerts(false);
  return (
    <ChartOwnerProvider value={owner}>
      <div className={chartStyles.page}>
        <div className={chartStyles.everyPage}>
          <Banner
            patient={patient}
            identity={identity}
            facts={shown.facts}
            today={today}
            begin={() => null}
            alerts={<AlertChip alerts={shown.alerts} onOpen={() => setAlerts(true)} />}
          />
        </div>
        <div className={chartStyles.rest}>
          <PatientPlaces patient={patient} />
          <StaleNote loadedAt={loadedAt} error={error} onRetry={onRetry} />
          <div className={chartStyles.side}>
            <div className={styles.centre} data-covered={working.work !== null || undefined}>
              {children({ chart, shown, working, isOpen })}
            </div>
            <Beside chart={chart} loadedAt={loadedAt} working={working} shown={shown} />
          </div>
          <ChartDialog open={alerts} onClose={closeAlerts} title={t(alertWords.title)}>
            <AlertPanel patient={patient} entries={chart.entries} now={owner.present()} />
          </ChartDialog>
          <UnsentNote />
        </div>
      </div>
    </ChartOwnerProvider>
  );
}
