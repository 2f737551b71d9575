/** One at a time, in order of arrival. */

export class Mutex {
  #last: Promise<unknown> = Promise.resolve();

  /** Waits for its turn; the holder calls what this resolves to, once, to let the next one in. */
  async lock(): Promise<() => void> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    return resolve;
  }

  /** Runs `work` when its turn comes. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    const unlock = await this.lock();
    try {
      return await work();
    } finally {
      unlock();
    }
  }
}
