/**
 * The deterministic solution: the classical Runge-Kutta method of fourth order on the six states that are stepped, the other
 * three exact. One step a day is within 1e-4 HAM-D points of the limit; the number of steps is the caller's.
 */
import { OWN_SIZE, STEPPED_SIZE, sharedRow, writePatient } from "./coefficients.ts";
import { FORCING_WIDTH, type Forcing, STRESS_JUMP } from "./forcing.ts";
import { kernelRates } from "./kernel.ts";
import type { ParameterValues } from "./parameter-values.ts";
import { PATIENT_FIELDS, type Patient } from "./patient.ts";
import { STATE_COUNT } from "./states.ts";

/** All nine states on days 0 to the last, before that day's doses: one row of nine a day, in the order of `STATES`. */
export function solve(p: ParameterValues, patient: Patient, forcing: Forcing): Float64Array {
  const own = new Float64Array(OWN_SIZE);
  const state = new Float64Array(STEPPED_SIZE);
  writePatient(
    own,
    state,
    Float64Array.from(PATIENT_FIELDS, (field) => patient[field]),
    0,
    p,
  );
  const step = stepper(own, sharedRow(p), forcing);
  const out = new Float64Array((forcing.lastDay + 1) * STATE_COUNT);
  for (let day = 0; day <= forcing.lastDay; day += 1) {
    writeDay(out, day, state, forcing.linear);
    for (let n = 0; day < forcing.lastDay && n < forcing.stepsPerDay; n += 1) step(state, day * forcing.stepsPerDay + n);
  }
  return out;
}

/** A function that takes `state` over one step of the forcing's table. */
function stepper(own: Float64Array, shared: Float64Array, { table, stepsPerDay }: Forcing): (state: Float64Array, step: number) => void {
  const h = 1 / (7 * stepsPerDay);
  const k = Array.from({ length: 4 }, () => new Float64Array(STEPPED_SIZE));
  const [k1, k2, k3, k4] = [k[0], k[1], k[2], k[3]];
  const at = new Float64Array(STEPPED_SIZE);
  const rates = (out: Float64Array, s: Float64Array, f: number): void =>
    kernelRates(out, s, own, 0, shared, table[f], table[f + 1], table[f + 2]);
  return (state, step) => {
    const f = step * FORCING_WIDTH;
    state[3] += table[f + STRESS_JUMP];
    rates(k1, state, f);
    for (let i = 0; i < STEPPED_SIZE; i += 1) at[i] = state[i] + 0.5 * h * k1[i];
    rates(k2, at, f + 3);
    for (let i = 0; i < STEPPED_SIZE; i += 1) at[i] = state[i] + 0.5 * h * k2[i];
    rates(k3, at, f + 3);
    for (let i = 0; i < STEPPED_SIZE; i += 1) at[i] = state[i] + h * k3[i];
    rates(k4, at, f + 6);
    for (let i = 0; i < STEPPED_SIZE; i += 1) state[i] += (h / 6) * (k1[i] + 2 * (k2[i] + k3[i]) + k4[i]);
  };
}

/** P, N, X, E, I, D, H, M, B of one day, from the three exact states and the six that are stepped. */
function writeDay(out: Float64Array, day: number, state: Float64Array, linear: Float64Array): void {
  const o = day * STATE_COUNT;
  out[o] = linear[day * 3];
  out[o + 1] = state[0];
  out[o + 2] = linear[day * 3 + 1];
  out[o + 3] = linear[day * 3 + 2];
  for (let i = 1; i < STEPPED_SIZE; i += 1) out[o + 3 + i] = state[i];
}
