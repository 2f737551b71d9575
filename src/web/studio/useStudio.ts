/**
 * The state of the studio: what was drawn, and what is known of it so far. Any change begins a new epoch: what waits is
 * forgotten, formulas are asked first, then the first replicates at the size in question, then the curve, then more and more.
 */
import { useEffect, useRef, useState } from "react";
import type { JsonObject } from "../../base/json.ts";
import type { SequentialAnswer } from "../../evidence/design/design-answer.ts";
import { designPlanOf, FIRST_SKETCH, type TrialSketch } from "../../insight/designed-trial.ts";
import { type Counted, type FormulaPoint, type Job, type JobAnswer, type PriorView, STUDIO_OUTCOMES, TESTS } from "./messages.ts";
import { openPool, type Pool } from "./pool.ts";

/** Replicates at the size in question, at most. */
export const REPLICATES = 10_000;
const REPLICATES_OF_CURVE = 500;
const FIRST = 250;
const RUN = 25;
/** Sizes of the curve by formula, and those of them that are simulated as well. */
export const TOTALS: readonly number[] = Array.from({ length: 60 }, (_, index) => 20 + index * 20);
const SIMULATED: readonly number[] = [80, 160, 320, 480, 720, 960, 1200];

/** What is known so far. */
export interface Known {
  readonly formula: readonly FormulaPoint[];
  readonly sequential: SequentialAnswer | null;
  /** By total. */
  readonly counted: ReadonlyMap<number, Counted>;
}

const NOTHING: Known = { formula: [], sequential: null, counted: new Map() };

export function useStudio() {
  const [sketch, setSketch] = useState<TrialSketch>(FIRST_SKETCH);
  const [known, setKnown] = useState<Known>(NOTHING);
  const [priors, setPriors] = useState<readonly PriorView[]>([]);
  const pool = useRef<Pool | null>(null);
  const epoch = useRef(0);
  const reports = useRef<((reports: { readonly ja: string; readonly en: string }) => void) | null>(null);

  useEffect(() => {
    const opened = openPool((answer) => {
      if (answer.kind === "priors") setPriors(answer.priors);
      else if (answer.kind === "report") reports.current?.(answer.reports);
      else if (answer.epoch === epoch.current) setKnown((before) => learn(before, answer));
    });
    pool.current = opened;
    opened.add([{ kind: "priors", epoch: 0 }]);
    return () => opened.close();
  }, []);

  useEffect(() => {
    epoch.current += 1;
    setKnown(NOTHING);
    pool.current?.clear();
    pool.current?.add(jobsOf(designPlanOf(sketch, REPLICATES), epoch.current, sketch.patients));
  }, [sketch]);

  const writeReports = (): Promise<{ readonly ja: string; readonly en: string }> =>
    new Promise((resolve) => {
      reports.current = resolve;
      pool.current?.add([{ kind: "report", epoch: epoch.current, plan: designPlanOf(sketch, REPLICATES) }]);
    });
  return { sketch, setSketch, known, priors, writeReports };
}

function jobsOf(plan: JsonObject, epoch: number, patients: number): readonly Job[] {
  const totals = [...new Set([patients, ...TOTALS])].toSorted((a, b) => a - b);
  const run = (total: number, from: number, to: number): Job[] =>
    Array.from({ length: Math.ceil((to - from) / RUN) }, (_, index) => {
      const begin = from + index * RUN;
      return { kind: "replicates", epoch, plan, total, from: begin, to: Math.min(to, begin + RUN) };
    });
  return [
    { kind: "formula", epoch, plan, totals },
    ...run(patients, 0, FIRST),
    ...SIMULATED.filter((total) => total !== patients).flatMap((total) => run(total, 0, FIRST)),
    ...run(patients, FIRST, REPLICATES / 4),
    ...SIMULATED.filter((total) => total !== patients).flatMap((total) => run(total, FIRST, REPLICATES_OF_CURVE)),
    ...run(patients, REPLICATES / 4, REPLICATES),
  ];
}

function learn(before: Known, answer: Exclude<JobAnswer, { kind: "priors" } | { kind: "report" }>): Known {
  if (answer.kind === "formula") return { ...before, formula: answer.points, sequential: answer.sequential };
  const { counted } = answer;
  const so = before.counted.get(counted.total);
  return { ...before, counted: new Map(before.counted).set(counted.total, so === undefined ? counted : added(so, counted)) };
}

function added(a: Counted, b: Counted): Counted {
  const sums = STUDIO_OUTCOMES.map((outcome) => [
    outcome,
    Object.fromEntries(TESTS.map((test) => [test, a.inFavour[outcome][test] + b.inFavour[outcome][test]])),
  ]);
  const inFavour: Counted["inFavour"] = Object.fromEntries(sums);
  return { total: a.total, replicates: a.replicates + b.replicates, failed: a.failed + b.failed, inFavour };
}
