/**
 * The four strategies of a course and the runs that take a change apart. A course is written once with everything in it; a
 * strategy leaves out what it does not give. Every run of a patient has the same chance, so that differences between runs are
 * the model's and not luck's:
 *
 *   natural        nothing is done at all
 *   non-specific   expectation and contact of the strategy's own events, minus natural
 *   specific       of TMS: its plasticity on top; of the exosome: its effects on top of everything else
 *
 * "Both" without the exosome's effects is TMS with a sham infusion: the twin against which the exosome is judged. "Both" minus
 * "TMS" is not that: it contains the expectation that an infusion raises.
 */
import { COMPARTMENT_ORDER, type DailyJumps } from "./jumps.ts";
import type { Regimen } from "./regimen.ts";

/** The four strategies. */
export const STRATEGIES = ["neither", "tms", "exosome", "both"] as const;

/** A strategy. */
export type Strategy = (typeof STRATEGIES)[number];

/** The runs of one strategy, each with more acting than the one before. */
export const RUNS = ["nothing", "expectation", "tms", "all"] as const;

/** A run. */
export type Run = (typeof RUNS)[number];

/** `regimen` with the events of `strategy` alone; visits and events of life stay. */
export function regimenOf(regimen: Regimen, strategy: Strategy): Regimen {
  const left = regimen.events.filter(({ kind }) => {
    switch (kind) {
      case "session":
        return strategy === "tms" || strategy === "both";
      case "infusion":
        return strategy === "exosome" || strategy === "both";
      case "visit":
      case "life-event":
        return true;
      default:
        return unknownKind(kind);
    }
  });
  return { ...regimen, events: left };
}

/** The jumps that act in `run`. Events of life act in every run. */
export function jumpsIn(run: Run, { lastDay, amounts }: DailyJumps): DailyJumps {
  const acting = {
    plasticity: run === "tms" || run === "all",
    expectation: run !== "nothing",
    exosome: run === "all",
    stress: true,
  };
  const kept = amounts.map((amount, at) => (acting[COMPARTMENT_ORDER[at % COMPARTMENT_ORDER.length]] ? amount : 0));
  return { lastDay, amounts: kept };
}

function unknownKind(kind: never): never {
  throw new Error(`invariant: no strategy knows ${String(kind)}`);
}
