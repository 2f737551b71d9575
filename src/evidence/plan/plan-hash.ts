/**
 * The name of a plan by its content: SHA-256 over its canonical JSON (RFC 8785). White space, the order of members and the
 * way a number is written do not matter; every value does, and so does every field, known to this program or not. Whoever
 * keeps the hash from before the data were seen can show afterwards which plan it was.
 */
import { canonicalJsonOrNull } from "../../base/canonical.ts";
import type { Json } from "../../base/json.ts";
import { sha256 } from "../../base/sha256.ts";

/**
 * `sha256:` and 64 hex digits; null for a value that canonical JSON cannot hold (a lone surrogate).
 *
 * @example planHash({ b: 1, a: 2 }) === planHash({ a: 2, b: 1 }) // true
 */
export function planHash(plan: Json): string | null {
  const text = canonicalJsonOrNull(plan);
  return text === null ? null : `sha256:${sha256(text)}`;
}
