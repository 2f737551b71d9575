/**
 * Numbers that look like chance and are a function of a seed: Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel
 * random numbers: as easy as 1, 2, 3", SC11). A 128-bit counter is enciphered in ten rounds under a 64-bit key; the
 * four words that come out are the numbers. There is no state to pass on: the n-th number of a stream is known
 * without those before it, so that replicate k is the same wherever and whenever it runs. All arithmetic is on
 * 32-bit integers, and the bits are the same on every machine. It is not for keys or anything secret.
 *
 * The key is the seed. The counter's words are, from the lowest: the block within the stream (low, high), and the
 * stream (low, high).
 */
import { invariant } from "./invariant.ts";

const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;
const ROUNDS = 10;
const WORD = 2 ** 32;

/**
 * One block: enciphers the counter of four 32-bit words under the key of two, into `out`, which may be the counter.
 */
export function philox4x32(out: Uint32Array, counter: Uint32Array, key: Uint32Array): void {
  let c0 = counter[0] ?? 0;
  let c1 = counter[1] ?? 0;
  let c2 = counter[2] ?? 0;
  let c3 = counter[3] ?? 0;
  let k0 = key[0] ?? 0;
  let k1 = key[1] ?? 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const high0 = multiplyHigh(MULTIPLIER_0, c0);
    const high1 = multiplyHigh(MULTIPLIER_1, c2);
    const low0 = Math.imul(MULTIPLIER_0, c0);
    const low1 = Math.imul(MULTIPLIER_1, c2);
    c0 = (high1 ^ c1 ^ k0) >>> 0;
    c1 = low1 >>> 0;
    c2 = (high0 ^ c3 ^ k1) >>> 0;
    c3 = low0 >>> 0;
    k0 = (k0 + WEYL_0) >>> 0;
    k1 = (k1 + WEYL_1) >>> 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

/** A stream of numbers. Two streams of one seed share no number but by chance. */
export interface RandomStream {
  /** The next integer, 0 to 2^32 - 1. */
  readonly word: () => number;
  /** The next integer from 0 to `limit` - 1, each equally likely; `limit` 1 to 2^32. */
  readonly below: (limit: number) => number;
  /** The next multiple of 2^-53 from 0 to below 1, each equally likely. */
  readonly fraction: () => number;
  /** Fills `out` with the next integers, likewise. */
  readonly fillWords: (out: Uint32Array) => void;
  /** Fills `out` with the next fractions: the same as asking for them one by one, and faster. */
  readonly fillFractions: (out: Float64Array) => void;
}

/**
 * The stream number `stream` of `seed`, both integers from 0 to 2^53 - 1.
 *
 * @example randomStream(1, 0).below(6) // 4, always
 */
export function randomStream(seed: number, stream: number): RandomStream {
  const key = new Uint32Array(2);
  const counter = new Uint32Array(4);
  const block = new Uint32Array(4);
  writeInteger(key, 0, seed);
  writeInteger(counter, 2, stream);
  let used = block.length;
  const word = (): number => {
    if (used === block.length) {
      philox4x32(block, counter, key);
      advance(counter);
      used = 0;
    }
    used += 1;
    return block[used - 1] ?? 0;
  };
  const single = streamOfWords(word);
  const fillFractions = (out: Float64Array): void => {
    let index = 0;
    // A block is two fractions: whole blocks are taken as they come out, unless the stream stands inside one.
    for (; index + 1 < out.length && used === block.length; index += 2) {
      philox4x32(block, counter, key);
      advance(counter);
      out[index] = fractionOf(block[0] ?? 0, block[1] ?? 0);
      out[index + 1] = fractionOf(block[2] ?? 0, block[3] ?? 0);
    }
    for (; index < out.length; index += 1) out[index] = single.fraction();
  };
  const fillWords = (out: Uint32Array): void => {
    let index = 0;
    for (; index < out.length && used < block.length; index += 1) out[index] = word();
    for (; index + 3 < out.length; index += 4) {
      philox4x32(block, counter, key);
      advance(counter);
      out[index] = block[0] ?? 0;
      out[index + 1] = block[1] ?? 0;
      out[index + 2] = block[2] ?? 0;
      out[index + 3] = block[3] ?? 0;
    }
    for (; index < out.length; index += 1) out[index] = word();
  };
  return { ...single, fillWords, fillFractions };
}

const KEY = new Uint32Array(2);
const COUNTER = new Uint32Array(4);
const BLOCK = new Uint32Array(4);

/**
 * Fills `out` with the first fractions of stream `stream` of `seed`: `randomStream(seed, stream).fillFractions(out)` without
 * making the stream, for simulations that take a few numbers from each of a million streams.
 */
export function fillFractions(out: Float64Array, seed: number, stream: number): void {
  writeInteger(KEY, 0, seed);
  COUNTER.fill(0);
  writeInteger(COUNTER, 2, stream);
  for (let index = 0; index < out.length; index += 2) {
    philox4x32(BLOCK, COUNTER, KEY);
    advance(COUNTER);
    out[index] = fractionOf(BLOCK[0] ?? 0, BLOCK[1] ?? 0);
    if (index + 1 < out.length) out[index + 1] = fractionOf(BLOCK[2] ?? 0, BLOCK[3] ?? 0);
  }
}

/** A stream whose integers of 32 bits come from `word`, each equally likely and independent of the others. */
export function streamOfWords(word: () => number): RandomStream {
  const fraction = (): number => fractionOf(word(), word());
  return {
    word,
    below: (limit) => below(word, limit),
    fraction,
    fillWords(out) {
      for (let index = 0; index < out.length; index += 1) out[index] = word();
    },
    fillFractions(out) {
      for (let index = 0; index < out.length; index += 1) out[index] = fraction();
    },
  };
}

/** 27 bits of one word and 26 of another, as a fraction. */
function fractionOf(high: number, low: number): number {
  return ((high >>> 5) * 2 ** 26 + (low >>> 6)) * 2 ** -53;
}

/** Words at or above the largest multiple of `limit` are thrown away: a remainder of them would favour small numbers. */
function below(word: () => number, limit: number): number {
  invariant(Number.isInteger(limit) && limit >= 1 && limit <= WORD, `a limit in 1..2^32, not ${limit}`);
  const fair = WORD - (WORD % limit);
  let drawn = word();
  while (drawn >= fair) drawn = word();
  return drawn % limit;
}

function writeInteger(words: Uint32Array, at: number, value: number): void {
  invariant(Number.isSafeInteger(value) && value >= 0, `an integer in 0..2^53-1, not ${value}`);
  words[at] = value % WORD;
  words[at + 1] = Math.floor(value / WORD);
}

function advance(counter: Uint32Array): void {
  const low = (counter[0] ?? 0) + 1;
  counter[0] = low;
  if (low === WORD) counter[1] = (counter[1] ?? 0) + 1;
}

/** The high word of the product of two 32-bit words, by halves: each sum fits in 32 bits without a sign. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = (Math.imul(aHigh, bLow) + (Math.imul(aLow, bLow) >>> 16)) >>> 0;
  const carry = (Math.imul(aLow, bHigh) + (middle & 0xffff)) >>> 0;
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (carry >>> 16)) >>> 0;
}
