/**
 * How a value of the database becomes one of JavaScript: one table for both drivers, which by themselves disagree.
 * Counts are numbers, days stay the text they are, instants are dates, bytes are a plain Uint8Array.
 */
import { invariant } from "../base/invariant.ts";
import type { Param } from "./engine.ts";

const BYTEA = 17;
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** Parsers of the text form, by the type's object id. What is not here the drivers already agree on. */
export const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: parseCount,
  [BYTEA]: (text) => Uint8Array.from(Buffer.from(text.slice(2), "hex")),
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => new Date(text),
};

/** The text form of a parameter, as PostgreSQL reads it. */
export function textOf(param: Param): string | null {
  if (param === null || typeof param === "string") return param;
  return String(param);
}

function parseCount(text: string): number {
  const count = Number(text);
  invariant(Number.isSafeInteger(count), `a bigint within 2^53, was ${text}`);
  return count;
}
