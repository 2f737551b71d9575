/**
 * What the list is asked for, kept while the page is open so that coming back from a chart finds the same place. It is
 * not in the address: what one searches for may be somebody's name.
 */
import { useSyncExternalStore } from "react";
import type { Api } from "../../server/contract.ts";

export type Filter = Api["POST /api/patients/search"]["body"]["filter"];

export interface ListState {
  readonly text: string;
  readonly filter: Filter;
  readonly offset: number;
}

/** Rows asked for at once. */
export const PAGE_ROWS = 50;

const FIRST: ListState = { text: "", filter: "all", offset: 0 };
const listeners = new Set<() => void>();
let current = FIRST;

export function useListState(): ListState {
  return useSyncExternalStore(subscribe, () => current);
}

/** Changes what is asked; another text or filter begins at the first page again. */
export function changeList(change: Partial<ListState>): void {
  current = { ...current, offset: 0, ...change };
  for (const listener of listeners) listener();
}

/** All patients, from the first. */
export function clearList(): void {
  changeList(FIRST);
}

let opened: string | null = null;

/** Notes which row is being opened, so that coming back finds it. */
export function rememberOpened(id: string): void {
  opened = id;
}

/** The row that was opened last, once. */
export function takeOpened(): string | null {
  const id = opened;
  opened = null;
  return id;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
