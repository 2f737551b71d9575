/**
 * The kernel of assembly/heun.ts in an engine that has WebAssembly with SIMD: it is compiled from the bytes in heun-bytes.ts once
 * a thread, without a file and without a fetch. What it needs is laid into its memory, which only grows; what comes out is
 * copied. Where the engine refuses the bytes, or a page's policy forbids compiling, there is no kernel, and heun.ts takes the
 * plain one.
 */

import type { HeunKernel, HeunTask } from "./heun.ts";
import { HEUN_BYTES } from "./heun-bytes.ts";

/** A block's pairs, keys and products (assembly/heun.ts), rounded up. */
const BLOCK_BYTES = 16_384;
/** Below this a compiler may keep data of its own. */
const FIRST_BYTE = 1024;
const PAGE_BYTES = 65_536;

interface Memory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}

interface Exports {
  readonly memory: Memory;
  readonly advance: (...values: readonly number[]) => void;
}

/** The part of the engine's own WebAssembly that is used. */
interface Engine {
  readonly validate: (bytes: Uint8Array) => boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Exports };
  readonly CompileError: new () => Error;
}

let known: HeunKernel | null | undefined;

/** The kernel, or null where the engine cannot run it. */
export function wasmKernel(): HeunKernel | null {
  if (known === undefined) {
    const exports = instantiate((globalThis as { readonly WebAssembly?: Engine }).WebAssembly);
    known = exports === null ? null : kernelOf(exports);
  }
  return known;
}

/** The kernel's exports in `engine`, or null where there is none, it has no SIMD, or it is not allowed to compile. */
export function instantiate(engine: Engine | undefined): Exports | null {
  if (engine === undefined) return null;
  const bytes = fromBase64(HEUN_BYTES);
  if (!engine.validate(bytes)) return null;
  try {
    return new engine.Instance(new engine.Module(bytes)).exports;
  } catch (error) {
    if (error instanceof engine.CompileError) return null;
    throw error;
  }
}

function kernelOf({ memory, advance }: Exports): HeunKernel {
  return (task) => {
    const { cohort, row, forcing, noise, stepsPerWeek, stops } = task;
    const room = bytesOf(task);
    if (memory.buffer.byteLength < room) memory.grow(Math.ceil((room - memory.buffer.byteLength) / PAGE_BYTES));
    let free = FIRST_BYTE + BLOCK_BYTES;
    const place = (bytes: number): number => {
      const at = free;
      free += Math.ceil(bytes / 16) * 16;
      return at;
    };
    const lay = (values: Float64Array): number => {
      const at = place(values.byteLength);
      new Float64Array(memory.buffer, at, values.length).set(values);
      return at;
    };
    const own = lay(cohort.own);
    const start = lay(cohort.start);
    const keys = place(cohort.keys.byteLength);
    new Uint32Array(memory.buffer, keys, cohort.keys.length).set(cohort.keys);
    const stopsAt = place(stops.length * 4);
    new Int32Array(memory.buffer, stopsAt, stops.length).set(stops);
    const [rowAt, table, increments] = [lay(row), lay(forcing.table), lay(noise.increments)];
    const out = place(task.out.byteLength);
    advance(
      ...[cohort.count, own, start, keys, cohort.weeks, rowAt, table, task.from, stepsPerWeek, increments],
      ...[Math.ceil(noise.eventProbability * 2 ** 32), noise.eventProbability, noise.eventSize],
      ...[stopsAt, stops.length, out, FIRST_BYTE],
    );
    task.out.set(new Float64Array(memory.buffer, out, task.out.length));
  };
}

/** An upper bound of what the task's arrays need in memory. */
function bytesOf({ cohort, row, forcing, noise, stops, out }: HeunTask): number {
  const numbers = cohort.own.length + cohort.start.length + row.length + forcing.table.length + noise.increments.length + out.length;
  return FIRST_BYTE + BLOCK_BYTES + 8 * numbers + 4 * (cohort.keys.length + stops.length) + 8 * 16;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Not every engine decodes base64 by itself in every thread. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replaceAll("=", "");
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (const digit of digits) {
    bits = ((bits << 6) | ALPHABET.indexOf(digit)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = (bits >> held) & 0xff;
    at += 1;
  }
  return bytes;
}
