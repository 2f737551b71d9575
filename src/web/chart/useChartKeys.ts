/** The keys of the chart itself: N to record, ? for the map. They are the page's only while nobody types and no dialog is open. */
import { useEffect } from "react";

interface Keys {
  readonly onRecord: () => void;
  readonly onMap: () => void;
}

const TYPED_INTO = "input, textarea, select, [contenteditable]";

export function useChartKeys({ onRecord, onMap }: Keys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.matches(TYPED_INTO) && !isTick(event.target)) return;
      if (document.querySelector("dialog[open]") !== null) return;
      const key = event.key.normalize("NFKC").toLowerCase();
      const act = key === "?" ? onMap : key === "n" ? onRecord : null;
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onRecord, onMap]);
}

/** Boxes and radio buttons take no letters. */
function isTick(element: Element): boolean {
  return element instanceof HTMLInputElement && (element.type === "checkbox" || element.type === "radio");
}
