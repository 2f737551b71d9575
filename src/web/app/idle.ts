/**
 * How long nothing has been done at this device. The server ends a sign-in that asks nothing; here that is measured by
 * what the person does, in whichever window: typing a long form keeps the sign-in alive, and a screen that refreshes by
 * itself does not.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Me } from "../../server/contract.ts";
import { meQuery } from "./queries.ts";

const KEY = "ryorin.active-at";
const ACTS = ["pointerdown", "keydown", "wheel", "touchstart"] as const;
const WRITE_EVERY_MILLISECONDS = 5_000;
const TELL_EVERY_MILLISECONDS = 60_000;
export const WARN_MILLISECONDS = 120_000;

/** Milliseconds until the sign-in ends when nothing more is done; counts every second. */
export function useIdleLeft(me: Me): { readonly left: number; readonly stay: () => void } {
  const client = useQueryClient();
  const [now, setNow] = useState(arrive);
  const [allowed] = useState(() => Math.max(WARN_MILLISECONDS, me.idleEndsAt - now));
  useEffect(() => {
    let toldAt = Date.now();
    const act = () => {
      const at = Date.now();
      if (at - activeAt() > WRITE_EVERY_MILLISECONDS) markActive(at);
      if (at - toldAt < TELL_EVERY_MILLISECONDS) return;
      toldAt = at;
      void client.invalidateQueries({ queryKey: meQuery.queryKey });
    };
    for (const kind of ACTS) window.addEventListener(kind, act, { passive: true, capture: true });
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => {
      clearInterval(timer);
      for (const kind of ACTS) window.removeEventListener(kind, act, { capture: true });
    };
  }, [client]);
  const stay = () => {
    markActive(Date.now());
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  return { left: Math.min(activeAt() + allowed, me.endsAt) - now, stay };
}

/** Coming in is an act: the time of it. */
function arrive(): number {
  const at = Date.now();
  markActive(at);
  return at;
}

let fallback = 0;

function activeAt(): number {
  try {
    return Math.max(fallback, Number(localStorage.getItem(KEY) ?? 0));
  } catch {
    return fallback;
  }
}

function markActive(at: number): void {
  fallback = at;
  try {
    localStorage.setItem(KEY, String(at));
  } catch {
    // A browser that keeps nothing watches this window alone.
  }
}
