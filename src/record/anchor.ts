/**
 * Anchors: the heads of all chains, written down outside the database and signed, at least once a day. A database cannot
 * testify against whoever holds it; a file that lies elsewhere can.
 *
 * FORMAT. An anchor is one line of canonical JSON (RFC 8785) with exactly these members: format (1), clinic, number
 * (1, 2, 3 …), madeAt (an instant with its offset), previous (the SHA-256 of the line before, without its line break, or
 * GENESIS for number 1), heads, signature. `heads` holds, sorted by ledger and then subject, the head of each chain that
 * is not the same as in the anchors before: {hash, ledger, seq, subject}. `signature` is the Ed25519 signature, base64url,
 * of the UTF-8 bytes of the canonical JSON without `signature`, by the clinic's anchor key. A series of anchors is a
 * file of such lines, each ended by a line feed.
 *
 * A series is VALID when, reading from the first line on:
 *   1. every line is canonical JSON of these members;
 *   2. every line has the same clinic, and the public key known for that clinic verifies its signature;
 *   3. line n has number n, and its `previous` is the SHA-256 of line n - 1;
 *   4. madeAt never goes back;
 *   5. within the series the seq of a chain never goes down.
 * A copy of the file that was taken away is the stronger witness: lines cut from the end of the one file are found by
 * comparing it with any longer copy, of which it must be a prefix.
 *
 * What an anchored head proves: on the day of the anchor the chain had an entry of this hash at this place, and with it
 * everything before. A chain that an anchor names and the record does not have was removed as a whole.
 */
import { z } from "zod";
import { canonicalJson } from "../base/canonical.ts";
import { millisecondsOf } from "../base/dates.ts";
import { isJsonObject } from "../base/json.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { GENESIS, type Head } from "./chain.ts";
import type { Cipher, Key } from "./cipher.ts";
import { LEDGERS } from "./entry.ts";
import { digest, instant, uuid } from "./kinds/parts.ts";
import { chainKey } from "./verification.ts";

const anchoredHead = z.strictObject({ ledger: z.enum(LEDGERS), subject: uuid, seq: z.int().min(1), hash: digest });

const anchorLine = z.strictObject({
  format: z.literal(1),
  clinic: uuid,
  number: z.int().min(1),
  madeAt: instant,
  previous: digest,
  heads: z.array(anchoredHead),
  signature: z.stringFormat("signature", /^[A-Za-z0-9_-]{86}$/),
});

/** The head of one chain as an anchor holds it. */
export type AnchoredHead = z.output<typeof anchoredHead>;

/** One anchor. */
export type Anchor = z.output<typeof anchorLine>;

/** What a series of anchors knows: all heads it ever named, by `chainKey`, and its last line's number and digest. */
export interface AnchorSeries {
  readonly heads: ReadonlyMap<string, readonly Head[]>;
  readonly number: number;
  readonly digest: string;
  readonly madeAt: string | null;
}

/** What is wrong with a series, and at which line, from 1. */
export interface AnchorFinding {
  readonly code: "anchor.unreadable" | "anchor.clinic" | "anchor.signature" | "anchor.order" | "anchor.time" | "anchor.seq";
  readonly line: number;
}

/** A series before its first line. */
export const NO_ANCHORS: AnchorSeries = { heads: new Map(), number: 0, digest: GENESIS, madeAt: null };

/**
 * The line, without its line break, that continues `series` with the present `heads` of all chains. Heads that the
 * series already has as the newest of their chain are left out.
 */
export function anchorText(
  series: AnchorSeries,
  heads: readonly AnchoredHead[],
  made: { readonly clinic: string; readonly at: string },
  privateKey: Key,
  cipher: Cipher,
): string {
  const changed = heads.filter((head) => series.heads.get(chainKey(head))?.at(-1)?.hash !== head.hash);
  const unsigned = {
    format: 1,
    clinic: made.clinic,
    number: series.number + 1,
    madeAt: made.at,
    previous: series.digest,
    heads: changed.toSorted((a, b) => (chainKey(a) < chainKey(b) ? -1 : 1)),
  };
  return canonicalJson({ ...unsigned, signature: cipher.sign(privateKey, canonicalJson(unsigned)) });
}

/**
 * Checks a whole file of anchors; the first line that is not valid is told. An empty file is a series of none. A line
 * without its line feed is an anchor whose writing was interrupted: it counts when it is whole.
 */
export function readAnchors(file: string, clinic: string, publicKey: Key, cipher: Cipher): Result<AnchorSeries, AnchorFinding> {
  const heads = new Map<string, Head[]>();
  let series: AnchorSeries = { ...NO_ANCHORS, heads };
  const lines = file.split("\n");
  for (const text of lines.at(-1) === "" ? lines.slice(0, -1) : lines) {
    const anchor = parseAnchor(text);
    const fault = anchor === null ? "anchor.unreadable" : anchorFault(anchor, series, clinic, publicKey, cipher);
    if (anchor === null || fault !== null) return fail({ code: fault ?? "anchor.unreadable", line: series.number + 1 });
    for (const { seq, hash, ...chain } of anchor.heads) listOf(heads, chainKey(chain)).push({ seq, hash });
    series = { heads, number: anchor.number, digest: cipher.sha256(text), madeAt: anchor.madeAt };
  }
  return ok(series);
}

function listOf(heads: Map<string, Head[]>, key: string): Head[] {
  const list = heads.get(key) ?? [];
  heads.set(key, list);
  return list;
}

function anchorFault(anchor: Anchor, series: AnchorSeries, clinic: string, publicKey: Key, cipher: Cipher): AnchorFinding["code"] | null {
  const { signature, ...unsigned } = anchor;
  if (anchor.clinic !== clinic) return "anchor.clinic";
  if (!cipher.verifySignature(publicKey, canonicalJson(unsigned), signature)) return "anchor.signature";
  if (anchor.number !== series.number + 1 || anchor.previous !== series.digest) return "anchor.order";
  if (series.madeAt !== null && millisecondsOf(anchor.madeAt) < millisecondsOf(series.madeAt)) return "anchor.time";
  const shrunk = anchor.heads.some((head) => head.seq < (series.heads.get(chainKey(head))?.at(-1)?.seq ?? 0));
  return shrunk ? "anchor.seq" : null;
}

/** Null unless the text is an anchor in its canonical form. */
function parseAnchor(text: string): Anchor | null {
  const value = parseJson(text);
  const parsed = anchorLine.safeParse(value);
  return parsed.success && isJsonObject(value) && canonicalJson(value) === text ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
