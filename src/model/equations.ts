/**
 * The mind-body model as it is meant to be read: nine rates of change on named states, time in weeks. It is a hypothesis
 * made explicit, not an established mechanism; each arrow's grade stands in arrows.ts. The fast kernel (kernel.ts) computes
 * the same, and a test holds the two together.
 *
 *   P' = -P / tauP                                                             labile plasticity after TMS
 *   N' = kC e^etaT (1 + kEP e^etaE E) g(I) P / (1 + P/Ps) - N / tauN           what plasticity consolidates into
 *        g(I) = (1 + k_I/2) / (1 + k_I psi(I))                                 inflammation blunts it
 *   X' = -X / tauX                                                             expectation and contact
 *   E' = -E / tauE                                                             the exosome's effect compartment
 *   I' = (I0 + kIH (H - H0) - kIE e^etaE E 2 A(2I) - I) / tauI                 inflammation
 *   D' = (2 cD (psi(I) - psi(I0)) - kRE e^etaE E - D) / tauD                   wear of tissue, less its repair
 *   H' = (hM (M - 1/2) + hI I - H) / tauH                                      load of the stress axis
 *   M' = (A(bM + wMM M + wMB B + wMH H - wMN N - wMX e^etaX X/(1+X) - bEM e^etaE E) - M) / tauM
 *   B' = (A(bB + wBB B + wBM M + wBI I + wBD D + wBH H - wBN N - wBX e^etaX X/(1+X) - bEB e^etaE E) - B) / tauB
 *
 * The intercepts bM and bB are never free: they are such that the patient stays at the measured start when nothing is done
 * and the recovery drives are zero.
 */
import { portableExp } from "../numeric/portable.ts";
import { inverseSigmoid, positivePart, sigmoid } from "./functions.ts";
import type { ParameterValues } from "./parameter-values.ts";
import type { Patient } from "./patient.ts";
import type { StateValues } from "./states.ts";

/** The states on day 0, before the first dose. */
export function startingState(p: ParameterValues, patient: Patient): StateValues {
  const { mind, body, inflammation } = patient;
  const stress = p.hM * (mind - 0.5) + p.hI * inflammation;
  return { plasticity: 0, consolidation: 0, expectation: 0, exosome: 0, inflammation, wear: 0, stress, mind, body };
}

/** The rates of change a week at state `s`, without noise. */
export function rates(p: ParameterValues, patient: Patient, s: StateValues): StateValues {
  const start = startingState(p, patient);
  const exosome = portableExp(patient.logEffectExosome) * s.exosome;
  const expectation = (portableExp(patient.logEffectExpectation) * s.expectation) / (1 + s.expectation);
  const blunting = (1 + p.k_I / 2) / (1 + p.k_I * positivePart(s.inflammation));
  const gain = p.kC * portableExp(patient.logEffectTms) * (1 + p.kEP * exosome) * blunting;
  const lowering = p.kIE * exosome * 2 * sigmoid(2 * s.inflammation);
  const driveMind =
    interceptMind(p, patient, start) +
    p.wMM * s.mind +
    p.wMB * s.body +
    p.wMH * s.stress -
    p.wMN * s.consolidation -
    p.wMX * expectation -
    p.bEM * exosome;
  const driveBody =
    interceptBody(p, patient, start) +
    p.wBB * s.body +
    p.wBM * s.mind +
    p.wBI * s.inflammation +
    p.wBD * s.wear +
    p.wBH * s.stress -
    p.wBN * s.consolidation -
    p.wBX * expectation -
    p.bEB * exosome;
  return {
    plasticity: -s.plasticity / p.tauP,
    consolidation: (gain * s.plasticity) / (1 + s.plasticity / p.Ps) - s.consolidation / p.tauN,
    expectation: -s.expectation / p.tauX,
    exosome: -s.exosome / p.tauE,
    inflammation: (start.inflammation + p.kIH * (s.stress - start.stress) - lowering - s.inflammation) / p.tauI,
    wear: (p.cD * 2 * (positivePart(s.inflammation) - positivePart(start.inflammation)) - p.kRE * exosome - s.wear) / p.tauD,
    stress: (p.hM * (s.mind - 0.5) + p.hI * s.inflammation - s.stress) / p.tauH,
    mind: (sigmoid(driveMind) - s.mind) / p.tauM,
    body: (sigmoid(driveBody) - s.body) / p.tauB,
  };
}

function interceptMind(p: ParameterValues, patient: Patient, start: StateValues): number {
  const { mind, body, recoveryMind } = patient;
  return inverseSigmoid(mind) - (p.wMM * mind + p.wMB * body + p.wMH * start.stress) - recoveryMind;
}

function interceptBody(p: ParameterValues, patient: Patient, start: StateValues): number {
  const { mind, body, inflammation, recoveryBody } = patient;
  return inverseSigmoid(body) - (p.wBB * body + p.wBM * mind + p.wBI * inflammation + p.wBH * start.stress) - recoveryBody;
}
