/**
 * The drafts of this window: each with its keeper, for as long as the server does not have all of it, also when its form
 * was closed or another screen was opened. They belong to one person; when another comes in, they are forgotten here.
 */
import { useSyncExternalStore } from "react";
import { api } from "../app/api.ts";
import { beforeLeaving } from "../app/leaving.ts";
import { isSignedOut, Refused } from "../app/refused.ts";
import { contentOf, type DraftContent } from "./draft-content.ts";
import { type DraftHead, DraftKeeper, type KeeperPorts, type SaveAnswer } from "./draft-keeper.ts";

export type Keeper = DraftKeeper<DraftContent>;

const keepers = new Map<string, Keeper>();
const listeners = new Set<() => void>();
let owner: string | null = null;
let unsent = 0;

const ports: KeeperPorts<DraftContent> = {
  save: saveAtServer,
  discard: async (id) => {
    await api("POST /api/drafts/discard", { body: { id } }).catch(() => undefined);
  },
  later(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The keeper of a draft of `me`: the one that this window has, or a new one that begins with `content`. */
export function keeperFor(me: string, head: DraftHead, content: DraftContent, revision: number, savedAt: string | null): Keeper {
  if (owner !== me) forgetAll();
  owner = me;
  const there = keepers.get(head.id);
  if (there !== undefined) return there;
  const keeper = new DraftKeeper(head, content, revision, savedAt, ports);
  keepers.set(head.id, keeper);
  keeper.subscribe(tell);
  return keeper;
}

/** Ends a draft that was confirmed or discarded. */
export async function endDraft(id: string, everywhere: boolean): Promise<void> {
  const keeper = keepers.get(id);
  keepers.delete(id);
  tell();
  await keeper?.end(everywhere);
}

/** Lets go of a draft whose form was closed, once the server has it. */
export async function closeDraft(keeper: Keeper): Promise<void> {
  await keeper.flush();
  if (keeper.keeping().status === "kept" && keepers.get(keeper.head.id) === keeper) keepers.delete(keeper.head.id);
  tell();
}

/** Tries again to save whatever the server does not have. */
export function retryAll(): void {
  for (const keeper of keepers.values()) if (keeper.keeping().status === "unsent") void keeper.flush();
}

/** How many drafts of this window the server could not be given. */
export function useUnsent(): number {
  return useSyncExternalStore(subscribe, () => unsent);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  unsent = [...keepers.values()].filter((keeper) => keeper.keeping().status === "unsent").length;
  for (const listener of listeners) listener();
}

function forgetAll(): void {
  for (const keeper of keepers.values()) void keeper.end(false);
  keepers.clear();
  tell();
}

async function saveAtServer(head: DraftHead, revision: number, content: DraftContent, last: boolean): Promise<SaveAnswer> {
  try {
    const answer = await api("POST /api/drafts", { body: { ...head, revision, content: contentOf(content) }, keepalive: last });
    return { kind: "saved", ...answer };
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === "draft.stale") return { kind: "stale" };
    if (isSignedOut(error) || (error instanceof Refused && (error.status === 0 || error.status >= 500))) return { kind: "unreached" };
    return { kind: "refused", error };
  }
}

/** What is not saved yet goes out when the page is hidden or closed, and before somebody signs out. */
function flushAll(last: boolean): Promise<unknown> {
  return Promise.all([...keepers.values()].map((keeper) => keeper.flush(last)));
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") void flushAll(true);
});
window.addEventListener("pagehide", () => void flushAll(true));
window.addEventListener("online", retryAll);
beforeLeaving(() => flushAll(false));
