/**
 * The schedule of a course: what the rules propose, and what somebody decided. A schedule is written together with the bookings
 * that it needs: when one chair is taken meanwhile, nothing of it is written, and the day is named.
 */
import { z } from "zod";
import { addDays, type LocalDate, localDay } from "../../base/dates.ts";
import type { Uuid } from "../../base/ids.ts";
import { ok, type Result } from "../../base/result.ts";
import type { Given, PlannedItem, Wishes } from "../../care/course/layout.ts";
import { orderOf } from "../../care/course/order.ts";
import { checkpointFindings, proposeSchedule } from "../../care/course/proposal.ts";
import { type Held, minutesOf, timeOf } from "../../care/course/slots.ts";
import { type Chart, standingOf } from "../../record/chart.ts";
import { BOOKED_FOR } from "../../record/kinds/day.ts";
import { code, localDate, timeOfDay } from "../../record/kinds/parts.ts";
import { schedule } from "../../record/kinds/schedule.ts";
import type { Append } from "../../store/store.ts";
import { commitChart, openWriter, openWriterAtHead } from "../chart-writing.ts";
import { chartOf, clinicNow } from "../clinic.ts";
import { readClinicLedger } from "../clinic-ledger.ts";
import type { Settings } from "../contract.ts";
import { type DayWriter, isOvertaken, openDayWriter, readDay } from "../day-book.ts";
import { refuse, type ServerRefusal } from "../refusal.ts";
import { authorOf, type Call, type Router } from "../route.ts";
import type { Services } from "../services.ts";

const wishesBody = z.strictObject({ time: timeOfDay, chair: code.nullable(), infusionTime: timeOfDay, infusionChair: code.nullable() });
const courseBody = z.strictObject({
  expectedSeq: z.int().min(1),
  ground: z.enum(["proposed", "edited", "replanned"]),
  planned: schedule.body.shape.planned,
});
/** A schedule of a thousand lines. */
const BODY_BYTES_MAX = 512 * 1024;
/** Days are looked at so far ahead: longer than any course. */
const DAYS_AHEAD = 430;
const WISHES: Wishes = { time: "10:00", chair: null, infusionTime: "14:00", infusionChair: null };
const TRIES_MAX = 20;

export function courseRoutes(router: Router): void {
  router.on("POST /api/patients/:patient/course/proposal", {
    body: z.strictObject({ from: localDate.nullable(), wishes: wishesBody.nullable() }),
    query: null,
    handle: propose,
  });
  router.on("POST /api/patients/:patient/course", { body: courseBody, query: null, bodyBytesMax: BODY_BYTES_MAX, handle: decide });
}

async function propose(call: Call<"POST /api/patients/:patient/course/proposal">) {
  const { services, patient, body } = call;
  const writer = await openWriterAtHead(services, patient, authorOf(call));
  if (!writer.ok) return writer;
  await call.reads(patient);
  const { chart } = writer.value;
  const plan = standingOf(chart, "plan").at(-1);
  if (plan === undefined) return refuse("course.no-plan");
  const ledger = await readClinicLedger(services);
  if (!ledger.ok) return ledger;
  const today = localDay(clinicNow(services));
  const given = givenIn(chart);
  const before = standingOf(chart, "schedule").at(-1)?.body.planned ?? [];
  const from = earliest(body.from, given, today);
  const held = await heldByOthers(services, patient, from, before);
  if (!held.ok) return held;
  const wishes = body.wishes ?? wishesFrom(before);
  const settings = ledger.value.newest;
  const clinic = { ...settings, chairs: settings.chairs?.chairs ?? null, held: (on: LocalDate) => held.value.get(on) ?? [] };
  const instruments = settings.practice?.instruments ?? null;
  const proposal = proposeSchedule({ order: orderOf(plan.body), given, before, clinic, wishes, instruments, from });
  const decisions = standingOf(chart, "decision").map(({ occurredAt }) => localDay(occurredAt));
  const findings = [...checkpointFindings(before, decisions, today), ...proposal.findings];
  return ok({ planned: proposal.planned, findings, wishes, from, given });
}

async function decide(call: Call<"POST /api/patients/:patient/course">) {
  const { services, patient, body } = call;
  const author = authorOf(call);
  const ledger = await readClinicLedger(services);
  if (!ledger.ok) return ledger;
  const unfit = unfitChair(body.planned, ledger.value.newest);
  if (unfit !== null) return refuse("chair.unknown", { chair: unfit });
  for (let tried = 1; ; tried += 1) {
    const writer = await openWriter(services, patient, body.expectedSeq - 1, author);
    if (!writer.ok) return writer;
    const { chart, now } = writer.value;
    const plan = standingOf(chart, "plan").at(-1);
    if (plan === undefined) return refuse("course.no-plan");
    const before = standingOf(chart, "schedule").at(-1);
    const content = { plan: plan.id, ground: body.ground, replaces: before?.id ?? null, planned: body.planned };
    const draft = { kind: "schedule", occurredAt: now, body: content, personal: null };
    const added = writer.value.add({ command: "record", draft });
    if (!added.ok) return added;
    const days = await bookingsOf(call, before?.body.planned ?? [], localDay(now));
    if (!days.ok) return days;
    const written = await commitChart(services, writer.value, author, days.value);
    if (written.ok || !isOvertaken(written.error.code) || tried === TRIES_MAX) return written;
    // A day was written to meanwhile, and is judged again; the chart itself must be as it was.
    const { seq } = await services.store.head(chartOf(services, patient));
    if (seq !== body.expectedSeq - 1) return written;
  }
}

/** What the days from today on get and lose, so that they hold exactly what the schedule says of this patient. */
async function bookingsOf(
  { services, patient, body, who }: Call<"POST /api/patients/:patient/course">,
  before: readonly PlannedItem[],
  today: LocalDate,
): Promise<Result<readonly Append[], ServerRefusal>> {
  const wanted = Map.groupBy(body.planned.filter(isBooked), ({ on }) => on);
  const affected = [...new Set([...before.filter(isBooked).map(({ on }) => on), ...wanted.keys()])].filter((on) => on >= today).sort();
  const appends: Append[] = [];
  for (const on of affected) {
    const writer = await openDayWriter(services, on, authorOf({ who }));
    if (!writer.ok) return writer;
    const changed = changeDay(writer.value, patient, wanted.get(on) ?? []);
    if (!changed.ok) return changed;
    const append = writer.value.append();
    if (append !== null) appends.push(append);
  }
  return ok(appends);
}

/** Gives back what is not wanted any more, and books what is not there yet. Who has come already stays. */
function changeDay(writer: DayWriter, patient: Uuid, wanted: readonly PlannedItem[]): Result<null, ServerRefusal> {
  const own = writer.day.bookings.filter((one) => one.patient === patient && BY_SCHEDULE.has(one.what));
  const bodies = wanted.map((item) => bodyOf(item, patient));
  const same = (one: (typeof own)[number], body: (typeof bodies)[number]) =>
    one.chair === body.chair && one.from === body.from && one.to === body.to && one.what === body.what && one.number === body.number;
  for (const one of own.filter(({ state }) => state === "booked")) {
    if (bodies.some((body) => same(one, body))) continue;
    const undone = writer.add({ kind: "unbooked", body: { booking: one.id, reason: "replanned" } });
    if (!undone.ok) return undone;
  }
  for (const body of bodies) {
    if (own.some((one) => same(one, body) && one.state !== "missed")) continue;
    const booked = writer.add({ kind: "booked", body });
    if (!booked.ok) return { ok: false, error: { ...booked.error, on: writer.on } };
  }
  return ok(null);
}

const BY_SCHEDULE: ReadonlySet<string> = new Set(["session", "infusion"]);

type BookedItem = PlannedItem & { readonly time: string; readonly minutes: number; readonly chair: string };

function isBooked(item: PlannedItem): item is BookedItem {
  return BY_SCHEDULE.has(item.what) && item.time !== null && item.minutes !== null && item.chair !== null;
}

function bodyOf(item: PlannedItem, patient: Uuid) {
  const { on, number, time, minutes, chair } = item;
  const from = time ?? "00:00";
  const to = timeOf(Math.min(minutesOf(from) + (minutes ?? 0), 24 * 60));
  return { on, chair: chair ?? "", from, to, patient, what: BOOKED_FOR.find((one) => one === item.what) ?? "visit", number };
}

/** A chair of the schedule that the settings do not know, or that does not serve for it. */
function unfitChair(planned: readonly PlannedItem[], { chairs }: Settings): string | null {
  const fits = (item: BookedItem) =>
    (chairs?.chairs ?? []).some(({ code: one, serves }) => one === item.chair && serves.some((what) => what === item.what));
  return planned.filter(isBooked).find((item) => !fits(item))?.chair ?? null;
}

function givenIn(chart: Chart): Given {
  const days = (kind: "session" | "infusion") => standingOf(chart, kind).map(({ occurredAt }) => localDay(occurredAt));
  return { sessions: days("session"), infusions: days("infusion") };
}

/** Not before today; and when something was given today already, not before tomorrow. */
function earliest(wanted: LocalDate | null, { sessions, infusions }: Given, today: LocalDate): LocalDate {
  const from = sessions.includes(today) || infusions.includes(today) ? addDays(today, 1) : today;
  return wanted !== null && wanted > from ? wanted : from;
}

/** The chair and the time of the sessions and infusions that were planned before. */
function wishesFrom(before: readonly PlannedItem[]): Wishes {
  const session = before.findLast((one) => one.what === "session" && one.time !== null);
  const infusion = before.findLast((one) => one.what === "infusion" && one.time !== null);
  return {
    time: session?.time ?? WISHES.time,
    chair: session?.chair ?? WISHES.chair,
    infusionTime: infusion?.time ?? WISHES.infusionTime,
    infusionChair: infusion?.chair ?? WISHES.infusionChair,
  };
}

/** The chairs that others hold on the days to come. Days without any booking have no chain and cost a look. */
async function heldByOthers(
  services: Services,
  patient: Uuid,
  from: LocalDate,
  before: readonly PlannedItem[],
): Promise<Result<ReadonlyMap<LocalDate, readonly Held[]>, ServerRefusal>> {
  const last = [addDays(from, DAYS_USUAL), ...before.map(({ on }) => on)].sort().at(-1) ?? from;
  const held = new Map<LocalDate, readonly Held[]>();
  for (let on = from; on <= last && on <= addDays(from, DAYS_AHEAD); on = addDays(on, 1)) {
    const day = await readDay(services, on);
    if (!day.ok) return day;
    const others = day.value.day.bookings.filter((one) => one.patient !== patient && one.state !== "missed");
    if (others.length > 0)
      held.set(
        on,
        others.map(({ chair, from: begins, to }) => ({ chair, from: begins, to })),
      );
  }
  return ok(held);
}

/** A course with its taper. */
const DAYS_USUAL = 120;
