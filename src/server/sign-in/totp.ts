/**
 * Time-based one-time passwords, RFC 6238 over RFC 4226: HMAC-SHA-1, 6 digits, steps of 30 seconds from the Unix epoch,
 * the settings that every authenticator app understands. The clock is the server's and arrives as an argument. A code is
 * accepted in its own step and one step to either side (RFC 6238, 5.2), and each step once: `matchingStep` is told the
 * last step that was used and never answers it or an earlier one.
 */
import { createHmac, timingSafeEqual } from "node:crypto";

export const TOTP_STEP_SECONDS = 30;
export const TOTP_DIGITS = 6;
const STEPS_EITHER_SIDE = 1;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code of `secret` in the step numbered `step`. */
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", secret).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** TOTP_DIGITS).padStart(TOTP_DIGITS, "0");
}

/** The step in which `unixMilliseconds` lies. */
export function totpStep(unixMilliseconds: number): number {
  return Math.floor(unixMilliseconds / 1000 / TOTP_STEP_SECONDS);
}

/** The step that `code` belongs to, if it is near `unixMilliseconds` and later than `lastUsedStep`; otherwise null. */
export function matchingStep(secret: Uint8Array, code: string, unixMilliseconds: number, lastUsedStep: number): number | null {
  const given = Buffer.from(
    code
      .normalize("NFKC")
      .replace(/\s/g, "")
      .padEnd(TOTP_DIGITS)
      .slice(0, TOTP_DIGITS + 1),
    "utf8",
  );
  const now = totpStep(unixMilliseconds);
  let found: number | null = null;
  for (let step = now - STEPS_EITHER_SIDE; step <= now + STEPS_EITHER_SIDE; step += 1) {
    const expected = Buffer.from(totpCode(secret, step), "utf8");
    const equal = given.length === expected.length && timingSafeEqual(given, expected);
    if (equal && step > lastUsedStep) found ??= step;
  }
  return found;
}

/** RFC 4648 base32 without padding, as authenticator apps take a secret that is typed. */
export function base32(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = "";
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += BASE32.charAt((held >> (bits - 5)) & 31);
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + BASE32.charAt((held << (5 - bits)) & 31) : text;
}

/** The address that authenticator apps read from a QR code. */
export function totpUri(secret: Uint8Array, account: string, clinicName: string): string {
  const issuer = `Ryorin ${clinicName}`;
  const query = [
    `secret=${base32(secret)}`,
    `issuer=${encodeURIComponent(issuer)}`,
    "algorithm=SHA1",
    `digits=${TOTP_DIGITS}`,
    `period=${TOTP_STEP_SECONDS}`,
  ];
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${query.join("&")}`;
}
