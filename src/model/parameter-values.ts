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
  tauP: 0.640676,
  kC: 0.093,
  Ps: 20,
  tauN: 44.3408,
  gN: 0.3,
  m50: 95,
  mw: 12,
  k_I: 0.35,
  omT: 2,
  kEP: 0,
  aT: 0.130265,
  aI: 0.3,
  aA: 0.01689,
  tauX: 1.08579,
  omX: 1.00711,
  phi: 1,
  phi_open: 1.88819,
  wMN: 2.0946,
  wMX: 0.495291,
  wMM: 0.5,
  wMB: 0,
  wMH: 0.104301,
  bEM: 0,
  rho: 0.265702,
  omR: 0.296658,
  tauM: 0.909248,
  sM: 0.0151325,
  wBM: 0.968079,
  wBB: 0.956325,
  wBI: 0.237319,
  wBD: 0.1,
  wBH: 0.483824,
  wBN: 0,
  wBX: 0.830093,
  bEB: 0,
  rhoB: 0.00396553,
  tauB: 2.89968,
  sB: 0.0381563,
  kIH: 0.403949,
  kIE: 0,
  tauI: 2.89257,
  sI: 0.652897,
  hM: 1,
  hI: 0.15,
  tauH: 1,
  lam: 0.0224253,
  lam_size: 1.48266,
  cD: 0.3,
  kRE: 0,
  tauD: 10,
  tauE: 2,
  gE: 0.5,
  omE: 0.5,
  lot_logSD: 0.25,
  M0: 0.508268,
  sM0: 0.126503,
  B0: 0.266477,
  sB0: 0.104181,
  rMB: 0.45,
  rIB: 0.215678,
  rIM: 0.05,
  mu_site: 0.34,
  lnCRP_per_I: 1.15,
  e_HAMD: 2.2,
  e_PHQ9: 2,
  e_PHQ15: 2,
  e_SSS8: 2.5,
  e_WHO5: 8,
  e_lnCRP: 0.694468,
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
