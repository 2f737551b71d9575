/**
 * Durable appends a second through HTTP, beside bare inserts: the server receives entries, one assessment each, and
 * answers when the hash chain and the read tables are on disk; then the very documents it stored are inserted one by one
 * into a table of two columns on the same engine with the same syncs, by a call and by a request to the least of servers.
 * All take turns, round after round, one at a time and eight at once. Each chart that is added to has been added to before.
 */
import { join } from "node:path";
import pg from "pg";
import { type RandomStream, randomStream } from "../src/base/random.ts";
import { hashedText } from "../src/record/chain.ts";
import type { Draft } from "../src/record/writing.ts";
import type { StoreTarget } from "../src/store/open.ts";
import { openPglite } from "../src/store/pglite-engine.ts";
import type { Subject } from "../src/store/store.ts";
import { TestClinic } from "../test/store/clinic.ts";
import { startPostgres } from "../test/support/postgres.ts";
import { serveBare } from "./bare-server.ts";
import type { Sending } from "./client.ts";
import { type Client, freshId, inTemporaryFolder, type RunningClinic, runClinic, startClient } from "./clinic.ts";
import { type Measure, median, plain, timed } from "./measure.ts";

const SEED = 20_261_123;
const WARMING = 3;
const ROUNDS = 15;
const APPENDS_PER_ROUND = 240;
const CHARTS = 40;
const AT_ONCE = [1, 8];
const TARGET_RATIO = 0.6;

/** A table of two columns: what is inserted is on disk when it answers. */
interface BareTable {
  insert(id: string, document: string): Promise<unknown>;
  close(): Promise<unknown>;
}

export async function benchAppend(say: (doing: string) => void): Promise<readonly Measure[]> {
  say("append: embedded database");
  const embedded = await inTemporaryFolder((folder) =>
    compare("embedded", { kind: "pglite", folder: join(folder, "clinic") }, () => bareOnPglite(join(folder, "bare"))),
  );
  say("append: PostgreSQL");
  const server = await startPostgres();
  try {
    const own = await compare("PostgreSQL", { kind: "postgresql", url: server.url }, () => bareOnPostgresql(server.url));
    return [...embedded, ...own];
  } finally {
    await server.stop();
  }
}

/** What takes turns. */
interface Sides {
  readonly running: RunningClinic;
  readonly bare: BareTable;
  readonly bareClient: Client;
}

/** How long one round took each of them, in seconds. */
interface Seconds {
  readonly http: number;
  /** As many appends by the store alone, without HTTP. */
  readonly store: number;
  readonly bare: number;
  readonly bareHttp: number;
}

async function compare(name: string, target: StoreTarget, openBare: () => Promise<BareTable>): Promise<readonly Measure[]> {
  const clinic = new TestClinic("append");
  const running = await runClinic(clinic, target);
  const bare = await openBare();
  const bareServer = await serveBare((id, document) => bare.insert(id, document));
  const bareClient = startClient(bareServer.address, "");
  try {
    return await takeTurns(name, clinic, { running, bare, bareClient });
  } finally {
    await running.close();
    await bareClient.close();
    await bareServer.close();
    await bare.close();
  }
}

async function takeTurns(name: string, clinic: TestClinic, sides: Sides): Promise<readonly Measure[]> {
  const charts = Array.from({ length: CHARTS }, () => clinic.chart());
  await sides.running.store.appendAll(charts.map((chart) => clinic.begin(chart)));
  const seqs = new Map(charts.map((chart) => [chart, 1]));
  const random = randomStream(SEED, 0);
  const seconds = AT_ONCE.map((): Seconds[] => []);
  const ofStore = { clinic, charts: Array.from({ length: CHARTS }, () => clinic.chart()), seq: 1 };
  await sides.running.store.appendAll(ofStore.charts.map((chart) => clinic.begin(chart)));
  const round = async (atOnce: number): Promise<Seconds> => {
    const store = await turnOfStore(sides.running.store, ofStore, random, atOnce);
    return { ...(await turn(sides, charts, seqs, random, atOnce)), store };
  };
  for (let warming = 0; warming < WARMING; warming += 1) await round(8);
  for (let done = 0; done < ROUNDS; done += 1) for (const [index, atOnce] of AT_ONCE.entries()) seconds[index]?.push(await round(atOnce));
  return AT_ONCE.flatMap((atOnce, index) => measuresOf(`${name}, ${atOnce} at once`, seconds[index] ?? []));
}

function measuresOf(name: string, rounds: readonly Seconds[]): readonly Measure[] {
  const http = median(rounds.map((round) => round.http));
  const bare = median(rounds.map((round) => round.bare));
  const bareHttp = median(rounds.map((round) => round.bareHttp));
  const store = median(rounds.map((round) => round.store));
  return [
    plain(`${name}: appends through HTTP`, APPENDS_PER_ROUND / http, "/s"),
    plain(`${name}: appends by the store alone`, APPENDS_PER_ROUND / store, "/s"),
    plain(`${name}: bare inserts of the same bytes`, APPENDS_PER_ROUND / bare, "/s"),
    plain(`${name}: bare inserts through HTTP`, APPENDS_PER_ROUND / bareHttp, "/s"),
    plain(`${name}: ratio of the store alone to bare inserts`, bare / store, ""),
    { what: `${name}: ratio to bare inserts`, value: bare / http, unit: "", target: { atLeast: TARGET_RATIO } },
    { what: `${name}: ratio to bare inserts through HTTP`, value: bareHttp / http, unit: "", target: { atLeast: TARGET_RATIO } },
  ];
}

/** One round: appends through HTTP, then the same bytes bare, then bare through HTTP. */
async function turn(
  { running: { store, send }, bare, bareClient }: Sides,
  charts: readonly Subject[],
  seqs: Map<Subject, number>,
  random: RandomStream,
  atOnce: number,
): Promise<Omit<Seconds, "store">> {
  const before = new Map(seqs);
  const lanes = Array.from({ length: atOnce }, (_, lane) => {
    const own = charts.filter((_chart, index) => index % atOnce === lane);
    return Array.from({ length: APPENDS_PER_ROUND / atOnce }, (_append, index): Sending => {
      const chart = own[index % own.length] ?? charts[0];
      if (chart === undefined) throw new Error("there are charts");
      const expectedSeq = (seqs.get(chart) ?? 0) + 1;
      seqs.set(chart, expectedSeq);
      return { path: `/api/patients/${chart.subject}/entries`, body: JSON.stringify({ expectedSeq, entries: [assessment(random)] }) };
    });
  });
  const http = await send({ lanes });
  const documents: string[] = [];
  for (const chart of charts) {
    const chain = await store.readChain(chart);
    documents.push(...(chain?.entries ?? []).filter((entry) => entry.seq > (before.get(chart) ?? 0)).map(hashedText));
  }
  const { seconds } = await timed(() => insertAll(bare, documents, atOnce));
  const bareLanes = lanes.map((_lane, lane) => documents.filter((_document, index) => index % atOnce === lane));
  const bareHttp = await bareClient.send({ lanes: bareLanes.map((lane) => lane.map((body): Sending => ({ path: "/", body }))) });
  return { http: http.seconds, bare: seconds, bareHttp: bareHttp.seconds };
}

/** The charts that the store adds to by itself, each to the same length. */
interface StoreCharts {
  readonly clinic: TestClinic;
  readonly charts: readonly Subject[];
  seq: number;
}

/** One round of the store alone, in seconds: linked, checked and written, from entries that are ready. */
async function turnOfStore(store: RunningClinic["store"], own: StoreCharts, random: RandomStream, atOnce: number): Promise<number> {
  const appends = Array.from({ length: APPENDS_PER_ROUND / own.charts.length }, (_, index) =>
    own.charts.map((chart) => own.clinic.add(chart, own.seq + 1 + index, assessment(random))),
  ).flat();
  own.seq += APPENDS_PER_ROUND / own.charts.length;
  const waiting = appends.values();
  const lane = async () => {
    for (const append of waiting) {
      const written = await store.append(append);
      if (!written.ok) throw new Error(`an append was refused: ${written.error.code}`);
    }
  };
  const { seconds } = await timed(() => Promise.all(Array.from({ length: atOnce }, lane)));
  return seconds;
}

async function insertAll(bare: BareTable, documents: readonly string[], atOnce: number): Promise<void> {
  const waiting = documents.values();
  const lane = async () => {
    for (const document of waiting) await bare.insert(freshId(), document);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** A PHQ-9 by item, as a patient would answer it. */
function assessment(random: RandomStream): Draft {
  const answers = Array.from({ length: 9 }, (_, index) => [`phq9-${index + 1}`, random.below(4)] as const);
  const total = answers.reduce((sum, [, answer]) => sum + answer, 0);
  const instrument = { instrument: "phq9", instrumentVersion: 1, mode: "paper-key-in", informant: "patient", language: "ja" };
  const body = { ...instrument, items: Object.fromEntries(answers), total, totalStatus: "scored" };
  return { kind: "assessment", version: 1, occurredAt: "2026-04-02", body, personal: null };
}

const CREATE = "create table bare (id uuid primary key, document text not null)";
const INSERT = "insert into bare (id, document) values ($1, $2)";

async function bareOnPglite(folder: string): Promise<BareTable> {
  const engine = await openPglite(folder);
  await engine.maintain((connection) => connection.script(CREATE));
  return {
    insert: (id, document) => engine.maintain((connection) => connection.query(INSERT, [id, document])),
    close: () => engine.close(),
  };
}

async function bareOnPostgresql(url: string): Promise<BareTable> {
  const pool = new pg.Pool({ connectionString: url, max: Math.max(...AT_ONCE) });
  // A connection that ends while the server is being stopped has nothing more to say.
  pool.on("error", () => undefined);
  await pool.query(`create schema bare; ${CREATE.replace("table bare", "table bare.bare")}`);
  const text = INSERT.replace("into bare", "into bare.bare");
  return {
    insert: (id, document) => pool.query({ name: "insert", text, values: [id, document] }),
    close: () => pool.end(),
  };
}
