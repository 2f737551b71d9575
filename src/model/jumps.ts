/**
 * What is done to a patient, as additive jumps of four states on whole days: the only kind of event the model has, so that a
 * course can be written as an event table of pharmacometrics and be read by any solver. A jump may repeat: `additional` more
 * times, every `everyDays` days. Jumps of one day on one state add up.
 */
import { fail, ok, type Result } from "../base/result.ts";
import type { ModelRefusal } from "./refusal.ts";

/** The states that events act on, with their numbers in event tables (the place of the state, counted from 1). */
export const COMPARTMENTS = { plasticity: 1, expectation: 3, exosome: 4, stress: 7 } as const;

/** A state that events act on. */
export type Compartment = keyof typeof COMPARTMENTS;

/** The order of the four columns of a day. */
export const COMPARTMENT_ORDER = ["plasticity", "expectation", "exosome", "stress"] as const satisfies readonly Compartment[];

/** One jump, with its repeats. */
export interface Jump {
  /** 0 is the day of the first assessment. */
  readonly day: number;
  readonly compartment: Compartment;
  /** In reference doses; zero or more. */
  readonly amount: number;
  readonly everyDays: number;
  readonly additional: number;
}

/** Jumps by day: four columns a day in the order of `COMPARTMENT_ORDER`, days 0 to `lastDay`. */
export interface DailyJumps {
  readonly lastDay: number;
  readonly amounts: Float64Array;
}

/** `jumps` by day, repeats written out and coincident ones added; or the first that cannot be used. */
export function dailyJumps(jumps: readonly Jump[], lastDay: number): Result<DailyJumps, ModelRefusal> {
  const width = COMPARTMENT_ORDER.length;
  const amounts = new Float64Array((lastDay + 1) * width);
  for (const jump of jumps) {
    const refusal = refusalOf(jump, lastDay);
    if (refusal !== null) return fail(refusal);
    const column = COMPARTMENT_ORDER.indexOf(jump.compartment);
    for (let n = 0; n <= jump.additional; n += 1) {
      const day = jump.day + n * jump.everyDays;
      if (day <= lastDay) amounts[day * width + column] += jump.amount;
    }
  }
  return ok({ lastDay, amounts });
}

function refusalOf({ day, amount, everyDays, additional }: Jump, lastDay: number): ModelRefusal | null {
  if (!Number.isInteger(day)) return { code: "event.day-not-whole", day };
  if (day < 0) return { code: "event.before-day-0", day };
  if (day > lastDay) return { code: "event.after-last-day", day, lastDay };
  if (!Number.isFinite(amount)) return { code: "dose.not-finite", day, field: "amount" };
  if (amount < 0) return { code: "dose.negative", day, amount };
  const repeats = Number.isInteger(additional) && additional >= 0 && Number.isInteger(everyDays) && everyDays >= (additional > 0 ? 1 : 0);
  return repeats ? null : { code: "repeat.unusable", everyDays, additional };
}
