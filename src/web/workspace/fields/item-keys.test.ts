import { expect, test } from "vitest";
import { type KeyAction, type KeyedItem, keyAction } from "./item-keys.ts";

const ITEMS: readonly KeyedItem[] = [
  { min: 0, max: 3, answer: null },
  { min: 0, max: 3, answer: 2 },
  { min: 1, max: 7, answer: 7 },
];

test.each<{ readonly key: string; readonly row: number; readonly action: KeyAction | null }>([
  { key: "2", row: 0, action: { answer: 2, row: 1 } },
  { key: "３", row: 0, action: { answer: 3, row: 1 } },
  { key: "4", row: 0, action: { row: 0 } },
  { key: "0", row: 2, action: { row: 2 } },
  { key: "5", row: 2, action: { answer: 5, row: 2 } },
  { key: "ArrowDown", row: 0, action: { row: 1 } },
  { key: "ArrowDown", row: 2, action: { row: 2 } },
  { key: "ArrowUp", row: 0, action: { row: 0 } },
  { key: "ArrowRight", row: 0, action: { answer: 0, row: 0 } },
  { key: "ArrowRight", row: 1, action: { answer: 3, row: 1 } },
  { key: "ArrowRight", row: 2, action: { answer: 7, row: 2 } },
  { key: "ArrowLeft", row: 1, action: { answer: 1, row: 1 } },
  { key: "Home", row: 2, action: { row: 0 } },
  { key: "End", row: 0, action: { row: 2 } },
  { key: "Backspace", row: 1, action: { answer: null, row: 1 } },
  { key: "Delete", row: 1, action: { answer: null, row: 1 } },
  { key: "Enter", row: 1, action: null },
  { key: "a", row: 1, action: null },
])("$key in row $row", ({ key, row, action }) => {
  expect(keyAction(key, row, ITEMS)).toEqual(action);
});

test("Backspace on an item without an answer goes back to the one before", () => {
  expect(
    keyAction(
      "Backspace",
      1,
      [ITEMS[1], ITEMS[0]].flatMap((item) => item ?? []),
    ),
  ).toEqual({ row: 0 });
});

test("nine digits answer nine items", () => {
  const items = Array.from({ length: 9 }, (): KeyedItem => ({ min: 0, max: 3, answer: null }));
  const answers: number[] = [];
  let row = 0;
  for (const key of "221101201") {
    const action = keyAction(key, row, items);
    answers[row] = action?.answer ?? -1;
    row = action?.row ?? row;
  }
  expect(answers).toEqual([2, 2, 1, 1, 0, 1, 2, 0, 1]);
});
