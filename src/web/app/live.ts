/**
 * Live updates: when anybody's entry is committed, what the screens show of it is asked for again. Many commits at once
 * (an import) are gathered for a second. The stream says nothing but which patient changed; the answer comes by the
 * ordinary routes, with their rights and their log.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { announceEntry } from "./live-entries.ts";

/** `lost`: the stream broke and is being sought again. */
export type Connection = "open" | "lost" | "off";

const GATHER_MILLISECONDS = 1_000;
/** A stream that comes back sooner was never missed. */
const LOST_MILLISECONDS = 4_000;

/** Listens while mounted and `enabled`. Keys begin with `chart` and the patient's id, or with `patients`. */
export function useLive(enabled: boolean): Connection {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>("off");
  useEffect(() => {
    if (!enabled) return;
    const changed = new Set<string>();
    let timer = 0;
    let losing = 0;
    const tell = () => {
      timer = 0;
      void client.invalidateQueries({ queryKey: ["patients"] });
      for (const patient of changed) void client.invalidateQueries({ queryKey: ["chart", patient] });
      changed.clear();
    };
    const stream = new EventSource("/api/live");
    stream.addEventListener("open", () => {
      clearTimeout(losing);
      losing = 0;
      setConnection("open");
    });
    stream.addEventListener("error", () => {
      if (losing === 0) losing = window.setTimeout(() => setConnection("lost"), LOST_MILLISECONDS);
      void client.invalidateQueries({ queryKey: ["me"] });
    });
    stream.addEventListener("entry", (event) => {
      const patient = patientOf(event.data);
      if (patient !== null) {
        changed.add(patient);
        announceEntry(patient);
      }
      if (timer === 0) timer = window.setTimeout(tell, GATHER_MILLISECONDS);
    });
    return () => {
      stream.close();
      clearTimeout(timer);
      clearTimeout(losing);
    };
  }, [client, enabled]);
  return enabled ? connection : "off";
}

function patientOf(data: unknown): string | null {
  try {
    const event: unknown = JSON.parse(String(data));
    return typeof event === "object" && event !== null && "patient" in event && typeof event.patient === "string" ? event.patient : null;
  } catch {
    return null;
  }
}
