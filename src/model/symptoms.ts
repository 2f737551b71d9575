/**
 * The nine named symptoms as items, not states: each is rated 0 to 3, and the logit of being rated k or more is
 * 10 (loading on mind x M + on body x B + on inflammation x I/10 - threshold of k). Inflammation loads where cohorts saw CRP go
 * with a symptom, and on no purely emotional one. Loadings and thresholds are suppositions (grade D) until items are estimated.
 */
import { portableExp } from "../numeric/portable.ts";

/** Loadings on mind, body and inflammation. */
export const SYMPTOMS = {
  mood: [1, 0, 0],
  motivation: [0.8, 0.1, 0.1],
  concentration: [0.7, 0.2, 0],
  fatigue: [0.3, 0.6, 0.2],
  sleep: [0.4, 0.5, 0.05],
  appetite: [0.3, 0.5, 0.15],
  headache: [0, 0.8, 0],
  "muscle-joint-pain": [0, 0.8, 0.1],
  stomach: [0, 0.8, 0],
} as const satisfies Record<string, readonly [number, number, number]>;

/** A symptom's code. */
export type SymptomName = keyof typeof SYMPTOMS;

const THRESHOLDS = [0.15, 0.35, 0.6] as const;
const SLOPE = 10;

/** The probabilities of the ratings 0, 1, 2 and 3, which add to 1. */
export function symptomProbabilities(name: SymptomName, inflammation: number, mind: number, body: number): readonly number[] {
  const [onMind, onBody, onInflammation] = SYMPTOMS[name];
  const place = onMind * mind + onBody * body + (onInflammation * inflammation) / 10;
  const atLeast = [1, ...THRESHOLDS.map((threshold) => 1 / (1 + portableExp(-SLOPE * (place - threshold)))), 0];
  return [0, 1, 2, 3].map((rating) => atLeast[rating] - atLeast[rating + 1]);
}
