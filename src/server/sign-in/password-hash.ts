/**
 * How a password is kept: scrypt (RFC 7914) with a random salt of its own, at the first of the settings that the OWASP
 * Password Storage Cheat Sheet gives for it: N = 2^17, r = 8, p = 1, that is 128 MiB for one guess. The settings stand
 * in the stored text, `scrypt$17$8$1$salt$key`, so that they can be raised later and old passwords still verify.
 */
import { scrypt, timingSafeEqual } from "node:crypto";

/** log2 of N. Tests may pass less; a program that serves people does not. */
export const PASSWORD_COST_LOG2 = 17;

const BLOCK_SIZE = 8;
const PARALLELISM = 1;
const KEY_BYTES = 32;

/** The text to keep for `password` (NFKC, so that one keyboard's composed letters are another's). `salt`: 16 random bytes. */
export async function hashPassword(password: string, salt: Uint8Array, costLog2: number): Promise<string> {
  const key = await derive(password, salt, { costLog2, blockSize: BLOCK_SIZE, parallelism: PARALLELISM });
  return ["scrypt", costLog2, BLOCK_SIZE, PARALLELISM, Buffer.from(salt).toString("base64url"), key.toString("base64url")].join("$");
}

/** Whether `password` is the one that `kept` was made from, compared in constant time. */
export async function verifyPassword(password: string, kept: string): Promise<boolean> {
  const [scheme, costLog2, blockSize, parallelism, salt, key] = kept.split("$");
  if (scheme !== "scrypt" || salt === undefined || key === undefined)
    throw new Error(`invariant: a kept password begins with scrypt$, this one with ${scheme}$`);
  const settings = { costLog2: Number(costLog2), blockSize: Number(blockSize), parallelism: Number(parallelism) };
  return timingSafeEqual(await derive(password, Buffer.from(salt, "base64url"), settings), Buffer.from(key, "base64url"));
}

interface Settings {
  readonly costLog2: number;
  readonly blockSize: number;
  readonly parallelism: number;
}

function derive(password: string, salt: Uint8Array, { costLog2, blockSize, parallelism }: Settings): Promise<Buffer> {
  const options = { N: 2 ** costLog2, r: blockSize, p: parallelism, maxmem: 256 * 2 ** costLog2 * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, KEY_BYTES, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}
