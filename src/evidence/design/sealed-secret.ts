/**
 * A secret that decides a randomisation and is sealed before the first patient: its hash is published, the secret kept.
 * When the trial is over the secret is opened, and everyone can make the list again and see that it is the one that was
 * promised. Nobody who knows the beginning of a list may be able to guess how it goes on, so its numbers do not come from
 * the generator of simulations but from SHA-256 in counter mode: block n of stream s is the hash of "secret/s/n".
 */
import { canonicalJson } from "../../base/canonical.ts";
import { invariant } from "../../base/invariant.ts";
import type { Json } from "../../base/json.ts";
import { type RandomStream, streamOfWords } from "../../base/random.ts";
import { sha256 } from "../../base/sha256.ts";

const HEX_DIGITS = 64;
const WORD_DIGITS = 8;

/** Whether `secret` is 64 lower-case hex digits: 256 bits, drawn by a machine and never by a person. */
export function isSecret(secret: string): boolean {
  return /^[0-9a-f]{64}$/.test(secret);
}

/** The hash to publish: of the secret together with the plan it belongs to, so that neither can be exchanged later. */
export function sealOf(secret: string, plan: Json): string {
  invariant(isSecret(secret), "a secret of 64 hex digits");
  return sha256(canonicalJson({ plan, secret }));
}

/** Whether `secret` is the one that was sealed with `plan`. */
export function opensSeal(seal: string, secret: string, plan: Json): boolean {
  return isSecret(secret) && sealOf(secret, plan) === seal;
}

/** The stream number `stream` of `secret`. */
export function secretStream(secret: string, stream: number): RandomStream {
  invariant(isSecret(secret), "a secret of 64 hex digits");
  let block = 0;
  let digits = "";
  return streamOfWords(() => {
    if (digits === "") {
      digits = sha256(`${secret}/${stream}/${block}`);
      invariant(digits.length === HEX_DIGITS, "a hash of 64 hex digits");
      block += 1;
    }
    const word = Number.parseInt(digits.slice(0, WORD_DIGITS), 16);
    digits = digits.slice(WORD_DIGITS);
    return word;
  });
}
