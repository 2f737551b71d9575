/**
 * Writing to one chart: commands are decided one after the other, each on the chart as the one before leaves it, and become
 * entries that are written together or not at all. Every route that adds to a chart goes through here.
 */
import type { Uuid } from "../base/ids.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { EMPTY_HEAD, type Head, link } from "../record/chain.ts";
import { type Chart, EMPTY_CHART, evolve, foldChart } from "../record/chart.ts";
import { type Command, decide } from "../record/decide.ts";
import type { Author, StoredEntry } from "../record/entry.ts";
import type { AnyClearEntry } from "../record/kinds.ts";
import { wrapKey } from "../record/seal.ts";
import { prepareEntry } from "../record/writing.ts";
import type { Append, Subject } from "../store/store.ts";
import { refuseStopped, type Step } from "./care-stops.ts";
import type { OpenChart } from "./chart-cache.ts";
import { chartOf, clinicNow, newId } from "./clinic.ts";
import type { Written } from "./contract.ts";
import { lotAppends } from "./lot-writing.ts";
import { chartKey, openEntry } from "./opening.ts";
import { raiseAlarms } from "./raising.ts";
import { openAll, readChart } from "./reading-charts.ts";
import { refuse, type ServerRefusal } from "./refusal.ts";
import { asSeenBy } from "./rights.ts";
import type { Services } from "./services.ts";
import { createWorld } from "./world.ts";

/** What is about to be written to one chart. */
export interface ChartWriter {
  readonly patient: Uuid;
  /** The chart with everything that was added so far. */
  readonly chart: Chart;
  /** The last entry that was added, or that was there. */
  readonly head: Head;
  /** The entries added so far, in the clear. */
  readonly entries: readonly AnyClearEntry[];
  /** The same, each with the chart before it: what the rules of care judge. */
  readonly steps: readonly Step[];
  /** The present instant, which everything is recorded at. */
  readonly now: string;
  /** The key of the chart. */
  readonly key: string;
  /** Decides and adds what `command` writes; `place` is that of what was sent, for a refusal. */
  add(command: Command, place?: number): Result<AnyClearEntry, ServerRefusal>;
  /** What is to be appended. */
  append(): Append;
}

/** A writer at the end of the chart, which must be at `seq`: from memory or read; a new and empty chart at seq 0. */
export async function openWriter(
  services: Services,
  patient: Uuid,
  seq: number,
  author: Author,
): Promise<Result<ChartWriter, ServerRefusal>> {
  const open = await openChart(services, chartOf(services, patient), seq);
  return open.ok ? ok(createWriter(services, patient, author, open.value)) : open;
}

/** A writer at the end of a chart that is there, wherever that end is now. */
export async function openWriterAtHead(services: Services, patient: Uuid, author: Author): Promise<Result<ChartWriter, ServerRefusal>> {
  const { seq } = await services.store.head(chartOf(services, patient));
  return seq === 0 ? refuse("patient.unknown") : openWriter(services, patient, seq, author);
}

/** Writes what `writer` gathered, and `others`, appends to chains that are no charts, with it. Everything is on disk when this answers. */
export async function commitChart(
  services: Services,
  writer: ChartWriter,
  author: Author,
  others: readonly Append[] = [],
  second: Uuid | null = null,
): Promise<Result<Written, ServerRefusal>> {
  const committed = await commitCharts(services, [writer], others, second);
  if (!committed.ok) return committed;
  const entries = writer.entries.map((one) => asSeenBy(one, author.role));
  return ok({ head: writer.head, entries, savedAt: clinicNow(services) });
}

/** So often a lot is judged again after somebody else wrote to it first. Each time somebody else has succeeded. */
const TRIES_MAX = 200;

/**
 * Writes to several charts in one transaction, with what their entries do to lots; with one chart alone, as any append. What a rule
 * of care stops is not written. `second` checked beside the author, with a code of their own.
 */
export async function commitCharts(
  services: Services,
  writers: readonly ChartWriter[],
  others: readonly Append[] = [],
  second: Uuid | null = null,
): Promise<Result<null, ServerRefusal>> {
  for (let tried = 1; ; tried += 1) {
    const committed = await commitOnce(services, writers, others, second, tried === 1);
    if (committed.ok) {
      for (const { patient, chart, head, key } of writers) services.charts.keep(patient, { chart, head, key });
      return committed;
    }
    // Somebody else wrote to a lot first: it is read and judged again as it is now.
    if (committed.error.code === "lot.overtaken" && tried < TRIES_MAX) continue;
    for (const { patient } of writers) services.charts.forget(patient);
    return committed;
  }
}

async function commitOnce(
  services: Services,
  writers: readonly ChartWriter[],
  others: readonly Append[],
  second: Uuid | null,
  first: boolean,
): Promise<Result<null, ServerRefusal>> {
  const world = createWorld(services, second);
  const steps = writers.flatMap((writer) => writer.steps);
  const stopped = await refuseStopped(steps, world);
  if (!stopped.ok) return stopped;
  for (const writer of first ? writers : []) {
    const raised = await raiseAlarms(services, writer);
    if (!raised.ok) return raised;
  }
  const lots = await lotAppends(services, steps, world);
  if (!lots.ok) return lots;
  const [only, ...more] = [...writers.map((writer) => writer.append()), ...others, ...lots.value];
  if (only !== undefined && more.length === 0) {
    const appended = await services.store.append(only);
    return appended.ok ? ok(null) : fail(appended.error);
  }
  const written = await services.store.appendAll(only === undefined ? [] : [only, ...more]);
  if (written.ok) return ok(null);
  const { index, ...refusal } = written.error;
  return index >= writers.length + others.length && refusal.code === "append.seq-taken" ? refuse("lot.overtaken") : fail(refusal);
}

async function openChart(services: Services, subject: Subject, seq: number): Promise<Result<OpenChart, ServerRefusal>> {
  const { charts, deps, store } = services;
  const cached = charts.at(subject.subject, seq);
  if (cached !== null) return ok(cached);
  const chain = await readChart(store, subject);
  if (!chain.ok) return chain.error.code === "patient.unknown" && seq === 0 ? ok(newChart(services, subject)) : chain;
  const { entries, wrappedKey } = chain.value;
  const last = entries.at(-1);
  const head = last === undefined ? EMPTY_HEAD : { seq: last.seq, hash: last.hash };
  if (head.seq !== seq) return refuse("append.seq-taken", { expectedSeq: seq + 1, head });
  if (wrappedKey === null) return refuse("append.erased");
  const key = chartKey(wrappedKey, subject, deps);
  const clear = openAll(entries, { status: "open", key }, services);
  return clear.ok ? ok({ chart: foldChart(clear.value), head, key }) : clear;
}

function newChart({ deps: { cipher, clinicKey } }: Services, subject: Subject): OpenChart {
  const key = cipher.newKey();
  return { chart: EMPTY_CHART, head: EMPTY_HEAD, key, wrappedKey: wrapKey(key, subject, clinicKey, cipher) };
}

function createWriter(services: Services, patient: Uuid, author: Author, open: OpenChart): ChartWriter {
  const { cipher } = services.deps;
  const subject = chartOf(services, patient);
  const now = clinicNow(services);
  const linkedEntries: StoredEntry[] = [];
  const steps: Step[] = [];
  let { chart } = open;
  let { seq, hash } = open.head;
  return {
    patient,
    get chart() {
      return chart;
    },
    get head() {
      return { seq, hash };
    },
    get entries() {
      return steps.map(({ entry }) => entry);
    },
    steps,
    now,
    key: open.key,
    add(command, place = 0) {
      const decided = decide(command, chart, now);
      if (!decided.ok) return fail({ ...decided.error, entry: place });
      const context = { ...subject, id: newId(services), recordedAt: now, author, source: null };
      const prepared = prepareEntry(decided.value, context, open.key, cipher);
      if (!prepared.ok) return refuse("entry.invalid", { findings: prepared.error.map((finding) => ({ ...finding, entry: place })) });
      const linked = link(prepared.value, { seq, hash }, cipher);
      const read = openEntry(linked, { status: "open", key: open.key }, cipher);
      if (!read.ok) return read;
      linkedEntries.push(linked);
      steps.push({ entry: read.value, chart });
      ({ seq, hash } = linked);
      chart = evolve(chart, read.value);
      return read;
    },
    append() {
      const expectedSeq = open.head.seq + 1;
      return { ...subject, expectedSeq, entries: linkedEntries, ...(open.wrappedKey === undefined ? {} : { wrappedKey: open.wrappedKey }) };
    },
  };
}
