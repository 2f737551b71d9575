/**
 * The arms of a trial, as its plan names them: with a factorial part the four of TMS and exosomes, else every combination
 * of the factors that the contrasts compare. A row belongs to the arm whose levels it has; a row that belongs to none is
 * counted apart and never silently put anywhere.
 */
import { columnOf, type Table } from "../data/table.ts";
import type { AnalysisPlan } from "../plan/analysis-plan.ts";
import { cellIs } from "./cells.ts";

/** The four strategies of a factorial trial. */
export type Strategy = "neither" | "tms" | "exosome" | "both";

/** An arm: its levels by factor, and which strategy it is, where the plan has the factorial part. */
export interface Arm {
  readonly levels: Readonly<Record<string, string>>;
  readonly strategy: Strategy | null;
}

/** The arms, and the index of each row's arm, -1 for a row of none. */
export interface Arms {
  readonly arms: readonly Arm[];
  readonly ofRow: Int32Array;
}

/** The arms that `plan` compares, over the rows of `table`; columns that the table does not have make no arms. */
export function armsOf(table: Table, plan: AnalysisPlan): Arms {
  const arms = plannedArms(plan).filter((arm) => Object.keys(arm.levels).every((factor) => columnOf(table, factor) !== null));
  const ofRow = new Int32Array(table.rows).fill(-1);
  for (const [index, arm] of arms.entries()) {
    const wanted = Object.entries(arm.levels).flatMap(([factor, level]) => {
      const column = columnOf(table, factor);
      return column === null ? [] : [{ column, level }];
    });
    for (let row = 0; row < table.rows; row += 1) {
      if (wanted.every(({ column, level }) => cellIs(column, row, level))) ofRow[row] = index;
    }
  }
  return { arms, ofRow };
}

function plannedArms(plan: AnalysisPlan): readonly Arm[] {
  const { factorial } = plan;
  if (factorial === null) return combinations(comparedFactors(plan)).map((levels) => ({ levels, strategy: null }));
  const { tms, exosome } = factorial;
  const arm = (strategy: Strategy, withTms: boolean, withExosome: boolean): Arm => ({
    strategy,
    levels: { [tms.factor]: withTms ? tms.level : tms.reference, [exosome.factor]: withExosome ? exosome.level : exosome.reference },
  });
  return [arm("neither", false, false), arm("tms", true, false), arm("exosome", false, true), arm("both", true, true)];
}

/** Each factor that a contrast compares, with its levels: those of the plan's data, or those that contrasts name. */
function comparedFactors(plan: AnalysisPlan): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, Set<string>>();
  for (const contrast of plan.contrasts) {
    const pairs = contrast.kind === "difference" ? contrast.difference : contrast.kind === "interaction" ? contrast.interaction : {};
    for (const [factor, [level, reference]] of Object.entries(pairs)) {
      if (factor === plan.data.visit) continue;
      const levels = named.get(factor) ?? new Set(plan.data.factors[factor] ?? []);
      named.set(factor, levels.add(reference).add(level));
    }
  }
  return new Map([...named].map(([factor, levels]) => [factor, [...levels]]));
}

function combinations(factors: ReadonlyMap<string, readonly string[]>): readonly Readonly<Record<string, string>>[] {
  let cells: readonly Readonly<Record<string, string>>[] = factors.size > 0 ? [{}] : [];
  for (const [factor, levels] of factors) cells = cells.flatMap((cell) => levels.map((level) => ({ ...cell, [factor]: level })));
  return cells;
}
