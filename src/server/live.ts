/**
 * Live updates: every commit is told to the open screens of those who may know of it, as `{ patient, seq, kinds }`, or
 * `{ lot, seq, kinds }` of a lot, `{ day, seq, kinds }` of a day, and nothing more; what is new is then asked for by the ordinary routes, with their rights and their log. A stream ends
 * with its session: at once when it ends in this process, at the next word or heartbeat when it ended elsewhere.
 */
import type { Announcement, Store } from "../store/store.ts";
import { hears, mayCall } from "./rights.ts";
import type { Sessions, SignedIn } from "./sign-in/sessions.ts";

export const HEARTBEAT_MILLISECONDS = 20_000;

/** One screen's stream. */
export interface Listener {
  readonly who: SignedIn;
  send(event: "entry" | "heartbeat", data: string): Promise<void>;
  close(): void;
}

export interface Live {
  /** Adds a listener; returns how to take it away. */
  add(listener: Listener): () => void;
  /** Ends the streams whose sessions have ended. Called after anything that ends sessions. */
  sweep(): Promise<void>;
  /** Tells each stream that the server is there, and ends those whose sessions have ended. */
  beat(): Promise<void>;
  stop(): void;
}

export function createLive(store: Store, sessions: Sessions): Live {
  const listeners = new Set<Listener>();
  const endIfSignedOut = async (listener: Listener): Promise<boolean> => {
    if (await sessions.isOpen(listener.who.session)) return false;
    listeners.delete(listener);
    listener.close();
    return true;
  };
  const each = async (work: (listener: Listener) => Promise<unknown>): Promise<void> => {
    await Promise.all([...listeners].map(work));
  };
  const tell = (event: "entry" | "heartbeat", dataFor: (who: SignedIn) => string | null): Promise<void> =>
    each(async (listener) => {
      const data = dataFor(listener.who);
      if (data !== null && !(await endIfSignedOut(listener))) await listener.send(event, data);
    });
  const unlisten = store.listen((announcement) => void tell("entry", (who) => newsFor(who, announcement)).catch(() => undefined));
  const timer = setInterval(() => void tell("heartbeat", () => "").catch(() => undefined), HEARTBEAT_MILLISECONDS);
  timer.unref();
  return {
    add(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    sweep: () => each(endIfSignedOut),
    beat: () => tell("heartbeat", () => ""),
    stop() {
      clearInterval(timer);
      unlisten();
      for (const listener of listeners) listener.close();
      listeners.clear();
    },
  };
}

/** What `who` may hear of a commit; null for nothing. */
function newsFor(who: SignedIn, { ledger, subject, seq, kinds }: Announcement): string | null {
  if (ledger === "lot") return mayCall(who.role, "GET /api/lots") ? JSON.stringify({ lot: subject, seq, kinds }) : null;
  // A day names nobody: who is in which chair is asked for by whoever may.
  if (ledger === "day") return mayCall(who.role, "GET /api/today") ? JSON.stringify({ day: subject, seq, kinds }) : null;
  if (ledger !== "chart" || (who.role === "patient" && who.patient !== subject)) return null;
  const heard = kinds.filter((kind) => hears(who.role, kind));
  return heard.length === 0 ? null : JSON.stringify({ patient: subject, seq, kinds: heard });
}
