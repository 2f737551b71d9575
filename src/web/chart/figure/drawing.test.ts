import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../base/dates.ts";
import type { FigureData, LanePoint } from "./data.ts";
import { crpNumber, draw, laneNumber } from "./drawing.ts";

const treatment = (givenDays: readonly number[], plannedDays: readonly number[] = []) => ({ givenDays, plannedDays, planCount: null });

/** A course of twelve weeks: baseline before the first session, thirty sessions, three infusions. */
const COURSE: FigureData = {
  mind: {
    points: [-4, 7, 14, 21, 28, 42, 56, 70, 84].map((day, index) => ({ day, percent: 48 - 3 * index, value: 25 - index })),
    references: [
      { kind: "baseline", percent: 48, value: 25 },
      { kind: "response", percent: 24, value: 12.5 },
    ],
  },
  body: { points: [-4, 7, 84].map((day) => ({ day, percent: 40, value: 13 })), references: [{ kind: "baseline", percent: 40, value: 13 }] },
  crp: [-4, 42, 84].map((day, index) => ({ day, milligramsPerLitre: [4.2, 0.2, 30][index] ?? 1, comparator: null })),
  sessions: treatment(Array.from({ length: 30 }, (_, index) => Math.floor(index / 5) * 7 + (index % 5))),
  infusions: treatment([2, 16], [30]),
  todayDay: 85,
  origin: "2026-11-09",
};

const days = (max: number) => fc.uniqueArray(fc.integer({ min: -30, max }), { maxLength: 60 }).map((list) => list.sort((a, b) => a - b));
const lane = (max: number) =>
  fc.tuple(days(max), fc.infiniteStream(fc.double({ min: 0, max: 100, noNaN: true }))).map(([list, percents]) => ({
    points: list.map((day): LanePoint => {
      const percent = percents.next().value ?? 0;
      return { day, percent, value: percent };
    }),
    references: [{ kind: "baseline" as const, percent: 60, value: 60 }],
  }));
const figures = fc.constantFrom(80, 400, 4000).chain((max) =>
  fc.record({
    mind: lane(max),
    body: lane(max),
    crp: fc
      .tuple(days(max), fc.double({ min: 0, max: 400, noNaN: true }))
      .map(([list, milligramsPerLitre]) => list.map((day) => ({ day, milligramsPerLitre, comparator: null }))),
    sessions: fc.tuple(days(max), days(max)).map(([given, planned]) => treatment(given, planned)),
    infusions: fc.tuple(days(max), days(max)).map(([given, planned]) => treatment(given, planned)),
    todayDay: fc.integer({ min: -60, max: max + 60 }),
    origin: fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays("1990-01-01", offset)),
  }),
);
const sizes = fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 360, max: 520 }) });

describe("the two-wheel picture", () => {
  test("0 and 100 are the lower and the upper edge of a lane", () => {
    const { mind, body } = draw(COURSE, 1200, 388);
    for (const drawn of [mind, body]) {
      expect(drawn.y(100)).toBe(drawn.box.top);
      expect(drawn.y(0)).toBe(drawn.box.bottom);
    }
  });

  test("what is looked at nearer is drawn within its days, and its lines run on to the edges", () => {
    const view = { fromDay: 10, toDay: 31 };
    const { axis, mind, crp, rail } = draw(COURSE, 1200, 388, view);
    expect([axis.fromDay, axis.toDay]).toEqual([10, 31]);
    expect(mind.marks.map(({ day }) => day)).toEqual([14, 21, 28]);
    expect(crp.marks).toEqual([]);
    expect(rail.given).toHaveLength(16);
    expect(rail.infusionsGiven).toHaveLength(1);
    expect(rail.infusionsPlanned).toHaveLength(1);
    const [from = 0, to = 0] = [axis.x(10), axis.x(31)];
    const ends = mind.paths.flatMap((path) => path.match(/[\d.-]+(?=,)/gu) ?? []).map(Number);
    expect(Math.min(...ends)).toBeLessThan(from);
    expect(Math.max(...ends)).toBeGreaterThan(to);
  });

  test("mind and body are of one height and one time axis", () => {
    const { mind, body } = draw(COURSE, 1200, 388);
    expect(mind.box.bottom - mind.box.top).toBe(body.box.bottom - body.box.top);
    expect(mind.marks[0]?.x).toBe(body.marks[0]?.x);
  });

  test("stands from the top: mind, rail, body, hs-CRP, time, each below the one before", () => {
    fc.assert(
      fc.property(sizes, ({ width, height }) => {
        const { frame } = draw(COURSE, width, height);
        const edges = [frame.mind, frame.rail, frame.body, frame.crp].flatMap((box) => [box.top, box.bottom]);
        expect([...edges].sort((a, b) => a - b)).toEqual(edges);
        expect(frame.axisTop).toBeGreaterThanOrEqual(frame.crp.bottom);
      }),
    );
  });

  test("later is further right, and no day is lost, in weeks, months and years", () => {
    fc.assert(
      fc.property(figures, sizes, (data, { width, height }) => {
        const { axis } = draw(data, width, height);
        const places = [axis.fromDay, ...data.mind.points.map((point) => point.day), axis.toDay].map(axis.x);
        for (const [index, place] of places.entries()) expect(place).toBeGreaterThanOrEqual(places[index - 1] ?? Number.NEGATIVE_INFINITY);
        for (const point of data.mind.points) expect(axis.dayAt(axis.x(point.day))).toBeCloseTo(point.day, 6);
      }),
    );
  });

  test("nothing is drawn outside its lane", () => {
    fc.assert(
      fc.property(figures, sizes, (data, { width, height }) => {
        const { frame, mind, body, crp, rail, todayX } = draw(data, width, height);
        const inside = (x: number) => x >= frame.left && x <= frame.right;
        for (const drawn of [mind, body, crp]) {
          for (const mark of drawn.marks) {
            expect(inside(mark.x)).toBe(true);
            expect(mark.y).toBeGreaterThanOrEqual(drawn.box.top);
            expect(mark.y).toBeLessThanOrEqual(drawn.box.bottom);
          }
        }
        for (const tick of [...rail.given, ...rail.planned]) expect(inside(tick.left) && inside(tick.right)).toBe(true);
        for (const diamond of [...rail.infusionsGiven, ...rail.infusionsPlanned])
          expect(inside(diamond.x - diamond.half) && inside(diamond.x + diamond.half)).toBe(true);
        if (todayX !== null) expect(inside(todayX)).toBe(true);
      }),
    );
  });

  test("no two ticks touch, and every session is in one of them", () => {
    fc.assert(
      fc.property(figures, sizes, (data, { width, height }) => {
        const { rail } = draw(data, width, height);
        for (const [index, tick] of rail.given.entries())
          expect(tick.left).toBeGreaterThan(rail.given[index - 1]?.right ?? Number.NEGATIVE_INFINITY);
        expect(rail.given.reduce((sum, tick) => sum + tick.count, 0)).toBe(data.sessions.givenDays.length);
        expect(rail.infusionsGiven).toHaveLength(data.infusions.givenDays.length);
      }),
    );
  });

  test.each([320, 390, 768, 1024, 1280, 1920])("thirty sessions are thirty ticks on a picture %i wide", (width) => {
    expect(draw(COURSE, width, 420).rail.given.map((tick) => tick.count)).toEqual(Array(30).fill(1));
  });

  test("labels of time do not touch in their row", () => {
    fc.assert(
      fc.property(figures, sizes, (data, { width, height }) => {
        const { axis } = draw(data, width, height);
        for (const row of [0, 1]) {
          const places = axis.labels.filter((label) => label.row === row).map((label) => label.x);
          for (const [index, x] of places.slice(1).entries()) expect(x - (places[index] ?? 0)).toBeGreaterThanOrEqual(44);
        }
      }),
    );
  });

  test("a course is read in weeks, a year in months, a decade in years", () => {
    const spanning = (day: number) =>
      draw({ ...COURSE, mind: { points: [{ day, percent: 10, value: 5 }], references: [] } }, 1000, 400).axis;
    expect(
      spanning(84)
        .labels.filter((label) => label.kind === "week")
        .map((label) => label.number),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(new Set(spanning(365).labels.map((label) => label.kind))).toEqual(new Set(["month", "year"]));
    expect(new Set(spanning(365 * 40).labels.map((label) => label.kind))).toEqual(new Set(["year"]));
  });

  test("a month's rule stands on its first day", () => {
    const { axis } = draw({ ...COURSE, mind: { points: [{ day: 400, percent: 10, value: 5 }], references: [] } }, 1200, 400);
    const days = axis.labels.flatMap((label) => (label.kind === "month" ? [addDays(COURSE.origin, label.day)] : []));
    expect(days[0]).toBe("2026-12-01");
    expect(days.every((day) => day.endsWith("-01"))).toBe(true);
  });

  test.each([
    { name: "inside the course", todayDay: 40, shown: true },
    { name: "some days after the last entry", todayDay: 91, shown: true },
    { name: "months after", todayDay: 400, shown: false },
    { name: "before the course", todayDay: -60, shown: false },
  ])("today $name: shown is $shown", ({ todayDay, shown }) => {
    expect(draw({ ...COURSE, todayDay }, 1000, 400).todayX !== null).toBe(shown);
  });

  test("a missed visit breaks the line and leaves the points", () => {
    const points = [0, 7, 14, 42, 49].map((day) => ({ day, percent: 50, value: 26 }));
    const { mind } = draw({ ...COURSE, mind: { points, references: [] } }, 1000, 400);
    expect(mind.marks).toHaveLength(5);
    expect(mind.paths).toHaveLength(2);
  });

  test("hs-CRP is on a logarithm: a tenth is as far from one as ten is", () => {
    const { crp } = draw(
      { ...COURSE, crp: [0.05, 30].map((milligramsPerLitre, day) => ({ day, milligramsPerLitre, comparator: null })) },
      1000,
      400,
    );
    expect(crp.y(0.1) - crp.y(1)).toBeCloseTo(crp.y(1) - crp.y(10), 6);
    expect(crp.ticks).toContain(3);
  });

  test("an empty record still has its lanes, its rail and its weeks", () => {
    const none = { points: [], references: [] };
    const { axis, mind, rail, stops } = draw(
      { ...COURSE, mind: none, body: none, crp: [], sessions: treatment([]), infusions: treatment([]), todayDay: 0 },
      1000,
      400,
    );
    expect(axis.labels.filter((label) => label.kind === "week")).toHaveLength(4);
    expect({ marks: mind.marks, given: rail.given, stops }).toEqual({ marks: [], given: [], stops: [] });
  });

  test("words at the left keep clear of a point in their corner", () => {
    const low = { points: [{ day: 0, percent: 3, value: 1 }], references: [] };
    expect(draw({ ...COURSE, mind: low }, 1000, 400).mind.caption).toBe("top");
    expect(draw(COURSE, 1000, 400).mind.caption).toBe("bottom");
  });
});

describe("numbers as they are written", () => {
  test.each([
    [48.08, "48"],
    [0.4, "0"],
    [99.6, "100"],
  ])("a percentage of %d is %s", (percent, text) => {
    expect(laneNumber(percent)).toBe(text);
  });

  test.each([
    [{ milligramsPerLitre: 0.153, comparator: null }, "0.15"],
    [{ milligramsPerLitre: 4.21, comparator: null }, "4.2"],
    [{ milligramsPerLitre: 12.4, comparator: null }, "12"],
    [{ milligramsPerLitre: 0.05, comparator: "<" as const }, "<0.05"],
  ])("%o mg/L is %s", (crp, text) => {
    expect(crpNumber(crp)).toBe(text);
  });
});
