/** A chosen file with its digest, what the record holds of it, and the answer once a plan is locked. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { ImportedFileResponse } from "../../../server/evidence-contract.ts";
import { api } from "../../app/api.ts";
import { setupQuery } from "../../app/queries.ts";
import type { ImportedAnswer, ImportedRequest } from "./answer.ts";

/** A file as chosen. `digest` is the SHA-256 of its bytes, by which the record knows it. */
export interface ChosenTrial {
  readonly name: string;
  readonly text: string;
  readonly digest: string;
}

export async function readTrial(file: File): Promise<ChosenTrial> {
  const bytes = await file.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return {
    name: file.name,
    text: new TextDecoder("utf-8").decode(bytes),
    digest: [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
  };
}

export function importedQuery(digest: string) {
  return queryOptions({
    queryKey: ["evidence", "imported", digest],
    queryFn: ({ signal }) => api("GET /api/evidence/imported", { query: { digest }, signal }),
    enabled: digest !== "",
    staleTime: 60_000,
  });
}

export function useImported(trial: ChosenTrial | null) {
  const setup = useQuery(setupQuery);
  const held = useQuery(importedQuery(trial?.digest ?? ""));
  const version = setup.data?.version ?? "";
  const isLocked = held.data?.charts !== null && held.data?.charts !== undefined;
  const answer = useQuery({
    queryKey: ["evidence", "imported", trial?.digest, "answer", held.dataUpdatedAt],
    queryFn: ({ signal }) => analysed(trial, held.data, version, signal),
    enabled: trial !== null && isLocked && version !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { held: held.data, answer: answer.data, error: held.error ?? answer.error };
}

function analysed(
  trial: ChosenTrial | null,
  held: ImportedFileResponse | undefined,
  version: string,
  signal: AbortSignal,
): Promise<ImportedAnswer> {
  const charts = held?.charts ?? null;
  const locked = held?.locked ?? null;
  if (trial === null || charts === null || locked === null) throw new Error("invariant: a locked file before an analysis");
  const request: ImportedRequest = { text: trial.text, charts, locked, version };
  const worker = new Worker(new URL("./imported-worker.ts", import.meta.url), { type: "module" });
  return new Promise<ImportedAnswer>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("the page was left")));
    worker.addEventListener("message", ({ data }: MessageEvent<ImportedAnswer>) => resolve(data));
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
