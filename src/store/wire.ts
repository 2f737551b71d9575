/**
 * The two messages of PostgreSQL's wire protocol that travel in numbers, written and read without the library's help: Bind,
 * which gives a prepared statement its parameters, thirty for an append; and DataRow, one for each entry that is
 * verified, which the library turns into strings, value by value.
 */

import type { Param, ValuePage } from "./engine.ts";
import { textOf } from "./values.ts";

/** Type, length, an empty portal's name, the end of the statement's name, and three counts. */
const FRAME_BYTES = 1 + 4 + 1 + 1 + 2 + 2 + 2;
const LENGTH_BYTES = 4;

/** Binds `params` as text to the prepared `statement`; the results come back as text. */
export function bindMessage(statement: string, params: readonly Param[]): Uint8Array {
  const texts = params.map(textOf);
  const bytes = texts.reduce((sum, text) => sum + LENGTH_BYTES + (text === null ? 0 : Buffer.byteLength(text)), 0);
  const message = Buffer.allocUnsafe(FRAME_BYTES + Buffer.byteLength(statement) + bytes);
  let at = message.write("B", 0);
  at = message.writeInt32BE(message.length - 1, at);
  at = message.writeUInt8(0, at);
  at += message.write(statement, at);
  at = message.writeUInt8(0, at);
  // No format is named for the parameters: they are texts.
  at = message.writeInt16BE(0, at);
  at = message.writeUInt16BE(texts.length, at);
  for (const text of texts) at = writeValue(message, text, at);
  message.writeInt16BE(0, at);
  return message;
}

function writeValue(message: Buffer, text: string | null, at: number): number {
  if (text === null) return message.writeInt32BE(-1, at);
  const written = message.write(text, at + LENGTH_BYTES);
  message.writeInt32BE(written, at);
  return at + LENGTH_BYTES + written;
}

const COMMAND_COMPLETE = 0x43;
const DATA_ROW = 0x44;
const READY_FOR_QUERY = 0x5a;
const COUNT_BYTES = 2;

/** The rows in the answers to one statement; null unless they say that it was done, to its end. */
export function valuePageOf(answers: Buffer<ArrayBuffer>, columns: number): ValuePage | null {
  let [rows, completed, last] = [0, 0, 0];
  for (let at = 0; at < answers.length; at += 1 + answers.readInt32BE(at + 1)) {
    last = answers[at] ?? 0;
    if (last === DATA_ROW) rows += 1;
    else if (last === COMMAND_COMPLETE) completed += 1;
  }
  if (completed !== 1 || last !== READY_FOR_QUERY) return null;
  const spans = new Int32Array(2 * rows * columns);
  let next = 0;
  for (let at = 0; at < answers.length; at += 1 + answers.readInt32BE(at + 1))
    if (answers[at] === DATA_ROW) next = findValues(spans, next, answers, at + 1 + LENGTH_BYTES + COUNT_BYTES, columns);
  return { rows, columns, bytes: answers, spans };
}

/** Notes where the values of one row lie, from the length of the first on; returns where the next row's are noted. */
function findValues(spans: Int32Array, next: number, answers: Buffer, first: number, columns: number): number {
  let at = first;
  for (let column = 0; column < columns; column += 1) {
    const length = answers.readInt32BE(at);
    at += LENGTH_BYTES;
    spans[next + 2 * column] = length < 0 ? -1 : at;
    spans[next + 2 * column + 1] = length < 0 ? -1 : at + length;
    at += Math.max(length, 0);
  }
  return next + 2 * columns;
}
