/**
 * Random bytes of the operating system, drawn a page at a time: asking for the ten of an id takes longer than making the
 * id. What was given out is wiped from the page. A key or a token is drawn by itself, when it is needed, so that none lies
 * in memory before it is anybody's.
 */
import { randomBytes } from "node:crypto";

const PAGE_BYTES = 4096;
/** An id takes 10. */
const SMALL_BYTES = 12;

/** A source of random bytes; a test may give the one that pages are drawn from. */
export function createRandomBytes(draw: (bytes: number) => Buffer = randomBytes): (bytes: number) => Buffer {
  let page: Buffer = Buffer.alloc(0);
  let at = 0;
  return (bytes) => {
    if (bytes > SMALL_BYTES) return draw(bytes);
    if (at + bytes > page.length) {
      page = draw(PAGE_BYTES);
      at = 0;
    }
    const piece = Buffer.from(page.subarray(at, at + bytes));
    page.fill(0, at, at + bytes);
    at += bytes;
    return piece;
  };
}
