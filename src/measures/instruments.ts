/**
 * The instruments this product knows, by code. An assessment names an instrument by such a code; one that is not here
 * is kept in the record and shown by its code, without a scale, because nobody has said what its numbers mean.
 */
import type { Instrument } from "./instrument.ts";
import { headacheDays, infections, painNrs } from "./instruments/counts.ts";
import { cssrs } from "./instruments/cssrs.ts";
import { bfi, fas } from "./instruments/fatigue.ts";
import { eq5d5l, eqVas, pdqD5, snaq, wsas } from "./instruments/function.ts";
import { gad7 } from "./instruments/gad7.ts";
import { hama } from "./instruments/hama.ts";
import { hamd17 } from "./instruments/hamd17.ts";
import { cgiI, cgiS, pgiI } from "./instruments/impressions.ts";
import { ais, isi } from "./instruments/insomnia.ts";
import { madrs } from "./instruments/madrs.ts";
import { phq9 } from "./instruments/phq9.ts";
import { phq15 } from "./instruments/phq15.ts";
import * as promis from "./instruments/promis.ts";
import { qids } from "./instruments/qids.ts";
import { sss8 } from "./instruments/sss8.ts";
import * as totals from "./instruments/totals.ts";
import { who5 } from "./instruments/who5.ts";

/** Every instrument, in the order in which lists and flowsheets show them: mind, body, quality of life, impressions, totals. */
export const INSTRUMENTS = {
  hamd17,
  madrs,
  phq9,
  "qids-sr16": qids,
  hama,
  gad7,
  "c-ssrs": cssrs,
  sss8,
  phq15,
  "headache-days": headacheDays,
  "pain-nrs": painNrs,
  infections,
  ais,
  isi,
  bfi,
  fas,
  snaq,
  who5,
  "eq-5d-5l": eq5d5l,
  "eq-vas": eqVas,
  wsas,
  "pdq-d5": pdqD5,
  "cgi-s": cgiS,
  "cgi-i": cgiI,
  "pgi-i": pgiI,
  "promis-depression": promis.promisDepression,
  "promis-fatigue": promis.promisFatigue,
  "promis-sleep": promis.promisSleep,
  "promis-pain": promis.promisPain,
  "promis-physical": promis.promisPhysical,
  "promis-social": promis.promisSocial,
  "promis-gmh": promis.promisGlobalMental,
  "promis-gph": promis.promisGlobalPhysical,
  psqi: totals.psqi,
  fss: totals.fss,
  chalder: totals.chalder,
  "hit-6": totals.hit6,
  gsrs: totals.gsrs,
  "sheehan-sds": totals.sds,
  wpi: totals.wpi,
  "sf8-pcs": totals.sf8Physical,
  "sf8-mcs": totals.sf8Mental,
  "sf36-pcs": totals.sf36Physical,
  "sf36-mcs": totals.sf36Mental,
} as const;

/** The code of an instrument. */
export type InstrumentCode = keyof typeof INSTRUMENTS;

/** The concept codes of one instrument's items. */
export type ItemCodeOf<Code extends InstrumentCode> = (typeof INSTRUMENTS)[Code]["items"][number]["code"];

/** The instruments that a clinic is offered before it has chosen any. */
export const CORE_INSTRUMENTS: readonly InstrumentCode[] = Object.keys(INSTRUMENTS).filter(
  (code): code is InstrumentCode => isInstrumentCode(code) && INSTRUMENTS[code].core,
);

/** Whether `code` is the code of an instrument known here. */
export function isInstrumentCode(code: string): code is InstrumentCode {
  return Object.hasOwn(INSTRUMENTS, code);
}

/** The instrument of that code, or null when none is known. */
export function instrumentOf(code: string): Instrument | null {
  return isInstrumentCode(code) ? INSTRUMENTS[code] : null;
}
