/**
 * The settings of the demonstration clinic, as its director would have entered them before the first patient came. Everything
 * that could be taken for something real says that it is invented: the prices, the contacts, and above all the crisis line,
 * which is nobody's number.
 */
import { addDays, type Instant, type LocalDate, localDay, millisecondsOf } from "../base/dates.ts";
import { type Uuid, uuidv7 } from "../base/ids.ts";
import { randomStream } from "../base/random.ts";
import type { OpeningSettings } from "../care/course/open-days.ts";
import { CORE_INSTRUMENTS } from "../measures/instruments.ts";
import type { Author } from "../record/entry.ts";
import type { BookedFor } from "../record/kinds/day.ts";
import type { Draft } from "../record/writing.ts";
import { instantOn, TURN_OF_THE_YEAR } from "./calendar.ts";
import { DEMONSTRATION_USERS as USERS } from "./users.ts";

/** One setting as it is written in the clinic's ledger. */
export interface DemonstrationSetting {
  readonly id: Uuid;
  readonly recordedAt: Instant;
  readonly author: Author;
  readonly source: null;
  readonly draft: Draft;
}

/** Long before the first patient of the trial, whose course begins 547 days before now. */
const DAYS_BEFORE = 600;
/** When the crisis line was last called. */
const DAYS_SINCE_CHECKED = 20;
/** Beyond the streams of patients and lots. */
const STREAM = 2_000_000;

/** The settings in the order in which they were entered. `now` carries the clinic's offset from UTC. */
export function demonstrationSettings(clinicName: string, now: Instant, seed = 1): readonly DemonstrationSetting[] {
  const random = randomStream(seed, STREAM);
  const offset = now.slice(-6);
  const day = addDays(localDay(now), -DAYS_BEFORE);
  const checkedOn = addDays(localDay(now), -DAYS_SINCE_CHECKED);
  const first = bodies(clinicName, offset, Number(day.slice(0, 4))).map((one) => ({ ...one, on: day }));
  return [...first, { kind: "crisis-lines", body: crisisLines(checkedOn), on: checkedOn }].map(({ kind, body, on }, index) => {
    const recordedAt = instantOn(on, 9 * 60 + index, offset);
    const id = uuidv7(
      millisecondsOf(recordedAt),
      Uint8Array.from({ length: 10 }, () => random.below(256)),
    );
    return { id, recordedAt, author: USERS.director, source: null, draft: { kind, occurredAt: recordedAt, body, personal: null } };
  });
}

function bodies(clinicName: string, utcOffset: string, year: number): readonly { readonly kind: string; readonly body: object }[] {
  const { id: psychiatrist, name } = USERS.psychiatrist;
  const opening = demonstrationOpening(year);
  return [
    {
      kind: "profile",
      body: {
        name: { ja: clinicName, en: "Ryorin Demonstration Clinic" },
        address: null,
        phone: null,
        timeZone: utcOffset === "+09:00" ? "Asia/Tokyo" : utcOffset,
        utcOffset,
      },
    },
    { kind: "hours", body: { ...opening.hours } },
    { kind: "holidays", body: { ...opening.holidays } },
    {
      kind: "on-call",
      body: { alertOwner: psychiatrist, responseMinutes: 30, contacts: [{ name, phone: "000-0000-0001", staff: psychiatrist }] },
    },
    { kind: "crisis-lines", body: crisisLines(null) },
    { kind: "chairs", body: { chairs: DEMONSTRATION_CHAIRS } },
    { kind: "stimulators", body: { stimulators: [DEMONSTRATION_STIMULATOR] } },
    {
      kind: "prices",
      body: {
        currency: "JPY",
        items: [price("tms-session", "TMS 1回", "TMS session", 10_000), price("exosome-infusion", "点滴1回", "Infusion", 100_000)],
      },
    },
    {
      kind: "practice",
      body: { instruments: [...CORE_INSTRUMENTS], languages: ["ja", "en"] },
    },
  ];
}

/** The line is nobody's; that it was checked lets the pages for patients open, in which everything is invented. */
function crisisLines(checkedOn: LocalDate | null) {
  const name = {
    ja: "デモ用の架空の窓口(実在しません。かけないでください)",
    en: "Invented line of the demonstration (not real, do not dial)",
  };
  return { lines: [{ name, phone: "000-0000-0000", hours: null, checkedOn }] };
}

function chair(code: string, ja: string, en: string, serves: readonly BookedFor[]) {
  return { code, name: { ja, en }, serves: [...serves] };
}

/** The one on which all of its thresholds were found and all of its sessions given; it is no product. */
export const DEMONSTRATION_STIMULATOR = { code: "demo-stimulator", name: "デモ装置 / Demo", maxPercentOfOutput: 100, coils: ["demo-coil"] };

/** Three chairs for TMS and two rooms for infusions. */
export const DEMONSTRATION_CHAIRS = [
  chair("tms-1", "TMS 1", "TMS 1", ["session", "threshold"]),
  chair("tms-2", "TMS 2", "TMS 2", ["session", "threshold"]),
  chair("tms-3", "TMS 3", "TMS 3", ["session", "threshold"]),
  chair("room-a", "点滴 A", "Infusion A", ["infusion", "visit"]),
  chair("room-b", "点滴 B", "Infusion B", ["infusion", "visit"]),
];

/** The hours and the holidays as the settings have them. */
export function demonstrationOpening(year: number): OpeningSettings {
  return {
    hours: { weekly: [1, 2, 3, 4, 5].flatMap(weekdayHours).concat({ weekday: 6, from: "09:00", to: "13:00" }), note: null },
    holidays: { days: [...turnOfTheYear(year), ...turnOfTheYear(year + 1), ...turnOfTheYear(year + 2)], nationalHolidays: true },
  };
}

function weekdayHours(weekday: number) {
  return [
    { weekday, from: "09:00", to: "12:30" },
    { weekday, from: "14:00", to: "18:00" },
  ];
}

function turnOfTheYear(year: number) {
  return TURN_OF_THE_YEAR.map((day) => ({ on: `${day < "06" ? year + 1 : year}-${day}`, name: "年末年始" }));
}

function price(code: string, ja: string, en: string, amountYen: number) {
  return { code, name: { ja: `${ja}(デモの金額)`, en: `${en} (invented price)` }, amountYen, taxIncluded: true };
}
