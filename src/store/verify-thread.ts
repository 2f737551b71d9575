/**
 * A thread that verifies, seen from the thread that reads. Pages are handed over, not copied: their memory belongs to the
 * other thread from then on. Only a few wait there, so that a record of any length takes little memory.
 */
import { Worker } from "node:worker_threads";
import { invariant } from "../base/invariant.ts";
import type { ValuePage } from "./engine.ts";
import type { Reading, RecordVerdict } from "./verify-pages.ts";

export interface VerifyThread {
  /** Whether the thread has the work: once it is ready it takes `reading` over, which is not gone on with here. */
  takesOver(reading: Reading): boolean;
  /** Takes the next page, which is not the caller's any more. Resolves when there is room for another, to memory of an earlier one. */
  read(page: ValuePage): Promise<ArrayBuffer | undefined>;
  /** How many entries have been verified by now; undefined before it has the work. */
  entries(): number | undefined;
  /** The verdict after the last page; undefined when it never had the work. */
  finish(): Promise<RecordVerdict | undefined>;
  /** Ends the thread, finished or not. */
  stop(): Promise<unknown>;
}

/** What the thread is given. The bytes of a page are the first `length` of its memory. */
export type ThreadTask =
  | { readonly kind: "begin"; readonly reading: Reading }
  | { readonly kind: "page"; readonly page: Omit<ValuePage, "bytes">; readonly memory: ArrayBuffer; readonly length: number }
  | { readonly kind: "end" };

/** That it has started; to the begin and to each page, how many entries are verified, and the page's memory; to the end, the verdict. */
export type ThreadAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "read"; readonly entries: number; readonly memory: ArrayBuffer | null }
  | { readonly kind: "end"; readonly verdict: RecordVerdict };

/** Tasks in the thread, the one that it is at among them. */
const TASKS_MAX = 4;

/** Starts the thread. What it throws is thrown by whatever is asked of it next. */
export function startVerifyThread(): VerifyThread {
  const thread = new Worker(new URL("./verify-worker.ts", import.meta.url));
  const spares: ArrayBuffer[] = [];
  const unanswered: PromiseWithResolvers<ThreadAnswer>[] = [];
  let [isReady, entries, failure]: [boolean, number | undefined, unknown] = [false, undefined, null];
  thread.on("message", (answer: ThreadAnswer) => {
    if (answer.kind === "ready") isReady = true;
    else unanswered.shift()?.resolve(answer);
    if (answer.kind !== "read") return;
    entries = answer.entries;
    if (answer.memory !== null) spares.push(answer.memory);
  });
  thread.on("error", (error) => {
    failure = error;
    for (const { reject } of unanswered) reject(error);
  });
  const give = (task: ThreadTask, memory: readonly ArrayBuffer[] = []): Promise<ThreadAnswer> => {
    if (failure !== null) throw failure;
    const asked = Promise.withResolvers<ThreadAnswer>();
    // Most answers nobody waits for; a failure is told to whoever asks next.
    asked.promise.catch(() => undefined);
    unanswered.push(asked);
    thread.postMessage(task, memory);
    return asked.promise;
  };
  return {
    takesOver(reading) {
      if (failure !== null) throw failure;
      if (!isReady || entries !== undefined) return entries !== undefined;
      entries = reading.verification.entries;
      void give({ kind: "begin", reading });
      return true;
    },
    async read({ bytes, ...page }) {
      const { buffer: memory, length } = bytes;
      void give({ kind: "page", page, memory, length }, [memory, page.spans.buffer]);
      if (unanswered.length >= TASKS_MAX) await unanswered[0]?.promise;
      return spares.pop();
    },
    entries: () => entries,
    async finish() {
      if (entries === undefined) return undefined;
      const answer = await give({ kind: "end" });
      invariant(answer.kind === "end", `the end is answered with a verdict, was answered with ${answer.kind}`);
      return answer.verdict;
    },
    stop: () => thread.terminate(),
  };
}
