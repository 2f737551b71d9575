/**
 * Group commit: what arrives while a commit is under way is committed together in the next one. A sync of the disk costs
 * the same for one entry as for fifty, so that the more wait the faster each of them is served. Each item has its own
 * outcome. When the database refuses a whole group because of one of them, each is tried alone, so that only the one
 * that is at fault fails.
 */
import { setImmediate } from "node:timers/promises";
import { invariant } from "../base/invariant.ts";
import { sqlState } from "./errors.ts";

/** What becomes of an item: its outcome, or that it must be tried again with the next group. */
export type Committed<Outcome> = { readonly kind: "done"; readonly outcome: Outcome } | { readonly kind: "again" };

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (reason: unknown) => void;
}

export class GroupCommit<Item, Outcome> {
  readonly #commit: (items: readonly Item[]) => Promise<readonly Committed<Outcome>[]>;
  /** Whether the second may be in one group with the first. */
  readonly #together: (first: Item, second: Item) => boolean;
  readonly #itemsMax: number;
  #waiting: Waiting<Item, Outcome>[] = [];
  #running = false;

  constructor(
    commit: (items: readonly Item[]) => Promise<readonly Committed<Outcome>[]>,
    together: (first: Item, second: Item) => boolean,
    itemsMax = 128,
  ) {
    this.#commit = commit;
    this.#together = together;
    this.#itemsMax = itemsMax;
  }

  /** Waits until `item` has been committed, alone or with others. */
  submit(item: Item): Promise<Outcome> {
    const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
    this.#waiting.push({ item, resolve, reject });
    if (!this.#running) void this.#run();
    return promise;
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      // One turn of the event loop: who came while the last sync held this thread is heard, and comes along.
      await setImmediate();
      await this.#commitGroup(this.#takeGroup());
    }
    this.#running = false;
  }

  #takeGroup(): readonly Waiting<Item, Outcome>[] {
    const [first] = this.#waiting;
    invariant(first, "a group has a first item");
    const group: Waiting<Item, Outcome>[] = [];
    const rest: Waiting<Item, Outcome>[] = [];
    for (const one of this.#waiting) (group.length < this.#itemsMax && this.#together(first.item, one.item) ? group : rest).push(one);
    this.#waiting = rest;
    return group;
  }

  async #commitGroup(group: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const committed = await this.#commit(group.map((one) => one.item));
      const again: Waiting<Item, Outcome>[] = [];
      for (const [index, one] of group.entries()) {
        const result = committed[index];
        invariant(result, `an outcome for each of ${group.length} items, was ${committed.length}`);
        if (result.kind === "done") one.resolve(result.outcome);
        else again.push(one);
      }
      this.#waiting.unshift(...again);
    } catch (error) {
      if (group.length === 1 || !isRolledBack(error)) for (const one of group) one.reject(error);
      else for (const one of group) await this.#commitGroup([one]);
    }
  }
}

/**
 * Whether the database said that it did nothing. Of a connection that was lost one cannot know, and trying again could
 * write twice; classes 08, 53, 57 and 58 (connection, resources, operator, system) are left alone too.
 */
function isRolledBack(error: unknown): boolean {
  const state = sqlState(error);
  return state !== null && !/^(08|53|57|58)/.test(state);
}
