/** A thread that verifies: it is given what another has verified so far, then page after page, and null after the last. */
import { parentPort } from "node:worker_threads";
import { invariant } from "../base/invariant.ts";
import { createCipher } from "./cipher.ts";
import { finishReading, type Reading, readPage } from "./verify-pages.ts";
import type { ThreadAnswer, ThreadTask } from "./verify-thread.ts";

const cipher = createCipher();
let reading: Reading | null = null;

parentPort?.on("message", (task: ThreadTask) => {
  const answer = answerTo(task);
  parentPort?.postMessage(answer, answer.kind === "read" && answer.memory !== null ? [answer.memory] : []);
});
parentPort?.postMessage({ kind: "ready" } satisfies ThreadAnswer);

function answerTo(task: ThreadTask): ThreadAnswer {
  if (task.kind === "begin") reading = task.reading;
  invariant(reading !== null, "a thread is told first where to begin");
  if (task.kind === "end") return { kind: "end", verdict: finishReading(reading) };
  if (task.kind === "page") readPage(reading, { ...task.page, bytes: Buffer.from(task.memory, 0, task.length) }, cipher);
  return { kind: "read", entries: reading.verification.entries, memory: task.kind === "page" ? task.memory : null };
}
