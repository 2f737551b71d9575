/** The keys of a grid of items: what each row may be answered, what it is, and what a key does to it. */
import { type KeyboardEvent, type RefObject, useRef } from "react";
import type { ScoreField } from "../../../charting/field.ts";
import { at, textAt } from "../../../charting/values.ts";
import { useFormState } from "./form-state.ts";
import { type KeyedItem, keyAction } from "./item-keys.ts";

/** The grid's element, its rows' answers, and the handler of each row's keys. */
export interface GridKeys {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly items: readonly KeyedItem[];
  readonly onKeyDown: (event: KeyboardEvent, row: number) => void;
}

/** The keys of the rows `fields`, in the order shown, under `path`. */
export function useGridKeys(fields: readonly ScoreField[], path: string): GridKeys {
  const grid = useRef<HTMLDivElement>(null);
  const { values, set } = useFormState();
  const items = fields.map(({ min, max, path: own }) => ({ min, max, answer: answerAt(textAt(values, at(path, own))) }));
  const onKeyDown = (event: KeyboardEvent, row: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = keyAction(keyOf(event), row, items);
    const field = fields[row];
    if (action === null || field === undefined) return;
    event.preventDefault();
    if (action.answer !== undefined) set(at(path, field.path), action.answer === null ? "" : String(action.answer));
    const target = grid.current?.children[action.row];
    target?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    target?.scrollIntoView({ block: "nearest" });
  };
  return { grid, items, onKeyDown };
}

/** The key as it is labelled; of one that an input method has taken, the digit that stands on it. */
function keyOf({ key, code }: KeyboardEvent): string {
  return key === "Process" ? (/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? key) : key;
}

function answerAt(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  return /^\d{1,2}$/.test(plain) ? Number(plain) : null;
}
