/**
 * A population under the four strategies in one call, on one thread: what other programs are given. The answer is the one that
 * any number of threads would give, and there is no way to its numbers but with their grade, assumptions and prior.
 */
import { ok, type Result } from "../base/result.ts";
import type { Graded } from "./graded.ts";
import type { ModelRefusal } from "./refusal.ts";
import { populationRunner } from "./simulate-shard.ts";
import { RUN_LENGTH, type SimulationRequest, simulationPlan } from "./simulation-plan.ts";
import { type PopulationResult, populationResult } from "./simulation-result.ts";

/** The answer to `request`, or why the regimen or a parameter cannot be used. */
export function simulatePopulation(request: SimulationRequest): Result<Graded<PopulationResult>, ModelRefusal> {
  const plan = simulationPlan(request);
  if (!plan.ok) return plan;
  const run = populationRunner(plan.value);
  const { count } = plan.value;
  const shards = Array.from({ length: Math.ceil(count / RUN_LENGTH) }, (_, k) =>
    run(k * RUN_LENGTH, Math.min(count, (k + 1) * RUN_LENGTH)),
  );
  return ok(populationResult(plan.value, shards));
}
