/**
 * Sealing: how the personal part of an entry becomes one unreadable text, and back.
 *
 * Each subject has a data key of its own. The clinic's key, which lives in a file outside the database, wraps it; the
 * database holds the wrapped key only. The sealed text is bound to its entry: clinic, ledger, subject, id and kind are
 * authenticated with it, so that a sealed text moved to another entry does not open. Destroying the wrapped key is the
 * erasure: what it sealed is then unreadable in every copy of the database that does not hold the key, and every hash
 * still verifies, because the hash is over the sealed text.
 */

import { canonicalJson } from "../base/canonical.ts";
import { isJsonObject, type JsonObject } from "../base/json.ts";
import type { Cipher, Key } from "./cipher.ts";
import type { Envelope } from "./entry.ts";

/** What identifies the entry that a sealed text belongs to. */
export type SealContext = Pick<Envelope, "clinic" | "ledger" | "subject" | "id"> & { readonly kind: string };

/** The content of a sealed text: the personal fields of the kind, the reason of an amendment if it is one, and what was typed. */
export interface PersonalContent {
  readonly fields: JsonObject;
  readonly reason: string | null;
  /** Path of a field to what was typed where it differs from what was recorded. Not written while it is empty. */
  readonly typed: Readonly<Record<string, string>>;
}

/** Seals `content` under the subject's key. */
export function seal(content: PersonalContent, context: SealContext, key: Key, cipher: Cipher): string {
  const { fields, reason, typed } = content;
  const written = Object.keys(typed).length === 0 ? { fields, reason } : { fields, reason, typed };
  return cipher.encrypt(sealingKey(key, cipher), canonicalJson(written), contextText(context));
}

/** Opens a sealed text; null when it was sealed for another entry or under another key, was altered, or holds something else. */
export function unseal(sealed: string, context: SealContext, key: Key, cipher: Cipher): PersonalContent | null {
  const text = cipher.decrypt(sealingKey(key, cipher), sealed, contextText(context));
  return text === null ? null : personalContent(JSON.parse(text));
}

function personalContent(value: unknown): PersonalContent | null {
  if (!isJsonObject(value)) return null;
  const { fields, reason, typed = {} } = value;
  if (!isJsonObject(fields) || !isJsonObject(typed) || !areTexts(typed)) return null;
  return reason === null || typeof reason === "string" ? { fields, reason, typed } : null;
}

function areTexts(value: JsonObject): value is Readonly<Record<string, string>> {
  return Object.values(value).every((text) => typeof text === "string");
}

/** Wraps a subject's key under the clinic's key, bound to the subject. */
export function wrapKey(key: Key, owner: Pick<Envelope, "clinic" | "ledger" | "subject">, clinicKey: Key, cipher: Cipher): string {
  return cipher.encrypt(cipher.deriveKey(clinicKey, "wrap subject keys"), key, ownerText(owner));
}

/** The subject's key, or null when the clinic's key or the owner is another one. */
export function unwrapKey(
  wrapped: string,
  owner: Pick<Envelope, "clinic" | "ledger" | "subject">,
  clinicKey: Key,
  cipher: Cipher,
): Key | null {
  return cipher.decrypt(cipher.deriveKey(clinicKey, "wrap subject keys"), wrapped, ownerText(owner));
}

/** The digest of what a signer saw, keyed from the subject's key so that it tells nothing once the key is destroyed. */
export function displayedDigest(displayed: string, key: Key, cipher: Cipher): string {
  return cipher.hmac(cipher.deriveKey(key, "displayed text"), displayed);
}

function sealingKey(key: Key, cipher: Cipher): Key {
  return cipher.deriveKey(key, "seal personal parts");
}

function contextText(context: SealContext): string {
  return [context.clinic, context.ledger, context.subject, context.id, context.kind].join("|");
}

function ownerText(owner: Pick<Envelope, "clinic" | "ledger" | "subject">): string {
  return [owner.clinic, owner.ledger, owner.subject].join("|");
}
