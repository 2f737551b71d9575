/**
 * The chart: banner, the two-wheel picture, and beneath it the flowsheet beside the entries. A row of the flowsheet puts
 * its trend in the place of the entries; an entry opens over the right side; what is entered stands beside all of it, and
 * the picture and the flowsheet move as one types.
 */
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import type { AnyClearEntry } from "../../record/kinds.ts";
import type { ChartResponse } from "../../server/contract.ts";
import { alertWords } from "../../words/screens/corrections.ts";
import { entriesWords } from "../../words/screens/entries.ts";
import { useWords } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import { PatientPlaces } from "../patient/PatientPlaces.tsx";
import { MergeNotes } from "../people/MergeNotes.tsx";
import { presentInstant } from "../workspace/clock.ts";
import { AlertChip } from "./alerts/AlertChip.tsx";
import { AlertPanel } from "./alerts/AlertPanel.tsx";
import { BelowPicture } from "./BelowPicture.tsx";
import { Beside } from "./Beside.tsx";
import { Banner } from "./banner/Banner.tsx";
import { ChartDialog, ChartOwnerProvider } from "./ChartDialog.tsx";
import styles from "./ChartView.module.css";
import { DraftList } from "./DraftList.tsx";
import { measureKey } from "./drafted.ts";
import type { EntryDoing } from "./entries/EntryActions.tsx";
import { EntryList } from "./entries/EntryList.tsx";
import { EntryPanel } from "./entries/EntryPanel.tsx";
import type { ListedEntry } from "./entries/list.ts";
import { RetractDialog } from "./entries/RetractDialog.tsx";
import { FlowsheetView } from "./flowsheet/FlowsheetView.tsx";
import { Trend } from "./flowsheet/Trend.tsx";
import { suicideRiskIn } from "./flowsheet/Verdicts.tsx";
import { FigureWithForecast } from "./forecast/FigureWithForecast.tsx";
import { KeyMap } from "./KeyMap.tsx";
import { RecordMenu, type RecordMenuHandle } from "./RecordMenu.tsx";
import { StaleNote } from "./StaleNote.tsx";
import { UnsentNote } from "./UnsentNote.tsx";
import { useChart } from "./useChart.ts";
import { useChartKeys } from "./useChartKeys.ts";
import { useFresh } from "./useFresh.ts";
import { useWorkOf, type WorkOf } from "./useWorkOf.ts";
import { amendment } from "./work.ts";

const DiscordanceNote = lazy(async () => ({ default: (await import("./discordance/DiscordanceNote.tsx")).DiscordanceNote }));
const SignDialog = lazy(async () => ({ default: (await import("./signing/SignDialog.tsx")).SignDialog }));

interface Props {
  readonly chart: ChartResponse;
  /** Unix milliseconds of the answer that is shown. */
  readonly loadedAt: number;
  /** Why the newest answer did not come; null when it did. */
  readonly error: unknown;
  readonly onRetry: () => void;
}

type Over =
  | { readonly kind: "none" | "keys" | "alerts" }
  | { readonly kind: "retract"; readonly listed: ListedEntry }
  | { readonly kind: "sign"; readonly listed: readonly ListedEntry[] };

const NOTHING_OVER: Over = { kind: "none" };

export function ChartView({ chart, loadedAt, error, onRetry }: Props) {
  const { t } = useWords();
  const { patient, identity, entries, today } = chart;
  const isOpen = chart.mergedInto === null;
  const working = useWorkOf(patient, isOpen);
  const shown = useChart(chart, working.draft);
  const fresh = useFresh(entries);
  const [opened, setOpened] = useState<string | null>(null);
  const [over, setOver] = useState<Over>(NOTHING_OVER);
  const menu = useRef<RecordMenuHandle>(null);
  useChartKeys({ onRecord: () => menu.current?.open(), onMap: () => setOver({ kind: "keys" }) });
  const owner = useMemo(
    () => ({ patient, identity, today, present: () => presentInstant(chart.now, loadedAt) }),
    [patient, identity, today, chart.now, loadedAt],
  );
  const doing = doingWith(working, setOpened, setOver);
  return (
    <ChartOwnerProvider value={owner}>
      <div className={styles.page}>
        <div className={styles.everyPage}>
          <Banner
            patient={patient}
            identity={identity}
            facts={shown.facts}
            today={today}
            begin={(form) => beginFrom(working, form)}
            alerts={<AlertChip alerts={shown.alerts} onOpen={() => setOver({ kind: "alerts" })} />}
          />
        </div>
        <div className={styles.rest}>
          <PatientPlaces patient={patient} />
          <StaleNote loadedAt={loadedAt} error={error} onRetry={onRetry} />
          <MergeNotes chart={chart} folded={shown.folded} />
          <p className="visually-hidden" role="status">
            {fresh.size === 0 ? "" : t(entriesWords.arrived, { n: fresh.size })}
          </p>
          <div className={styles.side}>
            <Centre
              chart={chart}
              shown={shown}
              working={working}
              fresh={fresh}
              menu={menu}
              onOpen={(entry) => setOpened(entry.id)}
              onSign={(listed) => setOver({ kind: "sign", listed })}
            />
            <Beside chart={chart} loadedAt={loadedAt} working={working} shown={shown} />
          </div>
          <EntryPanel
            listed={shown.list.find(({ entry }) => entry.id === opened) ?? null}
            entries={entries}
            context={shown.context}
            patient={patient}
            identity={identity}
            today={today}
            doing={doing}
            onOpen={(entry) => setOpened(entry.id)}
            onClose={() => setOpened(null)}
          />
          <Dialogs chart={chart} shown={shown} over={over} now={owner.present()} onClose={() => setOver(NOTHING_OVER)} />
          <UnsentNote />
        </div>
      </div>
    </ChartOwnerProvider>
  );
}

/** What is done about an entry closes it first. */
function doingWith(working: WorkOf, setOpened: (id: null) => void, setOver: (over: Over) => void): EntryDoing {
  const leave = (next: Over): void => {
    setOpened(null);
    setOver(next);
  };
  return {
    onAmend({ entry }) {
      leave(NOTHING_OVER);
      working.begin(amendment(entry));
    },
    onRetract: (listed) => leave({ kind: "retract", listed }),
    onSign: (listed) => leave({ kind: "sign", listed }),
  };
}

type Shown = ReturnType<typeof useChart>;

/** A chip begins what it tells of, where the reader may write it. */
function beginFrom(working: WorkOf, form: "session" | string): (() => void) | null {
  const kinds = ["session", "plan", "consent"] as const;
  const kind = kinds.find((one) => one === form);
  return kind !== undefined && working.mayWrite(kind) ? () => working.beginForm(form) : null;
}

interface CentreProps {
  readonly chart: ChartResponse;
  readonly shown: Shown;
  readonly working: WorkOf;
  readonly fresh: ReadonlySet<string>;
  readonly menu: React.Ref<RecordMenuHandle>;
  readonly onOpen: (entry: AnyClearEntry) => void;
  readonly onSign: (listed: readonly ListedEntry[]) => void;
}

/** The picture, and beneath it flowsheet and entries. */
function Centre({ chart, shown, working, fresh, menu, onOpen, onSign }: CentreProps) {
  const me = useMe();
  const [measure, setMeasure] = useState<string | null>(null);
  const { sheet, picture } = shown;
  const row = sheet.flowsheet.rows.find((one) => measureKey(one.measure) === measure) ?? null;
  const isWorking = working.work !== null;
  const record = chart.mergedInto === null ? <RecordMenu ref={menu} quiet={isWorking} onChoose={working.beginForm} /> : null;
  const drafts = (
    <DraftList
      patient={chart.patient}
      entries={chart.entries}
      today={chart.today}
      openId={working.work?.id ?? null}
      onOpen={working.begin}
    />
  );
  return (
    <div className={styles.centre} data-covered={isWorking || undefined}>
      <FigureWithForecast
        picture={picture}
        entries={chart.entries}
        today={chart.today}
        isOpen={shown.folded.status === "open"}
        action={record}
      />
      {me.patient === null ? (
        <Suspense fallback={null}>
          <DiscordanceNote chart={shown.folded} today={chart.today} />
        </Suspense>
      ) : null}
      <BelowPicture
        trendOpen={row !== null}
        narrow={isWorking}
        flowsheet={
          <FlowsheetView
            sheet={sheet}
            compact={isWorking}
            origin={picture.data.origin}
            today={chart.today}
            selected={row}
            onSelect={(one) => setMeasure(one === null ? null : measureKey(one.measure))}
            mayEnter={({ kind }) => working.mayWrite(kind)}
            onEnter={working.enter}
          />
        }
        entries={
          row === null ? (
            <EntryList
              drafts={drafts}
              list={shown.list}
              context={shown.context}
              today={chart.today}
              fresh={fresh}
              onOpen={onOpen}
              onSign={onSign}
            />
          ) : (
            <Trend
              row={row}
              baseline={sheet.flowsheet.baseline}
              suicideRisk={suicideRiskIn(sheet.flowsheet)}
              onClose={() => setMeasure(null)}
            />
          )
        }
      />
    </div>
  );
}

interface DialogsProps {
  readonly chart: ChartResponse;
  readonly shown: Shown;
  readonly over: Over;
  readonly now: string;
  readonly onClose: () => void;
}

function Dialogs({ chart, shown, over, now, onClose }: DialogsProps) {
  const { t } = useWords();
  return (
    <>
      <KeyMap open={over.kind === "keys"} onClose={onClose} />
      <ChartDialog open={over.kind === "alerts"} onClose={onClose} title={t(alertWords.title)}>
        <AlertPanel patient={chart.patient} entries={chart.entries} now={now} />
      </ChartDialog>
      <RetractDialog listed={over.kind === "retract" ? over.listed : null} context={shown.context} head={chart.head} onClose={onClose} />
      {over.kind === "sign" ? (
        <Suspense fallback={null}>
          <SignDialog listed={over.listed} head={chart.head} onClose={onClose} />
        </Suspense>
      ) : null}
    </>
  );
}
