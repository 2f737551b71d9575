/**
 * The ledger of the clinic: its settings and its staff, each change an entry. The subject of the chain is the clinic. Of
 * each kind the newest stands as a whole; nothing is amended, a mistake is followed by what is right.
 */
import { z } from "zod";
import { ROLES } from "../entry.ts";
import { defineKind } from "../kind.ts";
import { BOOKED_FOR } from "./day.ts";
import {
  code,
  conflict,
  count,
  digest,
  documentText,
  freeText,
  line,
  localDate,
  noRemark,
  ordinal,
  remark,
  timeOfDay,
  utcOffset,
  uuid,
} from "./parts.ts";

const common = { ledger: "clinic", personal: remark, noPersonal: noRemark } as const;
const bothNames = z.strictObject({ ja: line, en: line });

/** What the clinic is called and where it is. */
export const profile = defineKind({
  ...common,
  kind: "profile",
  body: z.strictObject({
    name: bothNames,
    address: line.nullable(),
    phone: line.nullable(),
    /** A name of the time zone database, `Asia/Tokyo`, or an offset; and the offset from UTC that the record is written with. */
    timeZone: line,
    utcOffset,
  }),
});

/** When the clinic is open, week by week. */
export const hours = defineKind({
  ...common,
  kind: "hours",
  body: z.strictObject({
    /** Weekdays from 1, Monday, to 7. A day may have several spans, or none. */
    weekly: z
      .array(
        z
          .strictObject({ weekday: ordinal(7), from: timeOfDay, to: timeOfDay })
          .refine(({ from, to }) => from < to, conflict("dates-order", "to")),
      )
      .max(50),
    note: line.nullable(),
  }),
});

/** On which days it is closed. */
export const holidays = defineKind({
  ...common,
  kind: "holidays",
  body: z.strictObject({
    days: z.array(z.strictObject({ on: localDate, name: line })).max(400),
    /** Whether it is closed on the national holidays of Japan besides. */
    nationalHolidays: z.boolean(),
  }),
});

/** Who takes alerts, how soon, and whom to call. */
export const onCall = defineKind({
  ...common,
  kind: "on-call",
  body: z.strictObject({
    /** The account that alerts belong to; null leaves them to the director. */
    alertOwner: uuid.nullable(),
    /** Within how many minutes an alert is to be taken. */
    responseMinutes: ordinal(1440),
    contacts: z.array(z.strictObject({ name: line, phone: line, staff: uuid.nullable() })).max(50),
  }),
});

/** Whom a patient in crisis may call. */
export const crisisLines = defineKind({
  ...common,
  kind: "crisis-lines",
  body: z.strictObject({
    lines: z
      .array(
        z.strictObject({
          name: bothNames,
          phone: line,
          hours: line.nullable(),
          /** When somebody last made sure that the number answers; null while nobody has. */
          checkedOn: localDate.nullable(),
        }),
      )
      .max(50),
  }),
});

/** What things cost. */
export const prices = defineKind({
  ...common,
  kind: "prices",
  body: z.strictObject({
    currency: z.enum(["JPY"]),
    items: z
      .array(z.strictObject({ code, name: bothNames, amountYen: count(100_000_000), taxIncluded: z.boolean() }))
      .max(500)
      .refine((items) => new Set(items.map((item) => item.code)).size === items.length, conflict("codes-repeated")),
  }),
});

/** With which instruments and in which languages the clinic works. */
export const practice = defineKind({
  ...common,
  kind: "practice",
  body: z.strictObject({
    instruments: z.array(code).max(100),
    languages: z
      .array(z.enum(["ja", "en"]))
      .min(1)
      .max(2),
  }),
});

/** The chairs and rooms in which patients are treated, and for what each serves. */
export const chairs = defineKind({
  ...common,
  kind: "chairs",
  body: z.strictObject({
    chairs: z
      .array(z.strictObject({ code, name: bothNames, serves: z.array(z.enum(BOOKED_FOR)).min(1).max(BOOKED_FOR.length) }))
      .max(50)
      .refine((list) => new Set(list.map((chair) => chair.code)).size === list.length, conflict("codes-repeated")),
  }),
});

/** The stimulators of the clinic: what each gives at most, and the coils that belong to it. */
export const stimulators = defineKind({
  ...common,
  kind: "stimulators",
  body: z.strictObject({
    stimulators: z
      .array(
        z.strictObject({
          /** As sessions and thresholds name it. */
          code,
          name: line,
          /** In percent of what its scale calls the maximum; below 100 where the clinic or the maker sets a limit. */
          maxPercentOfOutput: ordinal(100),
          coils: z.array(code).max(20),
        }),
      )
      .max(50)
      .refine((list) => new Set(list.map((one) => one.code)).size === list.length, conflict("codes-repeated")),
  }),
});

/** Somebody of the staff came, changed or went. */
export const staffChange = defineKind({
  ...common,
  kind: "staff-change",
  body: z.strictObject({
    account: uuid,
    name: line,
    /** The role they have from now on. */
    role: z.enum(ROLES),
    change: z.enum(["invited", "joined", "renewed", "role", "disabled"]),
  }),
});

/** A plan of analysis was locked, before any effect was seen. Nothing unlocks it; a later plan is one more entry. */
export const analysisPlan = defineKind({
  ...common,
  kind: "analysis-plan",
  body: z.strictObject({
    /** `combination`: the question of the two treatments. */
    question: code,
    /** Each plan as canonical JSON, and its hash, `sha256:` and 64 hexadecimal digits. */
    plans: z.strictObject({ visits: documentText, patients: documentText }),
    hashes: z.strictObject({ visits: line, patients: line }),
    /** How many patients were in on that day. */
    patients: count(10_000_000),
  }),
});

/** The table of postal codes was read anew. */
export const postalCodes = defineKind({
  ...common,
  kind: "postal-codes",
  body: z.strictObject({
    /** SHA-256 of the file. */
    digest,
    rows: ordinal(10_000_000),
    /** The file's name, as whoever read it in had it. */
    source: freeText,
  }),
});
