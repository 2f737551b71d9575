/** The alerts that have not ended, as a reader may see them, the first that is due first. */
import { millisecondsOf } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { ok, type Result } from "../base/result.ts";
import type { Role } from "../record/entry.ts";
import type { OpenAlertRow, PatientSummary } from "../store/store.ts";
import type { OpenAlert } from "./alert-contract.ts";
import { foundedClinic } from "./clinic.ts";
import { accessFor, identityOf, openEntry } from "./opening.ts";
import { refuse, type ServerRefusal } from "./refusal.ts";
import type { Services } from "./services.ts";

/** `rows` of the table of open alerts, opened for `role`. */
export async function openAlerts(
  services: Services,
  role: Role,
  rows: readonly OpenAlertRow[],
): Promise<Result<readonly OpenAlert[], ServerRefusal>> {
  const summaries = await summariesOf(services, [...new Set(rows.map(({ alert }) => alert.subject))]);
  const alerts: OpenAlert[] = [];
  for (const row of rows) {
    const one = openAlertOf(services, role, row, summaries.get(row.alert.subject));
    if (!one.ok) return one;
    alerts.push(one.value);
  }
  return ok(alerts.sort((a, b) => millisecondsOf(a.dueAt) - millisecondsOf(b.dueAt)));
}

/** What the list of patients has of `patients`, by id. */
export async function summariesOf(services: Services, patients: readonly Uuid[]): Promise<ReadonlyMap<Uuid, PatientSummary>> {
  if (patients.length === 0) return new Map();
  const clinic = foundedClinic(services).id;
  const { rows } = await services.store.patients({ clinic, patients, limit: patients.length, offset: 0 });
  return new Map(rows.map((row) => [row.patient, row]));
}

function openAlertOf(
  { deps }: Services,
  role: Role,
  { alert, taken }: OpenAlertRow,
  summary: PatientSummary | undefined,
): Result<OpenAlert, ServerRefusal> {
  const access = accessFor(role, summary?.wrappedKey ?? null, alert, deps);
  const registration = summary?.registration == null ? null : openEntry(summary.registration, access, deps.cipher);
  if (registration !== null && !registration.ok) return registration;
  const read = openEntry(alert, { status: "withheld" }, deps.cipher);
  if (!read.ok) return read;
  if (read.value.kind !== "alert") return refuse("record.damaged", { finding: "column", seq: alert.seq });
  const { about, instrument, numbers, dueAt, owner } = read.value.body;
  return ok({
    ...{ patient: alert.subject, identity: identityOf(registration?.value ?? null), alert: alert.id, about, instrument, numbers, dueAt },
    raisedAt: alert.recordedAt,
    owner: taken === null ? owner : { id: taken.author.id, name: taken.author.name },
    status: taken === null ? "open" : "taken",
    takenAt: taken?.recordedAt ?? null,
  });
}
