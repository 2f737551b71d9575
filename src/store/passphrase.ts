/**
 * A key from a passphrase, for archives: scrypt (RFC 7914) with the settings that stand in the archive's header. New
 * archives get N = 2^17, r = 8, p = 1 and a salt of 16 random bytes: 128 MiB and about half a second for one guess.
 */
import { randomBytes, scrypt } from "node:crypto";
import type { Key } from "../record/cipher.ts";

/** Scrypt's settings; `salt` is base64url. N is 2 to the power of `costLog2`. */
export interface PassphraseSettings {
  readonly costLog2: number;
  readonly blockSize: number;
  readonly parallelism: number;
  readonly salt: string;
}

const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** Settings for a new archive, with a fresh salt. Tests may pass a lower cost. */
export function newPassphraseSettings(costLog2 = 17): PassphraseSettings {
  return { costLog2, blockSize: 8, parallelism: 1, salt: randomBytes(SALT_BYTES).toString("base64url") };
}

/** The key: 32 bytes, base64url. The passphrase counts in NFKC, so that one keyboard's composed letters are another's. */
export function passphraseKey(passphrase: string, { costLog2, blockSize, parallelism, salt }: PassphraseSettings): Promise<Key> {
  const options = { N: 2 ** costLog2, r: blockSize, p: parallelism, maxmem: 256 * 2 ** costLog2 * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize("NFKC"), Buffer.from(salt, "base64url"), KEY_BYTES, options, (error, key) =>
      error === null ? resolve(key.toString("base64url")) : reject(error),
    );
  });
}
