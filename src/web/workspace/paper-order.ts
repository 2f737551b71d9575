/**
 * In which order the clinic's paper form numbers the items of an instrument, where several orders are in use: that of the
 * original or another. Kept on this device, because it is the paper that lies beside it.
 */
import { useSyncExternalStore } from "react";
import type { Instrument } from "../../measures/instrument.ts";

const KEY = "ryorin.paper-order.";
const listeners = new Set<() => void>();
const chosen = new Map<string, string>();

/** The item codes of `instrument` in the order chosen here, and its name; `original` unless another was. */
export function usePaperOrder(instrument: Instrument | null): { readonly name: string; readonly items: readonly string[] } {
  const name = useSyncExternalStore(subscribe, () => (instrument === null ? "original" : nameFor(instrument)));
  if (instrument === null) return { name, items: [] };
  return { name, items: instrument.otherOrders?.[name]?.items ?? instrument.items.map(({ code }) => code) };
}

/** Chooses the order named `name` for `instrument`. */
export function choosePaperOrder({ code }: Instrument, name: string): void {
  chosen.set(code, name);
  try {
    localStorage.setItem(`${KEY}${code}`, name);
  } catch {
    // A browser that keeps nothing still shows the order until it is closed.
  }
  for (const listener of listeners) listener();
}

function nameFor({ code, otherOrders = {} }: Instrument): string {
  const name = chosen.get(code) ?? kept(code);
  return name !== null && Object.hasOwn(otherOrders, name) ? name : "original";
}

function kept(code: string): string | null {
  try {
    return localStorage.getItem(`${KEY}${code}`);
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
