/**
 * Bytes that come in pieces, gathered in one memory that grows when it is full. Memory that was used before is given
 * again: a new megabyte for each page of a long reading makes the collector of garbage run for each dozen of them.
 */
const FIRST_BYTES = 64 * 1024;

export class GrowingBytes {
  #memory: Buffer<ArrayBuffer>;
  #length = 0;

  constructor(spare: ArrayBuffer = new ArrayBuffer(FIRST_BYTES)) {
    this.#memory = Buffer.from(spare);
  }

  add(piece: Uint8Array): void {
    const length = this.#length + piece.length;
    if (length > this.#memory.length) this.#grow(Math.max(length, 2 * this.#memory.length));
    this.#memory.set(piece, this.#length);
    this.#length = length;
  }

  /** All that was added. */
  bytes(): Buffer<ArrayBuffer> {
    return this.#memory.subarray(0, this.#length);
  }

  #grow(length: number): void {
    const before = this.bytes();
    this.#memory = Buffer.allocUnsafeSlow(length);
    this.#memory.set(before);
  }
}
