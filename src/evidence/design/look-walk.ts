/**
 * A trial walked from look to look under one true drift. Bounds are on Z, as they are published; the density that is
 * carried is on the score. One asks for the probability of stopping at a look, and then goes on to the next.
 */
import { type Continuation, goOn, NOT_BEGUN, probabilityAbove, probabilityBelow } from "./continuation.ts";

/** A walk over the looks at `information` fractions when the mean of Z at the end is `drift`. */
export class LookWalk {
  readonly #information: readonly number[];
  readonly #drift: number;
  #going: Continuation;

  constructor(information: readonly number[], drift: number, from: Continuation = NOT_BEGUN) {
    this.#information = information;
    this.#drift = drift;
    this.#going = from;
  }

  /** The probability of going on until look `k` and there having a Z above `bound`. */
  above(k: number, bound: number): number {
    const t = this.#information[k];
    return probabilityAbove(this.#going, t, this.#drift, bound * Math.sqrt(t));
  }

  /** The same for a Z below `bound`. */
  below(k: number, bound: number): number {
    const t = this.#information[k];
    return probabilityBelow(this.#going, t, this.#drift, bound * Math.sqrt(t));
  }

  /** Lets the trials go on whose Z at look `k` lies between `lower` and `upper`. After the last look there is nothing to do. */
  goOn(k: number, lower: number, upper: number): void {
    if (k === this.#information.length - 1) return;
    const t = this.#information[k];
    const root = Math.sqrt(t);
    this.#going = goOn(
      this.#going,
      { information: t, lower: lower * root, upper: upper * root, next: this.#information[k + 1] },
      this.#drift,
    );
  }
}
