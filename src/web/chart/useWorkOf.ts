/** Which piece of work is open beside a chart, what it draws, and what was saved last and can still be taken back. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { AnyClearEntry, ChartKind } from "../../record/kinds.ts";
import { useMe } from "../app/me.ts";
import type { Saved } from "../workspace/useConfirm.ts";
import type { DraftEntry } from "./drafted.ts";
import type { RowSource } from "./flowsheet/row-source.ts";
import { newWork, type Work } from "./work.ts";

export function useWorkOf(patient: string, open: boolean) {
  const me = useMe();
  const client = useQueryClient();
  const [work, setWork] = useState<Work | null>(null);
  const [draft, setDraft] = useState<DraftEntry | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const mayWrite = (kind: ChartKind): boolean => open && (me.writes.includes(kind) || me.proxies.includes(kind));
  const begin = (next: Work): void => {
    setWork(next);
    setSaved(null);
  };
  return {
    work,
    draft,
    saved,
    setDraft,
    mayWrite,
    begin,
    beginForm: (form: string) => begin(newWork(form)),
    enter: ({ kind, variant }: RowSource) => begin(newWork(variant === null ? kind : `${kind}.${variant}`)),
    close: useCallback(() => {
      setWork(null);
      setDraft(null);
      void client.invalidateQueries({ queryKey: ["drafts", patient] });
    }, [client, patient]),
    onSaved: useCallback((what: Saved) => {
      setWork(null);
      setDraft(null);
      setSaved(what);
    }, []),
    /** What was taken back is gone on with: what had been typed is a draft again. */
    onUndone: () => {
      if (saved !== null) setWork({ ...saved.work, id: crypto.randomUUID(), kept: { ...saved.content, revision: 0, savedAt: null } });
      setSaved(null);
    },
    onGone: useCallback(() => setSaved(null), []),
  };
}

export type WorkOf = ReturnType<typeof useWorkOf>;

/** What a saved entry is called by: the last of what was written that a person made. */
export function mainEntry(entries: readonly AnyClearEntry[]): AnyClearEntry | null {
  return entries.findLast(({ kind }) => kind !== "proxy") ?? null;
}
