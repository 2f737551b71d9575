/**
 * Lots: the list, one ledger whole, and what is written to it. A lot that arrives begins a chain; a release is by two people, a recall
 * with a fresh code; setting apart needs nothing but to be among those who treat.
 */
import { z } from "zod";
import { compareMoments, localDay } from "../../base/dates.ts";
import { isUuid, type Uuid } from "../../base/ids.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import { releaseFindings } from "../../care/exosome/release.ts";
import { lotSubject, received } from "../../record/kinds/lot.ts";
import { wrapKey } from "../../record/seal.ts";
import { type Draft, prepareEntry } from "../../record/writing.ts";
import { clinicNow, foundedClinic, newId } from "../clinic.ts";
import { readClinicLedger } from "../clinic-ledger.ts";
import type { OpenLot } from "../lot-book.ts";
import type { LotResponse } from "../lot-contract.ts";
import { rowOf } from "../lot-row.ts";
import { lotAppend } from "../lot-writing.ts";
import { refuse, type ServerRefusal } from "../refusal.ts";
import { authorOf, type Call, type Router, signedIn } from "../route.ts";
import { secondPeople, takeSecondCode } from "../second-person.ts";
import type { Services } from "../services.ts";
import { askerOf } from "./sign-in.ts";

const BODY_BYTES_MAX = 1024 * 1024;
const TRIES_MAX = 20;
const remark = z.string().max(4000).nullable();
const code = z.string().min(1).max(20);
const vials = z.array(z.string().max(200)).min(1).max(10_000).nullable();
const second = z.strictObject({ id: z.uuid(), code });
const receiveBody = z.strictObject({ occurredAt: z.string().max(40), body: z.unknown(), remark });
const quarantineBody = z.strictObject({ lot: z.uuid(), vials, reason: z.string().max(64), remark });
const entryBody = z.strictObject({
  lot: z.uuid(),
  expectedSeq: z.int().min(1),
  kind: z.enum(["certificate", "excursion", "thawed", "discarded"]),
  body: z.unknown(),
  remark,
});
const releaseBody = z.strictObject({
  ...{ lot: z.uuid(), expectedSeq: z.int().min(1), vials, code, second },
  checks: z.record(z.string().max(64), z.boolean()),
});
const recallBody = z.strictObject({
  ...{ lot: z.uuid(), reason: z.string().max(64), remark, code },
  orderedBy: z.string().max(200).nullable(),
});

export function lotRoutes(router: Router): void {
  const large = { query: null, bodyBytesMax: BODY_BYTES_MAX } as const;
  router.on("GET /api/lots", { body: null, query: null, handle: list });
  router.on("GET /api/lots/ledger", { body: null, query: z.object({ lot: z.string().min(1).max(200) }), handle: ledger });
  router.on("POST /api/lots/receive", { body: receiveBody, ...large, handle: receive });
  router.on("POST /api/lots/quarantine", { body: quarantineBody, ...large, handle: quarantine });
  router.on("POST /api/lots/entry", { body: entryBody, ...large, handle: write });
  router.on("POST /api/lots/release", { body: releaseBody, ...large, handle: release });
  router.on("POST /api/lots/recall", { body: recallBody, query: null, handle: recall });
  router.on("GET /api/second-people", {
    body: null,
    query: null,
    handle: async (call) => ok({ people: await secondPeople(call.services, signedIn(call)) }),
  });
}

async function list({ services }: Call<"GET /api/lots">) {
  const lots = await services.lots.all(foundedClinic(services).id);
  if (!lots.ok) return lots;
  const clinic = await readClinicLedger(services);
  if (!clinic.ok) return clinic;
  const drills = clinic.value.entries.filter((entry) => entry.kind === "recall-drill");
  return ok({
    lots: lots.value
      .map(({ lot }) => rowOf(lot))
      .toSorted((a, b) => compareMoments(b.receivedAt, a.receivedAt) || (a.lot < b.lot ? 1 : -1)),
    drills: drills.map(({ recordedAt, author, body }) => ({ recordedAt, author, body })).toReversed(),
    now: clinicNow(services),
  });
}

async function ledger({ services, query }: Call<"GET /api/lots/ledger">) {
  const lots = await services.lots.all(foundedClinic(services).id);
  if (!lots.ok) return lots;
  const wanted = query.lot.normalize("NFKC").trim();
  const found = lots.value.filter(({ lot }) => (isUuid(wanted) ? lot.lot === wanted : lot.received.lot === wanted));
  return ok({ lots: found.map(responseOf), now: clinicNow(services) });
}

function responseOf({ lot, head }: OpenLot): LotResponse {
  return { lot: lot.lot, entries: lot.entries.map(({ entry }) => entry), head };
}

/** The lot with this id as it is now. */
async function lotOf(services: Services, id: Uuid): Promise<Result<OpenLot, ServerRefusal>> {
  const lots = await services.lots.all(foundedClinic(services).id);
  if (!lots.ok) return lots;
  const found = lots.value.find(({ lot }) => lot.lot === id);
  return found === undefined ? refuse("lot.unknown") : ok(found);
}

async function answer(services: Services, id: Uuid): Promise<Result<LotResponse, ServerRefusal>> {
  const lot = await lotOf(services, id);
  return lot.ok ? ok(responseOf(lot.value)) : lot;
}

async function receive(call: Call<"POST /api/lots/receive">) {
  const { services, body } = call;
  const { deps, store } = services;
  const clinic = foundedClinic(services).id;
  const now = clinicNow(services);
  if (body.occurredAt.slice(0, 10) > localDay(now)) return refuse("entry.in-future", { field: "occurredAt" });
  const parsed = received.body.safeParse(body.body);
  const id = parsed.success ? lotSubject(clinic, parsed.data.product, parsed.data.lot) : newId(services);
  const subject = { clinic, ledger: "lot", subject: id } as const;
  const key = deps.cipher.newKey();
  const draft: Draft = { kind: "received", occurredAt: body.occurredAt, body: body.body, personal: personalOf(body.remark) };
  const context = { ...subject, id: newId(services), recordedAt: now, author: authorOf(call), source: null };
  const entry = prepareEntry(draft, context, key, deps.cipher);
  if (!entry.ok) return refuse("entry.invalid", { findings: entry.error.map((finding) => ({ ...finding, entry: 0 })) });
  const lots = await services.lots.all(clinic);
  if (!lots.ok) return lots;
  const isHere = ({ lot }: OpenLot): boolean =>
    parsed.success && lot.received.product === parsed.data.product && lot.received.lot === parsed.data.lot;
  if (lots.value.some(isHere)) return refuse("lot.exists", { field: "body.lot" });
  const wrappedKey = wrapKey(key, subject, deps.clinicKey, deps.cipher);
  const written = await store.append({ ...subject, expectedSeq: 1, entries: [entry.value], wrappedKey });
  if (written.ok) return await answer(services, id);
  // Somebody else received the same lot at the same moment.
  return ["append.seq-taken", "append.key-exists"].includes(written.error.code)
    ? refuse("lot.exists", { field: "body.lot" })
    : fail(written.error);
}

/** Whoever sets vials apart need not know what was written since: it is done at the end of the ledger, wherever that is. */
async function quarantine(call: Call<"POST /api/lots/quarantine">) {
  const { lot, vials: named, reason, remark: text } = call.body;
  return await writeAtEnd(call, lot, "quarantined", { vials: named, reason }, text);
}

async function recall(call: Call<"POST /api/lots/recall">) {
  const { services, body } = call;
  const lot = await lotOf(services, body.lot);
  if (!lot.ok) return lot;
  const fresh = await services.signIn.freshCode(signedIn(call), body.code, askerOf(call));
  if (!fresh.ok) return fail(fresh.error);
  return await writeAtEnd(call, body.lot, "recalled", { reason: body.reason, orderedBy: body.orderedBy }, body.remark);
}

async function writeAtEnd(
  call: Call<"POST /api/lots/quarantine"> | Call<"POST /api/lots/recall">,
  id: Uuid,
  kind: "quarantined" | "recalled",
  body: object,
  text: string | null,
): Promise<Result<LotResponse, ServerRefusal>> {
  const { services } = call;
  for (let tried = 1; ; tried += 1) {
    const lot = await lotOf(services, id);
    if (!lot.ok) return lot;
    const written = await writeDraft(call, lot.value, { kind, occurredAt: clinicNow(services), body, personal: personalOf(text) });
    if (written.ok || written.error.code !== "lot.overtaken" || tried === TRIES_MAX) return written;
  }
}

async function write(call: Call<"POST /api/lots/entry">) {
  const { services, body } = call;
  const lot = await lotOf(services, body.lot);
  if (!lot.ok) return lot;
  if (lot.value.head.seq + 1 !== body.expectedSeq) return refuse("lot.overtaken", { head: lot.value.head });
  const draft = { kind: body.kind, occurredAt: clinicNow(services), body: body.body, personal: personalOf(body.remark) };
  return await writeDraft(call, lot.value, draft);
}

async function release(call: Call<"POST /api/lots/release">) {
  const { services, body } = call;
  const who = signedIn(call);
  const lot = await lotOf(services, body.lot);
  if (!lot.ok) return lot;
  if (lot.value.head.seq + 1 !== body.expectedSeq) return refuse("lot.overtaken", { head: lot.value.head });
  const releasing = { first: who.id, second: body.second.id, vials: body.vials, checks: body.checks };
  const stops = releaseFindings(lot.value.lot, releasing, localDay(clinicNow(services)));
  if (stops.length > 0) return refuse("care.stopped", { stops, kind: "released" });
  const person = await takeSecondCode(services, who, body.second, { ...askerOf(call) });
  if (!person.ok) return person;
  const fresh = await services.signIn.freshCode(who, body.code, askerOf(call));
  if (!fresh.ok) return fail(fresh.error);
  const { id, name } = person.value;
  const draft = { vials: body.vials, secondPerson: { id, name }, checks: body.checks };
  return await writeDraft(call, lot.value, { kind: "released", occurredAt: clinicNow(services), body: draft, personal: null });
}

async function writeDraft(
  call: Pick<Call<"POST /api/lots/entry">, "services" | "who">,
  lot: OpenLot,
  draft: Draft,
): Promise<Result<LotResponse, ServerRefusal>> {
  const { services } = call;
  const append = lotAppend(services, lot, [draft], authorOf(call));
  if (!append.ok) return append;
  const written = await services.store.append(append.value);
  if (written.ok) return await answer(services, lot.lot.lot);
  return written.error.code === "append.seq-taken" ? refuse("lot.overtaken", { head: written.error.head }) : fail(written.error);
}

function personalOf(text: string | null): { readonly remark: string } | null {
  return text === null || text.trim() === "" ? null : { remark: text };
}
