/** What stands beside a chart or another screen of the patient: what is being entered, and after it what was saved. */
import { lazy, Suspense } from "react";
import type { ChartResponse } from "../../server/contract.ts";
import { workspaceWords } from "../../words/screens/workspace.ts";
import { useWords } from "../app/language.ts";
import styles from "./ChartView.module.css";
import type { ListedEntry } from "./entries/list.ts";
import { summaryOf } from "./entries/summary.ts";
import { loadWorkspace } from "./load-workspace.ts";
import { UndoBar } from "./UndoBar.tsx";
import type { useChart } from "./useChart.ts";
import { mainEntry, type WorkOf } from "./useWorkOf.ts";

const Workspace = lazy(async () => ({ default: (await loadWorkspace()).Workspace }));

interface BesideProps {
  readonly chart: ChartResponse;
  readonly loadedAt: number;
  readonly working: WorkOf;
  readonly shown: ReturnType<typeof useChart>;
}

export function Beside({ chart, loadedAt, working, shown }: BesideProps) {
  const words = useWords();
  const { work, saved } = working;
  const written = saved === null ? null : mainEntry(saved.entries);
  const listed = shown.list.find(({ entry }) => entry.id === written?.id) ?? null;
  const main = listed === null || canBeUndone(listed) ? written : null;
  return (
    <>
      {work === null ? null : (
        <Suspense fallback={<aside className={styles.loadingWork}>{words.t(workspaceWords.loading)}</aside>}>
          <Workspace
            key={work.id}
            work={work}
            chart={chart}
            heardAt={loadedAt}
            origin={shown.picture.data.origin}
            onDraft={working.setDraft}
            onSaved={working.onSaved}
            onClose={working.close}
          />
        </Suspense>
      )}
      {saved === null || main === null ? null : (
        <UndoBar
          key={main.id}
          patient={chart.patient}
          entries={saved.entries}
          savedAt={saved.savedAt}
          title={summaryOf(main, shown.context, words).title}
          onUndone={working.onUndone}
          onGone={working.onGone}
        />
      )}
    </>
  );
}

/** What was signed, corrected or retracted meanwhile is not undone any more. */
function canBeUndone({ amendedBy, retractedBy, signatures }: ListedEntry): boolean {
  return amendedBy === null && retractedBy === null && signatures.length === 0;
}
