/**
 * One patient's course without chance, as tidy rows: id, day, variable, value. Variables are the nine states and the expected
 * totals of the instruments; days are those before each day's doses.
 */
import { csvLine } from "../base/csv.ts";
import { ok, type Result } from "../base/result.ts";
import { gradeOfPart } from "./arrows.ts";
import { forcingOf } from "./forcing.ts";
import { type Graded, graded } from "./graded.ts";
import { dailyJumps } from "./jumps.ts";
import { expectedValue, INSTRUMENT_NAMES, type InstrumentName } from "./measurement.ts";
import { checkedValues, type ParameterValues } from "./parameter-values.ts";
import type { Patient } from "./patient.ts";
import type { ModelRefusal } from "./refusal.ts";
import { jumpsOf, type Regimen } from "./regimen.ts";
import { solve } from "./runge-kutta.ts";
import { courseAssumptions } from "./simulation-result.ts";
import { AT, STATE_COUNT, STATES, type StateName } from "./states.ts";

/** One value. */
export interface TidyRow {
  readonly id: string;
  readonly day: number;
  readonly variable: StateName | InstrumentName;
  readonly value: number;
}

/** The rows of `patient` under `regimen`, every day, from daily steps; or why it cannot be computed. */
export function patientCourse(
  id: string,
  p: ParameterValues,
  patient: Patient,
  regimen: Regimen,
): Result<Graded<readonly TidyRow[]>, ModelRefusal> {
  const checked = checkedValues(p);
  if (!checked.ok) return checked;
  const jumps = dailyJumps(jumpsOf(regimen, p), regimen.lastDay);
  if (!jumps.ok) return jumps;
  const states = solve(p, patient, forcingOf(jumps.value, p, 1));
  const rows = Array.from({ length: regimen.lastDay + 1 }, (_, day) => rowsOf(id, p, day, states)).flat();
  const assumptions = ["hypothesis-model", "daily-step", ...courseAssumptions(regimen)] as const;
  return ok(graded(rows, { grade: gradeOfPart("specificExosome"), assumptions, prior: "fixed", seed: null }));
}

/** The rows as CSV with a head. */
export function tidyCsv(rows: readonly TidyRow[]): string {
  return (
    csvLine(["id", "day", "variable", "value"]) +
    rows.map(({ id, day, variable, value }) => csvLine([id, String(day), variable, String(value)])).join("")
  );
}

function rowsOf(id: string, p: ParameterValues, day: number, states: Float64Array): readonly TidyRow[] {
  const at = (name: StateName): number => states[day * STATE_COUNT + AT[name]];
  return [
    ...STATES.map(({ name }): TidyRow => ({ id, day, variable: name, value: at(name) })),
    ...INSTRUMENT_NAMES.map(
      (name): TidyRow => ({ id, day, variable: name, value: expectedValue(name, p, at("inflammation"), at("mind"), at("body")) }),
    ),
  ];
}
