import { describe, expect, test } from "vitest";
import { acceleratedOrder, bothOrder, factsOf, openClinic, tmsOrder, wishes } from "../../../test/care/course.ts";
import { addDays, daysBetween, weekday } from "../../base/dates.ts";
import { nationalHolidayOn } from "../../base/national-holidays.ts";
import { schedule } from "../../record/kinds/schedule.ts";
import { courseFindingWords } from "../../words/care/course.ts";
import type { PlannedItem } from "./layout.ts";
import { mondayOf } from "./open-days.ts";
import { orderOf } from "./order.ts";
import { checkpointFindings, type ProposalFacts, proposeSchedule } from "./proposal.ts";
import { minutesOf } from "./slots.ts";

const proposed = (changes: Partial<ProposalFacts> = {}) => proposeSchedule(factsOf(changes));
const of = (planned: readonly PlannedItem[], what: PlannedItem["what"]) => planned.filter((one) => one.what === what);
const days = (planned: readonly PlannedItem[], what: PlannedItem["what"]) => of(planned, what).map(({ on }) => on);

describe("a course of both that begins on 24 November 2026", () => {
  const { planned } = proposed();
  const sessions = of(planned, "session");

  test("has its thirty sessions, numbered, on open weekdays, at most five a week", () => {
    expect(sessions.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(sessions.every(({ on }) => weekday(on) >= 1 && weekday(on) <= 5 && nationalHolidayOn(on) === null)).toBe(true);
    expect(sessions.some(({ on }) => on >= "2026-12-29" && on <= "2027-01-03")).toBe(false);
    const weeks = Map.groupBy(sessions, ({ on }) => mondayOf(on));
    expect(Math.max(...[...weeks.values()].map((week) => week.length))).toBe(5);
  });

  test("gives the first infusion on day 0, alone, and the later ones after that day's session", () => {
    expect(days(planned, "infusion")).toEqual(["2026-11-24", "2026-12-08", "2026-12-22"]);
    expect(days(planned, "session")[0]).toBe("2026-11-25");
    for (const infusion of of(planned, "infusion").slice(1)) {
      const same = sessions.filter(({ on }) => on === infusion.on);
      expect(same.length).toBe(1);
      for (const { time, minutes } of same)
        expect(minutesOf(time ?? "24:00") + (minutes ?? 0)).toBeLessThanOrEqual(minutesOf(infusion.time ?? "00:00"));
    }
  });

  test("decides at the fifteenth session or on day 21, whichever is first", () => {
    const first = of(planned, "checkpoint")[0]?.on;
    const fifteenth = sessions[14]?.on ?? "";
    expect(first).toBe([fifteenth, addDays("2026-11-24", 21)].sort()[0]);
  });

  test("determines the threshold before the first session and every seven days, on a day with a session", () => {
    const thresholds = days(planned, "threshold");
    expect(thresholds[0]).toBe("2026-11-25");
    expect(thresholds.every((on) => sessions.some((one) => one.on === on))).toBe(true);
    expect(thresholds.length).toBe(Math.floor(daysBetween("2026-11-24", sessions.at(-1)?.on ?? "") / 7) + 1);
  });

  test("telephones a day and three days after each infusion, and sees the patient after a week", () => {
    expect(days(planned, "call")).toEqual(["2026-11-25", "2026-11-27", "2026-12-09", "2026-12-11", "2026-12-23", "2026-12-25"]);
    expect(days(planned, "visit")).toEqual(["2026-12-01", "2026-12-15", "2026-12-29"]);
  });

  test("is a schedule as the record takes it", () => {
    const body = { plan: "00000000-0000-7000-8000-000000000001", ground: "proposed", replaces: null, planned };
    expect(schedule.body.safeParse(body).error?.issues).toBeUndefined();
  });
});

test("ten sessions a day stand at least fifty minutes apart, within the hours", () => {
  const longDays = { weekly: [1, 2, 3, 4, 5].map((day) => ({ weekday: day, from: "08:00", to: "18:00" })), note: null };
  const { planned } = proposed({
    order: acceleratedOrder,
    clinic: { ...openClinic, hours: longDays },
    wishes: { ...wishes, time: "08:00" },
    from: "2026-11-30",
  });
  const perDay = Map.groupBy(of(planned, "session"), ({ on }) => on);
  expect([...perDay.values()].map((sessions) => sessions.length)).toEqual([10, 10, 10, 10, 10]);
  for (const sessions of perDay.values()) {
    const times = sessions.map(({ time }) => minutesOf(time ?? "00:00"));
    expect(times.slice(1).every((time, index) => time - (times[index] ?? time) >= 50)).toBe(true);
  }
});

describe("after a week that was missed", () => {
  const before = proposed({ order: tmsOrder }).planned;
  const given = { sessions: days(before, "session").slice(0, 8), infusions: [] };
  // The patient was away from the ninth session on, and comes again on 14 December.
  const again = proposed({ order: tmsOrder, given, before, from: "2026-12-14" });

  test("the sessions that are left go on from the day of return with the next number", () => {
    expect(of(again.planned, "session").map(({ number }) => number)).toEqual(Array.from({ length: 22 }, (_, index) => index + 9));
    expect(days(again.planned, "session")[0]).toBe("2026-12-14");
    expect(again.findings.map(({ code }) => code)).toContain("course.sessions-missed");
  });

  test("what was due before stays due, and nothing is planned for the past", () => {
    const kept = again.planned.filter(({ on }) => on < "2026-12-14").filter(({ what }) => what !== "threshold");
    expect(kept).toEqual(before.filter(({ on, what }) => on < "2026-12-14" && what !== "session" && what !== "threshold"));
  });

  test("a break of more than a week asks for the threshold on the day of return", () => {
    expect(again.findings.find(({ code }) => code === "course.gap")?.values).toEqual({
      from: given.sessions.at(-1),
      to: "2026-12-14",
      days: 11,
    });
    expect(days(again.planned, "threshold")).toContain("2026-12-14");
  });

  test("measures are counted from the beginning of the course and not from the return", () => {
    expect(of(again.planned, "measure").find(({ number }) => number === 5)?.on).toBe(
      of(before, "measure").find(({ number }) => number === 5)?.on,
    );
  });
});

describe("what is found", () => {
  const full = {
    held: (on: string) => (on === "2026-11-25" ? ["tms-1", "tms-2"].map((chair) => ({ chair, from: "09:00", to: "18:00" })) : []),
  };
  const short = { ...tmsOrder, weeks: 4 };
  const done = { sessions: days(proposed({ order: tmsOrder }).planned, "session"), infusions: [] };
  const last: readonly PlannedItem[] = [
    { what: "infusion", number: 1, on: "2026-11-20", time: null, minutes: null, chair: null, codes: [] },
  ];
  const rows: readonly (readonly [string, string, Partial<ProposalFacts>])[] = [
    ["course.hours-unknown", "stop", { clinic: { ...openClinic, hours: null } }],
    ["course.protocol-unknown", "stop", { order: null }],
    ["course.holidays-unknown", "ask", { clinic: { ...openClinic, holidays: null } }],
    ["course.chairs-unknown", "ask", { clinic: { ...openClinic, chairs: null } }],
    ["course.day-full", "tell", { clinic: { ...openClinic, ...full } }],
    ["course.not-placed", "ask", { clinic: { ...openClinic, chairs: [] } }],
    ["course.infusion-moved", "tell", { order: { ...bothOrder, startsOn: "2026-11-23" }, from: "2026-11-23" }],
    ["course.beyond-weeks", "ask", { order: short }],
    [
      "course.beyond-schedule",
      "ask",
      {
        order: {
          ...tmsOrder,
          rulePack: "insured",
          startsOn: "2025-01-06",
          sessions: { count: 30, daysPerWeek: 3, perDay: 1, onsetGapMinutes: 0, minutes: 40 },
        },
        from: "2025-01-06",
      },
    ],
    ["course.schedule-unknown", "ask", { order: { ...tmsOrder, rulePack: "insured" } }],
    ["course.gap", "ask", { given: { sessions: ["2026-11-10"], infusions: [] } }],
    ["course.first-infusion-alone", "tell", {}],
    ["course.call-on-closed-day", "tell", { order: { ...bothOrder, startsOn: "2026-11-27" }, from: "2026-11-27" }],
    ["course.sessions-missed", "tell", { before: proposed({ order: tmsOrder }).planned, from: "2026-12-14" }],
    ["course.infusions-missed", "tell", { before: last }],
    ["course.nothing-left", "tell", { order: tmsOrder, given: done, from: "2027-02-01" }],
  ];

  test.each(rows)("%s", (code, severity, changes) => {
    const { findings } = proposed(changes);
    expect(findings.filter((one) => one.code === code).map((one) => one.severity)[0]).toBe(severity);
    expect(findings.every(({ ground }) => ground.source !== "" && ground.edition !== "")).toBe(true);
    // A course with nothing to say of is silent about it.
    if (code !== "course.first-infusion-alone")
      expect(proposed({}).findings.map((one) => one.code)).not.toContain(code === "course.call-on-closed-day" ? "" : code);
  });

  test("each code of the calendar has a row", () => {
    const codes = Object.keys(courseFindingWords).filter((code) => code.startsWith("course.") && code !== "course.checkpoint-overdue");
    expect(rows.map(([code]) => code).sort()).toEqual(codes.sort());
  });

  test("a decision that was not made by its day", () => {
    const { planned } = proposed();
    const due = of(planned, "checkpoint")[0]?.on ?? "";
    expect(checkpointFindings(planned, [], due)).toEqual([]);
    expect(checkpointFindings(planned, [], addDays(due, 1)).map(({ code }) => code)).toEqual(["course.checkpoint-overdue"]);
    expect(checkpointFindings(planned, [addDays(due, -1)], addDays(due, 9))).toEqual([]);
  });
});

test.each([
  ["hf-l-std", 5, { daysPerWeek: 5, perDay: 1, minutes: 40 }],
  ["itbs600", 5, { daysPerWeek: 5, perDay: 1, minutes: 15 }],
  ["snt", 50, { daysPerWeek: 5, perDay: 10, onsetGapMinutes: 50, minutes: 15 }],
])("the order of %s", (protocol, sessionsPerWeek, expected) => {
  const tms = { protocol, protocolVersion: 1, sessionCount: 30, sessionsPerWeek, intensityPercentOfThreshold: 120 };
  const plan = { strategy: "tms", startsOn: "2026-11-24", weeks: 6, tms, exosome: null, rulePack: "self-pay" } as const;
  expect(orderOf(plan)?.sessions).toMatchObject(expected);
});

test("a protocol that nobody knows has no time, and no order", () => {
  const tms = { protocol: "no-such", protocolVersion: 1, sessionCount: 30, sessionsPerWeek: 5, intensityPercentOfThreshold: 120 };
  expect(orderOf({ strategy: "tms", startsOn: "2026-11-24", weeks: 6, tms, exosome: null, rulePack: "self-pay" })).toBeNull();
});
