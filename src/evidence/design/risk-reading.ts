/** Reading what may happen to a patient of a simulated trial: leaving it, and events that come between. */
import {
  below,
  members,
  number,
  object,
  oneOf,
  optional,
  type Place,
  REFUSED,
  type Read,
  type Reader,
  type ReadShape,
  refuseValue,
  text,
} from "../plan/reading.ts";
import { byKind, eachOrAll, kindIs, spread, where } from "./kind-reading.ts";
import type { EventStrategy, IntercurrentEvent, RiskPlan } from "./trial-plan.ts";

const NO_ARM = { neither: 0, tms: 0, exosome: 0, both: 0 };
const NO_SHIFTS: Readonly<Record<string, number>> = {};
const logOdds = optional(number({ min: -20, max: 20 }), 0);
const hazard = where(
  number({ min: 0, max: 1 }),
  "number from 0, below 1",
  (value) => value < 1,
  (value) => value,
);

const riskShape = {
  hazards: eachOrAll(hazard),
  dependsOn: optional(oneOf(["nothing", "observed", "unobserved"]), "nothing"),
  /** Needed where it depends on one. */
  outcome: optional(text, null),
  logOddsPerDeviationWorse: logOdds,
  logOddsByArm: optional(object({ neither: logOdds, tms: logOdds, exosome: logOdds, both: logOdds }), NO_ARM),
};

/** A risk whose lists have not been counted yet. */
export type RiskRead = ReadShape<typeof riskShape>;

/** Reads it. */
export const riskReader: Reader<RiskRead> = object(riskShape);

/** Nothing happens. */
export const NO_RISK: RiskRead = { hazards: 0, dependsOn: "nothing", outcome: null, logOddsPerDeviationWorse: 0, logOddsByArm: NO_ARM };

/** The risk at so many visits of a trial with these outcomes. */
export function riskOf(read: RiskRead, visits: number, outcomes: readonly string[], place: Place): Read<RiskPlan> {
  const hazards = spread(read.hazards, visits, below(place, "hazards"));
  const outcome = read.dependsOn === "nothing" ? 0 : outcomes.indexOf(read.outcome ?? "");
  if (outcome < 0) return refuseValue(below(place, "outcome"), outcomes.join(" | "), read.outcome);
  return hazards === REFUSED ? REFUSED : { ...read, hazards, outcome };
}

const strategy = byKind({
  "treatment-policy": object({ kind: kindIs("treatment-policy") }),
  hypothetical: object({ kind: kindIs("hypothetical") }),
  composite: object({ kind: kindIs("composite"), values: members(number(), 1) }),
});

const eventShape = {
  name: text,
  risk: riskReader,
  ends: optional(oneOf(["nothing", "tms", "exosome", "both"]), "nothing"),
  shifts: optional(members(number()), NO_SHIFTS),
  strategy,
};

/** An event whose names and lists have not been looked up yet. */
export type EventRead = ReadShape<typeof eventShape>;

/** Reads it. */
export const eventReader: Reader<EventRead> = object(eventShape);

/** The event in a trial of so many visits with these outcomes. */
export function eventOf(read: EventRead, visits: number, outcomes: readonly string[], place: Place): Read<IntercurrentEvent> {
  const risk = riskOf(read.risk, visits, outcomes, below(place, "risk"));
  const shifts = byOutcome(read.shifts, outcomes, 0, below(place, "shifts"));
  const decided = strategyOf(read.strategy, outcomes, below(place, "strategy.values"));
  if (risk === REFUSED || shifts === REFUSED || decided === REFUSED) return REFUSED;
  return { name: read.name, risk, ends: read.ends, shifts, strategy: decided };
}

function strategyOf(read: EventRead["strategy"], outcomes: readonly string[], place: Place): Read<EventStrategy> {
  if (read.kind !== "composite") return read;
  const values = byOutcome(read.values, outcomes, null, place);
  return values === REFUSED ? REFUSED : { kind: "composite", values };
}

/** A number for each outcome, by name; one that is not given is `absent`, or refused where that is null. */
function byOutcome(
  given: Readonly<Record<string, number>>,
  outcomes: readonly string[],
  absent: number | null,
  place: Place,
): Read<readonly number[]> {
  const stray = Object.keys(given).find((name) => !outcomes.includes(name));
  if (stray !== undefined) return refuseValue(place, outcomes.join(" | "), stray);
  const lacking = outcomes.find((name) => given[name] === undefined && absent === null);
  return lacking === undefined ? outcomes.map((name) => given[name] ?? absent ?? 0) : refuseValue(below(place, lacking), "number", null);
}
