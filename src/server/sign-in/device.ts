/**
 * The device cookie (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"): a browser that has once signed in to
 * an account carries a proof of that. It opens nothing. It only gives that browser tries of its own, so that somebody
 * else's failures on the account do not shut its owner out.
 */
import { timingSafeEqual } from "node:crypto";
import type { Uuid } from "../../base/ids.ts";
import type { Cipher, Key } from "../../record/cipher.ts";

export const DEVICE_SECONDS = 180 * 24 * 3600;

export interface Devices {
  /** A new device cookie for `account`. */
  issue(account: Uuid): string;
  /** The device's own name when `cookie` was issued for `account`, otherwise null. */
  recognise(cookie: string | null, account: Uuid): string | null;
}

export function createDevices(cipher: Cipher, key: Key, random: (bytes: number) => Uint8Array): Devices {
  const deviceKey = cipher.deriveKey(key, "device cookies");
  const proofOf = (account: Uuid, nonce: string): string => cipher.hmac(deviceKey, `${account}|${nonce}`);
  return {
    issue(account) {
      const nonce = Buffer.from(random(16)).toString("hex");
      return `${nonce}.${proofOf(account, nonce)}`;
    },
    recognise(cookie, account) {
      const [nonce, proof] = cookie?.split(".") ?? [];
      if (nonce === undefined || proof === undefined) return null;
      const given = Buffer.from(proof);
      const expected = Buffer.from(proofOf(account, nonce));
      return given.length === expected.length && timingSafeEqual(given, expected) ? nonce : null;
    },
  };
}
