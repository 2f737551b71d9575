/**
 * Listening. On loopback plain HTTP will do: nobody else hears it. On any other address there is TLS or there is nothing;
 * no switch turns that off, because charts and passwords would cross a network in the clear. A clinic that has a proxy
 * gives this server a certificate too.
 */
import { readFileSync } from "node:fs";
import { createServer as createTlsServer } from "node:https";
import { isIPv4 } from "node:net";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import { fail, ok, type Result } from "../base/result.ts";
import type { App } from "./app.ts";
import type { Listening } from "./origin.ts";

export interface ListenSettings {
  readonly host: string;
  /** 0 asks the system for a free port. */
  readonly port: number;
  /** PEM files. */
  readonly tls: { readonly certificate: string; readonly key: string } | null;
}

export type ListenRefusal =
  | { readonly code: "listen.port-in-use"; readonly port: number }
  | { readonly code: "listen.address"; readonly host: string; readonly port: number; readonly reason: string }
  | { readonly code: "listen.insecure"; readonly host: string }
  | { readonly code: "listen.certificate"; readonly reason: string };

export interface ListeningServer {
  /** `http://127.0.0.1:8610` */
  readonly address: string;
  readonly port: number;
  /** Stops listening and ends every connection. Close the app first, which ends its streams. */
  close(): Promise<void>;
}

/** Whether only this machine can reach `host`. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || (isIPv4(host) && host.startsWith("127."));
}

/** What `createApp` must know of where it will be reached; a refusal for an open address without TLS. */
export function listeningOf({ host, tls }: ListenSettings): Result<Listening, ListenRefusal> {
  const loopback = isLoopback(host);
  return loopback || tls !== null ? ok({ loopback, tls: tls !== null }) : fail({ code: "listen.insecure", host });
}

/** Serves `app` at `settings`. */
export async function listen(app: App, settings: ListenSettings): Promise<Result<ListeningServer, ListenRefusal>> {
  const allowed = listeningOf(settings);
  if (!allowed.ok) return allowed;
  const server = createServer(app, settings);
  return server.ok ? await start(server.value, settings) : server;
}

function createServer(app: App, { tls }: ListenSettings): Result<ServerType, ListenRefusal> {
  const fetch = app.hono.fetch;
  if (tls === null) return ok(createAdaptorServer({ fetch }));
  try {
    const serverOptions = { cert: readFileSync(tls.certificate), key: readFileSync(tls.key), minVersion: "TLSv1.2" } as const;
    return ok(createAdaptorServer({ fetch, createServer: createTlsServer, serverOptions }));
  } catch (error) {
    return fail({ code: "listen.certificate", reason: reasonOf(error) });
  }
}

function start(server: ServerType, { host, port, tls }: ListenSettings): Promise<Result<ListeningServer, ListenRefusal>> {
  const name = host.replace(/^\[|\]$/g, "");
  return new Promise((resolve) => {
    server.once("error", (error) => {
      const inUse = "code" in error && error.code === "EADDRINUSE";
      resolve(fail(inUse ? { code: "listen.port-in-use", port } : { code: "listen.address", host, port, reason: reasonOf(error) }));
    });
    server.listen(port, name, () => {
      const bound = server.address();
      const boundPort = typeof bound === "object" && bound !== null ? bound.port : port;
      const address = `${tls === null ? "http" : "https"}://${name.includes(":") ? `[${name}]` : name}:${boundPort}`;
      resolve(ok({ address, port: boundPort, close: () => close(server) }));
    });
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
