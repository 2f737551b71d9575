/**
 * Ids that follow from what they name: a UUID of version 8 (RFC 9562, section 5.8) from the SHA-256 of a text, so that everybody
 * who writes about the same thing writes to one chain without having been told its name.
 */
import type { Uuid } from "./ids.ts";
import { sha256 } from "./sha256.ts";

/**
 * The id of what `name` names.
 *
 * @example namedId("00000000-0000-7000-8000-000000000900|2026-11-26") // "d9c86eca-c3e0-8163-94e6-c98ffe61c9e2"
 */
export function namedId(name: string): Uuid {
  const hex = sha256(name);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
