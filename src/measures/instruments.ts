/**
 * The instruments this product knows, by code. An assessment names an instrument by such a code; one that is not here
 * is kept in the record and shown by its code, without a scale, because nobody has said what its numbers mean.
 */
import type { Instrument } from "./instrument.ts";
import { gad7 } from "./instruments/gad7.ts";
import { hama } from "./instruments/hama.ts";
import { hamd17 } from "./instruments/hamd17.ts";
import { cgiI, cgiS, pgiI } from "./instruments/impressions.ts";
import { madrs } from "./instruments/madrs.ts";
import { phq9 } from "./instruments/phq9.ts";
import { phq15 } from "./instruments/phq15.ts";
import { sss8 } from "./instruments/sss8.ts";
import { who5 } from "./instruments/who5.ts";

/** Every instrument, in the order in which lists and flowsheets show them: mind, body, quality of life, impressions. */
export const INSTRUMENTS = {
  hamd17,
  madrs,
  phq9,
  hama,
  gad7,
  sss8,
  phq15,
  who5,
  "cgi-s": cgiS,
  "cgi-i": cgiI,
  "pgi-i": pgiI,
} as const;

/** The code of an instrument. */
export type InstrumentCode = keyof typeof INSTRUMENTS;

/** The concept codes of one instrument's items. */
export type ItemCodeOf<Code extends InstrumentCode> = (typeof INSTRUMENTS)[Code]["items"][number]["code"];

/** Whether `code` is the code of an instrument known here. */
export function isInstrumentCode(code: string): code is InstrumentCode {
  return Object.hasOwn(INSTRUMENTS, code);
}

/** The instrument of that code, or null when none is known. */
export function instrumentOf(code: string): Instrument | null {
  return isInstrumentCode(code) ? INSTRUMENTS[code] : null;
}
