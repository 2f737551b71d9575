/**
 * Minimisation with a random element (Pocock and Simon, Biometrics 31, 1975): a newcomer goes, with high probability, to
 * the arm that leaves the prognostic factors most alike. For each arm it is asked how unequal the newcomer's levels would
 * be if they went there; counts are divided by the arm's share, so that unequal arms are balanced at their own ratio
 * (Han, Enas and McEntegart 2009). The imbalance of a factor is the variance of these counts, weighted and summed.
 *
 * Patient number n draws from stream n: the allocation of a patient is a function of the secret, of those who came before
 * and of the patient's own levels.
 */
import { invariant } from "../../base/invariant.ts";
import type { RandomStream } from "../../base/random.ts";
import type { ArmShare, Stratification } from "./permuted-blocks.ts";

/** A factor and how much its balance counts; above 0. */
export interface WeightedFactor extends Stratification {
  readonly weight: number;
}

/** What is balanced, and how surely. */
export interface MinimisationPlan {
  readonly arms: readonly ArmShare[];
  readonly factors: readonly WeightedFactor[];
  /** The probability of the arm that balances best, above the largest share and below 1: 1 could be foretold. */
  readonly probabilityOfBest: number;
}

/** A patient who is in: index of the arm, index of the level of each factor. */
export interface Allocated {
  readonly arm: number;
  readonly levels: readonly number[];
}

/** Who is in, counted: `counts[factor][level * arms + arm]`. */
export interface Balance {
  readonly patients: number;
  readonly counts: readonly Int32Array[];
}

/** Nobody is in. */
export function nobody({ arms, factors }: MinimisationPlan): Balance {
  return { patients: 0, counts: factors.map(({ levels }) => new Int32Array(levels.length * arms.length)) };
}

/** The balance with one patient more. */
export function withAllocated(plan: MinimisationPlan, before: Balance, { arm, levels }: Allocated): Balance {
  const counts = before.counts.map((one, factor) => {
    const next = one.slice();
    next[levels[factor] * plan.arms.length + arm] += 1;
    return next;
  });
  return { patients: before.patients + 1, counts };
}

/** The arm of a newcomer with these `levels`; `stream` is that of the patient's number. */
export function minimise(plan: MinimisationPlan, balance: Balance, levels: readonly number[], stream: RandomStream): number {
  invariant(levels.length === plan.factors.length, `${plan.factors.length} levels, not ${levels.length}`);
  const imbalances = plan.arms.map((_, arm) => imbalanceWith(plan, balance, levels, arm));
  const least = Math.min(...imbalances);
  const isBest = (arm: number) => imbalances[arm] <= least + 1e-9;
  const every = plan.arms.map((_, arm) => arm);
  const best = every.filter(isBest);
  const others = every.filter((arm) => !isBest(arm));
  const chosen = others.length === 0 || stream.fraction() < plan.probabilityOfBest ? best : others;
  return byShare(plan.arms, chosen, stream);
}

/** How unequal the newcomer's levels would be with the newcomer in `arm`. */
function imbalanceWith({ arms, factors }: MinimisationPlan, { counts }: Balance, levels: readonly number[], arm: number): number {
  const shares = arms.reduce((sum, { share }) => sum + share, 0);
  let total = 0;
  for (const [factor, { weight }] of factors.entries()) {
    const row = levels[factor] * arms.length;
    const adjusted = arms.map(({ share }, one) => ((counts[factor][row + one] + (one === arm ? 1 : 0)) * shares) / (share * arms.length));
    const mean = adjusted.reduce((sum, count) => sum + count, 0) / arms.length;
    total += weight * adjusted.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  }
  return total;
}

/** One of `chosen`, each as likely as its share. */
function byShare(arms: readonly ArmShare[], chosen: readonly number[], stream: RandomStream): number {
  const shares = chosen.map((arm) => arms[arm].share);
  let left = stream.below(shares.reduce((sum, share) => sum + share, 0));
  for (const [index, share] of shares.entries()) {
    if (left < share) return chosen[index];
    left -= share;
  }
  return chosen[chosen.length - 1];
}
