/** What the grid says of an item besides its topic: its number on the official form, and which wheel it feeds. */
import { INDICES } from "../../measures/indices.ts";
import { instrumentOf } from "../../measures/instruments.ts";

/** The number of an item on the official form; null when the instrument or the item is not known. */
export function itemNumber(instrument: string, item: string): number | null {
  return instrumentOf(instrument)?.items.find(({ code }) => code === item)?.number ?? null;
}

/** The index of which an item is a source; null for an item outside both. */
export function wheelOfItem(instrument: string, item: string): "mind" | "body" | null {
  const feeds = (domains: Readonly<Record<string, readonly { readonly instrument: string; readonly item: string }[]>>): boolean =>
    Object.values(domains).some((items) => items.some((one) => one.instrument === instrument && one.item === item));
  if (feeds(INDICES["mind-index"].domains) || feeds(INDICES["mind-diary"].domains)) return "mind";
  const body = [INDICES["body-index"], INDICES["body-index-phq15"], INDICES["body-diary"]];
  return body.some(({ domains }) => feeds(domains)) ? "body" : null;
}
