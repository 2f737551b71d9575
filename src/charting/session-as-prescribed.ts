/**
 * A session as it is prescribed: number, protocol, pulses, intensities, device and coil from the plan, the last session and
 * the motor threshold, so that what went as planned is confirmed and not typed. What neither of them says stays blank.
 *
 * The intensity in percent of the stimulator's output is the threshold times the prescribed percentage, rounded to the
 * whole percent that a stimulator is set to; above 100 the stimulator cannot give it, and it stays blank.
 */
import { pulsesOf } from "../care/tms/protocols.ts";
import type { ChartEntryOf } from "../record/kinds.ts";
import type { Values } from "./form.ts";

/** What the prescription is made from; each null while there is none. `sessions` are those of the plan, in order. */
export interface Prescription {
  readonly plan: ChartEntryOf<"plan"> | null;
  readonly sessions: readonly ChartEntryOf<"session">[];
  readonly threshold: ChartEntryOf<"threshold"> | null;
}

/** The values of the next session. */
export function sessionAsPrescribed({ plan, sessions, threshold }: Prescription): Values {
  const last = sessions.at(-1)?.body ?? null;
  const highest = sessions.reduce((number, session) => Math.max(number, session.body.number), 0);
  const tms = plan?.body.tms ?? null;
  const values: Record<string, string | number | null> = {
    "body.number": highest + 1,
    "body.device": last?.device ?? threshold?.body.device ?? null,
    "body.coil": last?.coil ?? threshold?.body.coil ?? null,
    "body.plan": plan?.id ?? null,
  };
  if (tms === null) return given(values);
  const pulses = pulsesBefore(tms, last) ?? pulsesOf(tms.protocol, tms.protocolVersion);
  const intensity = tms.intensityPercentOfThreshold;
  const dose = { pulses, intensityPercentOfThreshold: intensity, intensityPercentOfOutput: outputOf(threshold, intensity) };
  return given({
    ...values,
    "body.prescribed.protocol": tms.protocol,
    "body.prescribed.protocolVersion": tms.protocolVersion,
    ...at("body.prescribed", dose),
    "body.delivered": 1,
    ...at("body.delivered.0", dose),
    "body.delivered.0.ended": "complete",
  });
}

/** Percent of output at that percentage of the threshold; null when it is not known or more than the stimulator gives. */
export function outputOf(threshold: ChartEntryOf<"threshold"> | null, intensityPercentOfThreshold: number): number | null {
  if (threshold === null) return null;
  const output = Math.round((threshold.body.thresholdPercentOfOutput * intensityPercentOfThreshold) / 100);
  return output > 100 ? null : output;
}

/** The pulses that the last session prescribed for the same protocol. */
function pulsesBefore(tms: { protocol: string; protocolVersion: number }, last: ChartEntryOf<"session">["body"] | null): number | null {
  const before = last?.prescribed ?? null;
  const same = before?.protocol === tms.protocol && before.protocolVersion === tms.protocolVersion;
  return before !== null && same ? before.pulses : null;
}

function at(parent: string, members: Readonly<Record<string, number | null>>): Readonly<Record<string, number | null>> {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [`${parent}.${name}`, value]));
}

function given(values: Readonly<Record<string, string | number | null>>): Values {
  return Object.fromEntries(Object.entries(values).flatMap(([path, value]) => (value === null ? [] : [[path, String(value)]])));
}
