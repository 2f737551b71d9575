/**
 * Cox's partial likelihood (Journal of the Royal Statistical Society B 34, 1972) with its score and information, for the
 * three ways of treating patients who have the event at the same time: Breslow's, Efron's (Journal of the American
 * Statistical Association 72, 1977), and the exact one for times that are truly discrete, as weekly visits are (M. H. Gail,
 * J. H. Lubin and L. V. Rubinstein, Biometrika 68, 1981, whose recursion is used).
 */
import { never } from "../../base/invariant.ts";
import type { RiskSets, TimeBlock } from "./risk-sets.ts";

/** How ties are treated. */
export type Ties = "efron" | "breslow" | "exact";

/** The likelihood at one place. Matrices in row order. */
export interface PartialLikelihood {
  readonly logLikelihood: number;
  readonly score: Float64Array;
  readonly information: Float64Array;
}

/** What one time adds: its part of the score and of the information. */
export type AtTime = (block: TimeBlock, score: Float64Array, information: Float64Array) => void;

/** Evaluates at `beta`; `atTime` hears of every time with an event, latest first within a stratum. */
export function partialLikelihood(sets: RiskSets, beta: Float64Array, ties: Ties, atTime: AtTime | null = null): PartialLikelihood {
  const { blocks, columns, covariates } = sets;
  const total = emptyTerm(columns);
  const part = emptyTerm(columns);
  const risk = emptySums(columns);
  const dying = emptySums(columns);
  const { hazards, logHazards } = relativeHazards(sets, beta);
  let opened = 0;
  for (const block of blocks) {
    if (block.opensStratum) {
      clearSums(risk);
      opened = block.from;
    }
    for (let i = block.from; i < block.to; i += 1) addPatient(risk, covariates, i, hazards[i], columns);
    if (block.deaths === 0) continue;
    clearTerm(part);
    deathsSum(part, block, covariates, logHazards, columns);
    switch (ties) {
      case "breslow":
        for (let l = 0; l < block.deaths; l += 1) subtractMoments(part, risk, dying, 0, columns);
        break;
      case "efron":
        clearSums(dying);
        for (let i = block.from; i < block.from + block.deaths; i += 1) addPatient(dying, covariates, i, hazards[i], columns);
        for (let l = 0; l < block.deaths; l += 1) subtractMoments(part, risk, dying, l / block.deaths, columns);
        break;
      case "exact":
        subtractSymmetric(part, opened, block, covariates, hazards, columns);
        break;
      default:
        never(ties, "ties");
    }
    addTerm(total, part);
    atTime?.(block, part.score, part.information);
  }
  return { logLikelihood: total.value, score: total.score, information: total.information };
}

interface Term {
  value: number;
  readonly score: Float64Array;
  readonly information: Float64Array;
}

/** Sums of hazards, of hazards times covariates and times their squares. */
interface Sums {
  zeroth: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

function emptyTerm(columns: number): Term {
  return { value: 0, score: new Float64Array(columns), information: new Float64Array(columns * columns) };
}

function clearTerm(term: Term): void {
  term.value = 0;
  term.score.fill(0);
  term.information.fill(0);
}

function addTerm(total: Term, part: Term): void {
  total.value += part.value;
  for (let j = 0; j < total.score.length; j += 1) total.score[j] += part.score[j];
  for (let j = 0; j < total.information.length; j += 1) total.information[j] += part.information[j];
}

function emptySums(columns: number): Sums {
  return { zeroth: 0, first: new Float64Array(columns), second: new Float64Array(columns * columns) };
}

function clearSums(sums: Sums): void {
  sums.zeroth = 0;
  sums.first.fill(0);
  sums.second.fill(0);
}

/** exp(x'b) over its largest value, and the logarithms; a common factor cancels in every term. */
function relativeHazards({ columns, covariates }: RiskSets, beta: Float64Array) {
  const patients = columns === 0 ? 0 : covariates.length / columns;
  const logHazards = new Float64Array(patients);
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < patients; i += 1) {
    for (let j = 0; j < columns; j += 1) logHazards[i] += covariates[i * columns + j] * beta[j];
    largest = Math.max(largest, logHazards[i]);
  }
  for (let i = 0; i < patients; i += 1) logHazards[i] -= largest;
  return { logHazards, hazards: logHazards.map(Math.exp) };
}

function addPatient(sums: Sums, covariates: Float64Array, i: number, hazard: number, columns: number): void {
  sums.zeroth += hazard;
  for (let j = 0; j < columns; j += 1) {
    const weighted = hazard * covariates[i * columns + j];
    sums.first[j] += weighted;
    for (let k = 0; k <= j; k += 1) sums.second[j * columns + k] += weighted * covariates[i * columns + k];
  }
}

function deathsSum(part: Term, block: TimeBlock, covariates: Float64Array, logHazards: Float64Array, columns: number): void {
  for (let i = block.from; i < block.from + block.deaths; i += 1) {
    part.value += logHazards[i];
    for (let j = 0; j < columns; j += 1) part.score[j] += covariates[i * columns + j];
  }
}

/** One death: the logarithm, mean and covariance of the risk set less `share` of the dying. */
function subtractMoments(part: Term, risk: Sums, dying: Sums, share: number, columns: number): void {
  const zeroth = risk.zeroth - share * dying.zeroth;
  part.value -= Math.log(zeroth);
  for (let j = 0; j < columns; j += 1) {
    const mean = (risk.first[j] - share * dying.first[j]) / zeroth;
    part.score[j] -= mean;
    for (let k = 0; k <= j; k += 1) {
      const other = (risk.first[k] - share * dying.first[k]) / zeroth;
      const second = (risk.second[j * columns + k] - share * dying.second[j * columns + k]) / zeroth;
      part.information[j * columns + k] += second - mean * other;
      if (k < j) part.information[k * columns + j] = part.information[j * columns + k];
    }
  }
}

/** All deaths of a time at once: the sum over every set of as many patients, by recursion over who is at risk. */
function subtractSymmetric(
  part: Term,
  opened: number,
  block: TimeBlock,
  covariates: Float64Array,
  hazards: Float64Array,
  columns: number,
): void {
  const d = block.deaths;
  const square = columns * columns;
  const zeroth = new Float64Array(d + 1);
  const first = new Float64Array((d + 1) * columns);
  const second = new Float64Array((d + 1) * square);
  zeroth[0] = 1;
  // In this unit no sum of products leaves the range of doubles, however many patients share the time.
  let sum = 0;
  for (let i = opened; i < block.to; i += 1) sum += hazards[i];
  const unit = d / (Math.E * sum);
  for (let i = opened; i < block.to; i += 1) {
    const at = i * columns;
    const hazard = hazards[i] * unit;
    for (let size = Math.min(d, i - opened + 1); size >= 1; size -= 1) {
      const [from, to] = [(size - 1) * columns, size * columns];
      for (let j = 0; j < columns; j += 1) {
        for (let k = 0; k < columns; k += 1) {
          second[size * square + j * columns + k] +=
            hazard *
            (second[(size - 1) * square + j * columns + k] +
              covariates[at + j] * first[from + k] +
              first[from + j] * covariates[at + k] +
              covariates[at + j] * covariates[at + k] * zeroth[size - 1]);
        }
      }
      for (let j = 0; j < columns; j += 1) first[to + j] += hazard * (first[from + j] + covariates[at + j] * zeroth[size - 1]);
      zeroth[size] += hazard * zeroth[size - 1];
    }
  }
  part.value -= Math.log(zeroth[d]) - d * Math.log(unit);
  for (let j = 0; j < columns; j += 1) {
    part.score[j] -= first[d * columns + j] / zeroth[d];
    for (let k = 0; k < columns; k += 1) {
      part.information[j * columns + k] +=
        second[d * square + j * columns + k] / zeroth[d] - (first[d * columns + j] / zeroth[d]) * (first[d * columns + k] / zeroth[d]);
    }
  }
}
