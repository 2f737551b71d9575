/**
 * Identifiers: UUID version 7 (RFC 9562, section 5.7). The first 48 bits are Unix milliseconds, so that ids sort
 * roughly by the time they were made and index pages fill in order. Time and randomness arrive as arguments: the same
 * arguments give the same id. An id is made in code and not by the database, because PostgreSQL 15 cannot make one.
 */
import { invariant } from "./invariant.ts";

/** A UUID in lower case, `xxxxxxxx-xxxx-Mxxx-Nxxx-xxxxxxxxxxxx`. */
export type Uuid = string;

const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const UNIX_MILLISECONDS_MAX = 2 ** 48 - 1;

/**
 * A version 7 UUID from `unixMilliseconds` (0 to 2^48 - 1) and 10 `random` bytes.
 *
 * @example uuidv7(0, new Uint8Array(10)) // "00000000-0000-7000-8000-000000000000"
 */
export function uuidv7(unixMilliseconds: number, random: Uint8Array): Uuid {
  invariant(
    Number.isInteger(unixMilliseconds) && unixMilliseconds >= 0 && unixMilliseconds <= UNIX_MILLISECONDS_MAX,
    `uuidv7 wants milliseconds in 0..2^48-1, was given ${unixMilliseconds}`,
  );
  invariant(random.length >= 10, `uuidv7 wants 10 random bytes, was given ${random.length}`);
  const bytes = random.slice(0, 10);
  bytes[0] = (byteAt(bytes, 0) & 0x0f) | 0x70;
  bytes[2] = (byteAt(bytes, 2) & 0x3f) | 0x80;
  const hex = unixMilliseconds.toString(16).padStart(12, "0") + hexOf(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** Whether `text` is a UUID of any version in the lower-case form that this project writes. */
export function isUuid(text: string): boolean {
  return UUID_PATTERN.test(text);
}

function hexOf(bytes: Uint8Array): string {
  let hex = "";
  for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
  return hex;
}

function byteAt(bytes: Uint8Array, index: number): number {
  const byte = bytes[index];
  invariant(byte !== undefined, `byte ${index} of ${bytes.length}`);
  return byte;
}
