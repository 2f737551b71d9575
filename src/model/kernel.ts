/**
 * The equations as the fast kernel computes them: flat rows, no names, no division that could be shared. What TMS,
 * expectation and exosome amount to arrives as three numbers (forcing.ts). Two divisions a call serve four quotients: a/b and
 * c/d are a d r and c b r with r = 1/(b d). The order of the operations is part of the promise of equal bits: every other
 * form of the kernel must keep it.
 */
import { OWN, SHARED } from "./coefficients.ts";

/**
 * Writes the rates a week of N, I, D, H, M, B at the states `s` into `out`. `own` from `o` on is the patient's row, `q` the
 * shared one; `plasticity` is P/(1+P/Ps), `expectation` X/(1+X), `exosome` E.
 */
export function kernelRates(
  out: Float64Array,
  s: Float64Array,
  own: Float64Array,
  o: number,
  q: Float64Array,
  plasticity: number,
  expectation: number,
  exosome: number,
): void {
  const n = s[0];
  const i = s[1];
  const d = s[2];
  const h = s[3];
  const m = s[4];
  const b = s[5];
  const root = Math.sqrt(i * i + 1);
  const psi = 0.5 * (i + root);
  const blunted = 1 + q[SHARED.blunting] * psi;
  const shared = 1 / (blunted * root);
  const driveM =
    own[o + OWN.interceptMind] +
    (q[SHARED.wMM] * m + q[SHARED.wMB] * b) +
    (q[SHARED.wMH] * h - q[SHARED.wMN] * n) -
    (own[o + OWN.expectationMind] * expectation + own[o + OWN.exosomeMind] * exosome);
  const driveB =
    own[o + OWN.interceptBody] +
    (q[SHARED.wBB] * b + q[SHARED.wBM] * m) +
    (q[SHARED.wBI] * i + q[SHARED.wBD] * d) +
    (q[SHARED.wBH] * h - q[SHARED.wBN] * n) -
    (own[o + OWN.expectationBody] * expectation + own[o + OWN.exosomeBody] * exosome);
  const rootM = Math.sqrt(4 + driveM * driveM);
  const rootB = Math.sqrt(4 + driveB * driveB);
  const inverse = 0.5 / (rootM * rootB);
  const gain = own[o + OWN.gain] * plasticity * (1 + own[o + OWN.exosomeGain] * exosome);
  const lowering = own[o + OWN.exosomeInflammation] * exosome * (1 + i * (blunted * shared));
  out[0] = gain * (root * shared) - n * q[SHARED.rateN];
  out[1] = (own[o + OWN.inflammationRest] + q[SHARED.kIH] * h - lowering - i) * q[SHARED.rateI];
  out[2] = (own[o + OWN.wearRest] + q[SHARED.wearPerInflammation] * psi - own[o + OWN.exosomeWear] * exosome - d) * q[SHARED.rateD];
  out[3] = (q[SHARED.stressOffset] + q[SHARED.hM] * m + q[SHARED.hI] * i - h) * q[SHARED.rateH];
  out[4] = (0.5 + driveM * (rootB * inverse) - m) * q[SHARED.rateM];
  out[5] = (0.5 + driveB * (rootM * inverse) - b) * q[SHARED.rateB];
}
