/**
 * The calendar of the demonstration: for each patient in their course the schedule that the rules proposed when the plan was
 * made, the one they proposed anew after days that were missed, and the bookings from today on. Who has come today by now
 * is noted on the day, and who has not.
 */
import { addDays, type Instant, type LocalDate, localDay, millisecondsOf } from "../base/dates.ts";
import { type Uuid, uuidv7 } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import { type RandomStream, randomStream } from "../base/random.ts";
import type { Given, PlannedItem } from "../care/course/layout.ts";
import { type CourseOrder, orderOf } from "../care/course/order.ts";
import { proposeSchedule } from "../care/course/proposal.ts";
import { type Held, minutesOf, timeOf } from "../care/course/slots.ts";
import type { Author } from "../record/entry.ts";
import { BOOKED_FOR, daySubject } from "../record/kinds/day.ts";
import { plan as planKind } from "../record/kinds/plan.ts";
import { instantOn } from "./calendar.ts";
import { infusionMinutes, placeOf } from "./course.ts";
import type { DemonstrationChain } from "./demonstration.ts";
import type { DemonstrationEntry } from "./entry.ts";
import { DEMONSTRATION_CHAIRS, demonstrationOpening } from "./settings.ts";
import { DEMONSTRATION_USERS as USERS } from "./users.ts";

/** Beyond the streams of patients, lots, settings and what waits. */
const STREAM = 4_000_000;
/** What the trial measured: the schedule of the demonstration asks for nothing else. */
const INSTRUMENTS = ["hamd17", "sss8"];
const ANALYTES: ReadonlySet<string> = new Set(["crp-hs"]);
/** A decision that is due since less than this is left for whoever looks at the demonstration. */
const DECIDED_AFTER_DAYS = 7;

/** The chains with the schedules in the charts, and behind them the days on which somebody is booked. */
export function withSchedules(chains: readonly DemonstrationChain[], now: Instant, clinic: Uuid, seed = 1): readonly DemonstrationChain[] {
  const random = randomStream(seed, STREAM);
  const world: World = { now, today: localDay(now), random, held: new Map(), days: new Map() };
  let rank = 0;
  const charts = chains.map((chain, index) => {
    const order = orderOfChain(chain);
    const own = order?.order.sessions != null ? rank++ : 0;
    return order === null || !isOpen(chain) ? chain : scheduled(chain, index, own, order, world);
  });
  return [...charts, ...dayChains(world, clinic)];
}

/** What the patients share: the chairs that are taken, and what is written to the days. */
interface World {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly random: RandomStream;
  readonly held: Map<LocalDate, Held[]>;
  readonly days: Map<LocalDate, DemonstrationEntry[]>;
}

interface Ordered {
  readonly order: CourseOrder;
  readonly plan: DemonstrationEntry;
}

function orderOfChain({ ledger, entries }: DemonstrationChain): Ordered | null {
  const plan = ledger === "chart" ? entries.findLast(({ draft }) => draft.kind === "plan") : undefined;
  const order = plan === undefined ? null : orderOf(planKind.body.parse(plan.draft.body));
  return plan === undefined || order === null ? null : { order, plan };
}

function isOpen({ entries }: DemonstrationChain): boolean {
  return !entries.some(({ draft }) => draft.kind === "closure");
}

function scheduled(chain: DemonstrationChain, index: number, rank: number, { order, plan }: Ordered, world: World): DemonstrationChain {
  const { chair, startMinutes } = placeOf(rank);
  const wishes = { time: timeOf(startMinutes), chair, infusionTime: timeOf(infusionMinutes(index)), infusionChair: "room-a" };
  const opening = demonstrationOpening(Number(order.startsOn.slice(0, 4)));
  const facts = { order, wishes, instruments: INSTRUMENTS };
  const clinic = { ...opening, chairs: DEMONSTRATION_CHAIRS, held: () => [] };
  const first = planned({ ...facts, given: { sessions: [], infusions: [] }, before: [], clinic, from: order.startsOn });
  const given = givenBefore(chain, world.today);
  const held = (on: LocalDate) => world.held.get(on) ?? [];
  const again = planned({ ...facts, given, before: first, clinic: { ...clinic, held }, from: world.today });
  const proposed = scheduleEntry(chain, plan, plan.recordedAt, { ground: "proposed", replaces: null, planned: first }, world);
  const isSame = JSON.stringify(treatmentsFrom(first, world.today)) === JSON.stringify(treatmentsFrom(again, world.today));
  const replannedAt = instantOn(addDays(world.today, -1), 17 * 60 + 40, world.now.slice(-6));
  const isLater = !isSame && millisecondsOf(replannedAt) > millisecondsOf(plan.recordedAt);
  const replanned = isLater
    ? [scheduleEntry(chain, plan, replannedAt, { ground: "replanned", replaces: proposed.id, planned: again }, world)]
    : [];
  const standing = replanned[0] ?? proposed;
  for (const item of treatmentsFrom(isLater ? again : first, world.today)) book(chain, item, standing, world);
  const entries = [...chain.entries, proposed, ...replanned, ...decided(chain, first, world)];
  return { ...chain, entries: entries.toSorted((a, b) => millisecondsOf(a.recordedAt) - millisecondsOf(b.recordedAt)) };
}

/** The schedule that the rules propose, of what the trial measured. */
function planned(facts: Parameters<typeof proposeSchedule>[0]): readonly PlannedItem[] {
  return proposeSchedule(facts).planned.flatMap((item) => {
    const codes = item.what === "lab" ? item.codes.filter((code) => ANALYTES.has(code)) : item.codes;
    return item.what === "lab" && codes.length === 0 ? [] : [{ ...item, codes }];
  });
}

/** The decision at the checkpoint, where that is a while ago: to go on, which is what the course then did. */
function decided(chain: DemonstrationChain, schedule: readonly PlannedItem[], world: World): readonly DemonstrationEntry[] {
  const checkpoint = schedule.find(({ what, number }) => what === "checkpoint" && number === 1);
  if (checkpoint === undefined || checkpoint.on > addDays(world.today, -DECIDED_AFTER_DAYS)) return [];
  const recordedAt = instantOn(checkpoint.on, 17 * 60, world.now.slice(-6));
  const body = { checkpoint: "session-15", rule: null, numbers: {}, choice: "continue", reasons: ["patient-wish"] };
  const draft = { kind: "decision", occurredAt: recordedAt, body, personal: null };
  return [{ ...entryOf(chain, recordedAt, USERS.psychiatrist, world), draft }];
}

/** What was given until yesterday. */
function givenBefore({ entries }: DemonstrationChain, today: LocalDate): Given {
  const days = (kind: string) =>
    entries.filter(({ draft }) => draft.kind === kind && localDay(draft.occurredAt) < today).map(({ draft }) => localDay(draft.occurredAt));
  return { sessions: days("session"), infusions: days("infusion") };
}

function treatmentsFrom(planned: readonly PlannedItem[], day: LocalDate): readonly PlannedItem[] {
  return planned.filter(({ what, on }) => on >= day && (what === "session" || what === "infusion"));
}

interface ScheduleBody {
  readonly ground: "proposed" | "replanned";
  readonly replaces: Uuid | null;
  readonly planned: readonly PlannedItem[];
}

function scheduleEntry(
  chain: DemonstrationChain,
  plan: DemonstrationEntry,
  recordedAt: Instant,
  body: ScheduleBody,
  world: World,
): DemonstrationEntry {
  const author = body.ground === "proposed" ? USERS.psychiatrist : USERS.reception;
  const draft = { kind: "schedule", occurredAt: recordedAt, body: { plan: plan.id, ...body }, personal: null };
  return { ...entryOf(chain, recordedAt, author, world), draft };
}

/** Books a treatment, and notes for today whether the patient has come; a chair that is taken stays whose it is. */
function book(chain: DemonstrationChain, item: PlannedItem, schedule: DemonstrationEntry, world: World): void {
  const { on, time, minutes, chair, number } = item;
  const what = BOOKED_FOR.find((one) => one === item.what);
  if (time === null || minutes === null || chair === null || what === undefined) return;
  const to = timeOf(minutesOf(time) + minutes);
  const taken = world.held.get(on) ?? [];
  if (taken.some((one) => one.chair === chair && one.from < to && time < one.to)) return;
  world.held.set(on, [...taken, { chair, from: time, to }]);
  const booked = { ...entryOf(chain, schedule.recordedAt, schedule.author, world) };
  const body = { on, chair, from: time, to, patient: chain.subject, what, number };
  const entries = world.days.get(on) ?? [];
  entries.push({ ...booked, draft: { kind: "booked", occurredAt: booked.recordedAt, body, personal: null } });
  entries.push(...noted(chain, item, booked.id, to, world));
  world.days.set(on, entries);
}

const MINUTES_EARLY = 6;
const MINUTES_WAITED = 10;

/** For today: that the patient came, a few minutes early; or, when it is over and nothing was given, that they did not. */
function noted(
  chain: DemonstrationChain,
  { on, what, time }: PlannedItem,
  booking: Uuid,
  to: string,
  world: World,
): readonly DemonstrationEntry[] {
  if (on !== world.today || time === null) return [];
  const offset = world.now.slice(-6);
  const given = chain.entries.some(({ draft }) => draft.kind === what && localDay(draft.occurredAt) === on);
  const isOver = instantOn(on, minutesOf(to) + MINUTES_WAITED, offset).slice(0, 19) <= world.now.slice(0, 19);
  const at = instantOn(on, given || !isOver ? minutesOf(time) - MINUTES_EARLY : minutesOf(to) + MINUTES_WAITED, offset);
  if (at.slice(0, 19) > world.now.slice(0, 19)) return [];
  const note = entryOf(chain, at, USERS.reception, world);
  const came = { kind: "arrived", occurredAt: at, body: { booking }, personal: null };
  const stayedAway = { kind: "missed", occurredAt: at, body: { booking, reason: "illness" }, personal: null };
  return [{ ...note, draft: given || !isOver ? came : stayedAway }];
}

function dayChains({ days }: World, clinic: Uuid): readonly DemonstrationChain[] {
  return [...days].map(([on, entries]) => ({
    ledger: "day",
    subject: daySubject(clinic, on),
    entries: entries.toSorted((a, b) => millisecondsOf(a.recordedAt) - millisecondsOf(b.recordedAt)),
  }));
}

function entryOf(chain: DemonstrationChain, recordedAt: Instant, author: Author, { random }: World): Omit<DemonstrationEntry, "draft"> {
  const source = chain.entries[0]?.source;
  invariant(source !== undefined, "a chart of the demonstration has an entry");
  const bytes = Uint8Array.from({ length: 10 }, () => random.below(256));
  return { id: uuidv7(millisecondsOf(recordedAt), bytes), recordedAt, author, source: { ...source, columns: [] } };
}
