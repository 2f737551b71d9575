/**
 * The vital signs before an infusion: each must have been taken within the hour, and lie where it may begin. The ranges are ours,
 * for adults at rest, and a physician may dispute them; what was not taken is no sign that all is well.
 */
import { type Instant, isInstant, millisecondsOf } from "../../base/dates.ts";
import { type Chart, standingOf } from "../../record/chart.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { InfusionCode } from "./codes.ts";
import { HOUSE } from "./grounds.ts";

type Vitals = ChartEntryOf<"vitals">["body"];

/** The signs that are asked, and between which values an infusion may begin. */
export const SIGNS_BEFORE = {
  temperatureCelsius: { min: 35, max: 37.4 },
  systolicMmHg: { min: 91, max: 179 },
  pulsePerMinute: { min: 45, max: 110 },
  oxygenPercent: { min: 94, max: 100 },
  respirationsPerMinute: { min: 9, max: 21 },
} as const satisfies Partial<Record<keyof Vitals, { readonly min: number; readonly max: number }>>;

/** A sign that is asked before an infusion. */
export type SignBefore = keyof typeof SIGNS_BEFORE;

/** The signs, in the order in which they are asked. */
export const SIGNS_ASKED: readonly SignBefore[] = [
  "temperatureCelsius",
  "systolicMmHg",
  "pulsePerMinute",
  "oxygenPercent",
  "respirationsPerMinute",
];

const FRESH_MINUTES = 60;
const WEIGHT_DAYS = 90;
const MINUTE = 60_000;

/** The signs that were taken within the hour before `now`; null when none were. */
export function freshSigns(chart: Chart, now: Instant): Vitals | null {
  return standingOf(chart, "vitals").findLast(({ occurredAt }) => isWithin(occurredAt, now, FRESH_MINUTES))?.body ?? null;
}

/** The newest weight of the last 90 days in kilograms; null when there is none. */
export function recentWeight(chart: Chart, now: Instant): number | null {
  const weighed = standingOf(chart, "vitals").findLast(
    ({ occurredAt, body }) => body.weightKilograms !== null && isWithin(occurredAt, now, WEIGHT_DAYS * 1440),
  );
  return weighed?.body.weightKilograms ?? null;
}

/** A day alone is taken at its beginning. */
function isWithin(moment: string, now: Instant, minutes: number): boolean {
  const instant = isInstant(moment) ? moment : `${moment}T00:00:00${now.slice(-6)}`;
  const age = millisecondsOf(now) - millisecondsOf(instant);
  return age >= 0 && age <= minutes * MINUTE;
}

/** What is found of the signs before an infusion. */
export function signFindings(signs: Vitals | null): readonly Finding<InfusionCode>[] {
  return SIGNS_ASKED.flatMap((sign): readonly Finding<InfusionCode>[] => {
    const value = signs?.[sign] ?? null;
    const { min, max } = SIGNS_BEFORE[sign];
    if (value === null) return [findingOf("infusion.vital-missing", "stop", HOUSE, { vital: sign })];
    return value < min || value > max ? [findingOf("infusion.vital-out-of-range", "stop", HOUSE, { vital: sign, value, min, max })] : [];
  });
}
