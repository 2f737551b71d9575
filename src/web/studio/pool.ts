/**
 * The studio's workers. Jobs wait in a queue and are handed out one at a time; `clear` forgets those that wait, so that a
 * change is answered as soon as the job in hand, a few hundredths of a second long, has ended.
 */
import type { Job, JobAnswer } from "./messages.ts";

export interface Pool {
  /** Adds jobs at the end of the queue. */
  add(jobs: readonly Job[]): void;
  clear(): void;
  /** Ends every worker. */
  close(): void;
}

/** Not more than these, and one processor is left to the page. */
const WORKERS_MAX = 4;

/** A pool whose answers go to `onAnswer`. */
export function openPool(onAnswer: (answer: JobAnswer) => void): Pool {
  const count = Math.max(1, Math.min(WORKERS_MAX, navigator.hardwareConcurrency - 1));
  let waiting: Job[] = [];
  const idle: Worker[] = [];
  const handOut = (): void => {
    while (waiting.length > 0 && idle.length > 0) {
      const [job, worker] = [waiting.shift(), idle.shift()];
      if (job !== undefined) worker?.postMessage(job);
    }
  };
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(new URL("./studio-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<JobAnswer>) => {
      idle.push(worker);
      handOut();
      onAnswer(data);
    });
    idle.push(worker);
    return worker;
  });
  return {
    add(jobs) {
      waiting.push(...jobs);
      handOut();
    },
    clear() {
      waiting = [];
    },
    close() {
      waiting = [];
      for (const worker of workers) worker.terminate();
    },
  };
}
