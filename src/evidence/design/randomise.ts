/**
 * The allocation that a plan and a secret decide: the lists of every stratum, or the arms of the patients who came. The
 * seal is what was published before the first of them.
 */
import type { Json } from "../../base/json.ts";
import { minimise, nobody, withAllocated } from "./minimisation.ts";
import { permutedBlocks, type StratumList } from "./permuted-blocks.ts";
import type { RandomisationPlan } from "./randomisation-reading.ts";
import { sealOf, secretStream } from "./sealed-secret.ts";

/** A seal and the allocation behind it. */
export interface Randomised {
  readonly seal: string;
  /** Of permuted blocks; empty for a minimisation. */
  readonly lists: readonly StratumList[];
  /** Of a minimisation: the arm of each patient who came; empty for blocks. */
  readonly allocations: readonly string[];
}

/** What `secret` decides of `plan`. */
export function randomise(plan: RandomisationPlan, secret: string): Randomised {
  const seal = sealOf(secret, sealedPart(plan));
  const streamOf = (stream: number) => secretStream(secret, stream);
  return plan.kind === "blocks"
    ? { seal, lists: permutedBlocks(plan, streamOf), allocations: [] }
    : { seal, lists: [], allocations: allocationsOf(plan, secret) };
}

function allocationsOf(plan: Extract<RandomisationPlan, { kind: "minimisation" }>, secret: string): readonly string[] {
  let balance = nobody(plan);
  return plan.arrivals.map((arrival, patient) => {
    const levels = plan.factors.map(({ factor, levels: known }) => known.indexOf(arrival[factor]));
    const arm = minimise(plan, balance, levels, secretStream(secret, patient));
    balance = withAllocated(plan, balance, { arm, levels });
    return plan.arms[arm].arm;
  });
}

/** What is sealed: the method, without the length of a list and without who came, which are not known before. */
function sealedPart(plan: RandomisationPlan): Json {
  const arms = plan.arms.map(({ arm, share }) => ({ arm, share }));
  return plan.kind === "blocks"
    ? {
        kind: plan.kind,
        arms,
        blockMultiples: [...plan.blockMultiples],
        strata: plan.strata.map((one) => ({ factor: one.factor, levels: [...one.levels] })),
      }
    : {
        kind: plan.kind,
        arms,
        factors: plan.factors.map((one) => ({ factor: one.factor, levels: [...one.levels], weight: one.weight })),
        probabilityOfBest: plan.probabilityOfBest,
      };
}
