/**
 * Heun's step of the mind-body model in WebAssembly with SIMD: two patients in a vector, blocks of patients that stay in the first
 * cache, day after day. Within a block every pair is independent of the one before, so that the processor works on several at
 * once. It is src/model/heun-plain.ts operation by operation, and a test holds the two to the bit; what the numbers are stands
 * there and in heun-row.ts. Nothing but + - * / and the square root, and integers for chance.
 *
 * This is AssemblyScript. `npm run kernel` compiles it into src/model/heun-bytes.ts.
 */

/** Pairs of patients in a block. */
const PAIRS: i32 = 32;
const STATES: i32 = 6;
const OWN: i32 = 12;
/** A pair is its states, its rows, the states predicted for the end of the step, and drives and roots: two patients in each vector. */
const PAIR_BYTES: usize = 464;
const OWN_AT: usize = 96;
const NEXT_AT: usize = 288;
const ROOTS_AT: usize = 384;
/** Behind the pairs of a block: a key for each patient, a product of 64 bits for each, and the row of the step. */
const KEYS_AT: usize = 32 * 464;
const PRODUCTS_AT: usize = 32 * 464 + 64 * 4;
const ROW_AT: usize = 32 * 464 + 64 * 4 + 64 * 8;
/** Numbers in the row of the step that all patients share; behind them stand those that make a patient's row. */
const SHARED: usize = 23;
const FACTORS_AT: usize = 23 * 8;
const OFFSETS_AT: usize = 35 * 8;
const ONE_AT: usize = 23 * 16;
const FORCING_BYTES: usize = 88;
const INCREMENTS_BYTES: usize = 24;
const NOISE_VALUES: i32 = 216;

/**
 * Advances `count` patients from their start, step `from`, through the steps at `stops` and writes their states there into `out`: rows of six, stop
 * after stop. `block` is room for a block; the others are the addresses of what simulateStates is given.
 */
export function advance(
  count: i32,
  own: usize,
  start: usize,
  keys: usize,
  weeks: i32,
  row: usize,
  table: usize,
  from: i32,
  stepsPerWeek: i32,
  increments: usize,
  eventsBelow: u32,
  eventProbability: f64,
  eventSize: f64,
  stops: usize,
  stopCount: i32,
  out: usize,
  block: usize,
): void {
  const wide = block + ROW_AT;
  widen(wide, row);
  for (let first = 0; first < count; first += 2 * PAIRS) {
    const patients = min(count - first, 2 * PAIRS);
    const pairs = (patients + 1) >> 1;
    pack(block, own, start, row, first, patients, pairs);
    let step = from;
    let week = -1;
    for (let stop = 0; stop < stopCount; stop += 1) {
      const until = load<i32>(stops + ((<usize>stop) << 2));
      for (; step < until; step += 1) {
        const now = step / stepsPerWeek;
        if (now != week) {
          week = now;
          packKeys(block, keys, weeks, week, first, patients, pairs);
        }
        const least = drawProducts(block, pairs, wide, step - week * stepsPerWeek);
        if (least < eventsBelow) addEvents(block, pairs, eventsBelow, eventProbability, eventSize);
        const forcing = table + (<usize>step) * FORCING_BYTES;
        if (load<f64>(forcing, 72) != 0) addJump(block, pairs, load<f64>(forcing, 72));
        stepBlock(block, pairs, wide, forcing, increments);
      }
      unpack(block, out + (<usize>(stop * count + first)) * (STATES << 3), patients);
    }
  }
}

/** The row with each number twice, and behind it 1 and 1/2: a load is cheaper than making a vector of a number. */
function widen(wide: usize, row: usize): void {
  for (let k: usize = 0; k < SHARED; k += 1) v128.store(wide + (k << 4), v128.load64_splat(row + (k << 3)));
  v128.store(wide, f64x2.splat(1), ONE_AT);
  v128.store(wide, f64x2.splat(0.5), ONE_AT + 16);
  v128.store(wide, i32x4.splat(NOISE_VALUES), ONE_AT + 2 * 16);
  v128.store(wide, i32x4.splat(0x7feb352d), ONE_AT + 3 * 16);
  v128.store(wide, i32x4.splat(0x846ca68b), ONE_AT + 4 * 16);
}

/** Brings the states and rows of a block's patients side by side; a pair without a second patient has the last one twice. */
function pack(block: usize, own: usize, start: usize, row: usize, first: i32, patients: i32, pairs: i32): void {
  for (let patient = 0; patient < 2 * pairs; patient += 1) {
    const from = first + min(patient, patients - 1);
    const ofOwn = own + ((<usize>(from * OWN)) << 3);
    const ofStart = start + ((<usize>(from * STATES)) << 3);
    const to = block + (<usize>(patient >> 1)) * PAIR_BYTES + (<usize>(patient & 1)) * 8;
    for (let k: usize = 0; k < <usize>OWN; k += 1) {
      store<f64>(to + (k << 4), load<f64>(ofOwn + (k << 3)) * load<f64>(row + (k << 3), FACTORS_AT), OWN_AT);
    }
    const rest = load<f64>(to, OWN_AT + 3 * 16);
    store<f64>(to, load<f64>(to, OWN_AT) + load<f64>(row, OFFSETS_AT), OWN_AT);
    store<f64>(to, load<f64>(to, OWN_AT + 16) + (load<f64>(row, OFFSETS_AT + 8) + load<f64>(row, 7 * 8) * rest), OWN_AT + 16);
    store<f64>(to, load<f64>(to, OWN_AT + 4 * 16) * load<f64>(to, OWN_AT + 11 * 16), OWN_AT + 11 * 16);
    for (let k: usize = 0; k < <usize>STATES; k += 1) store<f64>(to + (k << 4), load<f64>(ofStart + (k << 3)));
    store<f64>(to, load<f64>(to, 2 * 16) - rest, 2 * 16);
    store<f64>(to, load<f64>(to, 4 * 16) - 0.5, 4 * 16);
    store<f64>(to, load<f64>(to, 5 * 16) - 0.5, 5 * 16);
  }
}

function packKeys(block: usize, keys: usize, weeks: i32, week: i32, first: i32, patients: i32, pairs: i32): void {
  // Four keys are enciphered at once: the room behind the last is filled, too.
  for (let patient = 0; patient < ((2 * pairs + 3) & ~3); patient += 1) {
    const from = first + min(patient, patients - 1);
    store<i32>(block + KEYS_AT + ((<usize>patient) << 2), load<i32>(keys + ((<usize>(from * weeks + week)) << 2)));
  }
}

function unpack(block: usize, out: usize, patients: i32): void {
  for (let patient = 0; patient < patients; patient += 1) {
    const from = block + (<usize>(patient >> 1)) * PAIR_BYTES + (<usize>(patient & 1)) * 8;
    const to = out + ((<usize>(patient * STATES)) << 3);
    store<f64>(to, load<f64>(from));
    store<f64>(to, load<f64>(from, 16), 8);
    store<f64>(to, load<f64>(from, 2 * 16) + load<f64>(from, OWN_AT + 3 * 16), 2 * 8);
    store<f64>(to, load<f64>(from, 3 * 16), 3 * 8);
    store<f64>(to, load<f64>(from, 4 * 16) + 0.5, 4 * 8);
    store<f64>(to, load<f64>(from, 5 * 16) + 0.5, 5 * 8);
  }
}

/**
 * The word of each patient's step times the number of values: the value in the upper 32 bits, what is left in the lower. Answers the
 * least of what is left.
 */
function drawProducts(block: usize, pairs: i32, row: usize, step: i32): u32 {
  let least = i32x4.splat(-1);
  const counter = i32x4.splat(step * 0x9e3779b9);
  const values = v128.load(row, ONE_AT + 2 * 16);
  const firstFactor = v128.load(row, ONE_AT + 3 * 16);
  const secondFactor = v128.load(row, ONE_AT + 4 * 16);
  for (let patient: usize = 0; patient < (<usize>pairs) * 2; patient += 4) {
    let x = i32x4.add(v128.load(block + KEYS_AT + (patient << 2)), counter);
    x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 16)), firstFactor);
    x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), secondFactor);
    x = v128.xor(x, i32x4.shr_u(x, 16));
    const low = i64x2.extmul_low_i32x4_u(x, values);
    const high = i64x2.extmul_high_i32x4_u(x, values);
    v128.store(block + PRODUCTS_AT + (patient << 3), low);
    v128.store(block + PRODUCTS_AT + (patient << 3), high, 16);
    least = i32x4.min_u(least, v128.shuffle<i32>(low, high, 0, 2, 4, 6));
  }
  const ofFirst = min(<u32>i32x4.extract_lane(least, 0), <u32>i32x4.extract_lane(least, 1));
  return min(ofFirst, min(<u32>i32x4.extract_lane(least, 2), <u32>i32x4.extract_lane(least, 3)));
}

/** Events of life: they are rare, and each is one patient's. */
function addEvents(block: usize, pairs: i32, below: u32, probability: f64, size: f64): void {
  for (let patient: usize = 0; patient < (<usize>pairs) * 2; patient += 1) {
    const rest = load<u32>(block + PRODUCTS_AT + (patient << 3));
    if (rest >= below) continue;
    const stress = block + (patient >> 1) * PAIR_BYTES + (patient & 1) * 8;
    store<f64>(stress, load<f64>(stress, 48) + eventSize(<f64>rest * 2.3283064365386963e-10, probability, size), 48);
  }
}

function eventSize(rest: f64, probability: f64, size: f64): f64 {
  return -size * portableLog((rest + 1.4901161193847656e-8) / probability);
}

/** The logarithm of numeric/portable.ts for the numbers that occur here: above 2^-26, 1 and a little at most. */
function portableLog(x: f64): f64 {
  let mantissa = x;
  let power: f64 = 0;
  for (; mantissa < 0.0000152587890625; power -= 16) mantissa *= 65536;
  for (; mantissa > 1.4142135623730951; power += 1) mantissa *= 0.5;
  for (; mantissa < 0.7071067811865476; power -= 1) mantissa *= 2;
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum: f64 = 0;
  for (let n: f64 = 23; n >= 3; n -= 2) sum = (sum + 1 / n) * square;
  return power * 0.6931471803691238 + (power * 1.9082149292705877e-10 + 2 * (ratio * sum + ratio));
}

/** What a life event of the course does to everybody's stress. */
function addJump(block: usize, pairs: i32, jump: f64): void {
  const end = block + (<usize>pairs) * PAIR_BYTES;
  for (let at = block; at < end; at += PAIR_BYTES) v128.store(at, f64x2.add(v128.load(at, 48), f64x2.splat(jump)), 48);
}

/**
 * One step of every pair of a block, in four passes: a pass's chain of dependent operations is short, so that the processor works
 * on several pairs at once. A single pass over everything takes half as much time again.
 */
function stepBlock(block: usize, pairs: i32, row: usize, forcing: usize, increments: usize): void {
  const end = block + (<usize>pairs) * PAIR_BYTES;
  const p1 = load<f64>(forcing);
  const p2 = load<f64>(forcing, 80);
  const e1 = load<f64>(forcing, 16);
  const e2 = load<f64>(forcing, 64);
  roots(block, end, row, 0, v128.load64_splat(forcing, 8), f64x2.splat(e1));
  predict(block, end, row, f64x2.splat(p1), f64x2.splat(e1), f64x2.splat(p1 * e1), increments);
  roots(block, end, row, NEXT_AT, v128.load64_splat(forcing, 56), f64x2.splat(e2));
  correct(block, end, row, f64x2.splat(p2), f64x2.splat(e2), f64x2.splat(p2 * e2));
}

/** The drives and the three roots at the states that stand at `from` in each pair. */
function roots(block: usize, end: usize, row: usize, from: usize, x: v128, e: v128): void {
  const one = v128.load(row, ONE_AT);
  for (let at = block; at < end; at += PAIR_BYTES) {
    const states = at + from;
    const n = v128.load(states);
    const i = v128.load(states, 16);
    const h = v128.load(states, 3 * 16);
    const m = v128.load(states, 4 * 16);
    const b = v128.load(states, 5 * 16);
    const y = driveMind(row, at, x, e, n, h, m, b);
    const z = driveBody(row, at, x, e, n, i, v128.load(states, 2 * 16), h, m, b);
    v128.store(at, rootOf(i, one), ROOTS_AT);
    v128.store(at, y, ROOTS_AT + 16);
    v128.store(at, z, ROOTS_AT + 2 * 16);
    v128.store(at, rootOf(y, one), ROOTS_AT + 3 * 16);
    v128.store(at, rootOf(z, one), ROOTS_AT + 4 * 16);
  }
}

/** The states that the rates at the start lead to; the noise goes into them and into the states from which they began. */
function predict(block: usize, end: usize, row: usize, p: v128, e: v128, pe: v128, increments: usize): void {
  const one = v128.load(row, ONE_AT);
  let product = block + PRODUCTS_AT;
  for (let at = block; at < end; at += PAIR_BYTES, product += 16) {
    const left = increments + (<usize>load<u32>(product, 4)) * INCREMENTS_BYTES;
    const right = increments + (<usize>load<u32>(product, 12)) * INCREMENTS_BYTES;
    const ofLeft = v128.load(left);
    const ofRight = v128.load(right);
    const shakeI = v128.shuffle<f64>(ofLeft, ofRight, 0, 2);
    const shakeM = v128.shuffle<f64>(ofLeft, ofRight, 1, 3);
    const shakeB = v128.load64_lane(right, v128.load64_zero(left, 16), 1, 16);
    const i = v128.load(at, 16);
    const h = v128.load(at, 3 * 16);
    const m = v128.load(at, 4 * 16);
    const b = v128.load(at, 5 * 16);
    const root = v128.load(at, ROOTS_AT);
    const twice = f64x2.add(i, root);
    v128.store(at, nextN(row, at, p, pe, v128.load(at), twice, one), NEXT_AT);
    v128.store(at, f64x2.add(nextI(row, at, e, i, h, root, one), shakeI), NEXT_AT + 16);
    v128.store(at, f64x2.add(i, shakeI), 16);
    v128.store(at, nextD(row, at, e, v128.load(at, 2 * 16), twice), NEXT_AT + 2 * 16);
    v128.store(at, nextH(row, i, h, m), NEXT_AT + 3 * 16);
    v128.store(at, f64x2.add(nextM(row, at, m), shakeM), NEXT_AT + 4 * 16);
    v128.store(at, f64x2.add(m, shakeM), 4 * 16);
    v128.store(at, f64x2.add(nextB(row, at, b), shakeB), NEXT_AT + 5 * 16);
    v128.store(at, f64x2.add(b, shakeB), 5 * 16);
  }
}

/** The states at the end of the step: the mean of where it began and where the rates at the predicted end lead from there. */
function correct(block: usize, end: usize, row: usize, p: v128, e: v128, pe: v128): void {
  const one = v128.load(row, ONE_AT);
  const half = v128.load(row, ONE_AT + 16);
  const low = f64x2.neg(half);
  for (let at = block; at < end; at += PAIR_BYTES) {
    const i = v128.load(at, NEXT_AT + 16);
    const h = v128.load(at, NEXT_AT + 3 * 16);
    const m = v128.load(at, NEXT_AT + 4 * 16);
    const root = v128.load(at, ROOTS_AT);
    const twice = f64x2.add(i, root);
    v128.store(at, f64x2.mul(half, f64x2.add(v128.load(at), nextN(row, at, p, pe, v128.load(at, NEXT_AT), twice, one))));
    v128.store(at, f64x2.mul(half, f64x2.add(v128.load(at, 16), nextI(row, at, e, i, h, root, one))), 16);
    const d = nextD(row, at, e, v128.load(at, NEXT_AT + 2 * 16), twice);
    v128.store(at, f64x2.mul(half, f64x2.add(v128.load(at, 2 * 16), d)), 2 * 16);
    v128.store(at, f64x2.mul(half, f64x2.add(v128.load(at, 3 * 16), nextH(row, i, h, m))), 3 * 16);
    const mEnd = f64x2.mul(half, f64x2.add(v128.load(at, 4 * 16), nextM(row, at, m)));
    v128.store(at, f64x2.pmin(f64x2.pmax(mEnd, low), half), 4 * 16);
    const bEnd = f64x2.mul(half, f64x2.add(v128.load(at, 5 * 16), nextB(row, at, v128.load(at, NEXT_AT + 5 * 16))));
    v128.store(at, f64x2.pmin(f64x2.pmax(bEnd, low), half), 5 * 16);
  }
}

// @ts-ignore: decorator
@inline
function rootOf(x: v128, one: v128): v128 {
  return f64x2.sqrt(f64x2.add(f64x2.mul(x, x), one));
}

// @ts-ignore: decorator
@inline
function driveMind(row: usize, at: usize, x: v128, e: v128, n: v128, h: v128, m: v128, b: v128): v128 {
  const loops = f64x2.add(f64x2.mul(v128.load(row), m), f64x2.mul(v128.load(row, 16), b));
  const strain = f64x2.sub(f64x2.mul(v128.load(row, 2 * 16), h), f64x2.mul(v128.load(row, 3 * 16), n));
  const given = f64x2.add(f64x2.mul(v128.load(at, OWN_AT + 5 * 16), x), f64x2.mul(v128.load(at, OWN_AT + 7 * 16), e));
  return f64x2.sub(f64x2.add(f64x2.add(v128.load(at, OWN_AT), loops), strain), given);
}

// @ts-ignore: decorator
@inline
function driveBody(row: usize, at: usize, x: v128, e: v128, n: v128, i: v128, d: v128, h: v128, m: v128, b: v128): v128 {
  const loops = f64x2.add(f64x2.mul(v128.load(row, 4 * 16), b), f64x2.mul(v128.load(row, 5 * 16), m));
  const tissue = f64x2.add(f64x2.mul(v128.load(row, 6 * 16), i), f64x2.mul(v128.load(row, 7 * 16), d));
  const strain = f64x2.sub(f64x2.mul(v128.load(row, 8 * 16), h), f64x2.mul(v128.load(row, 9 * 16), n));
  const given = f64x2.add(f64x2.mul(v128.load(at, OWN_AT + 6 * 16), x), f64x2.mul(v128.load(at, OWN_AT + 8 * 16), e));
  return f64x2.sub(f64x2.add(f64x2.add(f64x2.add(v128.load(at, OWN_AT + 16), loops), tissue), strain), given);
}

// @ts-ignore: decorator
@inline
function nextN(row: usize, at: usize, p: v128, pe: v128, n: v128, twice: v128, one: v128): v128 {
  const gain = f64x2.add(f64x2.mul(v128.load(at, OWN_AT + 4 * 16), p), f64x2.mul(v128.load(at, OWN_AT + 11 * 16), pe));
  const blunted = f64x2.add(one, f64x2.mul(v128.load(row, 10 * 16), twice));
  return f64x2.add(f64x2.mul(v128.load(row, 15 * 16), n), f64x2.div(gain, blunted));
}

// @ts-ignore: decorator
@inline
function nextI(row: usize, at: usize, e: v128, i: v128, h: v128, root: v128, one: v128): v128 {
  const lowering = f64x2.mul(f64x2.mul(v128.load(at, OWN_AT + 9 * 16), e), f64x2.add(one, f64x2.div(i, root)));
  const driven = f64x2.add(v128.load(at, OWN_AT + 2 * 16), f64x2.mul(v128.load(row, 11 * 16), h));
  return f64x2.add(f64x2.mul(v128.load(row, 16 * 16), i), f64x2.sub(driven, lowering));
}

// @ts-ignore: decorator
@inline
function nextD(row: usize, at: usize, e: v128, d: v128, twice: v128): v128 {
  const wear = f64x2.sub(f64x2.mul(v128.load(row, 12 * 16), twice), f64x2.mul(v128.load(at, OWN_AT + 10 * 16), e));
  return f64x2.add(f64x2.mul(v128.load(row, 17 * 16), d), wear);
}

// @ts-ignore: decorator
@inline
function nextH(row: usize, i: v128, h: v128, m: v128): v128 {
  const driven = f64x2.add(f64x2.mul(v128.load(row, 13 * 16), m), f64x2.mul(v128.load(row, 14 * 16), i));
  return f64x2.add(f64x2.mul(v128.load(row, 18 * 16), h), driven);
}

// @ts-ignore: decorator
@inline
function nextM(row: usize, at: usize, m: v128): v128 {
  const towards = f64x2.div(v128.load(at, ROOTS_AT + 16), v128.load(at, ROOTS_AT + 3 * 16));
  return f64x2.add(f64x2.mul(v128.load(row, 19 * 16), m), f64x2.mul(v128.load(row, 21 * 16), towards));
}

// @ts-ignore: decorator
@inline
function nextB(row: usize, at: usize, b: v128): v128 {
  const towards = f64x2.div(v128.load(at, ROOTS_AT + 2 * 16), v128.load(at, ROOTS_AT + 4 * 16));
  return f64x2.add(f64x2.mul(v128.load(row, 20 * 16), b), f64x2.mul(v128.load(row, 22 * 16), towards));
}
