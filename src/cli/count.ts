/** The chains of a clinic, and how many entries they have together. */
import type { Uuid } from "../base/ids.ts";
import type { Head } from "../record/chain.ts";
import type { Store, Subject } from "../store/store.ts";

const PAGE = 5000;

/** Every chain with its head, sorted by ledger and then subject. */
export async function* subjectsOf(store: Store, clinic: Uuid): AsyncGenerator<Subject & { readonly head: Head }> {
  for (let after: Parameters<Store["subjects"]>[1] = null; ; ) {
    const page: Awaited<ReturnType<Store["subjects"]>> = await store.subjects(clinic, after, PAGE);
    yield* page;
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return;
  }
}

/** The sum of the last numbers of all chains. */
export async function countEntries(store: Store, clinic: Uuid): Promise<number> {
  let sum = 0;
  for await (const { head } of subjectsOf(store, clinic)) sum += head.seq;
  return sum;
}
