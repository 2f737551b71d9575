/**
 * The four arms of a 2x2 trial and the questions one asks of their means. Each question is a set of weights that sum to
 * zero; the names are those that plans, results and words use.
 */

/** The arms, in the order that arrays by arm keep. */
export const ARMS = ["neither", "tms", "exosome", "both"] as const;
export type Arm = (typeof ARMS)[number];

/** The questions that are one contrast. The min test is two of them and stands apart. */
export const CONTRASTS = [
  "both-vs-tms",
  "both-vs-exosome",
  "both-vs-neither",
  "tms-vs-neither",
  "exosome-vs-neither",
  "main-tms",
  "main-exosome",
  "interaction",
] as const;
export type Contrast = (typeof CONTRASTS)[number];

const WEIGHTS: Readonly<Record<Contrast, Readonly<Record<Arm, number>>>> = {
  "both-vs-tms": { neither: 0, tms: -1, exosome: 0, both: 1 },
  "both-vs-exosome": { neither: 0, tms: 0, exosome: -1, both: 1 },
  "both-vs-neither": { neither: -1, tms: 0, exosome: 0, both: 1 },
  "tms-vs-neither": { neither: -1, tms: 1, exosome: 0, both: 0 },
  "exosome-vs-neither": { neither: -1, tms: 0, exosome: 1, both: 0 },
  "main-tms": { neither: -0.5, tms: 0.5, exosome: -0.5, both: 0.5 },
  "main-exosome": { neither: -0.5, tms: -0.5, exosome: 0.5, both: 0.5 },
  interaction: { neither: 1, tms: -1, exosome: -1, both: 1 },
};

/** What each arm's mean counts in `contrast`. */
export function contrastWeights(contrast: Contrast): Readonly<Record<Arm, number>> {
  return WEIGHTS[contrast];
}

/** The same in treatment coding: what the coefficients of TMS, of exosome and of their product count. */
export function contrastOfCoefficients(contrast: Contrast): readonly [tms: number, exosome: number, product: number] {
  const weights = WEIGHTS[contrast];
  return [weights.tms + weights.both, weights.exosome + weights.both, weights.both];
}
