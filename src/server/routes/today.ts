/** The board of a day: chairs with who is in them, alerts with whom they concern by now, what is due, what waits for a signature. */
import { z } from "zod";
import { type LocalDate, localDay } from "../../base/dates.ts";
import type { Uuid } from "../../base/ids.ts";
import { ok, type Result } from "../../base/result.ts";
import { escalationOf } from "../../care/course/escalation.ts";
import { dayState } from "../../care/course/open-days.ts";
import { patientPageFindings } from "../../care/course/patient-pages.ts";
import { localDate } from "../../record/kinds/parts.ts";
import type { PatientSummary } from "../../store/store.ts";
import { type BoardPatient, boardBooking, boardDue, preparedFor, unsignedIn } from "../board.ts";
import type { Board } from "../board-contract.ts";
import { clinicNow, foundedClinic } from "../clinic.ts";
import { readClinicLedger } from "../clinic-ledger.ts";
import type { Identity, Settings } from "../contract.ts";
import type { CourseChart } from "../course-book.ts";
import { readDay } from "../day-book.ts";
import { openAlerts, summariesOf } from "../open-alerts.ts";
import { accessFor, identityOf, openEntry } from "../opening.ts";
import type { ServerRefusal } from "../refusal.ts";
import { mayCall } from "../rights.ts";
import { type Call, type Router, signedIn } from "../route.ts";
import { directorOf } from "./physicians.ts";

export function todayRoutes(router: Router): void {
  router.on("GET /api/today", { body: null, query: z.object({ on: localDate.optional() }), handle: today });
}

async function today(call: Call<"GET /api/today">): Promise<Result<Board, ServerRefusal>> {
  const { services, query } = call;
  const { role } = signedIn(call);
  const clinic = foundedClinic(services).id;
  const now = clinicNow(services);
  const on = query.on ?? localDay(now);
  const ledger = await readClinicLedger(services);
  if (!ledger.ok) return ledger;
  const day = await readDay(services, on);
  if (!day.ok) return day;
  const clinical = mayCall(role, "GET /api/patients/:patient/chart");
  const charts = clinical ? await services.courses.all(clinic) : ok([]);
  if (!charts.ok) return charts;
  const rows = clinical ? await services.store.openAlerts(clinic) : [];
  const booked = [...new Set(day.value.day.bookings.map(({ patient }) => patient))];
  const others = booked.filter((patient) => !charts.value.some(({ summary }) => summary.patient === patient));
  const shown = [...new Set([...booked, ...charts.value.map(({ summary }) => summary.patient), ...rows.map(({ alert }) => alert.subject)])];
  await call.reads(shown);
  const alerts = await openAlerts(services, role, rows);
  if (!alerts.ok) return alerts;
  const summaries = [...charts.value.map(({ summary }) => summary), ...(await summariesOf(services, others)).values()];
  const people = peopleOf(call, summaries);
  if (!people.ok) return people;
  const alarmed = new Set(alerts.value.map(({ patient }) => patient));
  const courses = new Map(charts.value.map((course) => [course.summary.patient, course]));
  const identity = (patient: Uuid): Identity => people.value.get(patient) ?? { status: "withheld" };
  const boardPatient = (patient: Uuid): BoardPatient => ({
    identity: identity(patient),
    course: courses.get(patient) ?? null,
    alert: alarmed.has(patient),
  });
  const settings = ledger.value.newest;
  return ok({
    ...{ now, today: localDay(now), on },
    ...(await clinicParts(call, settings, charts.value, on, now)),
    bookings: day.value.day.bookings.map((one) => boardBooking(one, on, boardPatient(one.patient), now)),
    alerts: alerts.value.map((one) => ({ ...one, escalation: escalationOf(one, settings, now) })),
    due: charts.value.flatMap(({ summary, chart }) => boardDue(summary.patient, identity(summary.patient), chart, localDay(now))),
    unsigned: unsignedOf(charts.value),
  });
}

/** What the settings say of the day and of whom to call. */
async function clinicParts(
  { services }: Call<"GET /api/today">,
  settings: Settings,
  charts: readonly CourseChart[],
  on: LocalDate,
  now: string,
): Promise<Pick<Board, "state" | "next" | "tomorrow" | "chairs" | "director" | "contacts" | "pages">> {
  const { "on-call": onCall, "crisis-lines": crisisLines, chairs } = settings;
  return {
    state: dayState(settings, on),
    ...preparedFor(charts, settings, on),
    chairs: chairs?.chairs ?? null,
    director: (await directorOf(services))?.name ?? null,
    contacts: (onCall?.contacts ?? []).map(({ name, phone }) => ({ name, phone })),
    pages: patientPageFindings({ onCall, crisisLines }, localDay(now)),
  };
}

function unsignedOf(charts: readonly CourseChart[]): Board["unsigned"] {
  const waiting = charts.map(({ chart }) => unsignedIn(chart)).filter((count) => count > 0);
  return { entries: waiting.reduce((sum, count) => sum + count, 0), patients: waiting.length };
}

/** Who they are, as this reader may see it. */
function peopleOf(call: Call<"GET /api/today">, summaries: readonly PatientSummary[]): Result<ReadonlyMap<Uuid, Identity>, ServerRefusal> {
  const { services } = call;
  const clinic = foundedClinic(services).id;
  const people = new Map<Uuid, Identity>();
  for (const { patient, registration, wrappedKey } of summaries) {
    const access = accessFor(signedIn(call).role, wrappedKey, { clinic, subject: patient }, services.deps);
    const opened = registration === null ? null : openEntry(registration, access, services.deps.cipher);
    if (opened !== null && !opened.ok) return opened;
    people.set(patient, identityOf(opened?.value ?? null));
  }
  return ok(people);
}
