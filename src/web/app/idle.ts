/**
 * How long nothing has been done at this device. The server ends a sign-in that asks nothing; here that is measured by
 * what the person does, in whichever window: typing a long form keeps the sign-in alive, and a screen that refreshes by
 * itself does not.
 */
import { useEffect, useRef, useState } from "react";
import type { Me } from "../../server/contract.ts";
import { useStay } from "./session.ts";

const KEY = "ryorin.active-at";
const ACTS = ["pointerdown", "keydown", "wheel", "touchstart"] as const;
const WRITE_EVERY_MILLISECONDS = 5_000;
const TELL_EVERY_MILLISECONDS = 60_000;
export const WARN_MILLISECONDS = 120_000;

/** Milliseconds until the sign-in ends when nothing more is done, counted every second; and how to say that one is there. */
export function useIdleLeft(me: Me): { readonly left: number; readonly stay: () => void } {
  const [now, setNow] = useState(arrive);
  const tell = useStay();
  const toldAt = useRef(0);
  // What the server allows is the most it ever gave; what it last said grows old while nothing is asked.
  const [allowed, setAllowed] = useState(WARN_MILLISECONDS);
  useEffect(() => setAllowed((most) => Math.max(most, me.idleEndsAt - Date.now())), [me.idleEndsAt]);
  useEffect(() => {
    const act = () => {
      const at = Date.now();
      if (at - activeAt() > WRITE_EVERY_MILLISECONDS) markActive(at);
      if (at - toldAt.current < TELL_EVERY_MILLISECONDS) return;
      toldAt.current = at;
      tell();
    };
    act();
    for (const kind of ACTS) window.addEventListener(kind, act, { passive: true, capture: true });
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => {
      clearInterval(timer);
      for (const kind of ACTS) window.removeEventListener(kind, act, { capture: true });
    };
  }, [tell]);
  const stay = () => {
    markActive(Date.now());
    tell();
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
