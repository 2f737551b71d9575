/**
 * SHA-256 (FIPS 180-4, section 6.2) in plain arithmetic, for layers that run where no platform's own is at hand: the same
 * digest in Node, in a worker and in a page, at once and without a promise. It is for naming a short text by its content,
 * as the plan of an analysis is. The record hashes with the platform's own, which is faster.
 */

const BLOCK_BYTES = 64;

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUND_CONSTANTS = Uint32Array.from(firstPrimes(64), (prime) => fractionBits(Math.cbrt(prime)));

/** The first 32 bits of the fractional parts of the square roots of the first eight primes. */
const INITIAL = Uint32Array.from(firstPrimes(8), (prime) => fractionBits(Math.sqrt(prime)));

/**
 * The SHA-256 of the UTF-8 bytes of `text`: 64 lower-case hex digits.
 *
 * @example sha256("abc") // "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 */
export function sha256(text: string): string {
  const message = padded(utf8(text));
  const state = INITIAL.slice();
  const schedule = new Uint32Array(64);
  for (let at = 0; at < message.length; at += BLOCK_BYTES) compress(state, schedule, message, at);
  return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
}

/** One block of 64 bytes from `at`, worked into `state`; the letters are those of FIPS 180-4. */
function compress(state: Uint32Array, w: Uint32Array, message: Uint8Array, at: number): void {
  fillSchedule(w, message, at);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = (h + sum1 + choice + (ROUND_CONSTANTS[t] ?? 0) + (w[t] ?? 0)) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + sum0 + majority) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}

function fillSchedule(w: Uint32Array, message: Uint8Array, at: number): void {
  for (let t = 0; t < 16; t += 1) {
    const byte = (offset: number): number => message[at + 4 * t + offset] ?? 0;
    w[t] = (byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3);
  }
  for (let t = 16; t < 64; t += 1) {
    const w15 = w[t - 15] ?? 0;
    const w2 = w[t - 2] ?? 0;
    const sigma0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const sigma1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    w[t] = sigma1 + (w[t - 7] ?? 0) + sigma0 + (w[t - 16] ?? 0);
  }
}

/** `bytes`, a one bit, zeros and the length in bits as a 64-bit integer, to a whole number of blocks. */
function padded(bytes: Uint8Array): Uint8Array {
  const blocks = Math.ceil((bytes.length + 9) / BLOCK_BYTES);
  const message = new Uint8Array(blocks * BLOCK_BYTES);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(message.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(message.length - 4, (bytes.length * 8) >>> 0);
  return message;
}

/** The UTF-8 bytes of `text`; a lone surrogate is written as U+FFFD, as every encoder does. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text.toWellFormed()) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), continuation(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), continuation(code >> 6), continuation(code));
    else bytes.push(0xf0 | (code >> 18), continuation(code >> 12), continuation(code >> 6), continuation(code));
  }
  return Uint8Array.from(bytes);
}

function continuation(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function fractionBits(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}
