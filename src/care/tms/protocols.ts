/**
 * The protocol library: what is stimulated where, how strongly, for how long and over how many sessions, with where each was
 * read. Pulses, trains and minutes are computed from the pattern and are nowhere typed in.
 *
 * The 1 Hz protocols are published in several lengths and stand here once for each. A protocol that is not here cannot be
 * prescribed. `verified: false` marks what was recalled and not yet read in its source; a screen says so.
 */
import type { Cited } from "../../measures/instrument.ts";
import type { Pattern, TrainPattern } from "./pattern.ts";
import { type CoursePhase, type Protocol, type ProtocolCourse, type ProtocolIntensity, pulsesOfSession } from "./protocol.ts";

const read = (source: string): Cited => ({ source, verified: true });
const recalled = (source: string): Cited => ({ source, verified: false });

const trains = (hertz: number, count: number, trainSeconds: number, interTrainSeconds: number): TrainPattern => ({
  kind: "trains",
  hertz,
  trains: count,
  trainSeconds,
  interTrainSeconds,
});
const continuous = (hertz: number, seconds: number): TrainPattern => trains(hertz, 1, seconds, 0);
const thetaBurst = (count: number, trainSeconds: number, interTrainSeconds: number): Pattern => ({
  kind: "theta-burst",
  burstPulses: 3,
  burstHertz: 50,
  burstsPerSecond: 5,
  trains: count,
  trainSeconds,
  interTrainSeconds,
});
const intermittent = (count: number) => thetaBurst(count, 2, 8);
const CTBS_600 = thetaBurst(1, 40, 0);

const left = (pattern: Pattern) => ({ site: "dlpfc-left", pattern }) as const;
const right = (pattern: Pattern) => ({ site: "dlpfc-right", pattern }) as const;

const intensity = (cited: Cited, usual: number, min = usual, max = usual): ProtocolIntensity => ({
  ...cited,
  usualPercentOfThreshold: usual,
  minPercentOfThreshold: min,
  maxPercentOfThreshold: max,
});

const daily = (cited: Cited, sessionsMin: number, sessionsMax: number, afterwards: readonly CoursePhase[] = []): ProtocolCourse => ({
  ...cited,
  sessionsPerDay: 1,
  onsetGapMinutesMin: null,
  daysPerWeek: 5,
  sessionsMin,
  sessionsMax,
  afterwards,
});

const minutes = (cited: Cited, low: number, high = low) => ({ ...cited, low, high });

const O_REARDON = read("O'Reardon 2007");
const CARPENTER = read("Carpenter 2020");
const THREE_D = read("Blumberger 2018, THREE-D");
const FOUR_D = read("FOUR-D");
const BLUMBERGER_2016 = read("Blumberger 2016");
const H1 = read("settings of a Japanese service with the H1 coil");
const SAINT = read("Cole 2020 and 2022, SAINT");
const MODIRROUSTA = read("Modirrousta 2018");
const LOW_FREQUENCY = recalled("1 Hz right, usual practice");

const TAPER_OVER_3_WEEKS: readonly CoursePhase[] = [3, 2, 1].map((sessions) => ({ weeks: 1, sessions, everyWeeks: 1 }));
const TWICE_WEEKLY_12_WEEKS: readonly CoursePhase[] = [{ weeks: 12, sessions: 2, everyWeeks: 1 }];

const lowFrequencyRight = <Code extends string>(code: Code, pulses: number): Protocol<Code> => ({
  ...LOW_FREQUENCY,
  code,
  version: 1,
  coil: "figure-8",
  parts: [right(continuous(1, pulses))],
  intensity: intensity(LOW_FREQUENCY, 110, 110, 120),
  course: daily(LOW_FREQUENCY, 20, 30),
  quotedMinutes: null,
});

const h1Course = daily(read("H1 coil, four weeks daily and twelve weeks twice weekly"), 20, 20, TWICE_WEEKLY_12_WEEKS);
const deepThetaBurst = <Code extends string>(code: Code, count: number): Protocol<Code> => ({
  ...recalled("Tendler 2023; parameters recalled"),
  code,
  version: 1,
  coil: "h1",
  parts: [left(intermittent(count))],
  intensity: intensity(recalled("Tendler 2023; parameters recalled"), 120, 110, 120),
  course: h1Course,
  quotedMinutes: null,
});

/** Every protocol in every version, in the order in which they are offered. */
export const PROTOCOLS = [
  {
    ...O_REARDON,
    code: "hf-l-std",
    version: 1,
    coil: "figure-8",
    parts: [left(trains(10, 75, 4, 26))],
    intensity: intensity(O_REARDON, 120),
    course: daily(O_REARDON, 20, 30, TAPER_OVER_3_WEEKS),
    quotedMinutes: minutes(THREE_D, 37.5),
  },
  {
    ...CARPENTER,
    code: "hf-l-dash",
    version: 1,
    coil: "figure-8",
    parts: [left(trains(10, 75, 4, 11))],
    intensity: intensity(CARPENTER, 120),
    course: daily(CARPENTER, 20, 30),
    quotedMinutes: minutes(CARPENTER, 18.75),
  },
  {
    ...THREE_D,
    code: "itbs600",
    version: 1,
    coil: "figure-8",
    parts: [left(intermittent(20))],
    intensity: intensity(recalled("THREE-D; lower intensities at some sites"), 120, 80, 120),
    course: daily(THREE_D, 20, 30),
    quotedMinutes: minutes(THREE_D, 3, 3.33),
  },
  lowFrequencyRight("lf-r-900", 900),
  lowFrequencyRight("lf-r-1200", 1200),
  lowFrequencyRight("lf-r-1800", 1800),
  {
    ...BLUMBERGER_2016,
    code: "seq-bl",
    version: 1,
    coil: "figure-8",
    parts: [right(continuous(1, 600)), left({ kind: "unstated", hertz: 10, pulses: 1500 })],
    intensity: intensity(BLUMBERGER_2016, 120),
    course: daily(BLUMBERGER_2016, 15, 30),
    quotedMinutes: minutes(BLUMBERGER_2016, 25, 30),
  },
  {
    ...recalled("FOUR-D; pulses recalled"),
    code: "seq-bl-std",
    version: 1,
    coil: "figure-8",
    parts: [right(continuous(1, 600)), left(trains(10, 75, 4, 26))],
    intensity: intensity(FOUR_D, 120),
    course: daily(FOUR_D, 20, 30),
    quotedMinutes: minutes(FOUR_D, 48),
  },
  {
    ...FOUR_D,
    code: "bl-tbs",
    version: 1,
    coil: "figure-8",
    parts: [right(CTBS_600), left(intermittent(20))],
    intensity: intensity(FOUR_D, 120),
    course: daily(FOUR_D, 20, 30),
    quotedMinutes: minutes(FOUR_D, 4),
  },
  {
    ...recalled("continuous theta burst, a component of bilateral courses"),
    code: "ctbs600",
    version: 1,
    coil: "figure-8",
    parts: [right(CTBS_600)],
    intensity: intensity(recalled("80 % of the active to 120 % of the resting threshold"), 120, 80, 120),
    course: daily(recalled("as the course of which it is a component"), 20, 30),
    quotedMinutes: null,
  },
  {
    ...H1,
    code: "dtms-h1",
    version: 1,
    coil: "h1",
    parts: [left(trains(18, 55, 2, 20))],
    intensity: intensity(H1, 120),
    course: h1Course,
    quotedMinutes: null,
  },
  deepThetaBurst("dtms-itbs600", 20),
  deepThetaBurst("dtms-itbs1800", 60),
  {
    ...SAINT,
    code: "snt",
    version: 1,
    coil: "figure-8",
    parts: [left(intermittent(60))],
    intensity: intensity(recalled("SAINT, depth-corrected, at most 120 %"), 90, 90, 120),
    course: {
      ...recalled("SAINT; 50 sessions read, the gap of 50 minutes recalled"),
      sessionsPerDay: 10,
      onsetGapMinutesMin: 50,
      daysPerWeek: 5,
      sessionsMin: 50,
      sessionsMax: 50,
      afterwards: [],
    },
    quotedMinutes: null,
  },
  {
    ...MODIRROUSTA,
    code: "acc-2x",
    version: 1,
    coil: "figure-8",
    parts: [left(trains(10, 60, 5, 25))],
    intensity: intensity(MODIRROUSTA, 110),
    course: {
      ...MODIRROUSTA,
      sessionsPerDay: 2,
      onsetGapMinutesMin: null,
      daysPerWeek: 5,
      sessionsMin: 30,
      sessionsMax: 30,
      afterwards: [],
    },
    quotedMinutes: null,
  },
] as const satisfies readonly Protocol[];

/** The code of a protocol in the library. */
export type ProtocolCode = (typeof PROTOCOLS)[number]["code"];

/** The protocol of that code in that version; null when the library does not have it. */
export function protocolOf(code: string, version: number): Protocol<ProtocolCode> | null {
  return PROTOCOLS.find((one) => one.code === code && one.version === version) ?? null;
}

/** The newest version of a protocol; null when the library does not have it. */
export function newestProtocol(code: string): Protocol<ProtocolCode> | null {
  return PROTOCOLS.findLast((one) => one.code === code) ?? null;
}

/** The pulses of one session of that protocol in that version; null when the library does not have it. */
export function pulsesOf(code: string, version: number): number | null {
  const found = protocolOf(code, version);
  return found === null ? null : pulsesOfSession(found);
}
