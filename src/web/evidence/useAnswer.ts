/** The answer to the locked plan: its tables are asked for, and the analyses run in a worker that ends with the page. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Api } from "../../server/contract.ts";
import { api } from "../app/api.ts";
import { setupQuery } from "../app/queries.ts";
import type { AnalysisAnswer, AnalysisRequest } from "./answer.ts";

type Tables = Api["GET /api/evidence/tables"]["answer"];

export const overviewQuery = queryOptions({
  queryKey: ["evidence"],
  queryFn: ({ signal }) => api("GET /api/evidence", { signal }),
  staleTime: 60_000,
});

/** `locked` is the hash of the locked plan; null asks for nothing. */
export function useAnswer(locked: string | null) {
  const setup = useQuery(setupQuery);
  const tables = useQuery({
    queryKey: ["evidence", "tables", locked],
    queryFn: ({ signal }) => api("GET /api/evidence/tables", { signal }),
    enabled: locked !== null,
    staleTime: 60_000,
  });
  const version = setup.data?.version ?? "";
  const answer = useQuery({
    queryKey: ["evidence", "answer", locked, tables.dataUpdatedAt],
    queryFn: ({ signal }) => analysed(tables.data, version, signal),
    enabled: tables.data !== undefined && version !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { tables: tables.data, answer: answer.data, error: tables.error ?? answer.error };
}

function analysed(tables: Tables | undefined, version: string, signal: AbortSignal): Promise<AnalysisAnswer> {
  if (tables === undefined) throw new Error("invariant: tables before an analysis");
  const { locked, visits, patients } = tables;
  const request: AnalysisRequest = { locked, visits, patients, version };
  const worker = new Worker(new URL("./analysis-worker.ts", import.meta.url), { type: "module" });
  return new Promise<AnalysisAnswer>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("the page was left")));
    worker.addEventListener("message", ({ data }: MessageEvent<AnalysisAnswer>) => resolve(data));
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
