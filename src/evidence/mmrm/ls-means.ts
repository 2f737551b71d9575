/**
 * Means that a fitted model gives for cells (least-squares means): the arms at each visit, say, with covariates at their means
 * and the factors that are not named averaged. Each mean has its standard error, degrees of freedom and 95 % interval; one
 * that the data cannot tell, because a cell is empty, is null and never a guess.
 */

import { type Inference, inferenceOf } from "../inference.ts";
import type { At, Averaging } from "../plan/contrast-plan.ts";
import { type ContrastFrame, cellRow } from "./contrast-rows.ts";
import type { DfMethod, MmrmFit } from "./fit.ts";

/** The mean of one cell. */
export interface CellMean {
  readonly at: At;
  /** In the units of the outcome; `t` and `p` are against zero. Null when not estimable. */
  readonly mean: Inference | null;
}

/**
 * The means of every combination of the levels in `over` (for a covariate its values, as text), in order, the last name
 * changing fastest.
 */
export function cellMeans(
  { fit, frame }: { readonly fit: MmrmFit; readonly frame: ContrastFrame },
  over: Readonly<Record<string, readonly string[]>>,
  method: DfMethod,
  averaging: Averaging = "equal",
): readonly CellMean[] {
  return cellsOf(over).map((at) => {
    const estimate = fit.contrast(cellRow(frame, at, averaging), method);
    return { at, mean: estimate === null ? null : inferenceOf(estimate) };
  });
}

function cellsOf(over: Readonly<Record<string, readonly string[]>>): readonly At[] {
  let cells: readonly At[] = [{}];
  for (const [name, levels] of Object.entries(over)) cells = cells.flatMap((cell) => levels.map((level) => ({ ...cell, [name]: level })));
  return cells;
}
