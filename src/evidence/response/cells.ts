/**
 * Responders by arm of a factorial trial of TMS and exosomes. Response, remission or anything else that a patient has or
 * has not by a date: what counts is decided before, and so is what a missing answer counts as.
 */
import { invariant } from "../../base/invariant.ts";
import { fail, ok } from "../../base/result.ts";
import { ARMS, type Arm, armOf } from "../arms.ts";
import type { Answer } from "../estimate.ts";
import { finding } from "../finding.ts";

/** How many of an arm's `n` patients responded. */
export interface Cell {
  readonly responders: number;
  readonly n: number;
}

/** The arms that the data have. */
export type Cells = Readonly<Partial<Record<Arm, Cell>>>;

/** What a patient without an answer counts as: one who did not respond, or nobody. */
export type MissingResponse = "no-response" | "left-out";

/**
 * Counts patients by arm: `tms` and `exosome` are 1 where given and 0 where not, `response` 1, 0 or NaN for missing. Arms
 * that nobody is in are absent.
 */
export function countCells(
  tms: ArrayLike<number>,
  exosome: ArrayLike<number>,
  response: ArrayLike<number>,
  missing: MissingResponse,
): Cells {
  const counts = new Map<Arm, { responders: number; n: number }>();
  for (let i = 0; i < response.length; i += 1) {
    if (Number.isNaN(response[i]) && missing === "left-out") continue;
    const arm = armOf(tms[i], exosome[i]);
    const cell = counts.get(arm) ?? { responders: 0, n: 0 };
    counts.set(arm, { responders: cell.responders + (response[i] === 1 ? 1 : 0), n: cell.n + 1 });
  }
  return Object.fromEntries(counts);
}

/** An arm with its proportion, which its patients must be there to give. */
export interface Risk {
  readonly arm: Arm;
  readonly responders: number;
  readonly n: number;
  readonly proportion: number;
  /** Of the estimated proportion: p (1 - p) / n. */
  readonly variance: number;
}

/** The proportions of the arms asked for, in that order, or the first that nobody is in. */
export function risksOf(cells: Cells, arms: readonly Arm[]): Answer<readonly Risk[]> {
  const risks: Risk[] = [];
  for (const arm of arms) {
    const cell = cells[arm];
    if (cell === undefined || cell.n === 0) return fail(finding("response.arm-missing", { arm }));
    const { responders, n } = cell;
    invariant(
      Number.isInteger(responders) && Number.isInteger(n) && responders >= 0 && responders <= n,
      `responders of n, not ${responders} of ${n}`,
    );
    const proportion = responders / n;
    risks.push({ arm, responders, n, proportion, variance: (proportion * (1 - proportion)) / n });
  }
  return ok(risks);
}

/** The proportions of all four arms by name. */
export function allRisks(cells: Cells): Answer<Readonly<Record<Arm, Risk>>> {
  const risks = risksOf(cells, ARMS);
  if (!risks.ok) return risks;
  const [neither, tms, exosome, both] = risks.value;
  return ok({ neither, tms, exosome, both });
}
