/** Asking what a file is, what it would become, and writing it; and counting the patients as their entries are committed. */
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ImportMapping } from "../../exchange/import-mapping.ts";
import { api } from "../app/api.ts";
import { onEntry } from "../app/live-entries.ts";
import { useDebounced } from "../app/useDebounced.ts";
import type { ChosenFile } from "./read-file.ts";

const TYPING_MILLISECONDS = 400;

/** What the file is: its columns, a guess, whether it was imported before. */
export function useFilePreview(file: ChosenFile) {
  return useQuery({
    queryKey: ["import", file.name, file.text.length, null],
    queryFn: ({ signal }) => api("POST /api/import/preview", { body: { fileName: file.name, text: file.text, mapping: null }, signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What the file would become with `mapping`, once that has rested; the outcome before stays until the next is here. */
export function useOutcome(file: ChosenFile, mapping: ImportMapping | null) {
  const asked = useDebounced(mapping === null ? null : JSON.stringify(mapping), TYPING_MILLISECONDS);
  const current = mapping === null ? null : JSON.stringify(mapping);
  const query = useQuery({
    queryKey: ["import", file.name, file.text.length, asked],
    queryFn: ({ signal }) => api("POST /api/import/preview", { body: { fileName: file.name, text: file.text, mapping }, signal }),
    enabled: asked !== null && asked === current,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  return { ...query, settled: asked === current && !query.isPlaceholderData && query.data !== undefined };
}

/** Writes the file. Nothing is retried by itself: an import is sent once. */
export function useRunImport(file: ChosenFile) {
  return useMutation({
    mutationFn: ({ mapping, again }: { mapping: ImportMapping; again: boolean }) =>
      api("POST /api/import/run", { body: { fileName: file.name, text: file.text, mapping, again } }),
  });
}

/** How many patients have been heard of since `running` began. */
export function usePatientsHeard(running: boolean): number {
  const [heard, setHeard] = useState(0);
  useEffect(() => {
    if (!running) return;
    const patients = new Set<string>();
    setHeard(0);
    return onEntry((patient) => {
      patients.add(patient);
      setHeard(patients.size);
    });
  }, [running]);
  return heard;
}
