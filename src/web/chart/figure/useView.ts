/**
 * What of the picture is looked at: plus and minus, or the wheel with Ctrl as a trackpad's pinch sends it, look nearer and farther;
 * Shift with an arrow, a sideways wheel or a drag moves; 0 is the whole again.
 */
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useState } from "react";
import type { TimeAxis } from "./axis.ts";
import { panned, showing, type View, zoomed } from "./view.ts";

const STEP = 1.5;
/** Of the view, at one press. */
const PAN_SHARE = 0.2;
const WHEEL_STEP = 0.01;

export interface Looking {
  readonly view: View | null;
  readonly nearer: () => void;
  readonly farther: () => void;
  readonly whole: () => void;
  readonly show: (day: number) => void;
  /** Whether the key was one of these. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onPointerMove: (event: PointerEvent) => void;
}

/** `whole` are the days of the whole picture; `axis` is what is drawn now, null before the first time. */
export function useView(whole: View, axis: RefObject<TimeAxis | null>, figure: RefObject<HTMLElement | null>): Looking {
  const [view, setView] = useState<View | null>(null);
  const change = (made: (before: View | null, all: View) => View | null): void => {
    setView((before) => made(before, whole));
  };
  const zoom = (factor: number, about?: number): void =>
    change((before, all) => zoomed(before, all, factor, about ?? middleOf(before ?? all)));
  const pan = (share: number): void =>
    change((before, all) => (before === null ? null : panned(before, all, share * (before.toDay - before.fromDay))));
  useWheel(figure, axis, { zoom, panDays: (days) => change((before, all) => panned(before, all, days)) });
  const nearer = (): void => zoom(STEP);
  const farther = (): void => zoom(1 / STEP);
  const showWhole = (): void => setView(null);
  const actions: Readonly<Record<string, () => void>> = { "+": nearer, "=": nearer, "-": farther, "0": showWhole };
  return {
    view,
    nearer,
    farther,
    whole: showWhole,
    show: (day) => change((before, all) => showing(before, all, day)),
    onKey(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return false;
      if (event.shiftKey && event.key === "ArrowLeft") pan(-PAN_SHARE);
      else if (event.shiftKey && event.key === "ArrowRight") pan(PAN_SHARE);
      else {
        const action = actions[event.key];
        if (action === undefined) return false;
        action();
      }
      event.preventDefault();
      return true;
    },
    onPointerMove(event) {
      const { pixelsPerDay } = axis.current ?? {};
      if (pixelsPerDay !== undefined && (event.buttons & 1) === 1)
        change((before, all) => panned(before, all, -event.movementX / pixelsPerDay));
    },
  };
}

function middleOf({ fromDay, toDay }: View): number {
  return (fromDay + toDay) / 2;
}

/** React listens to the wheel passively, so that the page would be scrolled or zoomed besides: the element is listened to itself. */
function useWheel(
  figure: RefObject<HTMLElement | null>,
  axis: RefObject<TimeAxis | null>,
  { zoom, panDays }: { readonly zoom: (factor: number, about: number) => void; readonly panDays: (days: number) => void },
): void {
  useEffect(() => {
    const element = figure.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent): void => {
      const drawn = axis.current;
      if (drawn === null) return;
      if (event.ctrlKey) zoom(Math.exp(-event.deltaY * WHEEL_STEP), drawn.dayAt(event.clientX - element.getBoundingClientRect().left));
      else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) panDays(event.deltaX / drawn.pixelsPerDay);
      else return;
      event.preventDefault();
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  });
}
