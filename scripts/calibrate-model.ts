/**
 * `npm run calibrate`: fits the model's free parameters to the targets of calibration/targets.ts and writes what came of it to
 * reference/model/calibration.json: the values, what each target wanted, what the start and the fit reach, and what is missed.
 * The start is reference/model/start.json. What the fit reaches is measured on people it has not seen (another seed, more of
 * them). A weak pull towards the priors keeps parameters that the targets do not determine where they were supposed to be.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { CALIBRATED, checkedValues, type ParameterValues } from "../src/model/parameter-values.ts";
import { PARAMETERS, type ParameterName } from "../src/model/parameters.ts";
import { evolve } from "./calibration/evolution.ts";
import { TARGETS } from "./calibration/targets.ts";
import { drawPool, type Pool, trialResults } from "./calibration/virtual-trials.ts";

const FREE = [
  ...["tauN", "wMN", "omT", "aT", "aA", "tauX", "wMX", "wBX", "omX", "rho", "omR", "rhoB", "tauM", "wMM", "wMB", "wMH", "sM"],
  ...[
    "wBM",
    "wBB",
    "wBI",
    "wBH",
    "tauB",
    "sB",
    "kIH",
    "tauI",
    "sI",
    "e_lnCRP",
    "lam",
    "lam_size",
    "M0",
    "sM0",
    "B0",
    "sB0",
    "rIB",
    "phi_open",
    "tauP",
  ],
].filter((name): name is ParameterName => Object.hasOwn(PARAMETERS, name));
type Stage = (typeof STAGES)[number];

/** The first stage finds the region on few people; what it found in them by luck alone, the second takes back on many. */
const STAGES = [
  { seed: 20_260, people: 1200, generations: 350, step: 0.5 },
  { seed: 20_261, people: 3000, generations: 70, step: 0.12 },
] as const;
const SETTINGS = { optimiser: "CMA-ES", stages: STAGES, children: 16, priorWeight: 0.05, checkSeed: 977, checkPeople: 8000 };
const [, LAST] = STAGES;
const file = new URL("../reference/model/calibration.json", import.meta.url);
const start: ParameterValues = {
  ...CALIBRATED,
  ...JSON.parse(readFileSync(new URL("../reference/model/start.json", import.meta.url), "utf8")),
};

// With `--report` nothing is searched: the values of the last fit are judged again, as after a change of the model. With `--refine` only
// the last stage is searched, from those values.
const stored = (): ParameterValues => JSON.parse(readFileSync(file, "utf8")).values;
const given = process.argv.includes("--report") || process.argv.includes("--refine") ? stored() : start;
const searched: readonly Stage[] = process.argv.includes("--report") ? [] : process.argv.includes("--refine") ? STAGES.slice(-1) : STAGES;
const values = fitted(given);
const checked = checkedValues(values);
if (!checked.ok) throw new Error(`invariant: a fit within bounds, not ${JSON.stringify(checked.error)}`);
const check = drawPool(SETTINGS.checkSeed, SETTINGS.checkPeople);
const [before, reached] = [trialResults(start, check), trialResults(values, check)];
const report = TARGETS.map(({ code, wanted, tolerance, weight, source, verified }) => {
  const miss = reached[code] - wanted;
  return {
    code,
    wanted,
    tolerance,
    weight,
    source,
    verified,
    start: round(before[code]),
    reached: round(reached[code]),
    miss: round(miss),
    met: Math.abs(miss) <= tolerance,
  };
});
const cost = {
  start: round(missesOf(before)),
  reached: round(missesOf(reached)),
  onThePeopleOfTheFit: round(missesOf(trialResults(values, drawPool(LAST.seed, LAST.people)))),
};
writeFileSync(file, `${JSON.stringify({ settings: SETTINGS, free: FREE, cost, targets: report, values }, null, 2)}\n`);
for (const one of report)
  process.stdout.write(
    `${one.code.padEnd(28)} wanted ${one.wanted} start ${one.start} reached ${one.reached}${one.met ? "" : "  missed"}\n`,
  );
process.stdout.write(`cost ${JSON.stringify(cost)}\n`);

/** The values that the stages of the search find, each from those of the one before. */
function fitted(from: ParameterValues): ParameterValues {
  let values = from;
  for (const one of searched) values = stage(values, one);
  return values;
}

/** The values that one stage of the search finds from `from`. */
function stage(from: ParameterValues, { seed, people, generations, step }: Stage): ParameterValues {
  const pool = drawPool(seed, people);
  const { x } = evolve({
    ...{ seed, generations, step, children: SETTINGS.children },
    start: FREE.map((name) => inDeviations(from, name)),
    cost: (tried) => costOf(valuesAt(tried), tried, pool),
    say: (generation, cost) =>
      process.stderr.write(`${people} people, generation ${generation + 1} of ${generations}: cost ${cost.toFixed(2)}\n`),
  });
  return valuesAt(x);
}

/** How far a value is from its prior's mean, in the prior's standard deviations. */
function inDeviations(of: ParameterValues, name: ParameterName): number {
  const { mean, deviation } = PARAMETERS[name].prior;
  return (of[name] - mean) / deviation;
}

function valuesAt(x: readonly number[]): ParameterValues {
  const values: Record<ParameterName, number> = { ...start };
  for (const [index, name] of FREE.entries()) {
    const { prior, bounds } = PARAMETERS[name];
    const value = prior.mean + prior.deviation * (x[index] ?? 0);
    values[name] = Number(Math.min(bounds[1], Math.max(bounds[0], value)).toPrecision(6));
  }
  return values;
}

function costOf(values: ParameterValues, x: readonly number[], pool: Pool): number {
  return missesOf(trialResults(values, pool)) + SETTINGS.priorWeight * x.reduce((sum, value) => sum + value * value, 0);
}

function missesOf(results: ReturnType<typeof trialResults>): number {
  return TARGETS.reduce((sum, { code, wanted, tolerance, weight }) => sum + weight * ((results[code] - wanted) / tolerance) ** 2, 0);
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
