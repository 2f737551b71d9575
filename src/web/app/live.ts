/**
 * Live updates: when anybody's entry is committed, what the screens show of it is asked for again. Many commits at once
 * (an import) are gathered for a second. The stream says nothing but which patient changed; the answer comes by the
 * ordinary routes, with their rights and their log.
 */
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { announceEntry } from "./live-entries.ts";

/** `lost`: the stream broke and is being sought again. */
export type Connection = "open" | "lost" | "off";

const GATHER_MILLISECONDS = 1_000;
/** A stream that comes back sooner was never missed. */
const LOST_MILLISECONDS = 4_000;
/** After an answer that is no stream a browser does not seek again by itself. */
const SEEK_MILLISECONDS = 5_000;

/** Listens while mounted and `enabled`. Keys begin with `chart` and the patient's id, or with `patients` or `today`. */
export function useLive(enabled: boolean): Connection {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>("off");
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!enabled) return;
    return listen(client, attempt > 0, setConnection, () => setAttempt(attempt + 1));
  }, [client, enabled, attempt]);
  return enabled ? connection : "off";
}

/** Opens the stream and answers how to close it. `missed`: commits may have gone unheard before it. */
function listen(client: QueryClient, missed: boolean, onConnection: (connection: Connection) => void, onClosed: () => void): () => void {
  const gathering = gatherer(client);
  const timers = { losing: 0, seeking: 0 };
  let unheard = missed;
  const stream = new EventSource("/api/live");
  stream.addEventListener("open", () => {
    clearTimeout(timers.losing);
    timers.losing = 0;
    onConnection("open");
    if (unheard) void Promise.all(["patients", "chart", "today", "lots"].map((key) => client.invalidateQueries({ queryKey: [key] })));
    unheard = false;
  });
  stream.addEventListener("error", () => {
    unheard = true;
    if (stream.readyState === EventSource.CLOSED) timers.seeking = window.setTimeout(onClosed, SEEK_MILLISECONDS);
    if (timers.losing === 0) timers.losing = window.setTimeout(() => onConnection("lost"), LOST_MILLISECONDS);
    void client.invalidateQueries({ queryKey: ["me"] });
  });
  stream.addEventListener("entry", (event) => {
    // A vial that was just blocked may be in somebody's hand: lots wait for nothing.
    if (isOfLot(event.data)) void client.invalidateQueries({ queryKey: ["lots"] });
    else gathering.hear(patientOf(event.data));
  });
  return () => {
    stream.close();
    gathering.stop();
    clearTimeout(timers.losing);
    clearTimeout(timers.seeking);
  };
}

/** Gathers commits and has what they changed asked for again, once a second at most. */
function gatherer(client: QueryClient): { readonly hear: (patient: string | null) => void; readonly stop: () => void } {
  const changed = new Set<string>();
  let timer = 0;
  const tell = () => {
    timer = 0;
    void client.invalidateQueries({ queryKey: ["patients"] });
    void client.invalidateQueries({ queryKey: ["today"] });
    for (const patient of changed) void client.invalidateQueries({ queryKey: ["chart", patient] });
    changed.clear();
  };
  return {
    hear(patient) {
      if (patient !== null) {
        changed.add(patient);
        announceEntry(patient);
      }
      if (timer === 0) timer = window.setTimeout(tell, GATHER_MILLISECONDS);
    },
    stop: () => clearTimeout(timer),
  };
}

function isOfLot(data: unknown): boolean {
  return String(data).startsWith('{"lot":');
}

function patientOf(data: unknown): string | null {
  try {
    const event: unknown = JSON.parse(String(data));
    return typeof event === "object" && event !== null && "patient" in event && typeof event.patient === "string" ? event.patient : null;
  } catch {
    return null;
  }
}
