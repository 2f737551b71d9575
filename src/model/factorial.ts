/**
 * The 2x2 trial that would show synergy, on virtual patients: every arm gets sessions and infusions, real or sham, so that
 * expectation is the same in all four and only what is specific differs. It is run with the mechanism that could cause synergy
 * and without it (inflammation does not blunt TMS, the exosome does not act on plasticity), under the same chance: what the
 * second run shows is an artefact of the scale.
 */
import { gradeOfPart } from "./arrows.ts";
import { STEPPED_SIZE, sharedRow } from "./coefficients.ts";
import { cohortOf } from "./cohort.ts";
import { forcingOf } from "./forcing.ts";
import { type Graded, graded } from "./graded.ts";
import { simulateStates } from "./heun.ts";
import { dailyJumps } from "./jumps.ts";
import { expectedValue, INSTRUMENT_NAMES, measuredValue } from "./measurement.ts";
import { noiseOf } from "./noise.ts";
import type { ParameterValues } from "./parameter-values.ts";
import { drawPopulation, errorStream, fillPortableDeviates, type Population } from "./population.ts";
import { referenceCourse } from "./reference-course.ts";
import { jumpsOf, type Regimen } from "./regimen.ts";
import type { Strategy } from "./strategies.ts";
import { type Cells, type Synergy, synergyOf } from "./synergy.ts";

const DAY = 56;
const ENTRY_HAMD17 = 18;

/** Synergy with the mechanism and without it. */
export interface FactorialSynergy {
  readonly withMechanism: Synergy;
  readonly withoutMechanism: Synergy;
}

/** The trial with the exosome effects of `p` on `count` patients an arm, the same in each, at week 8. */
export function factorialSynergy(p: ParameterValues, seed: number, count: number): Graded<FactorialSynergy> {
  const population = drawPopulation(p, seed, count, ENTRY_HAMD17);
  const value = {
    withMechanism: synergyOf(cellsOf(p, seed, population)),
    withoutMechanism: synergyOf(cellsOf({ ...p, k_I: 0, kEP: 0 }, seed, population)),
  };
  const assumptions = [
    "hypothesis-model",
    "daily-step",
    "exosome-effects-supposed",
    "expectation-blind",
    "entry-by-measured-score",
  ] as const;
  return graded(value, { grade: gradeOfPart("specificExosome"), assumptions, prior: "fixed", seed });
}

function cellsOf(p: ParameterValues, seed: number, population: Population): Cells {
  const cohort = cohortOf(population, p, seed, DAY);
  const cell = (arm: Strategy) => {
    const daily = dailyJumps(jumpsOf(shamOthers(referenceCourse(DAY, "blind"), arm), p), DAY);
    if (!daily.ok) throw new Error(`invariant: the reference course can be used, not ${daily.error.code}`);
    return outcome(p, seed, population, simulateStates(cohort, sharedRow(p), forcingOf(daily.value, p, 1), noiseOf(p, 1), [0, DAY]));
  };
  const [neither, tms, exosome, both] = [cell("neither"), cell("tms"), cell("exosome"), cell("both")];
  return {
    change: { neither: neither.change, tms: tms.change, exosome: exosome.change, both: both.change },
    response: { neither: neither.response, tms: tms.response, exosome: exosome.response, both: both.response },
  };
}

/** The course with everything that `arm` does not give as sham. */
function shamOthers(regimen: Regimen, arm: Strategy): Regimen {
  const events = regimen.events.map((event) => {
    switch (event.kind) {
      case "session":
        return { ...event, sham: arm === "neither" || arm === "exosome" };
      case "infusion":
        return { ...event, sham: arm === "neither" || arm === "tms" };
      default:
        return event;
    }
  });
  return { ...regimen, events };
}

/** Mean change of expected HAM-D17 and the share of measured responders. */
function outcome(p: ParameterValues, seed: number, { count, numbers }: Population, states: Float64Array) {
  // Errors of day 0 come first, those of the last day follow; HAM-D17 is the first instrument.
  const errors = new Float64Array(2 * INSTRUMENT_NAMES.length);
  const hamd = (row: number): number => {
    const o = row * STEPPED_SIZE;
    return expectedValue("hamd17", p, states[o + 1], states[o + 4], states[o + 5]);
  };
  let [change, responders] = [0, 0];
  for (let patient = 0; patient < count; patient += 1) {
    const [before, after] = [hamd(patient), hamd(count + patient)];
    fillPortableDeviates(errors, seed, errorStream(numbers[patient]));
    const measured = [before, after].map((expected, at) => measuredValue("hamd17", p, expected, errors[at * INSTRUMENT_NAMES.length]));
    change += after - before;
    if (measured[1] <= measured[0] / 2) responders += 1;
  }
  return { change: change / count, response: responders / count };
}
