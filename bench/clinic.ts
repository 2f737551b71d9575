/**
 * A clinic to be measured: the real server, listening on loopback over a real store, and a client in a thread of its own,
 * so that what the client does is not counted as the server's. Its charts are those of the tests' invented clinic, which
 * the same seed makes the same.
 */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { uuidv7 } from "../src/base/ids.ts";
import { createApp } from "../src/server/app.ts";
import type { Deps } from "../src/server/deps.ts";
import { listen } from "../src/server/listen.ts";
import { createCipher } from "../src/store/cipher.ts";
import { type OpenedStore, openStore, type StoreTarget } from "../src/store/open.ts";
import { createRandomBytes } from "../src/store/random-bytes.ts";
import type { TestClinic } from "../test/store/clinic.ts";
import type { Task, TaskDone } from "./client.ts";

/** A running clinic and its client. */
export interface RunningClinic {
  readonly store: OpenedStore;
  /** Gives the client a task and waits until it is done. */
  send(task: Task): Promise<TaskDone>;
  close(): Promise<void>;
}

/** Opens the store at `target`, founds `clinic` there unless it was founded, and serves it. A psychiatrist is signed in. */
export async function runClinic(clinic: TestClinic, target: StoreTarget): Promise<RunningClinic> {
  const store = await openStore(target);
  await found(store, clinic);
  const app = await createApp(depsOf(store, clinic));
  const listening = await listen(app, { host: "127.0.0.1", port: 0, tls: null });
  if (!listening.ok) throw new Error(`the server does not listen: ${listening.error.code}`);
  const { accounts, sessions, refresh } = app.services();
  const account = { account: "psychiatrist", name: "佐藤 医師", role: "psychiatrist", status: "active" } as const;
  const id = await accounts.create(account);
  await refresh();
  const client = startClient(listening.value.address, `ryorin=${await sessions.open(id ?? "", "totp")}`);
  return {
    store,
    send: client.send,
    async close() {
      await client.close();
      await app.close();
      await listening.value.close();
      await store.close();
    },
  };
}

/** A client in a thread of its own, of the server at `address`. */
export interface Client {
  send(task: Task): Promise<TaskDone>;
  close(): Promise<unknown>;
}

export function startClient(address: string, cookie: string): Client {
  const worker = new Worker(new URL("./client.ts", import.meta.url), { workerData: { address, cookie } });
  return { send: (task) => sendTo(worker, task), close: () => worker.terminate() };
}

/** Founds `clinic` in an open store where there is none yet. */
export async function found(store: OpenedStore, clinic: TestClinic): Promise<void> {
  if ((await store.clinic()) !== null) return;
  const row = { name: "測定クリニック", mode: "own", utcOffset: "+09:00", createdAt: "2026-04-01T09:00:00.000+09:00" } as const;
  await store.foundClinic({ id: clinic.id, ...row });
}

/** A temporary folder for `work`, removed when it ends. */
export async function inTemporaryFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "ryorin-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An id that no seed makes. */
export function freshId(): string {
  return uuidv7(Date.now(), randomBytes(10));
}

function depsOf(store: OpenedStore, clinic: TestClinic): Deps {
  const cipher = createCipher();
  return {
    store,
    cipher,
    clinicKey: clinic.clinicKey,
    anchoring: { signingKeys: cipher.newSigningKeys(), read: async () => "", append: async () => undefined, remove: () => undefined },
    now: Date.now,
    random: createRandomBytes(),
    pages: null,
    listening: { loopback: true, tls: false },
    log: (line) => {
      if (line.event === "request-failed") throw new Error(JSON.stringify(line));
    },
    version: "bench",
    utcOffset: "+09:00",
  };
}

function sendTo(client: Worker, task: Task): Promise<TaskDone> {
  return new Promise((resolve, reject) => {
    client.once("error", reject);
    client.once("message", (done: TaskDone) => {
      client.off("error", reject);
      resolve(done);
    });
    client.postMessage(task);
  });
}
