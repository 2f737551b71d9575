/**
 * Simulated trials. One replicate on one core: a 2x2 trial of 200 patients and six visits is drawn, fitted by an unstructured
 * mixed model (REML) and its interaction tested with Satterthwaite's degrees of freedom. And a whole simulation as
 * `ryorin design` runs it, threads and all: 10,000 trials of 240 patients, four arms and eight visits, three tests each.
 */

import { simulate } from "../src/cli/simulation-pool.ts";
import { shardRunner } from "../src/evidence/design/simulate-shard.ts";
import type { SimulationPlan, TrialPlan } from "../src/evidence/design/trial-plan.ts";
import { type Bench, median, plain, timed } from "./measure.ts";

const WARMING_REPLICATES = 200;
const ROUNDS = 9;
const ROUND_REPLICATES = 200;
const TARGET_MILLISECONDS = 1;
const WORKERS = 2;
const REPLICATES = 10_000;
const TARGET_SECONDS = 25;

/** One replicate, and a whole simulation. */
export const benchTrialSimulation: Bench = async (say) => {
  say(`trial-simulation: ${ROUNDS} rounds of ${ROUND_REPLICATES} trials on one core`);
  const run = shardRunner({ trial: trialOf(50, 6, ["interaction"]), replicates: 0, seed: 1 });
  run(0, WARMING_REPLICATES);
  const rounds: { readonly clock: number; readonly processor: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { seconds, processorSeconds } = await timed(() => run(0, ROUND_REPLICATES));
    rounds.push({ clock: (1000 * seconds) / ROUND_REPLICATES, processor: (1000 * processorSeconds) / ROUND_REPLICATES });
  }
  say(`trial-simulation: ${REPLICATES} trials on ${WORKERS} threads`);
  const plan: SimulationPlan = {
    trial: trialOf(60, 8, ["both-vs-tms", "both-vs-exosome", "interaction"]),
    replicates: REPLICATES,
    seed: 1,
  };
  const { signal } = new AbortController();
  let failures = 0;
  const onProgress = () => {};
  const whole = await timed(async () => {
    const shards = await simulate(plan, { workers: WORKERS, signal, onProgress });
    failures = shards.reduce((sum, shard) => sum + shard.failures.length, 0);
  });
  const one = `one trial of 200 x 6: draw, fit, test`;
  const many = `${REPLICATES.toLocaleString("en")} trials of 240 x 8, three tests, ${WORKERS} threads`;
  return [
    { what: one, value: median(rounds.map(({ clock }) => clock)), unit: "ms", target: { atMost: TARGET_MILLISECONDS } },
    plain(`${one}, processor time`, median(rounds.map(({ processor }) => processor)), "ms"),
    { what: many, value: whole.seconds, unit: "s", target: { atMost: TARGET_SECONDS } },
    plain(`${many}, processor time`, whole.processorSeconds, "s"),
    plain(`${many}, failed fits`, failures, ""),
  ];
};

/** A trial in which a few leave at every visit. */
function trialOf(armSize: number, visits: number, contrasts: TrialPlan["analysis"]["contrasts"]): TrialPlan {
  const weeks = Array.from({ length: visits }, (_, visit) => visit + 1);
  const falling = (rate: number) => weeks.map((week) => 22 - rate * week);
  const all = <T>(value: T) => weeks.map(() => value);
  return {
    arms: { neither: armSize, tms: armSize, exosome: armSize, both: armSize },
    weeks,
    outcomes: [
      {
        name: "mind",
        better: "lower",
        baseline: { mean: 22, deviation: 4 },
        means: { neither: falling(0.5), tms: falling(1), exosome: falling(0.6), both: falling(1.4) },
        deviations: all(7),
        correlation: { kind: "ar1", rho: 0.8 },
      },
    ],
    outcomeCorrelation: [[1]],
    dropout: {
      hazards: all(0.03),
      dependsOn: "observed",
      outcome: 0,
      logOddsPerDeviationWorse: 0.4,
      logOddsByArm: { neither: 0, tms: 0, exosome: 0, both: 0 },
    },
    missedVisits: 0,
    events: [],
    alpha: 0.05,
    analysis: { covariance: ["us", "toeph", "ar1h", "cs"], visit: visits - 1, contrasts, family: null },
  };
}
