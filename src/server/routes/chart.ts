/** A patient's chart: every entry in order, each opened as far as this reader may have it. */
import { localDay } from "../../base/dates.ts";
import type { Uuid } from "../../base/ids.ts";
import { ok } from "../../base/result.ts";
import { EMPTY_HEAD } from "../../record/chain.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import { chartOf, clinicNow, foundedClinic } from "../clinic.ts";
import type { MergedChart } from "../contract.ts";
import { accessFor, identityOf, openEntry } from "../opening.ts";
import { openAll, readChart } from "../reading-charts.ts";
import { type Call, type Router, signedIn } from "../route.ts";

export function chartRoutes(router: Router): void {
  router.on("GET /api/patients/:patient/chart", { body: null, query: null, handle: chart });
}

async function chart(call: Call<"GET /api/patients/:patient/chart">) {
  const { services, patient } = call;
  const subject = chartOf(services, patient);
  const chain = await readChart(services.store, subject);
  if (!chain.ok) return chain;
  await call.reads(patient);
  const entries = openAll(chain.value.entries, accessFor(signedIn(call).role, chain.value.wrappedKey, subject, services.deps), services);
  if (!entries.ok) return entries;
  const merged = await mergedInto(call, entries.value);
  if (!merged.ok) return merged;
  const last = chain.value.entries.at(-1);
  const now = clinicNow(services);
  return ok({
    patient,
    identity: identityOf(entries.value.findLast((entry) => entry.kind === "registration") ?? null),
    entries: entries.value,
    head: last === undefined ? EMPTY_HEAD : { seq: last.seq, hash: last.hash },
    today: localDay(now),
    now,
    merged: merged.value,
    mergedInto: goneInto(entries.value),
  });
}

/** The patient whose chart this one was merged into. */
function goneInto(entries: readonly AnyClearEntry[]): Uuid | null {
  for (const entry of entries) if (entry.kind === "merge" && entry.body.step === "approved") return entry.body.into;
  return null;
}

/** The charts that were merged into this one: who they were, and how long they are. Each opens by its own id. */
async function mergedInto(call: Call<"GET /api/patients/:patient/chart">, entries: readonly AnyClearEntry[]) {
  const patients = entries.flatMap((entry) => (entry.kind === "merge" && entry.body.step === "absorbed" ? [entry.body.from] : []));
  if (patients.length === 0) return ok([]);
  await call.reads(patients);
  const { services } = call;
  const clinic = foundedClinic(services).id;
  const { rows } = await services.store.patients({ clinic, patients, limit: patients.length, offset: 0 });
  const merged: MergedChart[] = [];
  for (const { patient, registration, wrappedKey, head } of rows) {
    const access = accessFor(signedIn(call).role, wrappedKey, { clinic, subject: patient }, services.deps);
    const opened = registration === null ? null : openEntry(registration, access, services.deps.cipher);
    if (opened !== null && !opened.ok) return opened;
    merged.push({ patient, identity: identityOf(opened?.value ?? null), entries: head.seq, head });
  }
  return ok(merged);
}
