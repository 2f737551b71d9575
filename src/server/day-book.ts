/**
 * The days of the clinic: read as they are, and written to. Whoever books a chair says at which place of the day's chain the
 * booking is to stand; when somebody else was there first, the day is read again and judged again, so that a chair that
 * was taken meanwhile is refused and one that was not is booked.
 */
import type { LocalDate } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { EMPTY_HEAD, type Head, link } from "../record/chain.ts";
import type { Key } from "../record/cipher.ts";
import { type ClinicDay, type DayAddition, dayRefusal, EMPTY_DAY, evolveDay, foldDay } from "../record/day.ts";
import type { Author, StoredEntry } from "../record/entry.ts";
import { type BookedFor, daySubject } from "../record/kinds/day.ts";
import type { AnyDayEntry } from "../record/kinds.ts";
import { isDayEntry, readEntry } from "../record/reading.ts";
import { unwrapKey, wrapKey } from "../record/seal.ts";
import { prepareEntry } from "../record/writing.ts";
import type { Append, Subject } from "../store/store.ts";
import type { ChairTime } from "./board-contract.ts";
import { clinicNow, foundedClinic, newId } from "./clinic.ts";
import { readClinicLedger } from "./clinic-ledger.ts";
import { readChart } from "./reading-charts.ts";
import { refuse, type ServerRefusal } from "./refusal.ts";
import type { Services } from "./services.ts";

/** A day as it is at the end of its chain. */
export interface OpenDay {
  readonly on: LocalDate;
  readonly day: ClinicDay;
  readonly head: Head;
}

/** What is about to be written to one day. */
export interface DayWriter {
  readonly on: LocalDate;
  /** The day with everything that was added so far. */
  readonly day: ClinicDay;
  /** The entries added so far. */
  readonly entries: readonly AnyDayEntry[];
  /** Judges and adds. */
  add(addition: DayAddition, remark?: string | null): Result<AnyDayEntry, ServerRefusal>;
  /** What is to be appended; null when nothing was added. */
  append(): Append | null;
}

/** The day `on`. A chain that does not verify is refused. */
export async function readDay(services: Services, on: LocalDate): Promise<Result<OpenDay, ServerRefusal>> {
  const opened = await openDay(services, on);
  return opened.ok ? ok({ on, day: opened.value.day, head: opened.value.head }) : opened;
}

/** A writer at the end of the day `on`. */
export async function openDayWriter(services: Services, on: LocalDate, author: Author): Promise<Result<DayWriter, ServerRefusal>> {
  const opened = await openDay(services, on);
  return opened.ok ? ok(createDayWriter(services, on, author, opened.value)) : opened;
}

/** So often a day is judged again after somebody else wrote to it first. Each time somebody else has succeeded. */
const TRIES_MAX = 200;

/** Adds one entry at the end of the day `on`, wherever that is. It is on disk when this answers. */
export function addToDay(
  services: Services,
  on: LocalDate,
  author: Author,
  addition: DayAddition,
  remark: string | null = null,
): Promise<Result<AnyDayEntry, ServerRefusal>> {
  return untilFirst(services, async () => {
    const writer = await openDayWriter(services, on, author);
    if (!writer.ok) return writer;
    const added = writer.value.add(addition, remark);
    return added.ok ? ok({ added: added.value, writers: [writer.value] }) : added;
  });
}

/**
 * Gives a booking of the day `on` back and books its patient at `to`, on the same day or another, in one transaction: whoever is moved
 * never stands twice or nowhere. A booking of a course is moved in its schedule, which decides over it.
 */
export function moveBooking(
  services: Services,
  author: Author,
  { on, booking: id, to }: { readonly on: LocalDate; readonly booking: Uuid; readonly to: ChairTime },
): Promise<Result<AnyDayEntry, ServerRefusal>> {
  return untilFirst(services, async () => {
    const left = await openDayWriter(services, on, author);
    if (!left.ok) return left;
    const booking = left.value.day.bookings.find((one) => one.id === id);
    if (booking === undefined) return refuse("day.booking-unknown", { id });
    const { patient, what, number } = booking;
    if (number !== null) return refuse("day.of-course", { field: "body.booking" });
    const served = await servingChair(services, to.chair, what, "body.to.chair");
    if (!served.ok) return served;
    const undone = left.value.add({ kind: "unbooked", body: { booking: id, reason: "moved" } });
    if (!undone.ok) return undone;
    const taken = to.on === on ? left : await openDayWriter(services, to.on, author);
    if (!taken.ok) return taken;
    const added = taken.value.add({ kind: "booked", body: { ...to, patient, what, number } });
    return added.ok ? ok({ added: added.value, writers: [...new Set([left.value, taken.value])] }) : added;
  });
}

/** Refuses a chair that the settings do not know, or that does not serve for `what`; `field` is where it was given. */
export async function servingChair(services: Services, code: string, what: BookedFor, field: string): Promise<Result<null, ServerRefusal>> {
  const ledger = await readClinicLedger(services);
  if (!ledger.ok) return ledger;
  const chair = ledger.value.newest.chairs?.chairs.find((one) => one.code === code);
  return chair?.serves.includes(what) === true ? ok(null) : refuse("chair.unknown", { field, chair: code });
}

/** Writes what `attempt` adds to days as they are, in one transaction; when somebody else wrote to one of them first, it is asked again. */
async function untilFirst(
  { store }: Services,
  attempt: () => Promise<Result<{ readonly added: AnyDayEntry; readonly writers: readonly DayWriter[] }, ServerRefusal>>,
): Promise<Result<AnyDayEntry, ServerRefusal>> {
  for (let tried = 1; ; tried += 1) {
    const made = await attempt();
    if (!made.ok) return made;
    const { added, writers } = made.value;
    const [only, ...more] = writers.map((writer) => writer.append()).filter((append) => append !== null);
    invariant(only !== undefined, "an entry was added");
    const written = more.length === 0 ? await store.append(only) : await store.appendAll([only, ...more]);
    if (written.ok) return ok(added);
    if (!isOvertaken(written.error.code) || tried === TRIES_MAX) return fail(written.error);
  }
}

/** Whether somebody else wrote to a day first, its very first entry included. */
export function isOvertaken(code: string): boolean {
  return code === "append.seq-taken" || code === "append.key-exists";
}

interface Opened {
  readonly day: ClinicDay;
  readonly head: Head;
  readonly key: Key;
  /** Of a day that begins: the key to be kept. */
  readonly wrappedKey?: string;
}

async function openDay(services: Services, on: LocalDate): Promise<Result<Opened, ServerRefusal>> {
  const { cipher, clinicKey } = services.deps;
  const subject = subjectOf(services, on);
  const chain = await readChart(services.store, subject);
  if (!chain.ok && chain.error.code !== "patient.unknown") return chain;
  if (!chain.ok) {
    const key = cipher.newKey();
    return ok({ day: EMPTY_DAY, head: EMPTY_HEAD, key, wrappedKey: wrapKey(key, subject, clinicKey, cipher) });
  }
  const { wrappedKey, entries: stored } = chain.value;
  invariant(wrappedKey !== null, "the key of a day is never destroyed");
  const key = unwrapKey(wrappedKey, subject, clinicKey, cipher);
  invariant(key !== null, "a day's key opens with the clinic's key");
  const entries: AnyDayEntry[] = [];
  for (const one of stored) {
    const read = readEntry(one, { status: "open", key }, cipher);
    if (!read.ok || !isDayEntry(read.value))
      return refuse("record.damaged", { finding: read.ok ? "record.ledger-other" : read.error.code, seq: one.seq });
    entries.push(read.value);
  }
  const last = stored.at(-1);
  invariant(last !== undefined, "a chain has an entry");
  return ok({ day: foldDay(on, entries), head: { seq: last.seq, hash: last.hash }, key });
}

function subjectOf(services: Services, on: LocalDate): Subject {
  const { id: clinic } = foundedClinic(services);
  return { clinic, ledger: "day", subject: daySubject(clinic, on) };
}

function createDayWriter(services: Services, on: LocalDate, author: Author, opened: Opened): DayWriter {
  const { cipher } = services.deps;
  const subject = subjectOf(services, on);
  const now = clinicNow(services);
  const linked: StoredEntry[] = [];
  const entries: AnyDayEntry[] = [];
  let { day } = opened;
  let head: Head = opened.head;
  return {
    on,
    get day() {
      return day;
    },
    entries,
    add(addition, remark = null) {
      const refused = dayRefusal(on, day, addition);
      if (refused !== null) return fail(refused);
      const context = { ...subject, id: newId(services), recordedAt: now, author, source: null };
      const draft = { ...addition, occurredAt: now, personal: remark === null ? null : { remark } };
      const prepared = prepareEntry(draft, context, opened.key, cipher);
      if (!prepared.ok) return refuse("entry.invalid", { findings: prepared.error.map((finding) => ({ ...finding, entry: 0 })) });
      const entry = link(prepared.value, head, cipher);
      const read = readEntry(entry, { status: "open", key: opened.key }, cipher);
      invariant(read.ok && isDayEntry(read.value), "what was just written is read");
      linked.push(entry);
      entries.push(read.value);
      head = entry;
      day = evolveDay(on, day, read.value);
      return ok(read.value);
    },
    append() {
      if (linked.length === 0) return null;
      const begun = opened.wrappedKey === undefined ? {} : { wrappedKey: opened.wrappedKey };
      return { ...subject, expectedSeq: opened.head.seq + 1, entries: linked, ...begun };
    },
  };
}
