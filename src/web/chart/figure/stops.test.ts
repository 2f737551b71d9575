import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FigureData, LanePoint } from "./data.ts";
import { nearestStop, stopsOf } from "./stops.ts";

const point = (day: number): LanePoint => ({ day, percent: 50, value: 26 });
const treatment = (givenDays: readonly number[]) => ({ givenDays, plannedDays: [], planCount: null });

function figure(given: {
  mind?: readonly number[];
  body?: readonly number[];
  crp?: readonly number[];
  sessions?: readonly number[];
  infusions?: readonly number[];
}): FigureData {
  return {
    mind: { points: (given.mind ?? []).map(point), references: [] },
    body: { points: (given.body ?? []).map(point), references: [] },
    crp: (given.crp ?? []).map((day) => ({ day, milligramsPerLitre: 2, comparator: null })),
    sessions: treatment(given.sessions ?? []),
    infusions: treatment(given.infusions ?? []),
    todayDay: 0,
    origin: "2026-11-09",
  };
}

const days = fc.uniqueArray(fc.integer({ min: -20, max: 120 }), { maxLength: 30 }).map((list) => list.sort((a, b) => a - b));
const figures = fc.record({ mind: days, body: days, crp: days, sessions: days, infusions: days }).map(figure);

describe("the stops of the cursor", () => {
  test("a day with several measurements is one stop, and says what was given since the last", () => {
    const stops = stopsOf(figure({ mind: [-4, 7], body: [7], crp: [-4], sessions: [0, 1, 2, 7], infusions: [2] }));
    expect(stops.map(({ day, sessions, infusions, sessionsSoFar }) => ({ day, sessions, infusions, sessionsSoFar }))).toEqual([
      { day: -4, sessions: 0, infusions: 0, sessionsSoFar: 0 },
      { day: 2, sessions: 3, infusions: 1, sessionsSoFar: 3 },
      { day: 7, sessions: 1, infusions: 0, sessionsSoFar: 4 },
    ]);
    expect(stops[0]).toMatchObject({ mind: point(-4), body: null });
    expect(stops[2]).toMatchObject({ mind: point(7), body: point(7), crp: null });
  });

  test("sessions after the last measurement have a stop of their own", () => {
    expect(stopsOf(figure({ mind: [0], sessions: [1, 2, 3] })).map((stop) => stop.day)).toEqual([0, 3]);
  });

  test("an empty picture has none", () => {
    expect(stopsOf(figure({}))).toEqual([]);
  });

  test("every measurement, session and infusion is told once", () => {
    fc.assert(
      fc.property(figures, (data) => {
        const stops = stopsOf(data);
        expect(stops.flatMap((stop) => stop.mind ?? [])).toEqual(data.mind.points);
        expect(stops.flatMap((stop) => stop.body ?? [])).toEqual(data.body.points);
        expect(stops.flatMap((stop) => stop.crp ?? [])).toEqual(data.crp);
        expect(stops.reduce((sum, stop) => sum + stop.sessions, 0)).toBe(data.sessions.givenDays.length);
        expect(stops.reduce((sum, stop) => sum + stop.infusions, 0)).toBe(data.infusions.givenDays.length);
        expect(stops.at(-1)?.sessionsSoFar ?? 0).toBe(data.sessions.givenDays.length);
      }),
    );
  });

  test.each([
    { day: -100, expected: 0 },
    { day: 3, expected: 0 },
    { day: 4, expected: 1 },
    { day: 3.5, expected: 0 },
    { day: 500, expected: 2 },
  ])("the stop nearest to day $day is number $expected", ({ day, expected }) => {
    expect(nearestStop(stopsOf(figure({ mind: [0, 7, 21] })), day)).toBe(expected);
  });

  test("without stops none is nearest", () => {
    expect(nearestStop([], 3)).toBeNull();
  });
});
