/**
 * The code that founds a clinic. It is printed where the program was started, so that whoever types it has been there;
 * it lives for fifteen minutes and ten tries, and starting again makes a new one. It exists only until there is a director.
 */
import { codeHash, isCode, oneTimeCode } from "./one-time-code.ts";

const CHARACTERS = 12;
const LIFE_MILLISECONDS = 15 * 60_000;
const TRIES_MAX = 10;

export interface FounderCode {
  readonly code: string;
  readonly endsAt: number;
  /** Judges a typed code. `expired` also when the tries are used up: start again for a new one. */
  judge(typed: string): "right" | "wrong" | "expired";
}

export function createFounderCode(now: () => number, random: (bytes: number) => Uint8Array): FounderCode {
  const code = oneTimeCode(random(CHARACTERS));
  const kept = codeHash(code);
  const endsAt = now() + LIFE_MILLISECONDS;
  let tries = 0;
  return {
    code,
    endsAt,
    judge(typed) {
      tries += 1;
      if (now() >= endsAt || tries > TRIES_MAX) return "expired";
      return isCode(typed, kept) ? "right" : "wrong";
    },
  };
}
