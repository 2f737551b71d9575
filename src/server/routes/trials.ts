/**
 * Trials: the protocol with a secret that nobody sees, allocating, preparing, unblinding by two people, and the end. The arm of a
 * patient is drawn here and sealed; it is in no answer but that to a preparer, that to the two who unblind, and what was opened
 * for everybody.
 */
import { z } from "zod";
import { fail, ok, type Result } from "../../base/result.ts";
import { type TrialStratum, trialArms, trialSeal } from "../../insight/trial-randomisation.ts";
import { standingOf } from "../../record/chart.ts";
import { ARMS, CLOSING_REASONS, trialProtocol, UNBLINDING_REASONS } from "../../record/kinds/trial.ts";
import type { TrialEntryOf } from "../../record/kinds.ts";
import { wrapKey } from "../../record/seal.ts";
import { doneIn, EMPTY_TRIAL, isMasked, trialRefusal } from "../../record/trial.ts";
import { type Draft, prepareEntry } from "../../record/writing.ts";
import type { Append } from "../../store/store.ts";
import { type ChartWriter, commitCharts, openWriterAtHead } from "../chart-writing.ts";
import { clinicNow, foundedClinic, newId } from "../clinic.ts";
import { readClinicLedger } from "../clinic-ledger.ts";
import { refuse, type ServerRefusal } from "../refusal.ts";
import { authorOf, type Call, type Router, signedIn } from "../route.ts";
import { takeSecondCode } from "../second-person.ts";
import type { Services } from "../services.ts";
import { type OpenTrial, readTrial, readTrials, responseOf, trialAppend } from "../trial-book.ts";
import { askerOf } from "./sign-in.ts";

type Unblinding = TrialEntryOf<"trial-unblinding">["body"];

const code = z.string().min(1).max(20);
const remark = z.string().max(4000).nullable();
const BODY_BYTES_MAX = 256 * 1024;
const SECRET_BYTES = 32;

export function trialRoutes(router: Router): void {
  router.on("GET /api/trials", { body: null, query: null, handle: list });
  router.on("POST /api/trials", {
    body: z.strictObject({
      trial: z.uuid().nullable(),
      protocol: z.unknown(),
      blockMultiples: z.array(z.int().min(1).max(20)).min(1).max(10),
      code,
    }),
    query: null,
    bodyBytesMax: BODY_BYTES_MAX,
    handle: propose,
  });
  router.on("POST /api/trials/allocate", {
    body: z.strictObject({ trial: z.uuid(), patient: z.uuid(), stratum: z.record(z.string().max(64), z.string().max(64)) }),
    query: null,
    handle: allocate,
  });
  router.on("POST /api/trials/prepare", {
    body: z.strictObject({ trial: z.uuid(), patient: z.uuid(), code }),
    query: null,
    handle: prepare,
  });
  router.on("POST /api/trials/unblind", {
    body: z.strictObject({
      ...{ trial: z.uuid(), patient: z.uuid().nullable(), reason: z.enum(UNBLINDING_REASONS), remark, code },
      second: z.strictObject({ id: z.uuid(), code }),
    }),
    query: null,
    handle: unblind,
  });
  router.on("POST /api/trials/close", {
    body: z.strictObject({ trial: z.uuid(), reason: z.enum(CLOSING_REASONS), remark }),
    query: null,
    handle: close,
  });
}

async function list({ services }: Call<"GET /api/trials">) {
  const trials = await readTrials(services);
  if (!trials.ok) return trials;
  const analysisPlan = await lockedPlan(services);
  return analysisPlan.ok ? ok({ trials: trials.value.map(responseOf), analysisPlan: analysisPlan.value }) : analysisPlan;
}

/** The hash of the plan of analysis of the visits that was locked last. */
async function lockedPlan(services: Services): Promise<Result<string | null, ServerRefusal>> {
  const ledger = await readClinicLedger(services);
  if (!ledger.ok) return ledger;
  const plan = ledger.value.entries.findLast((entry) => entry.kind === "analysis-plan");
  return ok(plan?.kind === "analysis-plan" ? plan.body.hashes.visits : null);
}

async function propose(call: Call<"POST /api/trials">) {
  const { services, body } = call;
  const before = body.trial === null ? ok(null) : await readTrial(services, body.trial);
  if (!before.ok) return before;
  const plan = await lockedPlan(services);
  if (!plan.ok) return plan;
  if (plan.value === null) return refuse("trial.plan-unlocked");
  const sent = trialProtocol.body.omit({ seal: true, analysisPlan: true }).safeParse(body.protocol);
  const secret = { secret: Buffer.from(services.deps.random(SECRET_BYTES)).toString("hex"), blockMultiples: body.blockMultiples };
  // A protocol that cannot be read is refused field by field when it is made an entry.
  const protocol = sent.success
    ? { ...sent.data, analysisPlan: plan.value, seal: trialSeal(sent.data, secret) }
    : { ...Object(body.protocol), analysisPlan: plan.value, seal: "" };
  const draft: Draft = { kind: "trial-protocol", occurredAt: clinicNow(services), body: protocol, personal: secret };
  const append = before.value === null ? newTrial(call, draft) : trialAppend(services, before.value, draft, authorOf(call));
  if (!append.ok) return append;
  if (sent.success) {
    const addition = {
      kind: "trial-protocol",
      body: { ...sent.data, analysisPlan: plan.value, seal: "" },
      author: authorOf(call),
    } as const;
    const refused = trialRefusal(before.value?.trial ?? EMPTY_TRIAL, addition);
    if (refused !== null) return fail(refused);
  }
  const fresh = await services.signIn.freshCode(signedIn(call), body.code, askerOf(call));
  if (!fresh.ok) return fail(fresh.error);
  const written = await services.store.append(append.value);
  if (!written.ok) return written.error.code === "append.seq-taken" ? refuse("trial.overtaken") : fail(written.error);
  return await answer(services, append.value.subject);
}

function newTrial(call: Call<"POST /api/trials">, draft: Draft): Result<Append, ServerRefusal> {
  const { services } = call;
  const { cipher, clinicKey } = services.deps;
  const subject = { clinic: foundedClinic(services).id, ledger: "trial", subject: newId(services) } as const;
  const key = cipher.newKey();
  const context = { ...subject, id: newId(services), recordedAt: clinicNow(services), author: authorOf(call), source: null };
  const prepared = prepareEntry(draft, context, key, cipher);
  if (!prepared.ok) return refuse("entry.invalid", { findings: prepared.error.map((finding) => ({ ...finding, entry: 0 })) });
  return ok({ ...subject, expectedSeq: 1, entries: [prepared.value], wrappedKey: wrapKey(key, subject, clinicKey, cipher) });
}

async function allocate(call: Call<"POST /api/trials/allocate">) {
  const { services, body } = call;
  const author = authorOf(call);
  const found = await readTrial(services, body.trial);
  if (!found.ok) return found;
  const { trial, secret } = found.value;
  const { protocol, allocations } = trial;
  const allocation = {
    patient: body.patient,
    number: allocations.length + 1,
    stratum: body.stratum,
    code: drawCode(services, found.value),
  };
  const refused = trialRefusal(trial, { kind: "trial-allocation", body: allocation, author });
  if (refused !== null) return fail(refused);
  const writer = await openWriterAtHead(services, body.patient, author);
  if (!writer.ok) return writer;
  if (!hasConsented(writer.value, protocol.consentDocument)) return refuse("trial.no-consent", { given: protocol.consentDocument });
  const came: readonly TrialStratum[] = [...allocations.map(({ stratum }) => stratum), body.stratum];
  const arm = trialArms(protocol, secret, came)[allocations.length] ?? "neither";
  const masked = isMasked(protocol);
  const { tms, exosome } = protocol.masked;
  const entry = {
    trial: protocol.registry.number ?? protocol.title,
    ...{ number: allocation.number, stratum: body.stratum, blinded: masked ? [...BLINDED] : [] },
    allocation: masked
      ? {
          ...{ design: "coded", ledger: trial.trial, code: allocation.code, strategy: doneIn(protocol, arm) },
          ...{ coil: tms?.coil ?? null, product: exosome?.product ?? null },
        }
      : { design: "parallel", arm },
  };
  const added = writer.value.add({
    command: "allocate",
    draft: { kind: "randomisation", occurredAt: writer.value.now, body: entry, personal: null },
  });
  if (!added.ok) return added;
  const sealed: Draft = { kind: "trial-allocation", occurredAt: writer.value.now, body: allocation, personal: { arm: ARMS.indexOf(arm) } };
  const append = trialAppend(services, found.value, sealed, author);
  if (!append.ok) return append;
  const committed = await commitCharts(services, [writer.value], [append.value]);
  if (!committed.ok) return committed.error.code === "append.seq-taken" ? refuse("trial.overtaken") : committed;
  const now = await answer(services, trial.trial);
  return now.ok ? ok({ ...now.value, number: allocation.number, code: masked ? allocation.code : null }) : now;
}

/** Whom a coded entry of a chart names as not to know: everybody who reads charts. */
const BLINDED = ["patient", "operator", "rater", "physician", "statistician", "nurse"] as const;

function hasConsented({ chart }: ChartWriter, document: string): boolean {
  const newest = standingOf(chart, "consent").findLast(({ body }) => body.document === document);
  return newest?.body.decision === "given";
}

/** Letters and digits that cannot be taken for one another. */
const CODE_LETTERS = "ACDEFHJKLMNPQRTUVWXY34679";
const CODE_LENGTH = 6;

/** A code that no kit of the trial has yet. It is drawn apart from the arm and tells nothing of it. */
function drawCode({ deps }: Services, { trial }: OpenTrial): string {
  for (;;) {
    const drawn = [...deps.random(CODE_LENGTH)].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join("");
    if (!trial.allocations.some(({ code: used }) => used === drawn)) return drawn;
  }
}

async function prepare(call: Call<"POST /api/trials/prepare">) {
  const { services, body } = call;
  const who = signedIn(call);
  const found = await readTrial(services, body.trial);
  if (!found.ok) return found;
  const { trial } = found.value;
  if (!isMasked(trial.protocol)) return refuse("trial.not-masked");
  if (!trial.protocol.preparers.some(({ id }) => id === who.id) || trial.protocol.blinded.includes(who.role))
    return refuse("trial.not-preparer");
  const read = armOf(found.value, body.patient);
  if (read === null) return refuse("trial.not-allocated");
  const fresh = await services.signIn.freshCode(who, body.code, askerOf(call));
  if (!fresh.ok) return fail(fresh.error);
  await call.reads(body.patient);
  return ok(read);
}

function armOf({ trial, arms }: OpenTrial, patient: string) {
  const place = trial.allocations.findIndex((one) => one.patient === patient);
  const [allocation, arm] = [trial.allocations[place], arms[place]];
  return allocation === undefined || arm === undefined ? null : { arm, number: allocation.number, code: allocation.code };
}

async function unblind(call: Call<"POST /api/trials/unblind">) {
  const { services, body } = call;
  const author = authorOf(call);
  const found = await readTrial(services, body.trial);
  if (!found.ok) return found;
  const { trial } = found.value;
  if (!isMasked(trial.protocol)) return refuse("trial.not-masked");
  const of: Unblinding["of"] = body.patient === null ? opening(found.value) : { scope: "patient", patient: body.patient };
  const asked: Unblinding = { of, reason: body.reason, secondPerson: { id: body.second.id, name: "" } };
  const refused = trialRefusal(trial, { kind: "trial-unblinding", author, body: asked });
  if (refused !== null) return fail(refused);
  const writers = body.patient === null ? await openingWriters(call, found.value) : ok([]);
  if (!writers.ok) return writers;
  const fresh = await services.signIn.freshCode(signedIn(call), body.code, askerOf(call));
  if (!fresh.ok) return fail(fresh.error);
  const second = await takeSecondCode(services, signedIn(call), body.second, askerOf(call));
  if (!second.ok) return second;
  const { id, name } = second.value;
  const entry: Unblinding = { ...asked, secondPerson: { id, name } };
  const append = trialAppend(services, found.value, draftOf(services, "trial-unblinding", entry, body.remark), author);
  if (!append.ok) return append;
  if (body.patient !== null) await call.reads(body.patient);
  else await call.reads(trial.allocations.map(({ patient }) => patient));
  const committed = await commitCharts(services, writers.value, [append.value]);
  if (!committed.ok) return committed.error.code === "append.seq-taken" ? refuse("trial.overtaken") : committed;
  const now = await answer(services, trial.trial);
  return now.ok ? ok({ ...now.value, arm: body.patient === null ? null : (armOf(found.value, body.patient)?.arm ?? null) }) : now;
}

/** Everything that was sealed. */
function opening({ trial, secret, arms }: OpenTrial): Unblinding["of"] {
  const opened = trial.allocations.map(({ number, patient }, index) => ({ number, patient, arm: arms[index] ?? ("neither" as const) }));
  return { scope: "trial", secret: secret.secret, blockMultiples: [...secret.blockMultiples], arms: opened };
}

/** The charts of everybody who was allocated, each with the arm in the place of the code. */
async function openingWriters(
  call: Call<"POST /api/trials/unblind">,
  { trial, arms }: OpenTrial,
): Promise<Result<readonly ChartWriter[], ServerRefusal>> {
  const writers: ChartWriter[] = [];
  for (const [index, { patient }] of trial.allocations.entries()) {
    const writer = await openWriterAtHead(call.services, patient, authorOf(call));
    // A chart that was erased or merged away keeps its code: the arm stands in the trial's own ledger.
    if (!writer.ok || writer.value.chart.status === "merged" || writer.value.chart.status === "erased") continue;
    const coded = standingOf(writer.value.chart, "randomisation").find(({ body: { allocation } }) => allocation.design === "coded");
    if (coded === undefined) continue;
    const body = { ...coded.body, allocation: { design: "parallel", arm: arms[index] } };
    const draft: Draft = {
      kind: "randomisation",
      occurredAt: coded.occurredAt,
      body,
      personal: null,
      amends: coded.id,
      reason: "unblinded",
    };
    const added = writer.value.add({ command: "allocate", draft });
    if (!added.ok) return added;
    writers.push(writer.value);
  }
  return ok(writers);
}

async function close(call: Call<"POST /api/trials/close">) {
  const { services, body } = call;
  const found = await readTrial(services, body.trial);
  if (!found.ok) return found;
  const refused = trialRefusal(found.value.trial, { kind: "trial-closing", body: { reason: body.reason }, author: authorOf(call) });
  if (refused !== null) return fail(refused);
  const draft = draftOf(services, "trial-closing", { reason: body.reason }, body.remark);
  const append = trialAppend(services, found.value, draft, authorOf(call));
  if (!append.ok) return append;
  const written = await services.store.append(append.value);
  if (!written.ok) return written.error.code === "append.seq-taken" ? refuse("trial.overtaken") : fail(written.error);
  return await answer(services, body.trial);
}

function draftOf(services: Services, kind: string, body: object, text: string | null): Draft {
  const personal = text === null || text.trim() === "" ? null : { remark: text };
  return { kind, occurredAt: clinicNow(services), body, personal };
}

async function answer(services: Services, id: string) {
  const trial = await readTrial(services, id);
  return trial.ok ? ok({ trial: responseOf(trial.value) }) : trial;
}
