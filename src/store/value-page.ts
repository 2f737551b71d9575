/** Pages of values as bytes: reading one value, and making a page of texts. */
import type { ValuePage } from "./engine.ts";

/** The text of a value; null for null. */
export function valueAt({ bytes, spans, columns }: ValuePage, row: number, column: number): string | null {
  const at = 2 * (row * columns + column);
  const begin = spans[at] ?? -1;
  return begin < 0 ? null : bytes.toString("utf8", begin, spans[at + 1]);
}

/** Whether a column has the same value in two rows; null is the same as nothing. */
export function isSameValue({ bytes, spans, columns }: ValuePage, one: number, other: number, column: number): boolean {
  const [first, second] = [2 * (one * columns + column), 2 * (other * columns + column)];
  return isSameBytes(bytes, spans[first] ?? -1, spans[first + 1] ?? -1, spans[second] ?? -1, spans[second + 1] ?? -1);
}

/** Whether what stands in `bytes` at one place is what stands at another; -1 is no place. */
export function isSameBytes(bytes: Uint8Array, begin: number, end: number, otherBegin: number, otherEnd: number): boolean {
  const length = end - begin;
  if (begin < 0 || otherBegin < 0 || otherEnd - otherBegin !== length) return false;
  for (let offset = 0; offset < length; offset += 1) if (bytes[begin + offset] !== bytes[otherBegin + offset]) return false;
  return true;
}

/** The page of `rows`, each with a text or null for every column. */
export function pageOfTexts(rows: readonly (readonly (string | null)[])[], columns: number): ValuePage {
  const values = rows.flat();
  const bytes = Buffer.allocUnsafeSlow(values.reduce((sum, text) => sum + (text === null ? 0 : Buffer.byteLength(text)), 0));
  const spans = new Int32Array(2 * values.length).fill(-1);
  let at = 0;
  for (const [index, text] of values.entries()) {
    if (text === null) continue;
    spans[2 * index] = at;
    at += bytes.write(text, at);
    spans[2 * index + 1] = at;
  }
  return { rows: rows.length, columns, bytes, spans };
}
