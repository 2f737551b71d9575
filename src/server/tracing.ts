/**
 * Tracing to patients: who was given a vial, how they can be reached, and what befell them since. The lots are in memory, folded;
 * patients and their adverse events come by two questions to the database, whatever their number.
 */
import { performance } from "node:perf_hooks";
import { compareMoments } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { ok, type Result } from "../base/result.ts";
import { type TracedLot, type TraceQuestion, trace } from "../care/exosome/trace.ts";
import type { Role, StoredEntry } from "../record/entry.ts";
import type { ChartEntryOf } from "../record/kinds.ts";
import { clinicNow, foundedClinic } from "./clinic.ts";
import type { Identity } from "./contract.ts";
import type { KnownLot } from "./lot-book.ts";
import type { Trace, TracedLotRow, TracedPatient } from "./lot-contract.ts";
import { rowOf } from "./lot-row.ts";
import { accessFor, identityOf, openEntry } from "./opening.ts";
import type { ServerRefusal } from "./refusal.ts";
import type { Services } from "./services.ts";

/** The answer to `question`. `reads` is told whom it is about before anything of them is read. */
export async function traceAll(
  services: Services,
  question: TraceQuestion,
  role: Role,
  reads: (patients: readonly Uuid[]) => Promise<void>,
): Promise<Result<Trace, ServerRefusal>> {
  const began = performance.now();
  const lots = await services.lots.all(foundedClinic(services).id);
  if (!lots.ok) return lots;
  const traced = trace(
    lots.value.map(({ lot }) => lot),
    question,
  );
  const rows = traced.map(tracedRow);
  const firstUse = firstUses(rows);
  await reads([...firstUse.keys()]);
  const patients = await patientsOf(services, firstUse, role);
  if (!patients.ok) return patients;
  return ok({ lots: rows, patients: patients.value, milliseconds: performance.now() - began, now: clinicNow(services) });
}

function tracedRow({ lot, uses, stock }: TracedLot): TracedLotRow {
  const { light: _light, ...row } = rowOf(lot);
  const { certificate } = lot;
  const times = usedAt(lot);
  return {
    ...row,
    ...{ stock, hasCertificate: certificate !== null, donor: certificate?.identity.donor ?? null },
    retainedSample: certificate?.retainedSample ?? null,
    uses: uses.map((use) => ({ ...use, at: times.get(use.infusion) ?? "" })),
  };
}

function usedAt(lot: KnownLot): ReadonlyMap<Uuid, string> {
  return new Map(lot.entries.flatMap(({ entry }) => (entry.kind === "used" ? [[entry.body.infusion, entry.occurredAt]] : [])));
}

/** Of each patient, when they first had something of the lots. */
function firstUses(rows: readonly TracedLotRow[]): ReadonlyMap<Uuid, string> {
  const first = new Map<Uuid, string>();
  for (const { uses } of rows)
    for (const { patient, at } of uses) {
      const before = first.get(patient);
      if (before === undefined || compareMoments(at, before) < 0) first.set(patient, at);
    }
  return first;
}

async function patientsOf(
  services: Services,
  firstUse: ReadonlyMap<Uuid, string>,
  role: Role,
): Promise<Result<readonly TracedPatient[], ServerRefusal>> {
  const clinic = foundedClinic(services).id;
  const ids = [...firstUse.keys()];
  if (ids.length === 0) return ok([]);
  const [{ rows }, stored] = await Promise.all([
    services.store.patients({ clinic, patients: ids, limit: ids.length, offset: 0 }),
    services.store.entriesOfKinds(clinic, ids, ["adverse-event", "retraction"]),
  ]);
  const events = eventsByPatient(services, stored);
  if (!events.ok) return events;
  const patients: TracedPatient[] = [];
  for (const { patient, registration, wrappedKey } of rows) {
    const access = accessFor(role, wrappedKey, { clinic, subject: patient }, services.deps);
    const opened = registration === null ? null : openEntry(registration, access, services.deps.cipher);
    if (opened !== null && !opened.ok) return opened;
    const identity = identityOf(opened?.value ?? null);
    const since = firstUse.get(patient) ?? "";
    const adverseEvents = (events.value.get(patient) ?? []).filter(({ occurredAt }) => compareMoments(occurredAt, since.slice(0, 10)) >= 0);
    patients.push({ patient, identity, reachable: isReachable(identity), adverseEvents });
  }
  return ok(patients);
}

function isReachable(identity: Identity): boolean {
  if (identity.status !== "open") return false;
  const { phone, address, email } = identity.fields;
  return [phone, address, email].some((way) => way !== null);
}

/** The events that stand: neither amended nor taken back. Their remarks stay sealed. */
function eventsByPatient(
  services: Services,
  stored: readonly StoredEntry[],
): Result<ReadonlyMap<Uuid, TracedPatient["adverseEvents"]>, ServerRefusal> {
  const events: ChartEntryOf<"adverse-event">[] = [];
  const gone = new Set<Uuid>();
  for (const one of stored) {
    const entry = openEntry(one, { status: "withheld" }, services.deps.cipher);
    if (!entry.ok) return entry;
    if (entry.value.kind === "retraction") gone.add(entry.value.body.retracts);
    if (entry.value.kind !== "adverse-event") continue;
    if (entry.value.amends !== null) gone.add(entry.value.amends);
    events.push(entry.value);
  }
  const byPatient = new Map<Uuid, Pick<ChartEntryOf<"adverse-event">, "id" | "occurredAt" | "body">[]>();
  for (const { id, subject, occurredAt, body } of events) {
    if (gone.has(id)) continue;
    const of = byPatient.get(subject) ?? [];
    of.push({ id, occurredAt, body });
    byPatient.set(subject, of);
  }
  return ok(byPatient);
}
