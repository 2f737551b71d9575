/**
 * Under which rules a course is given and paid: insured in Japan, paid by the patient, or as research. A pack is a set of
 * dated editions, and the edition of a day is that of the schedule in force on it; a day after the last edition that is
 * loaded has none, and every verdict of the pack then asks for the schedule instead of guessing it.
 *
 *   insured   I000-2. 2019-06-01 to 2024-05-31: 1,200 points, at most 30 sessions within 6 weeks of the first. 2024-06-01 to
 *             2026-05-31: 2,000 points, 30 sessions within 8 weeks. The schedule of 2026 was not seen and is not loaded.
 *   self-pay  no schedule; the clinic answers for it.
 *   research  no schedule; the review board's approval takes its place.
 *
 * Points are those of the day of a session. Which protocols the insurance knows follows from the devices that are insured:
 * the figure-of-eight coil at 10 Hz and the H1 helmet at 18 Hz; theta burst, the short pause and the accelerated course are not.
 */
import type { LocalDate } from "../../base/dates.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import { type Ground, holdsOn } from "../finding.ts";

/** The name of a pack. */
export type RulePack = ChartEntryOf<"plan">["body"]["rulePack"];

/** One edition of a pack. */
export interface PackEdition {
  readonly pack: RulePack;
  readonly ground: Ground;
  /** Of one session; null where nothing is claimed. */
  readonly pointsPerSession: number | null;
  /** At most so many sessions, within so many weeks of the first; null where no rule says. */
  readonly sessionsMax: number | null;
  readonly weeksMax: number | null;
  /** Protocols that it names, and those that it is known not to cover; null where it does not speak of protocols. */
  readonly protocols: { readonly covered: readonly string[]; readonly excluded: readonly string[] } | null;
}

const INSURED_PROTOCOLS = {
  covered: ["hf-l-std", "dtms-h1"],
  excluded: ["hf-l-dash", "itbs600", "bl-tbs", "ctbs600", "dtms-itbs", "snt", "acc-2x"],
} as const;

const open = { pointsPerSession: null, sessionsMax: null, weeksMax: null, protocols: null } as const;

/** Every edition, each pack's in order of time. */
export const PACK_EDITIONS: readonly PackEdition[] = [
  {
    pack: "insured",
    ground: {
      source: "fee schedule of medical services, I000-2; jspn 121:384, medical-tribune 533909",
      edition: "2019-06",
      from: "2019-06-01",
      to: "2024-05-31",
      verified: true,
    },
    pointsPerSession: 1200,
    sessionsMax: 30,
    weeksMax: 6,
    protocols: INSURED_PROTOCOLS,
  },
  {
    pack: "insured",
    ground: {
      source: "fee schedule of medical services, I000-2; provide-a-better-life.com, www2.cmi.co.jp",
      edition: "2024-06",
      from: "2024-06-01",
      to: "2026-05-31",
      verified: true,
    },
    pointsPerSession: 2000,
    sessionsMax: 30,
    weeksMax: 8,
    protocols: INSURED_PROTOCOLS,
  },
  { pack: "self-pay", ground: { source: "ours: care paid by the patient", edition: "1", from: null, to: null, verified: false }, ...open },
  {
    pack: "research",
    ground: { source: "ours: care under a protocol that a review board approved", edition: "1", from: null, to: null, verified: false },
    ...open,
  },
];

/** The edition of `pack` in force on `day`; null when none is loaded for it. */
export function editionOn(pack: RulePack, day: LocalDate): PackEdition | null {
  return PACK_EDITIONS.find((edition) => edition.pack === pack && holdsOn(edition.ground, day)) ?? null;
}

/** Of the schedule that is missing on `day`: before the first that is loaded, or after the last. */
export function missingSchedule(day: LocalDate): Ground {
  const first = PACK_EDITIONS.find(({ pack }) => pack === "insured");
  const last = PACK_EDITIONS.findLast(({ pack }) => pack === "insured");
  const isBefore = first?.ground.from != null && day < first.ground.from;
  return {
    source: "fee schedule of medical services, I000-2",
    edition: isBefore ? "before 2019-06: not insured" : "2026-06: not loaded",
    from: isBefore ? null : dayAfter(last?.ground.to ?? null),
    to: null,
    verified: false,
  };
}

/** The schedule is revised in June of every even year. */
function dayAfter(last: LocalDate | null): LocalDate | null {
  return last === null ? null : `${last.slice(0, 4)}-06-01`;
}
