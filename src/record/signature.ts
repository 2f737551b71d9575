/**
 * Electronic signatures: who, when, in what sense, and over what. What was displayed is not kept a second time; its
 * digest is, keyed from the subject's own key, so that whoever has the key can show that exactly this text was signed in
 * this language, and nobody can test a guess once the key is destroyed. The signature is part of the entry and thereby
 * of its hash: it cannot be taken off, put on another entry, or changed; a later one is a `confirmation`.
 *
 * That the signer was the signer is proved where they sign in, not here.
 */

import { canonicalJson } from "../base/canonical.ts";
import type { Instant } from "../base/dates.ts";
import type { Cipher, Key } from "./cipher.ts";
import type { Author, Language, Signature, SignatureMeaning } from "./entry.ts";
import { displayedDigest } from "./seal.ts";

/** The act of signing: what the signer was shown, and what they meant. */
export interface Signing {
  readonly signer: Author;
  readonly meaning: SignatureMeaning;
  readonly language: Language;
  /** The text, complete and exact, as it stood on the screen or the paper. */
  readonly displayed: string;
  readonly signedAt: Instant;
}

/** The signature that `signing` puts on an entry of the subject whose key is `key`. */
export function sign(signing: Signing, key: Key, cipher: Cipher): Signature {
  const { signer, meaning, language, signedAt } = signing;
  return { signer, meaning, language, signedAt, displayedDigest: displayedDigest(signedText(signing), key, cipher) };
}

/** Whether `displayed` is exactly what was signed, in the language and the sense that the signature names. */
export function isSignatureOver(signature: Signature, displayed: string, key: Key, cipher: Cipher): boolean {
  return displayedDigest(signedText({ ...signature, displayed }), key, cipher) === signature.displayedDigest;
}

/** Language and meaning are under the digest with the text, because "verified" shown as "approved" is another act. */
function signedText(signing: Pick<Signing, "displayed" | "language" | "meaning">): string {
  return canonicalJson({ displayed: signing.displayed, language: signing.language, meaning: signing.meaning });
}
