/**
 * The cursor over the picture: which stop is being read. The arrow keys step from stop to stop, Home and End go to the
 * ends, Escape leaves; the pointer reads the nearest stop while it is over the picture.
 */
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import type { Drawing } from "./drawing.ts";
import { nearestStop, type Stop } from "./stops.ts";

export interface Cursor {
  readonly stop: Stop | null;
  /** Whether the keys put it there, so that it is also spoken. */
  readonly byKey: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly leave: () => void;
}

interface Place {
  readonly index: number;
  readonly byKey: boolean;
}

/** `onTable` is called for the key T, `onRead` with the day that the keys lead to. */
export function useCursor(drawing: Drawing | null, onTable: () => void, onRead: (day: number) => void = () => {}): Cursor {
  const [place, setPlace] = useState<Place | null>(null);
  const stops = drawing?.stops ?? [];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === "t") onTable();
    else if (event.key === "Escape" && place) setPlace(null);
    else {
      const index = indexAfter(event.key, place?.index ?? null, stops.length);
      if (index === null) return;
      setPlace({ index, byKey: true });
      const stop = stops[index];
      if (stop !== undefined) onRead(stop.day);
    }
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!drawing) return;
    const index = nearestStop(stops, drawing.axis.dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left));
    setPlace(index === null ? null : { index, byKey: false });
  };
  const stop = place ? (stops[place.index] ?? null) : null;
  return { stop, byKey: place?.byKey ?? false, onKeyDown, onPointerMove, leave: () => setPlace(null) };
}

/** The index a key leads to; null for a key that leads nowhere. The first arrow reads the newest stop. */
export function indexAfter(key: string, index: number | null, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key === "ArrowRight" || key === "ArrowDown") return index === null ? last : Math.min(last, index + 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return index === null ? last : Math.max(0, index - 1);
  return null;
}
