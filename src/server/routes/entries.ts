/** Writing to a chart: what was given becomes entries, all or none, at the place the writer knew of. */
import { z } from "zod";
import { instantAt } from "../../base/dates.ts";
import { uuidv7 } from "../../base/ids.ts";
import { invariant } from "../../base/invariant.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import type { UnlinkedEntry } from "../../record/chain.ts";
import type { Key } from "../../record/cipher.ts";
import { CHART_KINDS, type ChartKind } from "../../record/kinds.ts";
import { wrapKey } from "../../record/seal.ts";
import { type Draft, prepareEntry } from "../../record/writing.ts";
import type { Append, Subject } from "../../store/store.ts";
import type { Api } from "../contract.ts";
import { chartKey, openEntry } from "../opening.ts";
import { refuse, type ServerRefusal } from "../refusal.ts";
import { asSeenBy, mayWrite } from "../rights.ts";
import { type Call, type Router, signedIn } from "../route.ts";
import type { Services } from "../services.ts";
import type { SignedIn } from "../sign-in/sessions.ts";

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
  const chart = await keyOf(services, subject, body.expectedSeq);
  if (!chart.ok) return chart;
  const { key, ...wrapped } = chart.value;
  const prepared = prepareAll(body.entries, subject, who, key, services, instantAt(services.deps.now(), clinic.utcOffset));
  if (!prepared.ok) return prepared;
  await call.reads(patient);
  const written = await services.store.append({ ...subject, ...wrapped, expectedSeq: body.expectedSeq, entries: prepared.value });
  if (!written.ok) return fail(written.error);
  const entries = [];
  for (const stored of written.value.entries) {
    const clear = openEntry(stored, { status: "open", key }, services.deps.cipher);
    if (!clear.ok) return clear;
    entries.push(asSeenBy(clear.value, who.role));
  }
  return ok({ head: written.value.head, entries });
}

/** The chart's key; a new one, to be kept wrapped, for a chart that begins. */
async function keyOf(
  { store, deps }: Services,
  subject: Subject,
  expectedSeq: number,
): Promise<Result<{ key: Key } & Pick<Append, "wrappedKey">, ServerRefusal>> {
  const { rows } = await store.patients({ clinic: subject.clinic, patients: [subject.subject], limit: 1, offset: 0 });
  const [row] = rows;
  if (row !== undefined) return row.wrappedKey === null ? refuse("append.erased") : ok({ key: chartKey(row.wrappedKey, subject, deps) });
  if (expectedSeq !== 1) return refuse("patient.unknown");
  const key = deps.cipher.newKey();
  return ok({ key, wrappedKey: wrapKey(key, subject, deps.clinicKey, deps.cipher) });
}

function prepareAll(
  given: Given,
  subject: Subject,
  who: SignedIn,
  key: Key,
  { deps }: Services,
  recordedAt: string,
): Result<readonly UnlinkedEntry[], ServerRefusal> {
  const author = { id: who.id, name: who.name, role: who.role };
  const outcomes = given.map((one) => {
    const context = { ...subject, id: uuidv7(deps.now(), deps.random(10)), recordedAt, author, source: null };
    return prepareEntry(draftOf(one), context, key, deps.cipher);
  });
  const findings = outcomes.flatMap((one, index) => (one.ok ? [] : one.error.map((finding) => ({ ...finding, entry: index }))));
  if (findings.length > 0) return refuse("entry.invalid", { findings });
  return ok(outcomes.flatMap((one) => (one.ok ? [one.value] : [])));
}

function draftOf({ amends, reason, ...rest }: Given[number]): Draft {
  return { ...rest, amends: amends ?? null, reason: reason ?? null };
}

function isChartKind(kind: string): kind is ChartKind {
  return Object.hasOwn(CHART_KINDS, kind);
}
