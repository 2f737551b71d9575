/** A patient's chart: every entry in order, each opened as far as this reader may have it. */
import { instantAt, localDay } from "../../base/dates.ts";
import { invariant } from "../../base/invariant.ts";
import { ok, type Result } from "../../base/result.ts";
import { EMPTY_HEAD } from "../../record/chain.ts";
import type { StoredEntry } from "../../record/entry.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import type { ReadAccess } from "../../record/reading.ts";
import { StoreError } from "../../store/errors.ts";
import type { Chain, Store, Subject } from "../../store/store.ts";
import { accessFor, identityOf, openEntry } from "../opening.ts";
import { refuse, type ServerRefusal } from "../refusal.ts";
import { type Call, type Router, signedIn } from "../route.ts";
import type { Services } from "../services.ts";

export function chartRoutes(router: Router): void {
  router.on("GET /api/patients/:patient/chart", { body: null, query: null, handle: chart });
}

async function chart(call: Call<"GET /api/patients/:patient/chart">) {
  const { services, patient } = call;
  const { deps } = services;
  const clinic = services.clinic();
  invariant(clinic !== null, "the clinic is founded");
  const subject: Subject = { clinic: clinic.id, ledger: "chart", subject: patient };
  const chain = await readChart(services.store, subject);
  if (!chain.ok) return chain;
  await call.reads(patient);
  const entries = openAll(chain.value.entries, accessFor(signedIn(call).role, chain.value.wrappedKey, subject, deps), services);
  if (!entries.ok) return entries;
  const last = chain.value.entries.at(-1);
  return ok({
    patient,
    identity: identityOf(entries.value.findLast((entry) => entry.kind === "registration") ?? null),
    entries: entries.value,
    head: last === undefined ? EMPTY_HEAD : { seq: last.seq, hash: last.hash },
    today: localDay(instantAt(deps.now(), clinic.utcOffset)),
  });
}

/** The chain of a chart; a record that does not verify is refused, never shown in part. */
export async function readChart(store: Store, subject: Subject): Promise<Result<Chain, ServerRefusal>> {
  try {
    const chain = await store.readChain(subject);
    return chain === null ? refuse("patient.unknown") : ok(chain);
  } catch (error) {
    if (error instanceof StoreError && error.failure.code === "store.damaged")
      return refuse("record.damaged", { finding: error.failure.finding, seq: error.failure.seq });
    throw error;
  }
}

/** Every entry of a chain in the clear, or the first that cannot be read. */
export function openAll(
  stored: readonly StoredEntry[],
  access: ReadAccess,
  { deps }: Services,
): Result<readonly AnyClearEntry[], ServerRefusal> {
  const entries: AnyClearEntry[] = [];
  for (const one of stored) {
    const entry = openEntry(one, access, deps.cipher);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  return ok(entries);
}
