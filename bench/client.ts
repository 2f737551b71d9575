/**
 * The client thread: it sends requests one after the other in each of its lanes, all lanes at once, over connections that
 * are kept open, and answers how long each took. Any answer but 200 stops it.
 */
import { Agent, request } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

/** A request: its path, and its body as JSON text when it is a POST. */
export interface Sending {
  readonly path: string;
  readonly body: string | null;
}

/** Lanes of requests. */
export interface Task {
  readonly lanes: readonly (readonly Sending[])[];
}

/** How long the task took, and each of its requests until the last byte of its answer. */
export interface TaskDone {
  readonly seconds: number;
  readonly milliseconds: readonly number[];
}

const { address, cookie }: { readonly address: string; readonly cookie: string } = workerData;
parentPort?.on("message", async ({ lanes }: Task) => {
  const milliseconds: number[] = [];
  // Connections of its own for each task: what stays idle while others take their turn is closed by the server.
  const agent = new Agent({ keepAlive: true, noDelay: true });
  const begun = performance.now();
  await Promise.all(
    lanes.map(async (lane) => {
      for (const sending of lane) {
        const before = performance.now();
        await send(sending, agent);
        milliseconds.push(performance.now() - before);
      }
    }),
  );
  const done: TaskDone = { seconds: (performance.now() - begun) / 1000, milliseconds };
  agent.destroy();
  parentPort?.postMessage(done);
});

function send({ path, body }: Sending, agent: Agent): Promise<void> {
  const written = body === null ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  const headers = { cookie, origin: address, "sec-fetch-site": "same-origin", ...written };
  return new Promise((resolve, reject) => {
    const asked = request(`${address}${path}`, { method: body === null ? "GET" : "POST", agent, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`${path} answered ${answer.statusCode}: ${Buffer.concat(pieces).toString()}`));
      });
    });
    asked.on("error", reject);
    asked.end(body ?? undefined);
  });
}
