/** When the disk is asked to sync, and what happens when it cannot. */
import { fsyncSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { DurableNodeFS } from "../../src/store/durable-fs.ts";
import { type OpenedStore, openStore } from "../../src/store/open.ts";
import { temporaryDatabase } from "../support/pglite.ts";
import { TestClinic } from "./clinic.ts";
import { failureOf } from "./fixture.ts";

/** Counts the syncs that reach the disk, and fails them when told to, as a dying disk does. */
class WatchedFS extends DurableNodeFS {
  syncs = 0;
  failing = false;

  protected override syncToDisk(descriptor: number): void {
    if (this.failing) throw Object.assign(new Error("EIO: i/o error, fsync"), { code: "EIO", errno: -5 });
    this.syncs += 1;
    fsyncSync(descriptor);
  }
}

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

async function openWatched(): Promise<{ readonly store: OpenedStore; readonly files: WatchedFS; readonly folder: string }> {
  const { folder, remove } = await temporaryDatabase();
  cleanups.push(remove);
  const opened: WatchedFS[] = [];
  const fileSystem = (root: string) => {
    const files = new WatchedFS(root);
    opened.push(files);
    return files;
  };
  const store = await openStore({ kind: "pglite", folder }, { fileSystem });
  const [files] = opened;
  if (files === undefined) throw new Error("the store opened no files");
  cleanups.push(() => store.close());
  return { store, files, folder };
}

test("each append that is alone is synced before it is answered", async () => {
  const { store, files } = await openWatched();
  const clinic = new TestClinic("alone on the disk");
  const chart = clinic.chart();
  await store.append(clinic.begin(chart));
  const counts: number[] = [];
  for (let seq = 2; seq <= 21; seq += 1) {
    const before = files.syncs;
    await store.append(clinic.add(chart, seq, {}));
    counts.push(files.syncs - before);
  }
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
});

test("appends that wait for each other share their syncs", async () => {
  const { store, files } = await openWatched();
  const clinic = new TestClinic("sharing");
  const charts = Array.from({ length: 80 }, () => clinic.chart());
  const before = files.syncs;
  const results = await Promise.all(charts.map((chart) => store.append(clinic.begin(chart))));
  expect(results.every((result) => result.ok)).toBe(true);
  expect(files.syncs - before).toBeLessThan(20);
});

test("a disk that fails to sync stops the store: nothing is acknowledged, and what was is there", async () => {
  const { store, files, folder } = await openWatched();
  const clinic = new TestClinic("dying disk");
  const chart = clinic.chart();
  await store.append(clinic.begin(chart));
  const head = await store.head(chart);
  files.failing = true;
  expect(await failureOf(store.append(clinic.add(chart, 2, {})))).toMatchObject({ code: "store.failed" });
  files.failing = false;
  expect(await failureOf(store.append(clinic.add(chart, 2, {})))).toMatchObject({ code: "store.failed" });
  expect(await failureOf(store.head(chart))).toMatchObject({ code: "store.failed" });
  await store.close();
  const again = await openStore({ kind: "pglite", folder });
  expect((await again.readChain(chart))?.entries[0]?.hash).toBe(head.hash);
  await again.close();
});
