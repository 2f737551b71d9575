/**
 * Patterns of missing visits. Subjects who have an outcome at the same visits, and whose covariance is the same matrix,
 * share everything that a likelihood needs but sums over their data: a fit therefore costs as much as there are patterns,
 * not subjects. A block is one covariance matrix: one for all, one a group, or one a set of visit times.
 */

/** Visits that a bit mask in a double can hold. */
export const VISITS_MAX = 52;

/** The patterns of one set of data. Arrays by pattern may be longer than `count`. */
export interface Patterns {
  /** Visits in a block: q. */
  readonly visits: number;
  readonly blocks: number;
  count: number;
  /** Subjects, each counted as often as its weight says. */
  weight: Float64Array;
  block: Int32Array;
  /** Observed visits. */
  size: Int32Array;
  /** count x visits: the observed visits of each pattern, ascending. */
  observed: Int32Array;
  /** How many of them are the first visits without a gap: all of them where a subject merely left early. */
  prefix: Int32Array;
  /** One more than the last observed visit: whitened coordinates from there on are zero. */
  last: Int32Array;
  /** Patterns in order of block, and where each block begins in it (blocks + 1 entries). */
  byBlock: Int32Array;
  readonly blockStart: Int32Array;
  readonly index: Map<number, number>;
}

/** No patterns yet. */
export function emptyPatterns(visits: number, blocks: number): Patterns {
  return {
    visits,
    blocks,
    count: 0,
    weight: new Float64Array(0),
    block: new Int32Array(0),
    size: new Int32Array(0),
    observed: new Int32Array(0),
    prefix: new Int32Array(0),
    last: new Int32Array(0),
    byBlock: new Int32Array(0),
    blockStart: new Int32Array(blocks + 1),
    index: new Map(),
  };
}

/** Forgets all patterns, keeping the memory. */
export function clearPatterns(patterns: Patterns): void {
  patterns.count = 0;
  patterns.index.clear();
}

/** The pattern of `block` whose visits are the ones in `mask` (the sum of 2^visit); made when it is new. */
export function patternOf(patterns: Patterns, block: number, mask: number): number {
  const key = mask * patterns.blocks + block;
  const known = patterns.index.get(key);
  if (known !== undefined) return known;
  const pattern = patterns.count;
  if (pattern === patterns.block.length) grow(patterns, Math.max(16, 2 * pattern));
  patterns.count += 1;
  patterns.index.set(key, pattern);
  patterns.block[pattern] = block;
  patterns.weight[pattern] = 0;
  readMask(patterns, pattern, mask);
  return pattern;
}

/** Puts the patterns in order of block. Call it once after the last `patternOf`. */
export function orderPatterns(patterns: Patterns): void {
  const { count, block, blockStart, byBlock } = patterns;
  blockStart.fill(0);
  for (let g = 0; g < count; g += 1) blockStart[block[g] + 1] += 1;
  for (let b = 0; b < patterns.blocks; b += 1) blockStart[b + 1] += blockStart[b];
  for (let g = count - 1, filled = new Map<number, number>(); g >= 0; g -= 1) {
    const taken = (filled.get(block[g]) ?? 0) + 1;
    filled.set(block[g], taken);
    byBlock[blockStart[block[g] + 1] - taken] = g;
  }
}

function readMask(patterns: Patterns, pattern: number, mask: number): void {
  const { visits, observed } = patterns;
  const from = pattern * visits;
  let size = 0;
  let rest = mask;
  for (let visit = 0; rest > 0; visit += 1) {
    if (rest % 2 === 1) {
      observed[from + size] = visit;
      size += 1;
    }
    rest = Math.floor(rest / 2);
  }
  let prefix = 0;
  while (prefix < size && observed[from + prefix] === prefix) prefix += 1;
  patterns.size[pattern] = size;
  patterns.prefix[pattern] = prefix;
  patterns.last[pattern] = size === 0 ? 0 : observed[from + size - 1] + 1;
}

function grow(patterns: Patterns, length: number): void {
  patterns.weight = widened(patterns.weight, new Float64Array(length));
  patterns.block = widened(patterns.block, new Int32Array(length));
  patterns.size = widened(patterns.size, new Int32Array(length));
  patterns.observed = widened(patterns.observed, new Int32Array(length * patterns.visits));
  patterns.prefix = widened(patterns.prefix, new Int32Array(length));
  patterns.last = widened(patterns.last, new Int32Array(length));
  patterns.byBlock = new Int32Array(length);
}

function widened<Kind extends Float64Array | Int32Array>(old: Kind, larger: Kind): Kind {
  larger.set(old);
  return larger;
}
