/**
 * Merging two charts of one person. Whoever finds the second chart proposes, with a reason; somebody else compares the two
 * and approves with a fresh code, or refuses. The page belongs to the chart that goes.
 */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { foldChart } from "../../record/chart.ts";
import { pendingMerge } from "../../record/merging.ts";
import type { ChartResponse } from "../../server/contract.ts";
import { mergeWords } from "../../words/screens/people.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { useLongWait } from "../app/Waiting.tsx";
import { chartQuery } from "../chart/query.ts";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { Comparison } from "./Comparison.tsx";
import styles from "./Merge.module.css";
import { MergeChoice } from "./MergeChoice.tsx";
import { MergeDecision } from "./MergeDecision.tsx";
import { MergeProposal } from "./MergeProposal.tsx";

const route = getRouteApi("/staff/patients/$patient/merge");

export function MergePage() {
  const { t } = useWords();
  return (
    <Guard right="POST /api/patients/:patient/merge" title={t(mergeWords.title)}>
      <Merging />
    </Guard>
  );
}

function Merging() {
  const { t } = useWords();
  const { patient } = route.useParams();
  const going = useQuery(chartQuery(patient));
  const longWait = useLongWait();
  return (
    <>
      <PageHead title={t(mergeWords.title)}>
        <Link to="/patients/$patient" params={{ patient }} className={styles.back}>
          {t(shellWords.cancel)}
        </Link>
      </PageHead>
      <div className={styles.page}>
        <p className={styles.lead}>{t(mergeWords.lead)}</p>
        <ErrorNote error={going.error} />
        {going.data === undefined ? (
          longWait && going.error === null ? (
            <p className="quiet">{t(shellWords.loading)}</p>
          ) : null
        ) : (
          <Steps going={going.data} />
        )}
      </div>
    </>
  );
}

/** A proposal that waits is decided; without one, the other chart is chosen and the merge proposed. */
function Steps({ going }: { readonly going: ChartResponse }) {
  const pending = useMemo(() => pendingMerge(foldChart(going.entries)), [going.entries]);
  const [chosen, setChosen] = useState<string | null>(null);
  const into = pending?.into ?? chosen;
  const staying = useQuery({ ...chartQuery(into ?? ""), enabled: into !== null });
  if (into === null) return <MergeChoice going={going} onChoose={setChosen} />;
  if (staying.data === undefined) return <ErrorNote error={staying.error} />;
  return (
    <>
      <Comparison going={going} staying={staying.data} />
      {pending === null ? (
        <MergeProposal going={going} staying={staying.data} onOther={() => setChosen(null)} />
      ) : (
        <MergeDecision going={going} staying={staying.data} proposal={pending.entry} />
      )}
    </>
  );
}
