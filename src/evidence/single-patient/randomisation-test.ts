/**
 * Did this patient do better with the treatment than the drawing of phases alone would give? The difference of means is
 * compared with what it would have been under every assignment that could have been drawn (E. S. Edgington and P. Onghena,
 * Randomization Tests, 4th edition). No distribution and no independence of observations is assumed, only that the phases
 * were drawn, and from the set that is given. Where the set is too large to count, a sample of it is drawn, with the
 * assignment that happened counted among them, which keeps the p value honest.
 */
import { invariant } from "../../base/invariant.ts";
import { randomStream } from "../../base/random.ts";
import { fail, ok } from "../../base/result.ts";
import type { Answer } from "../estimate.ts";
import { type FindingOf, finding } from "../finding.ts";
import { assignmentAt, assignmentCount, type PhaseDesign } from "./phase-design.ts";

/** Which differences count as much as the one seen. */
export type Alternative = "lower" | "higher" | "different";

/** The test; `difference` is the mean with treatment minus the mean without. */
export interface RandomisationTest {
  readonly difference: number;
  readonly p: number;
  readonly assignments: number;
  /** How many of them were looked at; all, or a sample. */
  readonly counted: number;
  /** The smallest p value that this design can give. */
  readonly pMin: number;
  readonly findings: readonly FindingOf<"single-patient.coarse">[];
}

const COUNT_MAX = 5000;
/** Differences closer than this share of the spread are the same one, rounded differently. */
const SAME = 1e-10;

/**
 * Tests `values`, one an observation in time order, NaN where missing, given the assignment that happened. An assignment
 * under which one side has no value counts as extreme: that can only raise p.
 */
export function randomisationTest(
  values: ArrayLike<number>,
  given: ArrayLike<number>,
  design: PhaseDesign,
  { alternative, seed }: { readonly alternative: Alternative; readonly seed: number },
): Answer<RandomisationTest> {
  invariant(values.length === given.length, `as many assignments as values, not ${given.length} and ${values.length}`);
  const assignments = assignmentCount(design);
  invariant(isPossible(given, design, assignments), "an assignment that the design could have drawn");
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  const observed = differenceOf(values, given);
  if (observed === null) return fail(finding("estimate.too-few", { quantity: "observations", needed: 1, given: 0 }));
  const spread = Math.max(...known) - Math.min(...known);
  if (spread === 0) return fail(finding("estimate.no-variation", { quantity: "outcome" }));
  const threshold = extremity(observed, alternative) - SAME * spread;
  const reaches = (assignment: Uint8Array) => {
    const difference = differenceOf(values, assignment);
    return difference === null || extremity(difference, alternative) >= threshold;
  };
  let reaching = 0;
  const counted = Math.min(assignments, COUNT_MAX);
  if (assignments <= COUNT_MAX) {
    for (let index = 0; index < assignments; index += 1) if (reaches(assignmentAt(design, index))) reaching += 1;
  } else {
    const stream = randomStream(seed, 0);
    reaching = 1;
    for (let draw = 1; draw < COUNT_MAX; draw += 1) {
      if (reaches(assignmentAt(design, Math.floor(stream.fraction() * assignments)))) reaching += 1;
    }
  }
  const pMin = 1 / counted;
  const findings = pMin > 0.05 ? [finding("single-patient.coarse", { assignments, pMin })] : [];
  return ok({ difference: observed, p: reaching / counted, assignments, counted, pMin, findings });
}

/** Whether the design can give this assignment; sets too large to search are taken on trust but for their phases. */
function isPossible(given: ArrayLike<number>, design: PhaseDesign, assignments: number): boolean {
  if (design.kind === "pairs") {
    return (
      given.length === 2 * design.pairs &&
      Array.from({ length: design.pairs }, (_, k) => given[2 * k] + given[2 * k + 1]).every((sum) => sum === 1)
    );
  }
  if (assignments === 0 || given.length !== design.observations) return false;
  const runs: { readonly treatment: number; length: number }[] = [];
  for (let i = 0; i < given.length; i += 1) {
    const last = runs.at(-1);
    if (last !== undefined && last.treatment === given[i]) last.length += 1;
    else runs.push({ treatment: given[i], length: 1 });
  }
  return (
    runs.length === design.phases.length &&
    runs.every((run, k) => run.treatment === (design.phases[k] === "B" ? 1 : 0) && run.length >= design.observationsMin)
  );
}

function extremity(difference: number, alternative: Alternative): number {
  if (alternative === "different") return Math.abs(difference);
  return alternative === "lower" ? -difference : difference;
}

function differenceOf(values: ArrayLike<number>, given: ArrayLike<number>): number | null {
  const sums = [0, 0];
  const counts = [0, 0];
  for (let i = 0; i < values.length; i += 1) {
    if (Number.isNaN(values[i])) continue;
    sums[given[i]] += values[i];
    counts[given[i]] += 1;
  }
  return counts[0] === 0 || counts[1] === 0 ? null : sums[1] / counts[1] - sums[0] / counts[0];
}
