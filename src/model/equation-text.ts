/**
 * The equations as text, for other programs: an expression in + - * / sqrt() and brackets for each intermediate quantity and
 * each rate of change, in the letters of the equations. R reads it as it is (desolve.ts); SBML gets it as MathML (sbml.ts). A
 * test evaluates the text and holds it to the readable equations. Personal quantities: M0, B0, I0 are where the patient begins;
 * fT, fX, fE the factors exp(eta) of TMS, expectation and exosome; rhoM, rhoBody the recovery drives of the patient.
 */

/** Quantities that stay the same, in the order in which they need one another. */
export const CONSTANTS_TEXT = {
  H0: "hM * (M0 - 0.5) + hI * I0",
  psi0: "(I0 + sqrt(I0 * I0 + 1)) / 2",
  bM: "2 * (2 * M0 - 1) / sqrt(1 - (2 * M0 - 1) * (2 * M0 - 1)) - (wMM * M0 + wMB * B0 + wMH * H0) - rhoM",
  bB: "2 * (2 * B0 - 1) / sqrt(1 - (2 * B0 - 1) * (2 * B0 - 1)) - (wBB * B0 + wBM * M0 + wBI * I0 + wBH * H0) - rhoBody",
} as const;

/** Quantities that change with the states, in the order in which they need one another. */
export const INTERMEDIATES_TEXT = {
  psi: "(I + sqrt(I * I + 1)) / 2",
  acting: "fE * E",
  believed: "fX * X / (1 + X)",
  gain: "kC * fT * (1 + kEP * acting) * (1 + k_I / 2) / (1 + k_I * psi)",
  lowering: "kIE * acting * (1 + 2 * I / sqrt(4 + 4 * I * I))",
  zM: "bM + wMM * M + wMB * B + wMH * H - wMN * N - wMX * believed - bEM * acting",
  zB: "bB + wBB * B + wBM * M + wBI * I + wBD * D + wBH * H - wBN * N - wBX * believed - bEB * acting",
} as const;

/** The rates of change a week, by the letter of the state. */
export const RATES_TEXT = {
  P: "0 - P / tauP",
  N: "gain * P / (1 + P / Ps) - N / tauN",
  X: "0 - X / tauX",
  E: "0 - E / tauE",
  I: "(I0 + kIH * (H - H0) - lowering - I) / tauI",
  D: "(cD * 2 * (psi - psi0) - kRE * acting - D) / tauD",
  H: "(hM * (M - 0.5) + hI * I - H) / tauH",
  M: "((1 + zM / sqrt(4 + zM * zM)) / 2 - M) / tauM",
  B: "((1 + zB / sqrt(4 + zB * zB)) / 2 - B) / tauB",
} as const;

/** The parameters that the text names, in a fixed order. */
export const TEXT_PARAMETERS = [
  ...["tauP", "kC", "Ps", "tauN", "k_I", "kEP", "tauX", "wMN", "wMX", "wMM", "wMB", "wMH", "bEM", "tauM", "wBM", "wBB", "wBI"],
  ...["wBD", "wBH", "wBN", "wBX", "bEB", "tauB", "kIH", "kIE", "tauI", "hM", "hI", "tauH", "cD", "kRE", "tauD", "tauE"],
] as const;
