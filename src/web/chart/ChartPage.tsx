/** One patient's chart, by the address. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { chartWords } from "../../words/screens/chart.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { useWords } from "../app/language.ts";
import { isNotFound } from "../app/refused.ts";
import { ChartFrame, ChartMissing } from "./ChartStates.tsx";
import { ChartView } from "./ChartView.tsx";
import { chartQuery } from "./query.ts";

const route = getRouteApi("/staff/patients/$patient");

export function ChartPage() {
  const { patient } = route.useParams();
  const { t } = useWords();
  const chart = useQuery(chartQuery(patient));
  useEffect(() => {
    document.title = `${t(chartWords.titlePage)} — ${t(shellWords.product)}`;
  }, [t]);
  if (chart.data !== undefined) {
    return (
      <ChartView key={patient} chart={chart.data} loadedAt={chart.dataUpdatedAt} error={chart.error} onRetry={() => void chart.refetch()} />
    );
  }
  if (chart.error !== null)
    return <ChartMissing error={chart.error} notFound={isNotFound(chart.error)} onRetry={() => void chart.refetch()} />;
  return <ChartFrame />;
}
