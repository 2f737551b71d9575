/**
 * The least that a server can do with an entry: it takes a document over HTTP, inserts it into a table of two columns, and
 * answers with it when it is on disk. No session, no rights, no validation, no chain, no read tables; Node's own HTTP.
 */
import { createServer } from "node:http";
import { freshId } from "./clinic.ts";

export interface BareServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves `insert` on a free port of loopback. */
export async function serveBare(insert: (id: string, document: string) => Promise<unknown>): Promise<BareServer> {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const document = Buffer.concat(pieces).toString();
      insert(freshId(), document).then(
        () => response.setHeader("Content-Type", "application/json").end(document),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
