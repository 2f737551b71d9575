/**
 * Simulation-based calibration: patients are drawn from the model, measured as clinics do, and forecast from what was measured
 * until weeks 0, 2, 4 and 6. A new measurement of HAM-D17 four weeks later must lie in the 90 % interval for 90 % of them. The
 * share of the discrete total within is randomised at the ends (probability integral transform), so that a calibrated forecast
 * has exactly the nominal coverage.
 */
import { describe, expect, test } from "vitest";
import { randomStream } from "../../base/random.ts";
import { fillNormalDeviates } from "../../numeric/normal-deviates.ts";
import { STEPPED_SIZE, sharedRow } from "../coefficients.ts";
import { cohortOf } from "../cohort.ts";
import { effectPrior, effectsAt } from "../exosome-priors.ts";
import { forcingOf } from "../forcing.ts";
import { simulateStates } from "../heun.ts";
import { dailyJumps } from "../jumps.ts";
import { expectedValue, type InstrumentName, measuredValue } from "../measurement.ts";
import { noiseOf } from "../noise.ts";
import { CALIBRATED as p } from "../parameter-values.ts";
import { drawPopulation } from "../population.ts";
import { referenceCourse } from "../reference-course.ts";
import { jumpsOf } from "../regimen.ts";
import { priorMap } from "../simulation-plan.ts";
import { filter } from "./filter.ts";
import type { Observation } from "./observation.ts";
import { chanceOf, cohortOfParticles } from "./particles.ts";

/** So many fit into a run of the slow suite; a closer look takes hours (`COVERAGE_PATIENTS`). */
const PATIENTS = Number(process.env.COVERAGE_PATIENTS ?? 600);
const PARTICLES = 1000;
const AHEAD = 28;
const DAYS = Array.from({ length: 11 }, (_, week) => week * 7);
const lastDay = DAYS.at(-1) ?? 0;
const prior = effectPrior("sceptical", priorMap(p));
const daily = dailyJumps(jumpsOf(referenceCourse(lastDay, "open"), p), lastDay);
if (!daily.ok) throw new Error(daily.error.code);
const forcing = forcingOf(daily.value, p, 1);
const [shared, noise] = [sharedRow(p), noiseOf(p, 1)];

/** Measurements of all patients on all days; weekly PHQ-9 and PHQ-15, HAM-D17 and CRP every second and third week. */
const SCHEDULE: readonly (readonly [InstrumentName, number])[] = [
  ["phq9", 7],
  ["phq15", 7],
  ["hamd17", 14],
  ["lnCrp", 21],
];

const truth = (() => {
  const population = drawPopulation(p, 4401, PATIENTS, null);
  const z = new Float64Array(5);
  const effectsOf = (index: number) => {
    fillNormalDeviates(z, randomStream(991, index));
    return effectsAt(prior, z, 0);
  };
  return simulateStates(cohortOf(population, p, 77, lastDay, effectsOf), shared, forcing, noise, DAYS);
})();

function measured(patient: number, name: InstrumentName, row: number, deviate: number): number {
  const o = (row * PATIENTS + patient) * STEPPED_SIZE;
  return measuredValue(name, p, expectedValue(name, p, truth[o + 1] ?? 0, truth[o + 4] ?? 0, truth[o + 5] ?? 0), deviate);
}

/** Where the new measurement falls in its forecast, 0 to 1. */
function place(patient: number, today: number): number {
  const stream = randomStream(5, patient);
  const errors = new Float64Array(200);
  fillNormalDeviates(errors, stream);
  let used = 0;
  const next = () => errors[used++] ?? 0;
  const observations: Observation[] = [];
  for (const [row, day] of DAYS.entries()) {
    for (const [instrument, every] of SCHEDULE) {
      const deviate = next();
      if (day <= today && day % every === 0) observations.push({ day, instrument, value: measured(patient, instrument, row, deviate) });
    }
  }
  const day = today + AHEAD;
  const actual = measured(patient, "hamd17", DAYS.indexOf(day), next());
  const chance = chanceOf(1000 + patient);
  const { particles } = filter({ parameters: p, prior, observations, forcing, count: PARTICLES, weeks: 10, chance });
  const states = simulateStates(cohortOfParticles(p, prior, particles), shared, forcing, noise, [day]);
  const fresh = new Float64Array(PARTICLES);
  chance.normals(fresh);
  let [below, same] = [0, 0];
  for (let i = 0; i < PARTICLES; i += 1) {
    const o = i * STEPPED_SIZE;
    const value = measuredValue(
      "hamd17",
      p,
      expectedValue("hamd17", p, states[o + 1] ?? 0, states[o + 4] ?? 0, states[o + 5] ?? 0),
      fresh[i] ?? 0,
    );
    if (value < actual) below += 1;
    else if (value === actual) same += 1;
  }
  return (below + same * stream.fraction()) / PARTICLES;
}

describe.each([0, 14, 28, 42])("with data until day %d", (today) => {
  test("nine new measurements in ten lie in the 90 % interval", () => {
    const places = Array.from({ length: PATIENTS }, (_, patient) => place(patient, today));
    const covered = places.filter((one) => one >= 0.05 && one <= 0.95).length / PATIENTS;
    process.stderr.write(`coverage with data until day ${today}: ${(100 * covered).toFixed(1)} % of ${PATIENTS}\n`);
    // 2 % is promised; what so many patients can show is that and 2.5 standard errors of a share.
    expect(Math.abs(covered - 0.9)).toBeLessThan(0.02 + 2.5 * Math.sqrt((0.9 * 0.1) / PATIENTS));
  });
});
