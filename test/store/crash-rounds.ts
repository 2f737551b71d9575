/**
 * Crash after crash on one database: a clinic at work, the power gone at a seeded moment, and the database opened again
 * from what the disk had kept, which is then put to work until the next crash. After each it is counted what was
 * acknowledged and is not there any more, and what does not verify.
 */
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { type RandomStream, randomStream } from "../../src/base/random.ts";
import { NO_ANCHORS } from "../../src/record/anchor.ts";
import type { StoredEntry } from "../../src/record/entry.ts";
import { type OpenedStore, openStore, type StoreOptions, type StoreTarget } from "../../src/store/open.ts";
import type { Append, Subject } from "../../src/store/store.ts";
import { verifyRecord } from "../../src/store/verify.ts";
import { placeEmptyDatabase } from "../support/pglite.ts";
import { crp, TestClinic, total } from "./clinic.ts";
import { present } from "./fixture.ts";
import { copyTree, restore } from "./power-cut-disk.ts";
import { PowerCutFS } from "./power-cut-fs.ts";

export interface CrashPlan {
  readonly seed: number;
  readonly crashes: number;
  /** False takes the syncs out. */
  readonly syncs: boolean;
}

/** What the crashes came to. All lists are empty when the promise was kept. */
export interface CrashReport {
  readonly crashes: number;
  /** How many crashes fell into the recovery from the one before. */
  readonly duringRecovery: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly broken: readonly string[];
}

/** What was promised to be on disk. */
interface Promised {
  readonly entries: Map<string, StoredEntry>;
  accesses: number;
  number: number;
}

/** Operations of the disk until the power goes, at most: in a start, and at work, where an append makes a handful. */
const START_OPERATIONS_MAX = 400;
const WORK_OPERATIONS_MAX = 320;

/** Runs the plan. The same plan crashes at the same moments. */
export async function runCrashes(plan: CrashPlan): Promise<CrashReport> {
  // In memory where there is such a place: what is safe the model says, not this disk.
  const home = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "ryorin-crash-"));
  const folder = join(home, "database");
  await placeEmptyDatabase(folder);
  const clinic = new TestClinic(`crashes ${plan.seed}`);
  const chance = randomStream(plan.seed, 0);
  const promised: Promised = { entries: new Map(), accesses: 0, number: 0 };
  const report = { crashes: 0, duringRecovery: 0, lost: [] as string[], broken: [] as string[] };
  try {
    while (report.crashes < plan.crashes && report.lost.length + report.broken.length === 0) {
      report.crashes += 1;
      await workUntilPowerCut(folder, clinic, chance, plan, promised, report);
    }
    await openAndInspect({ kind: "pglite", folder }, {}, clinic, promised, report).then((store) => store?.close());
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return { ...report, acknowledged: promised.entries.size };
}

type Report = { -readonly [Member in keyof Omit<CrashReport, "acknowledged">]: CrashReport[Member] extends number ? number : string[] };

/** Opens the database, inspects it, works until the power goes, and leaves in `folder` what the disk had kept. */
async function workUntilPowerCut(
  folder: string,
  clinic: TestClinic,
  chance: RandomStream,
  plan: CrashPlan,
  promised: Promised,
  report: Report,
): Promise<void> {
  const cluster = join(folder, "cluster");
  const before = join(folder, "..", "before");
  copyTree(cluster, before);
  const kept = chance.below(2) === 0 ? null : randomStream(plan.seed, 1 + chance.below(1_000_000));
  const atOperation = chance.below(4) === 0 ? 1 + chance.below(START_OPERATIONS_MAX) : null;
  let files: PowerCutFS | null = null;
  const fileSystem = (root: string) => {
    files = new PowerCutFS(root, { atOperation, chance: kept, syncs: plan.syncs });
    return files;
  };
  const store = await openAndInspect({ kind: "pglite", folder }, { fileSystem }, clinic, promised, report);
  if (store === null) return;
  const disk: PowerCutFS = present<PowerCutFS>(files);
  if (disk.cut !== null) report.duringRecovery += 1;
  else {
    // The inspection took a number.
    promised.number += 1;
    disk.cutAfter(1 + chance.below(WORK_OPERATIONS_MAX));
  }
  while (disk.cut === null) await workTogether(store, disk, clinic, chance, promised);
  await store.close();
  rmSync(cluster, { recursive: true });
  const after = join(folder, "..", "after");
  restore(disk.cutNow(), before, after);
  renameSync(after, cluster);
}

/** A few people do something at once. What is answered while there is power is promised. */
async function workTogether(store: OpenedStore, disk: PowerCutFS, clinic: TestClinic, chance: RandomStream, promised: Promised) {
  const charts = new Set([...promised.entries.values()].map((entry) => entry.subject));
  const busy = new Set<string>();
  const work = Array.from({ length: 1 + chance.below(4) }, async () => {
    const kind = chance.below(12);
    if (kind === 0) return await checkpoint(store);
    if (kind === 1) return await logAccess(store, disk, clinic, promised);
    if (kind === 2) return await takeNumber(store, disk, clinic, promised);
    const known = [...charts].filter((chart) => !busy.has(chart));
    const subject = kind < 5 || known.length === 0 ? clinic.newId() : present(known[chance.below(known.length)]);
    busy.add(subject);
    await append(store, disk, clinic.chart(subject), clinic, 1 + chance.below(3), promised);
  });
  await Promise.all(work);
}

async function append(store: OpenedStore, disk: PowerCutFS, chart: Subject, clinic: TestClinic, count: number, promised: Promised) {
  const { seq } = await store.head(chart);
  const drafts = [total(count), crp(count), { kind: "session" }].slice(0, count);
  const made: Append = seq === 0 ? clinic.begin(chart, ...drafts) : clinic.add(chart, seq + 1, ...drafts);
  const result = await store.append(made);
  if (!result.ok) throw new Error(`nobody else writes to this chart, and yet ${JSON.stringify(result.error)}`);
  if (disk.cut === null) for (const entry of result.value.entries) promised.entries.set(entry.id, entry);
}

async function logAccess(store: OpenedStore, disk: PowerCutFS, clinic: TestClinic, promised: Promised) {
  const reader = { reader: clinic.newId(), readerName: "佐藤 医師", role: "psychiatrist" } as const;
  await store.logAccess({ clinic: clinic.id, at: "2026-04-02T09:00:00+09:00", ...reader, patient: null, patients: [], what: "list" });
  if (disk.cut === null) promised.accesses += 1;
}

async function takeNumber(store: OpenedStore, disk: PowerCutFS, clinic: TestClinic, promised: Promised) {
  const number = await store.nextNumbers(clinic.id, "patient", 1);
  if (disk.cut === null) promised.number = Math.max(promised.number, number);
}

/** A checkpoint writes and syncs the tables' own files, which otherwise only the log holds. */
async function checkpoint(store: OpenedStore) {
  await store
    .authDatabase()
    .connection()
    .execute(async (connection) => {
      await sql`reset role`.execute(connection);
      await sql`checkpoint`.execute(connection);
      await sql`set role ryorin_app`.execute(connection);
    });
}

/** Opens what the disk had kept and compares it with what was promised; null when it does not open. */
async function openAndInspect(
  target: StoreTarget,
  options: StoreOptions,
  clinic: TestClinic,
  promised: Promised,
  report: Report,
): Promise<OpenedStore | null> {
  try {
    const store = await openStore(target, options);
    report.lost.push(...(await missing(store, clinic, promised)).map((what) => `at crash ${report.crashes}: ${what}`));
    report.broken.push(...(await unsound(store, clinic)).map((what) => `at crash ${report.crashes}: ${what}`));
    return store;
  } catch (error) {
    report.broken.push(`at crash ${report.crashes} the database does not open: ${error}`);
    return null;
  }
}

async function missing(store: OpenedStore, clinic: TestClinic, promised: Promised): Promise<readonly string[]> {
  const found = new Map<string, string>();
  for (const row of await store.entries(clinic.id, null, 100_000)) found.set(`${row.subject} ${row.seq}`, row.hash);
  const lost = [...promised.entries.values()]
    .filter((entry) => found.get(`${entry.subject} ${entry.seq}`) !== entry.hash)
    .map((entry) => `entry ${entry.seq} of ${entry.subject}`);
  const accesses = (await store.accesses(clinic.id, { limit: 100_000, offset: 0 })).length;
  if (accesses < promised.accesses) lost.push(`${promised.accesses - accesses} lines of the access log`);
  const number = await store.nextNumbers(clinic.id, "patient", 1);
  if (number <= promised.number) lost.push(`the number ${number} was given before`);
  return lost;
}

async function unsound(store: OpenedStore, clinic: TestClinic): Promise<readonly string[]> {
  const verdict = await verifyRecord(store, clinic.id, NO_ANCHORS, clinic.cipher);
  const digest = await store.readTablesDigest(clinic.id);
  const rebuilt = await store.rebuild(clinic.id, () => undefined);
  return [
    ...(verdict.ok ? [] : [`the record does not verify: ${JSON.stringify(verdict.finding)}`]),
    ...(digest === rebuilt.digest ? [] : ["the read tables are not those of the entries"]),
  ];
}
