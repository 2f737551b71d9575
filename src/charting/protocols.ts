/**
 * How many pulses a session of a published protocol gives, with where it was read. Only what a session form needs to be
 * filled in; intensities, trains and courses are the protocol library's.
 */
import type { Cited } from "../measures/instrument.ts";

type Pulses = Cited & { readonly version: number; readonly pulses: number };

const cited = (pulses: number, source: string, verified: boolean): Pulses => ({ version: 1, pulses, source, verified });

/** By protocol. Low-frequency protocols are given in several lengths and are not here. */
export const SESSION_PULSES: Readonly<Record<string, Pulses>> = {
  "hf-l-std": cited(3000, "O'Reardon 2007", true),
  "hf-l-dash": cited(3000, "Carpenter 2020", true),
  itbs600: cited(600, "Blumberger 2018, THREE-D", true),
  "seq-bl": cited(2100, "Blumberger 2016", true),
  "seq-bl-std": cited(3600, "FOUR-D", false),
  "bl-tbs": cited(1200, "FOUR-D", false),
  ctbs600: cited(600, "theta burst, 40 s", false),
  "dtms-h1": cited(1980, "18 Hz, 55 trains of 2 s", true),
  snt: cited(1800, "90,000 pulses in 50 sessions", true),
  "acc-2x": cited(3000, "Modirrousta 2018", true),
};

/** The pulses of one session of that protocol in that version; null when they are not known here. */
export function pulsesOf(protocol: string, version: number): number | null {
  const found = Object.hasOwn(SESSION_PULSES, protocol) ? SESSION_PULSES[protocol] : undefined;
  return found?.version === version ? found.pulses : null;
}
