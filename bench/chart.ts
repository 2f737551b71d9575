/**
 * Opening a chart of 600 entries at the server, as a psychiatrist over HTTP with the access log written, in clinics of
 * 1,000, 100,000 and 1,000,000 patients. Of the patients a few have such charts; of the others only the read tables have
 * rows, made by the database itself. The three clinics run side by side and take turns.
 */
import { join } from "node:path";
import type { Uuid } from "../src/base/ids.ts";
import { openStore } from "../src/store/open.ts";
import { openPglite } from "../src/store/pglite-engine.ts";
import { TestClinic } from "../test/store/clinic.ts";
import { found, inTemporaryFolder, type RunningClinic, runClinic } from "./clinic.ts";
import { COURSE_ENTRIES, longChart } from "./course.ts";
import { type Measure, plain, quantile } from "./measure.ts";

const SIZES = [1_000, 100_000, 1_000_000];
const LONG_CHARTS = 8;
const ROUNDS = 25;
const WARMING_ROUNDS = 3;
const TARGET_P95_MILLISECONDS = 50;

interface Sized {
  readonly size: number;
  readonly running: RunningClinic;
  readonly charts: readonly Uuid[];
  readonly milliseconds: number[];
}

export async function benchChart(say: (doing: string) => void): Promise<readonly Measure[]> {
  return await inTemporaryFolder(async (folder) => {
    const clinics: Sized[] = [];
    for (const size of SIZES) {
      say(`chart: a clinic of ${size.toLocaleString("en")} patients`);
      clinics.push(await openSized(join(folder, String(size)), size));
    }
    say("chart: opening");
    for (let round = -WARMING_ROUNDS; round < ROUNDS; round += 1) {
      for (const { running, charts, milliseconds } of clinics) {
        const lane = charts.map((patient) => ({ path: `/api/patients/${patient}/chart`, body: null }));
        const done = await running.send({ lanes: [lane] });
        if (round >= 0) milliseconds.push(...done.milliseconds);
      }
    }
    for (const { running } of clinics) await running.close();
    return measuresOf(clinics);
  });
}

function measuresOf(clinics: readonly Sized[]): readonly Measure[] {
  const [smallest] = clinics;
  return clinics.flatMap(({ size, milliseconds }) => {
    const name = `${COURSE_ENTRIES} entries among ${size.toLocaleString("en")} patients`;
    const p50 = quantile(milliseconds, 0.5);
    const p95 = { what: `${name}: p95`, value: quantile(milliseconds, 0.95), unit: "ms", target: { atMost: TARGET_P95_MILLISECONDS } };
    const ratio = p50 / quantile(smallest?.milliseconds ?? [], 0.5);
    return [plain(`${name}: p50`, p50, "ms"), p95, plain(`${name}: p50 against the smallest`, ratio, "")];
  });
}

async function openSized(folder: string, size: number): Promise<Sized> {
  const clinic = new TestClinic(`chart ${size}`);
  const charts = Array.from({ length: LONG_CHARTS }, () => clinic.chart());
  const store = await openStore({ kind: "pglite", folder });
  await found(store, clinic);
  for (const [index, chart] of charts.entries()) await store.append(longChart(clinic, chart, index));
  await store.close();
  await fill(folder, clinic.id, size - LONG_CHARTS);
  const running = await runClinic(clinic, { kind: "pglite", folder });
  return { size, running, charts: charts.map(({ subject }) => subject), milliseconds: [] };
}

/** Makes rows of the read tables for so many more patients, each with a plan and one HAM-D17 total. */
async function fill(folder: string, clinic: Uuid, patients: number): Promise<void> {
  const engine = await openPglite(folder);
  const patient = "('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";
  const day = "to_char(date '2021-04-01' + n % 1800, 'YYYY-MM-DD')";
  await engine.maintain(async (connection) => {
    await connection.query(
      `insert into ryorin.chain
       select $1, 'chart', ${patient}, 3, repeat('0', 64), false, n % 5 = 0, 1, ${day}, 'both', 30, 3, ${day}, n % 30, n % 4
       from generate_series(1, $2::int) as n`,
      [clinic, patients],
    );
    await connection.query(
      `insert into ryorin.measurement select $1, ${patient}, 3, ${day}, 'hamd17', n % 30, null, '{score}', null
       from generate_series(1, $2::int) as n`,
      [clinic, patients],
    );
    await connection.query("checkpoint");
  });
  await engine.close();
}
