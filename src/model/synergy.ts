/**
 * Synergy on every scale side by side, because the scales disagree: on a response rate, two independent treatments look
 * synergistic or antagonistic by where the threshold lies, with no mechanism at all. Negative points are gains on HAM-D17.
 *
 *   additive   both - TMS - exosome + neither, in points; below zero the pair does more than the sum
 *   Bliss      response beyond what independent actions would give above the control; not defined without a control
 *   HSA        response beyond the better of the two; above zero already where people differ in what they respond to
 *
 * With each goes the number of patients a trial of four arms would need to see it with 80 % power at 5 %:
 * (4 x 2.8 SD / interaction)^2 and (2 x 2.8 SD / main effect)^2.
 */
import { fail, ok, type Result } from "../base/result.ts";
import type { ModelRefusal } from "./refusal.ts";
import type { Strategy } from "./strategies.ts";

/** Mean change in points and response rate of each cell; the control may be missing. */
export interface Cells {
  readonly change: Readonly<Record<Strategy, number>>;
  readonly response: Readonly<Record<Exclude<Strategy, "neither">, number>> & { readonly neither: number | null };
}

/** Every scale. */
export interface Synergy {
  /** "both minus TMS", the value of adding the exosome, in points. */
  readonly added: number;
  readonly additive: number;
  /** Shares of patients; null where there is no control. */
  readonly blissExcess: number | null;
  readonly hsaExcess: number;
  readonly patientsForAdded: number;
  readonly patientsForAdditive: number;
}

/** The standard deviation of the outcome that trials are planned with, points of HAM-D17. */
const OUTCOME_DEVIATION = 7.5;
/** The normal quantiles of 5 % two-sided and 80 % power, added. */
const POWER_SUM = 2.8;

/** Synergy of `cells`. */
export function synergyOf({ change, response }: Cells): Synergy {
  const additive = change.both - change.tms - change.exosome + change.neither;
  const added = change.both - change.tms;
  const bliss = blissExcess(response);
  return {
    added,
    additive,
    blissExcess: bliss.ok ? bliss.value : null,
    hsaExcess: response.both - Math.max(response.tms, response.exosome),
    patientsForAdded: patientsFor(added, 2),
    patientsForAdditive: patientsFor(additive, 4),
  };
}

/** Response of both beyond Bliss independence; refused without a control. */
export function blissExcess({ neither, tms, exosome, both }: Cells["response"]): Result<number, ModelRefusal> {
  if (neither === null) return fail({ code: "bliss.no-control" });
  const above = (rate: number): number => (rate - neither) / (1 - neither);
  const expected = 1 - (1 - above(tms)) * (1 - above(exosome));
  return ok(both - (neither + (1 - neither) * expected));
}

/** Patients in all for 80 % power; Infinity where there is nothing to see. */
export function patientsFor(points: number, contrast: 2 | 4): number {
  return points === 0 ? Number.POSITIVE_INFINITY : Math.ceil(((contrast * OUTCOME_DEVIATION * POWER_SUM) / points) ** 2);
}
