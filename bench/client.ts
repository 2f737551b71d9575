/**
 * The client thread: it sends requests one after the other in each of its lanes, all lanes at once, each lane over a
 * connection of its own that is kept open, and answers how long each took. Any answer but 200 stops it. It writes and
 * reads HTTP/1.1 on the socket itself: Node's own client takes about as long for a request as its server does, and on
 * two cores that would be measured as the server's.
 */
import { connect, type Socket } from "node:net";
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
const { hostname, port, host } = new URL(address);
const SAME_ORIGIN = `Host: ${host}\r\nCookie: ${cookie}\r\nOrigin: ${address}\r\nSec-Fetch-Site: same-origin\r\n`;

parentPort?.on("message", async ({ lanes }: Task) => {
  const milliseconds: number[] = [];
  const begun = performance.now();
  await Promise.all(
    lanes.map(async (lane) => {
      // A connection of its own for each task: what stays idle while others take their turn is closed by the server.
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      for (const sending of lane) {
        const before = performance.now();
        await send(sending, socket);
        milliseconds.push(performance.now() - before);
      }
      socket.destroy();
    }),
  );
  const done: TaskDone = { seconds: (performance.now() - begun) / 1000, milliseconds };
  parentPort?.postMessage(done);
});

/** Sends a request and waits for the last byte of its answer. */
function send(sending: Sending, socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let [bytes, bytesOfAnswer] = [0, Number.POSITIVE_INFINITY];
    const end = (error: Error | null): void => {
      socket.removeAllListeners();
      if (error === null) resolve();
      else reject(error);
    };
    socket.on("error", end);
    socket.on("close", () => end(new Error(`${sending.path}: the connection was closed`)));
    socket.on("data", (piece: Buffer) => {
      pieces.push(piece);
      bytes += piece.length;
      if (bytesOfAnswer === Number.POSITIVE_INFINITY) bytesOfAnswer = lengthOf(Buffer.concat(pieces));
      if (bytes < bytesOfAnswer) return;
      const isDone = pieces[0]?.toString("latin1", 0, DONE.length) === DONE;
      end(isDone ? null : new Error(`${sending.path} answered ${Buffer.concat(pieces)}`));
    });
    socket.write(requestText(sending));
  });
}

function requestText({ path, body }: Sending): string {
  if (body === null) return `GET ${path} HTTP/1.1\r\n${SAME_ORIGIN}\r\n`;
  const content = `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
  return `POST ${path} HTTP/1.1\r\n${SAME_ORIGIN}${content}\r\n${body}`;
}

const DONE = "HTTP/1.1 200 ";

/** The length of an answer that begins with `bytes`, head and body; infinite until the head is there. Each of ours says how long it is. */
function lengthOf(bytes: Buffer): number {
  const headEnd = bytes.indexOf("\r\n\r\n");
  if (headEnd < 0) return Number.POSITIVE_INFINITY;
  const head = bytes.toString("latin1", 0, headEnd);
  const length = /\r\nContent-Length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without its length: ${head}`);
  return headEnd + 4 + Number(length);
}
