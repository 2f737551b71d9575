/** The list of patients: found by name or number in memory, filtered and ordered by the database, opened for this reader. */
import { z } from "zod";
import { invariant } from "../../base/invariant.ts";
import { ok } from "../../base/result.ts";
import { INSTRUMENTS } from "../../measures/instruments.ts";
import { WHEEL_CODES, wheelsOf } from "../../measures/wheels.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import type { Measurement, PatientQuery, PatientSummary } from "../../store/store.ts";
import type { PatientRow } from "../contract.ts";
import { accessFor, identityOf, openEntry } from "../opening.ts";
import { refuse } from "../refusal.ts";
import { IDENTITY, mayCall } from "../rights.ts";
import { type Call, type Router, signedIn } from "../route.ts";

const searchBody = z.strictObject({
  text: z.string().max(200),
  filter: z.enum(["all", "neither", "tms", "exosome", "both", "open", "closed"]),
  offset: z.int().min(0).max(100_000_000),
  limit: z.int().min(1).max(200),
});

const CODES = [...new Set([...WHEEL_CODES, ...Object.keys(INSTRUMENTS)])];

export function patientRoutes(router: Router): void {
  router.on("POST /api/patients/search", { body: searchBody, query: null, handle: search });
}

async function search(call: Call<"POST /api/patients/search">) {
  const { services, body } = call;
  const { role } = signedIn(call);
  const clinic = services.clinic();
  invariant(clinic !== null, "the clinic is founded");
  const text = body.text.trim();
  if (text !== "" && IDENTITY[role] === "withheld") return refuse("patients.search-withheld", { field: "text" });
  const query: PatientQuery = { clinic: clinic.id, ...filterOf(body.filter), limit: body.limit, offset: body.offset };
  const found = text === "" ? null : await services.names.find(text);
  if (found === "reading") return refuse("patients.names-reading");
  const page = await services.store.patients(found === null ? query : { ...query, patients: found });
  const ids = page.rows.map((row) => row.patient);
  await call.reads(ids);
  // What was measured belongs to the chart: a role that may not open charts sees none of it here either.
  const clinical = mayCall(role, "GET /api/patients/:patient/chart");
  const measurements = clinical ? await services.store.measurements(clinic.id, ids, CODES) : [];
  const measured = Map.groupBy(measurements, (one) => one.patient);
  const rows: PatientRow[] = [];
  for (const summary of page.rows) {
    if (summary.status === "erased") services.names.forget(summary.patient);
    const access = accessFor(role, summary.wrappedKey, { clinic: clinic.id, subject: summary.patient }, services.deps);
    const registration = summary.registration === null ? null : openEntry(summary.registration, access, services.deps.cipher);
    if (registration !== null && !registration.ok) return registration;
    rows.push(rowOf(summary, registration?.value ?? null, measured.get(summary.patient) ?? []));
  }
  const { erased: _, ...counts } = page.counts;
  return ok({ rows, total: page.total, counts });
}

function filterOf(filter: z.output<typeof searchBody>["filter"]): Pick<PatientQuery, "strategy" | "status"> {
  if (filter === "all") return {};
  return filter === "open" || filter === "closed" ? { status: filter } : { strategy: filter };
}

function rowOf(summary: PatientSummary, registration: AnyClearEntry | null, measurements: readonly Measurement[]): PatientRow {
  const { mind, body } = wheelsOf(measurements);
  return {
    id: summary.patient,
    identity: identityOf(registration),
    sex: registration?.kind === "registration" ? registration.body.sex : "unknown",
    plan: planOf(summary),
    status: summary.status,
    lastContactOn: summary.lastContactOn,
    lastMeasure: lastMeasureOf(measurements),
    ...{ mind, body },
  };
}

function planOf({ plan, sessionCount, infusionCount }: PatientSummary): PatientRow["plan"] {
  if (plan === null) return null;
  const { strategy, startsOn, sessionCountPlanned, infusionCountPlanned } = plan;
  return {
    strategy,
    startsOn,
    sessionsDone: sessionCount,
    sessionsPlanned: sessionCountPlanned,
    infusionsDone: infusionCount,
    infusionsPlanned: infusionCountPlanned,
  };
}

/** The total of an instrument recorded for the latest day, the last of that day. */
function lastMeasureOf(measurements: readonly Measurement[]): PatientRow["lastMeasure"] {
  const totals = measurements.filter((one) => one.item === null && one.code in INSTRUMENTS);
  const last = totals.reduce<Measurement | null>(
    (newest, one) => (newest === null || one.occurredOn >= newest.occurredOn ? one : newest),
    null,
  );
  return last === null ? null : { code: last.code, value: last.value, on: last.occurredOn };
}
