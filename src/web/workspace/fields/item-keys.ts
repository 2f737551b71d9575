/**
 * What a key does in the grid of an instrument's items. A digit answers and goes on to the next item; the arrows move up
 * and down and change the answer left and right; Backspace takes it back. Digits of any width are digits, because a
 * Japanese keyboard may be in either state and the person is looking at the paper.
 */

/** One item: the whole numbers that may answer it, and the one that does. */
export interface KeyedItem {
  readonly min: number;
  readonly max: number;
  readonly answer: number | null;
}

/** What follows from a key: the answer to give (null takes it back, undefined leaves it), and the row to go to. */
export interface KeyAction {
  readonly answer?: number | null;
  readonly row: number;
}

/** The action of `key` in `row` of `items`; null when the key is not one of the grid's. */
export function keyAction(key: string, row: number, items: readonly KeyedItem[]): KeyAction | null {
  const item = items[row];
  if (item === undefined) return null;
  const last = items.length - 1;
  const plain = key.normalize("NFKC");
  if (/^\d$/.test(plain)) {
    const answer = Number(plain);
    return answer >= item.min && answer <= item.max ? { answer, row: Math.min(last, row + 1) } : { row };
  }
  switch (plain) {
    case "ArrowDown":
      return { row: Math.min(last, row + 1) };
    case "ArrowUp":
      return { row: Math.max(0, row - 1) };
    case "ArrowRight":
      return { answer: item.answer === null ? item.min : Math.min(item.max, item.answer + 1), row };
    case "ArrowLeft":
      return { answer: item.answer === null ? item.min : Math.max(item.min, item.answer - 1), row };
    case "Home":
      return { row: 0 };
    case "End":
      return { row: last };
    case "Backspace":
      return item.answer === null ? { row: Math.max(0, row - 1) } : { answer: null, row };
    case "Delete":
      return { answer: null, row };
    default:
      return null;
  }
}
