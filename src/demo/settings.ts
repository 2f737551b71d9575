/**
 * The settings of the demonstration clinic, as its director would have entered them before the first patient came. Everything
 * that could be taken for something real says that it is invented: the prices, the contacts, and above all the crisis line,
 * which is nobody's number.
 */
import { addDays, type Instant, localDay, millisecondsOf } from "../base/dates.ts";
import { type Uuid, uuidv7 } from "../base/ids.ts";
import { randomStream } from "../base/random.ts";
import type { Author } from "../record/entry.ts";
import type { Draft } from "../record/writing.ts";
import { instantOn } from "./calendar.ts";
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
/** Beyond the streams of patients and lots. */
const STREAM = 2_000_000;

/** The settings in the order in which they were entered. `now` carries the clinic's offset from UTC. */
export function demonstrationSettings(clinicName: string, now: Instant, seed = 1): readonly DemonstrationSetting[] {
  const random = randomStream(seed, STREAM);
  const offset = now.slice(-6);
  const day = addDays(localDay(now), -DAYS_BEFORE);
  return bodies(clinicName, offset, Number(day.slice(0, 4))).map(({ kind, body }, index) => {
    const recordedAt = instantOn(day, 9 * 60 + index, offset);
    const id = uuidv7(
      millisecondsOf(recordedAt),
      Uint8Array.from({ length: 10 }, () => random.below(256)),
    );
    return { id, recordedAt, author: USERS.director, source: null, draft: { kind, occurredAt: recordedAt, body, personal: null } };
  });
}

function bodies(clinicName: string, utcOffset: string, year: number): readonly { readonly kind: string; readonly body: object }[] {
  const { id: psychiatrist, name } = USERS.psychiatrist;
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
    {
      kind: "hours",
      body: { weekly: [1, 2, 3, 4, 5].flatMap(weekdayHours).concat({ weekday: 6, from: "09:00", to: "13:00" }), note: null },
    },
    {
      kind: "holidays",
      body: { days: [...turnOfTheYear(year), ...turnOfTheYear(year + 1), ...turnOfTheYear(year + 2)], nationalHolidays: true },
    },
    {
      kind: "on-call",
      body: { alertOwner: psychiatrist, responseMinutes: 30, contacts: [{ name, phone: "000-0000-0001", staff: psychiatrist }] },
    },
    {
      kind: "crisis-lines",
      body: {
        lines: [
          {
            name: {
              ja: "デモ用の架空の窓口(実在しません。かけないでください)",
              en: "Invented line of the demonstration (not real, do not dial)",
            },
            phone: "000-0000-0000",
            hours: null,
            checkedOn: null,
          },
        ],
      },
    },
    {
      kind: "prices",
      body: {
        currency: "JPY",
        items: [price("tms-session", "TMS 1回", "TMS session", 10_000), price("exosome-infusion", "点滴1回", "Infusion", 100_000)],
      },
    },
    {
      kind: "practice",
      body: { instruments: ["hamd17", "phq9", "gad7", "sss8", "phq15", "who5", "cgi-s", "cgi-i"], languages: ["ja", "en"] },
    },
  ];
}

function weekdayHours(weekday: number) {
  return [
    { weekday, from: "09:00", to: "12:30" },
    { weekday, from: "14:00", to: "18:00" },
  ];
}

function turnOfTheYear(year: number) {
  const days = [`${year}-12-29`, `${year}-12-30`, `${year}-12-31`, `${year + 1}-01-02`, `${year + 1}-01-03`];
  return days.map((on) => ({ on, name: "年末年始" }));
}

function price(code: string, ja: string, en: string, amountYen: number) {
  return { code, name: { ja: `${ja}(デモの金額)`, en: `${en} (invented price)` }, amountYen, taxIncluded: true };
}
