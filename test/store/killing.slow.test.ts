/** SIGKILL in a loop: the program on both databases, and PostgreSQL itself. What was acknowledged must be there, and whole. */
import { type ChildProcess, spawn } from "node:child_process";
import { expect, test } from "vitest";
import { randomStream } from "../../src/base/random.ts";
import { NO_ANCHORS } from "../../src/record/anchor.ts";
import { openStore, type StoreTarget } from "../../src/store/open.ts";
import type { EntryPlace } from "../../src/store/store.ts";
import { verifyRecord } from "../../src/store/verify.ts";
import { temporaryDatabase } from "../support/pglite.ts";
import { embeddedBinaries, startServer } from "../support/postgres.ts";
import { TestClinic } from "./clinic.ts";

test("the embedded database loses nothing in 60 kills of its process", async () => {
  const { folder, remove } = await temporaryDatabase();
  const loop = new KillLoop({ kind: "pglite", folder }, 60);
  for (let round = 1; round <= 60; round += 1) {
    await loop.killAfterSome(round);
    if (round % 10 === 0) expect(await loop.findings()).toEqual([]);
  }
  expect(loop.acknowledged.size).toBeGreaterThan(1000);
  remove();
});

test("PostgreSQL loses nothing in 20 kills of the program and 20 of the server", async () => {
  const server = await startServer(embeddedBinaries());
  const loop = new KillLoop({ kind: "postgresql", url: await server.createDatabase() }, 18);
  for (let round = 1; round <= 40; round += 1) {
    await loop.killAfterSome(round, async () => {
      if (round % 2 === 1) return;
      await server.kill();
      await server.start();
    });
    if (round % 10 === 0) expect(await loop.findings()).toEqual([]);
  }
  expect(loop.acknowledged.size).toBeGreaterThan(1000);
  await server.stop();
});

class KillLoop {
  /** Hash by subject and seq of everything that was acknowledged. */
  readonly acknowledged = new Map<string, string>();
  readonly #target: StoreTarget;
  readonly #clinic: TestClinic;
  readonly #seed: number;

  constructor(target: StoreTarget, seed: number) {
    this.#target = target;
    this.#seed = seed;
    this.#clinic = new TestClinic(`kill loop ${seed}`);
  }

  /** Starts the program, waits for a seeded number of acknowledged entries, and kills it; `first` may kill something else before. */
  async killAfterSome(round: number, first: () => Promise<void> = async () => undefined): Promise<void> {
    const wanted = 1 + randomStream(this.#seed, round).below(60);
    const script = new URL("./append-until-killed.ts", import.meta.url).pathname;
    const child = spawn(process.execPath, [script, JSON.stringify(this.#target), this.#clinic.id, String(round)], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const ended = new Promise((resolve) => child.once("close", resolve));
    await this.#listen(child, wanted);
    await first();
    child.kill("SIGKILL");
    await ended;
  }

  /** What is not as it was acknowledged, and what does not verify. */
  async findings(): Promise<readonly string[]> {
    const store = await openStore(this.#target);
    const findings: string[] = [];
    const found = new Map<string, string>();
    for (let after: EntryPlace | null = null; ; ) {
      const page: Awaited<ReturnType<typeof store.entries>> = await store.entries(this.#clinic.id, after, 5000);
      for (const row of page) found.set(`${row.subject} ${row.seq}`, row.hash);
      after = page.at(-1) ?? null;
      if (page.length < 5000) break;
    }
    for (const [place, hash] of this.acknowledged) if (found.get(place) !== hash) findings.push(`lost: ${place}`);
    const verdict = await verifyRecord(store, this.#clinic.id, NO_ANCHORS, this.#clinic.cipher);
    if (!verdict.ok) findings.push(JSON.stringify(verdict.finding));
    const digest = await store.readTablesDigest(this.#clinic.id);
    if ((await store.rebuild(this.#clinic.id, () => undefined)).digest !== digest)
      findings.push("the read tables are not those of the entries");
    await store.close();
    return findings;
  }

  /** Takes down what the child acknowledges; resolves when there are `wanted`. Lines that come later count too: they were acknowledged. */
  #listen(child: ChildProcess, wanted: number): Promise<void> {
    return new Promise((resolve, reject) => {
      let text = "";
      let seen = 0;
      child.stdout?.setEncoding("utf8").on("data", (more: string) => {
        const lines = `${text}${more}`.split("\n");
        text = lines.pop() ?? "";
        for (const line of lines) {
          const [subject, seq, hash = ""] = line.split(" ");
          this.acknowledged.set(`${subject} ${seq}`, hash);
          seen += 1;
        }
        if (seen >= wanted) resolve();
      });
      child.once("exit", () => reject(new Error("the program ended by itself")));
    });
  }
}
