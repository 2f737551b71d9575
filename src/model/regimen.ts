/**
 * A course as a clinic writes it: sessions, infusions, visits and events of life on days, with repeats. It becomes jumps of the
 * model here. The dose of a session grows weakly with its pulses and rises with intensity up to a plateau; a sham treatment
 * leaves nothing but expectation, which is stronger where the patient knows what is given.
 */
import { portableExp, portablePower } from "../numeric/portable.ts";
import type { Jump } from "./jumps.ts";
import type { ParameterValues } from "./parameter-values.ts";

/** How often an event is repeated: `additional` more times, every `everyDays` days. */
export interface Repeat {
  readonly everyDays: number;
  readonly additional: number;
}

interface OnDay {
  readonly day: number;
  readonly repeat: Repeat | null;
}

/** A TMS session. */
export interface SessionEvent extends OnDay {
  readonly kind: "session";
  readonly protocol: Protocol;
  readonly pulses: number;
  /** Percent of the motor threshold. */
  readonly intensityPercentOfThreshold: number;
  readonly sham: boolean;
}

/** An infusion. */
export interface InfusionEvent extends OnDay {
  readonly kind: "infusion";
  /** What was given over what is prescribed, in the product's own unit; null where they cannot be compared, which counts as 1. */
  readonly doseRelative: number | null;
  readonly lot: string | null;
  /** The lot's potency over the standard's; null where it was not measured, which counts as 1. */
  readonly potencyRelative: number | null;
  readonly sham: boolean;
}

/** An assessment. */
export interface VisitEvent extends OnDay {
  readonly kind: "visit";
}

/** An event of life that adds to the stress load. */
export interface LifeEvent extends OnDay {
  readonly kind: "life-event";
  readonly size: number;
}

/** What may happen on a day. */
export type CourseEvent = SessionEvent | InfusionEvent | VisitEvent | LifeEvent;

/** The pulses of a standard session, by protocol. */
export const PULSES_REFERENCE = { itbs: 600, "10hz": 3000 } as const;

/** A protocol whose standard is known. */
export type Protocol = keyof typeof PULSES_REFERENCE;

/** A course. */
export interface Regimen {
  /** The last day that is simulated. */
  readonly lastDay: number;
  /** Whether the patient knows what is given. */
  readonly masking: "blind" | "open";
  readonly events: readonly CourseEvent[];
}

const INTENSITY_REFERENCE_PERCENT = 120;

/** The jumps of `regimen`. A session is two jumps (plasticity, expectation), so is an infusion (exosome, expectation). */
export function jumpsOf({ masking, events }: Regimen, p: ParameterValues): readonly Jump[] {
  const belief = masking === "open" ? p.phi_open : p.phi;
  return events.flatMap((event) => {
    const { day, repeat } = event;
    const at = { day, everyDays: repeat?.everyDays ?? 0, additional: repeat?.additional ?? 0 };
    switch (event.kind) {
      case "session":
        return [...(event.sham ? [] : [jump("plasticity", sessionDose(event, p))]), jump("expectation", p.aT * belief)];
      case "infusion":
        return [...(event.sham ? [] : [jump("exosome", infusionDose(event, p))]), jump("expectation", p.aI * belief)];
      case "visit":
        return [jump("expectation", p.aA)];
      case "life-event":
        return [jump("stress", event.size)];
      default:
        return unknownEvent(event);
    }
    function jump(compartment: Jump["compartment"], amount: number): Jump {
      return { ...at, compartment, amount };
    }
  });
}

/** A session's dose in standard sessions at 120 % of the threshold. A negative number of pulses stays negative, to be refused. */
export function sessionDose({ protocol, pulses, intensityPercentOfThreshold }: SessionEvent, p: ParameterValues): number {
  const share = pulses / PULSES_REFERENCE[protocol];
  if (!(share > 0)) return share;
  return (portablePower(share, p.gN) * reached(intensityPercentOfThreshold, p)) / reached(INTENSITY_REFERENCE_PERCENT, p);
}

function infusionDose({ doseRelative, potencyRelative }: InfusionEvent, p: ParameterValues): number {
  const dose = doseRelative ?? 1;
  return (dose > 0 ? portablePower(dose, p.gE) : dose) * (potencyRelative ?? 1);
}

/** s(mt): the share of the full effect that an intensity reaches. */
function reached(percent: number, p: ParameterValues): number {
  return 1 / (1 + portableExp(-(percent - p.m50) / p.mw));
}

function unknownEvent(event: never): never {
  throw new Error(`invariant: no jump for ${JSON.stringify(event)}`);
}
