/**
 * How fast an infusion runs. The first one of a patient begins at a quarter of the rate for a quarter of an hour, so that a
 * reaction meets as little as possible; it takes eleven minutes and a quarter longer for that, and the volume is the same.
 */

/** A part of the infusion at one rate. Rates are in millilitres an hour, times in minutes from the start. */
export interface RateStep {
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly millilitresPerHour: number;
}

const SLOW_MINUTES = 15;
const SLOW_PART = 0.25;

/**
 * The steps of an infusion of `millilitres` planned for `minutes`; slow at first when it is the patient's `first`.
 *
 * @example rateSteps(110, 60, false) // [{ fromMinute: 0, toMinute: 60, millilitresPerHour: 110 }]
 */
export function rateSteps(millilitres: number, minutes: number, first: boolean): readonly RateStep[] {
  const full = (millilitres / minutes) * 60;
  if (!first || minutes <= SLOW_MINUTES * SLOW_PART) return [{ fromMinute: 0, toMinute: minutes, millilitresPerHour: full }];
  const total = minutes + SLOW_MINUTES * (1 - SLOW_PART);
  return [
    { fromMinute: 0, toMinute: SLOW_MINUTES, millilitresPerHour: full * SLOW_PART },
    { fromMinute: SLOW_MINUTES, toMinute: total, millilitresPerHour: full },
  ];
}
