import { describe, expect, test } from "vitest";
import { openClinic } from "../../../test/care/course.ts";
import { instantAt, millisecondsOf } from "../../base/dates.ts";
import { escalationOf } from "./escalation.ts";

const later = (instant: string, minutes: number) => instantAt(millisecondsOf(instant) + minutes * 60_000, "+09:00");
const MORNING = "2026-11-24T10:00:00.000+09:00";
const NIGHT = "2026-11-24T23:10:00.000+09:00";
const HOLIDAY = "2026-11-23T10:00:00.000+09:00";
const alert = (raisedAt: string, takenAt: string | null = null) => ({ raisedAt, dueAt: later(raisedAt, 30), takenAt });
const at = (raisedAt: string, minutes: number, takenAt: string | null = null, clinic: Parameters<typeof escalationOf>[1] = openClinic) =>
  escalationOf(alert(raisedAt, takenAt), clinic, later(raisedAt, minutes));

describe("with a clock that is moved by hand", () => {
  test.each([
    ["at once it is its owner's", at(MORNING, 0), "owner", 30],
    ["a minute before the time is up, still", at(MORNING, 29), "owner", 1],
    ["then it is the director's", at(MORNING, 30), "director", 30],
    ["then the on-call contact's", at(MORNING, 60), "on-call", 30],
    ["and it stays there, later than late", at(MORNING, 120), "on-call", -30],
    ["for days", at(MORNING, 7 * 24 * 60), "on-call", 90 - 7 * 24 * 60],
    ["taken, it has as long again", at(MORNING, 20, later(MORNING, 15)), "owner", 25],
    ["and climbs on when nobody ends it", at(MORNING, 50, later(MORNING, 15)), "director", 25],
    ["at night it begins with the one who has a telephone", at(NIGHT, 1), "on-call", 29],
    ["on a holiday too", at(HOLIDAY, 1), "on-call", 29],
    ["and where nobody knows the hours", at(MORNING, 1, null, { hours: null, holidays: null }), "on-call", 29],
    ["taken at night, it is with whoever took it", at(NIGHT, 20, later(NIGHT, 15)), "owner", 25],
  ] as const)("%s", (_when, { step, millisecondsLeft }, expected, minutes) => {
    expect([step, millisecondsLeft / 60_000]).toEqual([expected, minutes]);
  });

  test("it never gets quieter while nobody answers, and never ends", () => {
    const ladder = ["owner", "director", "on-call"];
    let highest = 0;
    for (let minutes = 0; minutes <= 60 * 24 * 30; minutes += 13) {
      const rung = ladder.indexOf(at(MORNING, minutes).step);
      expect(rung).toBeGreaterThanOrEqual(highest);
      highest = rung;
    }
    expect(highest).toBe(2);
  });
});
