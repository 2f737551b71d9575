/**
 * What changes in directions of the covariance do to a crossed design: x' S r and x' S x, summed over subjects by way of
 * their patterns. Where a direction is one entry of S, and a subject merely left early, only one block is touched.
 */
import { contract, contractBlocks, type Expansion } from "./crossed-expansion.ts";
import { addEntries, addEntryKronecker, addKronecker, addSpread, gather, gatherEntry, mirrorSpread, pullBack } from "./crossed-kernels.ts";
import type { Crossed } from "./crossed-state.ts";
import { type Directions, triangleIndex } from "./moments.ts";
import type { Whitening } from "./whitening.ts";

/** The sum of x' S r of a direction is linear in S: the sums are spread over all pairs of visits once, for each block. */
export function scores(out: Float64Array, state: Crossed, whitening: Whitening, directions: Directions): void {
  const { patterns, expansion, width, spread, zr } = state;
  const { visits } = patterns;
  const { count, triangle, values, active } = directions;
  const expanded = new Float64Array(width * visits);
  const contracted = new Float64Array(expansion.size);
  out.fill(0, 0, count * expansion.size);
  for (let block = 0; block < patterns.blocks; block += 1) {
    spread.fill(0);
    for (let place = patterns.blockStart[block]; place < patterns.blockStart[block + 1]; place += 1) {
      const g = patterns.byBlock[place];
      addSpread(spread, whitening.basis, g * visits * visits, zr, g * width * visits, visits, width, !whitening.changesBasis);
    }
    if (!whitening.changesBasis) mirrorSpread(spread, visits, width);
    for (let j = 0; j < count; j += 1) {
      if (active[block * count + j] === 0) continue;
      if (directions.areEntries) gatherEntry(expanded, spread, j - block * triangle, visits, width);
      else gather(expanded, spread, values, (block * count + j) * triangle, visits, width);
      contract(contracted, 0, expansion, expanded);
      for (let i = 0; i < expansion.size; i += 1) out[j * expansion.size + i] += contracted[i];
    }
  }
}

/** Writes the sum of x' S x, both triangles, for direction j. */
export function information(out: Float64Array, state: Crossed, whitening: Whitening, directions: Directions, j: number): void {
  const { patterns, expansion, blocks, sums, triangle, square } = state;
  const { visits, count } = patterns;
  const { size } = expansion;
  // An entry (a, b) of S is, for subjects who merely left early, an entry of T'ST too: one block is all that there is.
  const isEntry = directions.areEntries && !whitening.changesBasis;
  let hasOthers = !isEntry || expansion.restricted > 0;
  blocks.fill(0);
  for (let g = 0; g < count; g += 1) {
    const block = patterns.block[g] * directions.count + j;
    if (directions.active[block] === 0) continue;
    if (isEntry && patterns.size[g] === patterns.prefix[g]) {
      if (j < (patterns.size[g] * (patterns.size[g] + 1)) / 2) addEntries(blocks, j * triangle, sums.Z, g * triangle, triangle);
      continue;
    }
    hasOthers = true;
    if (isEntry) {
      addEntryKronecker(blocks, j, whitening.basis, g * visits * visits, visits, sums.Z, g * triangle, triangle);
      continue;
    }
    pullBack(square, directions.values, block * directions.triangle, whitening.basis, g * visits * visits, visits);
    addKronecker(blocks, square, 0, visits, sums.Z, g * triangle, triangle);
  }
  if (!hasOthers) {
    writeBlock(out, expansion, blocks, j, triangle);
    return;
  }
  contractBlocks(out, expansion, blocks, triangle);
  for (let i = 1; i < size; i += 1) for (let l = 0; l < i; l += 1) out[l * size + i] = out[i * size + l];
}

/** Writes the matrix of which only the block of the entry `place` of a lower triangle, and its mirror image, is not zero. */
function writeBlock(out: Float64Array, { full, size }: Expansion, blocks: Float64Array, place: number, triangle: number): void {
  let s = 0;
  while (triangleIndex(s + 1, 0) <= place) s += 1;
  const t = place - triangleIndex(s, 0);
  out.fill(0, 0, size * size);
  for (let k = 0, at = place * triangle; k < full; k += 1) {
    for (let l = 0; l <= k; l += 1, at += 1) {
      const value = blocks[at];
      out[(s * full + k) * size + t * full + l] = value;
      out[(s * full + l) * size + t * full + k] = value;
      out[(t * full + k) * size + s * full + l] = value;
      out[(t * full + l) * size + s * full + k] = value;
    }
  }
}
