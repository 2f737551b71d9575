/** A clinic and a course to plan in it, for the tests of the rules of the course. All of it is invented. */
import type { CourseClinic, Wishes } from "../../src/care/course/layout.ts";
import type { CourseOrder } from "../../src/care/course/order.ts";
import type { ProposalFacts } from "../../src/care/course/proposal.ts";

/** Open from Monday to Friday, 9:00 to 12:30 and 14:00 to 18:00, closed on national holidays; two TMS chairs and a room. */
export const openClinic: CourseClinic = {
  hours: {
    weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
      { weekday, from: "09:00", to: "12:30" },
      { weekday, from: "14:00", to: "18:00" },
    ]),
    note: null,
  },
  holidays: {
    days: ["2026-12-29", "2026-12-30", "2026-12-31", "2027-01-02", "2027-01-03"].map((on) => ({ on, name: "年末年始" })),
    nationalHolidays: true,
  },
  chairs: [
    { code: "tms-1", name: { ja: "TMS 1", en: "TMS 1" }, serves: ["session", "threshold"] },
    { code: "tms-2", name: { ja: "TMS 2", en: "TMS 2" }, serves: ["session", "threshold"] },
    { code: "room-a", name: { ja: "点滴A", en: "Infusion A" }, serves: ["infusion"] },
  ],
  held: () => [],
};

export const wishes: Wishes = { time: "10:00", chair: "tms-1", infusionTime: "14:00", infusionChair: "room-a" };

/** Thirty sessions, five a week, and three infusions a fortnight apart, from Tuesday 24 November 2026. */
export const bothOrder: CourseOrder = {
  startsOn: "2026-11-24",
  weeks: 7,
  rulePack: "self-pay",
  sessions: { count: 30, daysPerWeek: 5, perDay: 1, onsetGapMinutes: 0, minutes: 40 },
  infusions: { count: 3, intervalDays: 14 },
};

/** The same without infusions. */
export const tmsOrder: CourseOrder = { ...bothOrder, infusions: null };

/** Ten sessions a day for five days. */
export const acceleratedOrder: CourseOrder = {
  ...tmsOrder,
  weeks: 1,
  sessions: { count: 50, daysPerWeek: 5, perDay: 10, onsetGapMinutes: 50, minutes: 15 },
};

/** A course that begins. */
export function factsOf(changes: Partial<ProposalFacts> = {}): ProposalFacts {
  return {
    order: bothOrder,
    given: { sessions: [], infusions: [] },
    before: [],
    clinic: openClinic,
    wishes,
    instruments: null,
    from: "2026-11-24",
    ...changes,
  };
}
