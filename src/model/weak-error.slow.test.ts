/** What a daily step costs in accuracy of means and spreads, with noise, against steps of a quarter of a day. */
import { expect, test } from "vitest";
import { STEPPED_SIZE, sharedRow } from "./coefficients.ts";
import { cohortOf } from "./cohort.ts";
import { forcingOf } from "./forcing.ts";
import { simulateStates } from "./heun.ts";
import { dailyJumps } from "./jumps.ts";
import { expectedValue } from "./measurement.ts";
import { noiseOf } from "./noise.ts";
import { CALIBRATED as p } from "./parameter-values.ts";
import { drawPopulation } from "./population.ts";
import { referenceCourse } from "./reference-course.ts";
import { jumpsOf } from "./regimen.ts";

const COUNT = 40_000;
const DAY = 42;

function moments(stepsPerDay: number): { readonly mean: number; readonly deviation: number } {
  const daily = dailyJumps(jumpsOf(referenceCourse(DAY, "open"), p), DAY);
  if (!daily.ok) throw new Error(daily.error.code);
  const population = drawPopulation(p, 8, COUNT, null);
  const states = simulateStates(
    cohortOf(population, p, 8, DAY),
    sharedRow(p),
    forcingOf(daily.value, p, stepsPerDay),
    noiseOf(p, stepsPerDay),
    [DAY],
  );
  let [sum, squares] = [0, 0];
  for (let o = 0; o < states.length; o += STEPPED_SIZE) {
    const score = expectedValue("hamd17", p, states[o + 1] ?? 0, states[o + 4] ?? 0, states[o + 5] ?? 0);
    sum += score;
    squares += score * score;
  }
  return { mean: sum / COUNT, deviation: Math.sqrt(squares / COUNT - (sum / COUNT) ** 2) };
}

test("mean and spread of HAM-D17 under daily steps are those of quarter steps, far within the error of measurement", () => {
  const [daily, quarter] = [moments(1), moments(4)];
  process.stderr.write(
    `weak error of the daily step: mean ${(daily.mean - quarter.mean).toFixed(3)}, SD ${(daily.deviation - quarter.deviation).toFixed(3)} HAM-D points\n`,
  );
  // The patients are the same, their chance is not: a difference of means has a standard error of about .03 points.
  expect(Math.abs(daily.mean - quarter.mean)).toBeLessThan(0.15);
  expect(Math.abs(daily.deviation - quarter.deviation)).toBeLessThan(0.15);
  expect(0.15).toBeLessThan(p.e_HAMD / 10);
});
