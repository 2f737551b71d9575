/**
 * The cryptography that the record needs, as a port. The record says what is hashed, sealed and signed; where the
 * primitives come from (node:crypto on the server) arrives as an argument, so that this layer stays free of I/O, of
 * randomness and of any platform.
 */

/** Primitives over strings. Keys and sealed text are base64url; digests are lower-case hex. All are synchronous. */
export interface Cipher {
  /** SHA-256 of the UTF-8 bytes of `text`: 64 hex digits. */
  sha256(text: string): string;
  /** HMAC-SHA-256 of the UTF-8 bytes of `text` under a 32-byte key: 64 hex digits. */
  hmac(key: Key, text: string): string;
  /** AES-256-GCM with a fresh random 96-bit nonce; `context` is authenticated with it. Returns base64url of nonce, ciphertext and tag. */
  encrypt(key: Key, plain: string, context: string): string;
  /** The plain text, or null when the key, the context or the sealed text is not the one it was sealed with. */
  decrypt(key: Key, sealed: string, context: string): string | null;
  /** A fresh random 256-bit key. */
  newKey(): Key;
  /** A key for one `purpose`, derived from `key` (HKDF-SHA-256). */
  deriveKey(key: Key, purpose: string): Key;
  /** A fresh Ed25519 key pair. */
  newSigningKeys(): SigningKeys;
  /** The Ed25519 signature of the UTF-8 bytes of `text`: base64url of 64 bytes. */
  sign(privateKey: Key, text: string): string;
  /** Whether `signature` is that of `text` under the holder of `publicKey`'s private key. */
  verifySignature(publicKey: Key, text: string, signature: string): boolean;
}

/** A 256-bit key, base64url. */
export type Key = string;

/** An Ed25519 pair, each of 32 bytes. The public one may be known to all; the private one never enters the database. */
export interface SigningKeys {
  readonly publicKey: Key;
  readonly privateKey: Key;
}
