import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAYS_MIN, panned, showing, type View, zoomed } from "./view.ts";

const whole: View = { fromDay: -7, toDay: 84 };

describe("the view of the picture", () => {
  test("nearer keeps the day in question where it is, and no nearer than a fortnight", () => {
    const near = zoomed(null, whole, 2, 38.5);
    expect(near).toEqual({ fromDay: 15.75, toDay: 61.25 });
    expect(zoomed(near, whole, 100, 38.5)).toEqual({ fromDay: 31.5, toDay: 45.5 });
    expect(zoomed(null, whole, 2, -400)).toEqual({ fromDay: -7, toDay: 38.5 });
  });

  test("farther ends at the whole", () => {
    expect(zoomed({ fromDay: 20, toDay: 60 }, whole, 0.5, 40)).toEqual({ fromDay: 0, toDay: 80 });
    expect(zoomed({ fromDay: 20, toDay: 60 }, whole, 0.4, 40)).toBeNull();
    expect(zoomed(null, whole, 0.5, 40)).toBeNull();
  });

  test("what is shorter than a fortnight is not looked at nearer", () => {
    expect(zoomed(null, { fromDay: 0, toDay: 10 }, 2, 5)).toBeNull();
  });

  test("a day out of sight is brought to the edge, one in sight moves nothing", () => {
    const view = { fromDay: 20, toDay: 40 };
    expect(showing(view, whole, 30)).toBe(view);
    expect(showing(view, whole, 50)).toEqual({ fromDay: 30, toDay: 50 });
    expect(showing(view, whole, 10)).toEqual({ fromDay: 10, toDay: 30 });
    expect(showing(null, whole, 10)).toBeNull();
  });

  test("no gesture leaves the whole", () => {
    const gesture = fc.oneof(
      fc.record({
        by: fc.constant("zoom" as const),
        n: fc.double({ min: 0.2, max: 5, noNaN: true }),
        at: fc.double({ min: -50, max: 200, noNaN: true }),
      }),
      fc.record({ by: fc.constant("pan" as const), n: fc.double({ min: -100, max: 100, noNaN: true }), at: fc.constant(0) }),
    );
    fc.assert(
      fc.property(fc.array(gesture, { maxLength: 12 }), (gestures) => {
        let view: View | null = null;
        for (const { by, n, at } of gestures) view = by === "zoom" ? zoomed(view, whole, n, at) : panned(view, whole, n);
        if (view === null) return;
        expect(view.fromDay).toBeGreaterThanOrEqual(whole.fromDay - 1e-9);
        expect(view.toDay).toBeLessThanOrEqual(whole.toDay + 1e-9);
        expect(view.toDay - view.fromDay).toBeGreaterThanOrEqual(DAYS_MIN - 1e-9);
      }),
    );
  });
});
