/** Doses as events: repeats, coincidence, event tables, refusals by name; and that more is more up to the plateau. */
import { describe, expect, test } from "vitest";
import { isJsonObject, type JsonObject } from "../base/json.ts";
import { eventTableOf, readEventTable } from "./event-table.ts";
import { dailyJumps, type Jump } from "./jumps.ts";
import { CALIBRATED } from "./parameter-values.ts";
import { jumpsOf, type SessionEvent, sessionDose } from "./regimen.ts";
import { parseRegimen } from "./regimen-reading.ts";

const jump: Jump = { day: 3, compartment: "exosome", amount: 1, everyDays: 14, additional: 3 };
const session: SessionEvent = {
  kind: "session",
  day: 0,
  protocol: "itbs",
  pulses: 600,
  intensityPercentOfThreshold: 120,
  sham: false,
  repeat: null,
};

describe("jumps", () => {
  test("a repeat is its rows written out", () => {
    const rows = [3, 17, 31, 45].map((day) => ({ ...jump, day, everyDays: 0, additional: 0 }));
    expect(dailyJumps([jump], 60)).toEqual(dailyJumps(rows, 60));
  });

  test("coincident events add", () => {
    const once = { ...jump, additional: 0 };
    expect(dailyJumps([once, once, { ...once, amount: 0.5 }], 10)).toEqual(dailyJumps([{ ...once, amount: 2.5 }], 10));
  });

  test("repeats end with the course", () => {
    expect(dailyJumps([jump], 20)).toEqual(dailyJumps([{ ...jump, additional: 1 }], 20));
  });

  test.each<[string, Partial<Jump>, object]>([
    ["a negative dose", { amount: -1 }, { code: "dose.negative", day: 3, amount: -1 }],
    ["a dose that is no number", { amount: Number.NaN }, { code: "dose.not-finite", day: 3, field: "amount" }],
    ["an event before day 0", { day: -1 }, { code: "event.before-day-0", day: -1 }],
    ["half a day", { day: 1.5 }, { code: "event.day-not-whole", day: 1.5 }],
    ["an event after the end", { day: 61 }, { code: "event.after-last-day", day: 61, lastDay: 60 }],
    ["a repeat without interval", { everyDays: 0 }, { code: "repeat.unusable", everyDays: 0, additional: 3 }],
    ["a negative repeat", { additional: -1 }, { code: "repeat.unusable", everyDays: 14, additional: -1 }],
  ])("refuse %s by name", (_what, change, error) => {
    expect(dailyJumps([{ ...jump, ...change }], 60)).toEqual({ ok: false, error });
  });
});

describe("a session's dose", () => {
  test("is one at the standard, rises from 80 over 100 to 120 % of threshold, and weakly with pulses", () => {
    const dose = (change: Partial<SessionEvent>) => sessionDose({ ...session, ...change }, CALIBRATED);
    expect(dose({})).toBe(1);
    const [eighty, hundred] = [dose({ intensityPercentOfThreshold: 80 }), dose({ intensityPercentOfThreshold: 100 })];
    expect(eighty).toBeLessThan(hundred);
    expect(hundred).toBeLessThanOrEqual(1);
    expect(dose({ pulses: 1200 })).toBeCloseTo(2 ** CALIBRATED.gN, 12);
    expect(dose({ protocol: "10hz", pulses: 3000 })).toBe(1);
    expect(dose({ pulses: 0 })).toBe(0);
  });

  test("under sham is expectation alone, and open treatment raises more of it", () => {
    const amounts = (sham: boolean, masking: "blind" | "open") =>
      jumpsOf({ lastDay: 7, masking, events: [{ ...session, sham }] }, CALIBRATED).map(({ compartment, amount }) => [compartment, amount]);
    expect(amounts(true, "blind")).toEqual([["expectation", CALIBRATED.aT * CALIBRATED.phi]]);
    expect(amounts(false, "open")).toEqual([
      ["plasticity", 1],
      ["expectation", CALIBRATED.aT * CALIBRATED.phi_open],
    ]);
  });

  test("with negative pulses is refused by name", () => {
    const jumps = jumpsOf({ lastDay: 7, masking: "blind", events: [{ ...session, pulses: -600 }] }, CALIBRATED);
    expect(dailyJumps(jumps, 7)).toEqual({ ok: false, error: { code: "dose.negative", day: 0, amount: -1 } });
  });
});

describe("an event table", () => {
  const jumps: readonly Jump[] = [{ ...jump, day: 0, compartment: "plasticity", everyDays: 7, additional: 5, amount: 0.8 }, jump];

  test("is read back as it was written", () => {
    const read = readEventTable(eventTableOf("7", jumps));
    expect(read).toEqual({ ok: true, value: new Map([["7", jumps]]) });
  });

  test("has the columns of pharmacometrics", () => {
    expect(eventTableOf("7", [jump])).toBe("ID,TIME,EVID,AMT,CMT,II,ADDL\n7,3,1,1,4,14,3\n");
  });

  test("without II and ADDL has no repeats, and observations are passed over", () => {
    const read = readEventTable("ID,TIME,EVID,AMT,CMT\n1,0,0,.,.\n1,2,1,1,1\n");
    expect(read).toEqual({
      ok: true,
      value: new Map([["1", [{ day: 2, compartment: "plasticity", amount: 1, everyDays: 0, additional: 0 }]]]),
    });
  });

  test.each([
    ["a reset", "ID,TIME,EVID,AMT,CMT\n1,0,3,0,1\n", { code: "table.event-unsupported", line: 2, evid: 3, cmt: 1 }],
    [
      "a dose into a state without doses",
      "ID,TIME,EVID,AMT,CMT\n1,0,1,1,8\n",
      { code: "table.event-unsupported", line: 2, evid: 1, cmt: 8 },
    ],
    ["an infusion over time", "ID,TIME,EVID,AMT,CMT,RATE\n1,0,1,1,1,2\n", { code: "table.event-unsupported", line: 2, evid: 1, cmt: 1 }],
    ["a missing column", "ID,TIME,AMT,CMT\n1,0,1,1\n", { code: "table.column-missing", column: "EVID" }],
    [
      "a word for a number",
      "ID,TIME,EVID,AMT,CMT\n1,0,1,much,1\n",
      { code: "table.cell-not-a-number", line: 2, column: "AMT", given: "much" },
    ],
    ["a row that is cut off", "ID,TIME,EVID,AMT,CMT\n1,0\n", { code: "table.not-csv", line: 2 }],
  ])("with %s is refused by name", (_what, text, error) => {
    expect(readEventTable(text)).toEqual({ ok: false, error });
  });
});

describe("a course in JSON", () => {
  const course = (change: object, event: object = {}): JsonObject => {
    const json: unknown = JSON.parse(JSON.stringify({ lastDay: 84, masking: "open", events: [{ ...session, ...event }], ...change }));
    return isJsonObject(json) ? json : {};
  };

  test("is read", () => {
    expect(parseRegimen(course({}))).toEqual({ ok: true, value: { lastDay: 84, masking: "open", events: [session] } });
  });

  test.each([
    ["no last day", course({ lastDay: 0 }), { code: "regimen.not-readable", field: "lastDay" }],
    ["a masking that is none", course({ masking: "double" }), { code: "regimen.not-readable", field: "masking" }],
    ["no list of events", course({ events: 3 }), { code: "regimen.not-readable", field: "events" }],
    ["an unknown kind", course({}, { kind: "prayer" }), { code: "event.kind-unknown", kind: "prayer" }],
    ["an unknown protocol", course({}, { protocol: "snt" }), { code: "regimen.not-readable", field: "events[0].protocol" }],
    [
      "a repeat without its interval",
      course({}, { repeat: { additional: 2 } }),
      { code: "regimen.not-readable", field: "events[0].repeat" },
    ],
    ["pulses in words", course({}, { pulses: "600" }), { code: "regimen.not-readable", field: "events[0].pulses" }],
  ])("with %s is refused by name", (_what, json, error) => {
    expect(parseRegimen(json)).toEqual({ ok: false, error });
  });
});
