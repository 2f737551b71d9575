/** Writing to a chart: what was given becomes entries, all or none, at the place the writer knew of. */
import { z } from "zod";
import { instantAt } from "../../base/dates.ts";
import { uuidv7 } from "../../base/ids.ts";
import { invariant } from "../../base/invariant.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import { EMPTY_HEAD, link } from "../../record/chain.ts";
import { EMPTY_CHART, evolve, foldChart } from "../../record/chart.ts";
import { commandOf, decide } from "../../record/decide.ts";
import type { StoredEntry } from "../../record/entry.ts";
import { type AnyClearEntry, CHART_KINDS, type ChartKind } from "../../record/kinds.ts";
import { wrapKey } from "../../record/seal.ts";
import { type Draft, prepareEntry } from "../../record/writing.ts";
import type { Subject } from "../../store/store.ts";
import type { OpenChart } from "../chart-cache.ts";
import type { Api } from "../contract.ts";
import { chartKey, openEntry } from "../opening.ts";
import { refuse, type ServerRefusal } from "../refusal.ts";
import { asSeenBy, mayWrite } from "../rights.ts";
import { type Call, type Router, signedIn } from "../route.ts";
import type { Services } from "../services.ts";
import type { SignedIn } from "../sign-in/sessions.ts";
import { openAll, readChart } from "./chart.ts";

const ENTRIES_MAX = 50;
const BODY_BYTES_MAX = 1024 * 1024;

const entry = z.strictObject({
  kind: z.string().max(64),
  version: z.int().min(1),
  occurredAt: z.string().max(40),
  body: z.unknown(),
  personal: z.unknown(),
  amends: z.uuid().exactOptional(),
  reason: z.string().max(4000).exactOptional(),
});
const entriesBody = z.strictObject({ expectedSeq: z.int().min(1), entries: z.array(entry).min(1).max(ENTRIES_MAX) });

type Given = Api["POST /api/patients/:patient/entries"]["body"]["entries"];

export function entryRoutes(router: Router): void {
  router.on("POST /api/patients/:patient/entries", { body: entriesBody, query: null, bodyBytesMax: BODY_BYTES_MAX, handle: write });
}

async function write(call: Call<"POST /api/patients/:patient/entries">) {
  const { services, body, patient } = call;
  const who = signedIn(call);
  const clinic = services.clinic();
  invariant(clinic !== null, "the clinic is founded");
  const denied = body.entries.find(({ kind }) => !isChartKind(kind) || !mayWrite(who.role, kind));
  if (denied !== undefined) return refuse("rights.kind-denied", { kind: denied.kind });
  const subject: Subject = { clinic: clinic.id, ledger: "chart", subject: patient };
  const open = await openChart(services, subject, body.expectedSeq - 1);
  if (!open.ok) return open;
  const prepared = prepareAll(body.entries, subject, who, open.value, services, instantAt(services.deps.now(), clinic.utcOffset));
  if (!prepared.ok) return prepared;
  const { wrappedKey } = open.value;
  const append = {
    ...subject,
    expectedSeq: body.expectedSeq,
    entries: prepared.value.linked,
    ...(wrappedKey === undefined ? {} : { wrappedKey }),
  };
  const written = await services.store.append(append);
  if (!written.ok) {
    services.charts.forget(patient);
    return fail(written.error);
  }
  const { head } = written.value;
  services.charts.keep(patient, { chart: prepared.value.chart, head, key: open.value.key });
  return ok({ head, entries: prepared.value.clear.map((one) => asSeenBy(one, who.role)) });
}

/** The chart as it was after `seq`, from memory or read; a new and empty one at seq 0. */
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

interface Prepared {
  readonly linked: readonly StoredEntry[];
  readonly clear: readonly AnyClearEntry[];
  readonly chart: OpenChart["chart"];
}

/** Decides entry after entry, each on the chart as the one before leaves it. */
function prepareAll(
  given: Given,
  subject: Subject,
  who: SignedIn,
  open: OpenChart,
  { deps }: Services,
  now: string,
): Result<Prepared, ServerRefusal> {
  const author = { id: who.id, name: who.name, role: who.role };
  const linked: StoredEntry[] = [];
  const clear: AnyClearEntry[] = [];
  let { chart, head } = open;
  for (const [index, one] of given.entries()) {
    const decided = decide(commandOf(draftOf(one)), chart, now);
    if (!decided.ok) return fail({ ...decided.error, entry: index });
    for (const draft of decided.value) {
      const context = { ...subject, id: uuidv7(deps.now(), deps.random(10)), recordedAt: now, author, source: null };
      const prepared = prepareEntry(draft, context, open.key, deps.cipher);
      if (!prepared.ok) return refuse("entry.invalid", { findings: prepared.error.map((finding) => ({ ...finding, entry: index })) });
      const placed = link(prepared.value, head, deps.cipher);
      const read = openEntry(placed, { status: "open", key: open.key }, deps.cipher);
      if (!read.ok) return read;
      linked.push(placed);
      clear.push(read.value);
      head = placed;
      chart = evolve(chart, read.value);
    }
  }
  return ok({ linked, clear, chart });
}

function draftOf({ amends, reason, ...rest }: Given[number]): Draft {
  return { ...rest, amends: amends ?? null, reason: reason ?? null };
}

function isChartKind(kind: string): kind is ChartKind {
  return Object.hasOwn(CHART_KINDS, kind);
}
