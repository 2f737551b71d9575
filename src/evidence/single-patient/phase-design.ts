/**
 * How the phases of a trial in one patient could have been assigned: the set that a randomisation test counts over. Either
 * the moments of change are drawn (E. S. Edgington, Journal of Psychology 90, 1975): phases A, B, A, ... in a fixed order,
 * each with a least number of observations; or within each block of sessions the order of the treatments is drawn.
 */
import { invariant, never } from "../../base/invariant.ts";

/** A phase without the treatment that is studied, or with it. */
export type Phase = "A" | "B";

/** What was drawn. */
export type PhaseDesign =
  | { readonly kind: "change-points"; readonly phases: readonly Phase[]; readonly observations: number; readonly observationsMin: number }
  | { readonly kind: "pairs"; readonly pairs: number };

/** The number of assignments that could have been drawn, each as likely. */
export function assignmentCount(design: PhaseDesign): number {
  switch (design.kind) {
    case "change-points": {
      const spare = design.observations - design.phases.length * design.observationsMin;
      return spare < 0 ? 0 : choose(spare + design.phases.length - 1, design.phases.length - 1);
    }
    case "pairs":
      return 2 ** design.pairs;
    default:
      return never(design, "phase design");
  }
}

/** Assignment number `index`, from 0: for each observation whether the treatment was given (1) or not (0). */
export function assignmentAt(design: PhaseDesign, index: number): Uint8Array {
  invariant(Number.isInteger(index) && index >= 0 && index < assignmentCount(design), `an assignment of the design, not ${index}`);
  switch (design.kind) {
    case "change-points":
      return changePointsAt(design, index);
    case "pairs": {
      const given = new Uint8Array(2 * design.pairs);
      for (let pair = 0; pair < design.pairs; pair += 1) given[2 * pair + (Math.floor(index / 2 ** pair) % 2)] = 1;
      return given;
    }
    default:
      return never(design, "phase design");
  }
}

/** The phase lengths of an index, by counting off how many assignments begin with each length of the first phase. */
function changePointsAt(design: Extract<PhaseDesign, { kind: "change-points" }>, index: number): Uint8Array {
  const { phases, observations, observationsMin } = design;
  const given = new Uint8Array(observations);
  let spare = observations - phases.length * observationsMin;
  let rest = index;
  let at = 0;
  phases.forEach((phase, order) => {
    const following = phases.length - 1 - order;
    let extra = following === 0 ? spare : 0;
    while (following > 0) {
      const beginning = choose(spare - extra + following - 1, following - 1);
      if (rest < beginning) break;
      rest -= beginning;
      extra += 1;
    }
    const end = at + observationsMin + extra;
    given.fill(phase === "B" ? 1 : 0, at, end);
    at = end;
    spare -= extra;
  });
  return given;
}

/** n over k, exact as long as it is below 2^53. */
function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i += 1) result = Math.round((result * (n - k + i)) / i);
  return result;
}
