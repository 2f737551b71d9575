/**
 * Trials in single patients, each by itself and all together: the randomisation test and Tau-U of each patient, the effect
 * with its error, and the population that the effects come from. A patient who cannot be judged is said, and the others are
 * pooled without.
 */
import { fail } from "../../base/result.ts";
import type { Answer } from "../estimate.ts";
import { type Finding, finding } from "../finding.ts";
import { type PhaseDifference, phaseDifference } from "./patient-effect.ts";
import type { Phase, PhaseDesign } from "./phase-design.ts";
import { type PatientEffect, type PooledEffect, poolPatients } from "./pooling.ts";
import { type RandomisationTest, randomisationTest } from "./randomisation-test.ts";
import { type Better, type TauU, tauU } from "./tau-u.ts";

/** One patient's observations in time order; `given` is 1 with the treatment, 0 without, `values` NaN where missing. */
export interface PatientSeries {
  readonly patient: string;
  readonly values: ArrayLike<number>;
  readonly given: ArrayLike<number>;
}

/** What was drawn for each patient: the moments of change, with a least length of a phase, or the order within pairs. */
export type Drawn = { readonly kind: "change-points"; readonly observationsMin: number } | { readonly kind: "pairs" };

/** One patient's answers. */
export interface PatientAnswers {
  readonly patient: string;
  readonly observations: number;
  readonly randomisation: Answer<RandomisationTest>;
  /** Of the first phase without and the first with treatment. */
  readonly tauU: Answer<TauU>;
  readonly effect: Answer<PhaseDifference>;
  readonly findings: readonly Finding[];
}

/** The answers. */
export interface SeriesAnalysis {
  readonly patients: readonly PatientAnswers[];
  readonly pooled: Answer<PooledEffect>;
  /** The patients whose effects were pooled, in the order of `pooled.patients`. */
  readonly pooledPatients: readonly string[];
}

/** Analyses the patients; the sampling of a large set of assignments takes `seed`. */
export function analyseSeries(
  series: readonly PatientSeries[],
  { drawn, better, seed }: { readonly drawn: Drawn; readonly better: Better; readonly seed: number },
): SeriesAnalysis {
  const patients = series.map(({ patient, values, given }): PatientAnswers => {
    const design = designOf(given, drawn);
    const refusal = finding("single-patient.impossible-assignment", { patient, design: drawn.kind });
    const randomisation = design === null ? fail(refusal) : randomisationTest(values, given, design, { alternative: better, seed });
    const overlap = firstPhases(values, given, better);
    return {
      patient,
      observations: Array.from(values).filter((value) => !Number.isNaN(value)).length,
      randomisation,
      tauU: overlap,
      effect: phaseDifference(values, given),
      findings: [
        ...(randomisation.ok ? randomisation.value.findings : [randomisation.error]),
        ...(overlap.ok ? overlap.value.findings : []),
      ],
    };
  });
  const effects: PatientEffect[] = [];
  const pooledPatients: string[] = [];
  for (const { patient, effect } of patients) {
    if (!effect.ok) continue;
    effects.push(effect.value);
    pooledPatients.push(patient);
  }
  return { patients, pooled: poolPatients(effects), pooledPatients };
}

/** The design that the assignment could come from; null when it cannot. */
function designOf(given: ArrayLike<number>, drawn: Drawn): PhaseDesign | null {
  const marks = Array.from(given);
  if (drawn.kind === "pairs") {
    const pairs = marks.length / 2;
    const mixed = Number.isInteger(pairs) && pairs > 0 && marks.every((mark, i) => i % 2 === 1 || mark + marks[i + 1] === 1);
    return mixed ? { kind: "pairs", pairs } : null;
  }
  const phases: Phase[] = [];
  const lengths: number[] = [];
  marks.forEach((mark, i) => {
    if (i > 0 && mark === marks[i - 1]) lengths[lengths.length - 1] += 1;
    else {
      phases.push(mark === 1 ? "B" : "A");
      lengths.push(1);
    }
  });
  if (phases.length < 2 || lengths.some((length) => length < drawn.observationsMin)) return null;
  return { kind: "change-points", phases, observations: marks.length, observationsMin: drawn.observationsMin };
}

function firstPhases(values: ArrayLike<number>, given: ArrayLike<number>, better: Better): Answer<TauU> {
  const marks = Array.from(given);
  const from = marks.indexOf(0);
  const turn = marks.findIndex((mark, i) => i > from && mark === 1);
  if (from < 0 || turn < 0)
    return fail(finding("estimate.too-few", { quantity: from < 0 ? "baseline" : "treatment", needed: 1, given: 0 }));
  const back = marks.findIndex((mark, i) => i > turn && mark === 0);
  const all = Array.from(values);
  return tauU(all.slice(from, turn), all.slice(turn, back < 0 ? all.length : back), better);
}
