/**
 * Randomisation in permuted blocks, separately in each stratum: within a block every arm comes as often as its share, in
 * an order drawn at random, so that the arms never drift far apart. The sizes of the blocks are drawn, too, when more
 * than one is allowed: with a known size the last patients of a block could be foretold.
 *
 * A stratum's list is drawn from a stream of its own and can be made as long as one likes; a longer one begins with the
 * shorter.
 */
import { invariant } from "../../base/invariant.ts";
import type { RandomStream } from "../../base/random.ts";

/** An arm and how often it comes in the smallest block: a whole number of at least 1. */
export interface ArmShare {
  readonly arm: string;
  readonly share: number;
}

/** A factor that is known before randomisation, and its levels. */
export interface Stratification {
  readonly factor: string;
  readonly levels: readonly string[];
}

/** What is drawn. */
export interface BlockPlan {
  readonly arms: readonly ArmShare[];
  /** Blocks hold the sum of the shares times one of these; whole numbers of at least 1. */
  readonly blockMultiples: readonly number[];
  readonly strata: readonly Stratification[];
  /** How many patients each stratum's list is long. */
  readonly length: number;
}

/** A stratum: one level of each factor, in the order of the plan; and the arms of its patients in order of arrival. */
export interface StratumList {
  readonly levels: readonly string[];
  readonly arms: readonly string[];
}

/** The list of every stratum; `streamOf` gives stratum number k (from 0, the last factor changing fastest) its numbers. */
export function permutedBlocks(plan: BlockPlan, streamOf: (stratum: number) => RandomStream): readonly StratumList[] {
  return strataOf(plan.strata).map((levels, stratum) => ({ levels, arms: listOf(plan, streamOf(stratum)) }));
}

/** Every combination of levels. */
export function strataOf(strata: readonly Stratification[]): readonly (readonly string[])[] {
  return strata.reduce<readonly (readonly string[])[]>(
    (before, { levels }) => before.flatMap((one) => levels.map((level) => [...one, level])),
    [[]],
  );
}

function listOf({ arms, blockMultiples, length }: BlockPlan, stream: RandomStream): readonly string[] {
  const list: string[] = [];
  while (list.length < length) {
    const multiple = blockMultiples[stream.below(blockMultiples.length)];
    const block = arms.flatMap(({ arm, share }) => Array.from({ length: share * multiple }, () => arm));
    invariant(block.length > 0, "a block that holds someone");
    shuffle(block, stream);
    list.push(...block);
  }
  return list.slice(0, length);
}

/** Fisher and Yates' shuffle: every order equally likely. */
function shuffle(block: string[], stream: RandomStream): void {
  for (let last = block.length - 1; last > 0; last -= 1) {
    const other = stream.below(last + 1);
    [block[last], block[other]] = [block[other], block[last]];
  }
}
