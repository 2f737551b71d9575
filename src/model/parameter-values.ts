/**
 * The values that the model runs with. They come from the calibration that reference/model/calibration.json reports; a test
 * holds the two together. Values for one use are checked here, once: a value out of its bounds is refused by name.
 */
import { fail, ok, type Result } from "../base/result.ts";
import { EXOSOME_EFFECTS, PARAMETER_NAMES, PARAMETERS, type ParameterName } from "./parameters.ts";
import type { ModelRefusal } from "./refusal.ts";

/** A value for each parameter. */
export type ParameterValues = Readonly<Record<ParameterName, number>>;

/** The calibrated values. The exosome's effects are zero: what they are is not known, and a prior (exosome-priors.ts) says so. */
export const CALIBRATED: ParameterValues = {
  tauP: 0.4,
  kC: 0.093,
  Ps: 20,
  tauN: 24.082707890724087,
  gN: 0.3,
  m50: 95,
  mw: 12,
  k_I: 0.35,
  omT: 1.2413107760957105,
  kEP: 0,
  aT: 0.0939959651761853,
  aI: 0.3,
  aA: 0.03,
  tauX: 3,
  omX: 0.8493299517978941,
  phi: 1,
  phi_open: 1.3,
  wMN: 1.108,
  wMX: 0.25,
  wMM: 2.16710717192395,
  wMB: 0.7,
  wMH: 0.2631390669221213,
  bEM: 0,
  rho: 0.15861148916187298,
  omR: 0.4918369554584456,
  tauM: 1.0216913465178996,
  sM: 0.030863832686615578,
  wBM: 1.2,
  wBB: 0.6898854285454726,
  wBI: 0.09,
  wBD: 0.1,
  wBH: 0.3,
  wBN: 0,
  wBX: 0.4844599185276342,
  bEB: 0,
  rhoB: 0.024744500504250852,
  tauB: 2.3048150778464196,
  sB: 0.06430209080575261,
  kIH: 0.35,
  kIE: 0,
  tauI: 1.5,
  sI: 0.35,
  hM: 1,
  hI: 0.15,
  tauH: 1,
  lam: 0.04567539475794656,
  lam_size: 1.4813364048682693,
  cD: 0.3,
  kRE: 0,
  tauD: 10,
  tauE: 2,
  gE: 0.5,
  omE: 0.5,
  lot_logSD: 0.25,
  M0: 0.4558833201358387,
  sM0: 0.08665465985116473,
  B0: 0.37583051881636237,
  sB0: 0.1205531022857388,
  rMB: 0.45,
  rIB: 0.22,
  rIM: 0.05,
  mu_site: 0.34,
  lnCRP_per_I: 1.15,
  e_HAMD: 2.2,
  e_PHQ9: 2,
  e_PHQ15: 2,
  e_SSS8: 2.5,
  e_WHO5: 8,
  e_lnCRP: 0.55,
};

/** `CALIBRATED` with `changes`, or the first of them that is unknown or out of bounds. */
export function withValues(changes: Readonly<Record<string, number>>): Result<ParameterValues, ModelRefusal> {
  const values: Record<ParameterName, number> = { ...CALIBRATED };
  for (const [name, value] of Object.entries(changes)) {
    if (!isParameter(name)) return fail({ code: "parameter.unknown", name });
    values[name] = value;
  }
  return checkedValues(values);
}

/** `values` when each is within its bounds; else the first that is not. */
export function checkedValues(values: ParameterValues): Result<ParameterValues, ModelRefusal> {
  for (const name of PARAMETER_NAMES) {
    const [least, most] = PARAMETERS[name].bounds;
    const value = values[name];
    if (!(value >= least && value <= most)) return fail({ code: "parameter.out-of-bounds", name, value, least, most });
  }
  return ok(values);
}

/** The same values with every exosome effect off. The infusion's expectation stays: it does not come from what is infused. */
export function withoutExosome(values: ParameterValues): ParameterValues {
  const off: Record<ParameterName, number> = { ...values };
  for (const name of EXOSOME_EFFECTS) off[name] = 0;
  return off;
}

function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(PARAMETERS, name);
}
