/** A chart as the page shows it: folded once for each answer of the server, and drawn with what is being typed. */
import { useMemo } from "react";
import { standingAlerts } from "../../record/alerts.ts";
import { foldChart } from "../../record/chart.ts";
import type { ChartResponse } from "../../server/contract.ts";
import { bannerFacts } from "./banner/facts.ts";
import { type DraftEntry, flowsheetWithDraft, pictureWithDraft } from "./drafted.ts";
import { listOf } from "./entries/list.ts";
import type { SummaryContext } from "./entries/summary.ts";

/** Everything that is drawn of `chart` with `draft` in it. Banner and list are of the record alone. */
export function useChart({ entries, today }: ChartResponse, draft: DraftEntry | null) {
  const folded = useMemo(() => foldChart(entries), [entries]);
  const facts = useMemo(() => bannerFacts(folded), [folded]);
  const list = useMemo(() => listOf(folded), [folded]);
  const alerts = useMemo(() => standingAlerts(entries), [entries]);
  const sheet = useMemo(() => flowsheetWithDraft(entries, draft), [entries, draft]);
  const picture = useMemo(() => pictureWithDraft(entries, draft, folded.status === "open", today), [entries, draft, folded, today]);
  const context: SummaryContext = useMemo(
    () => ({
      sessionsPlanned: facts.tms?.planned ?? null,
      infusionsPlanned: facts.exosome?.planned ?? null,
      seqOf: (id: string) => entries.find((entry) => entry.id === id)?.seq ?? null,
    }),
    [entries, facts],
  );
  return { folded, facts, list, alerts, sheet, picture, context };
}
