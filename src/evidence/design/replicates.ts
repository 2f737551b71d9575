/** The replicates of all shards as one, read by replicate, outcome and test. */
import type { Contrast } from "./factorial-contrasts.ts";
import { type Proportion, proportion } from "./proportion.ts";
import type { ShardResult } from "./simulate-shard.ts";
import { FIELD_COUNT } from "./trial-analysis.ts";
import type { TestName, TrialPlan } from "./trial-plan.ts";

/** Shards that follow on each other from replicate 0. */
export class Replicates {
  readonly count: number;
  readonly hasMinTest: boolean;
  readonly #plan: TrialPlan;
  readonly #contrasts: Float64Array;
  readonly #covariance: Int8Array;

  constructor(plan: TrialPlan, shards: readonly ShardResult[]) {
    const { contrasts } = plan.analysis;
    const outcomes = plan.outcomes.length;
    this.#plan = plan;
    this.count = shards.reduce((sum, { from, to }) => sum + to - from, 0);
    this.hasMinTest = contrasts.includes("both-vs-tms") && contrasts.includes("both-vs-exosome");
    this.#contrasts = new Float64Array(this.count * outcomes * contrasts.length * FIELD_COUNT);
    this.#covariance = new Int8Array(this.count * outcomes);
    let at = 0;
    for (const shard of shards) {
      this.#contrasts.set(shard.contrasts, at * outcomes * contrasts.length * FIELD_COUNT);
      this.#covariance.set(shard.covariance, at * outcomes);
      at += shard.to - shard.from;
    }
  }

  /** The index of the covariance that outcome's fit took in replicate `k`, -1 where it failed. */
  covariance(k: number, outcome: number): number {
    return this.#covariance[k * this.#plan.outcomes.length + outcome];
  }

  /** Whether the fits of all `outcomes` succeeded in replicate `k`. */
  fitted(k: number, outcomes: readonly number[]): boolean {
    return outcomes.every((outcome) => this.covariance(k, outcome) >= 0);
  }

  /** One of CONTRAST_FIELDS, by its index. */
  field(k: number, outcome: number, contrast: Contrast, field: number): number {
    const { outcomes, analysis } = this.#plan;
    const cell = (k * outcomes.length + outcome) * analysis.contrasts.length + analysis.contrasts.indexOf(contrast);
    return this.#contrasts[cell * FIELD_COUNT + field];
  }

  /** The two-sided p value of a contrast. */
  p(k: number, outcome: number, contrast: Contrast): number {
    return this.field(k, outcome, contrast, 3);
  }

  /** The same where the estimate is on the side of a benefit, 1 where it is not; of a min test the larger of its two. */
  pInFavour(k: number, outcome: number, test: TestName): number {
    if (test === "min-test") return Math.max(this.pInFavour(k, outcome, "both-vs-tms"), this.pInFavour(k, outcome, "both-vs-exosome"));
    const lower = this.#plan.outcomes[outcome].better === "lower";
    const estimate = this.field(k, outcome, test, 0);
    return (lower ? estimate < 0 : estimate > 0) ? this.p(k, outcome, test) : 1;
  }

  /** Whether a test rejects on the side of a benefit. */
  inFavour(k: number, outcome: number, test: TestName): boolean {
    return this.pInFavour(k, outcome, test) <= this.#plan.alpha;
  }

  /** How often `holds` among the replicates in which the fits of `outcomes` succeeded. */
  share(outcomes: readonly number[], holds: (k: number) => boolean): Proportion {
    let [count, of] = [0, 0];
    for (let k = 0; k < this.count; k += 1) {
      if (!this.fitted(k, outcomes)) continue;
      of += 1;
      if (holds(k)) count += 1;
    }
    return proportion(count, of);
  }

  /** One field of one contrast over the replicates whose fit succeeded. */
  values(outcome: number, contrast: Contrast, field: number): readonly number[] {
    const values: number[] = [];
    for (let k = 0; k < this.count; k += 1) if (this.covariance(k, outcome) >= 0) values.push(this.field(k, outcome, contrast, field));
    return values;
  }
}
