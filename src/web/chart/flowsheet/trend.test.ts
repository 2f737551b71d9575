import { describe, expect, test } from "vitest";
import { addDays } from "../../../base/dates.ts";
import type { FlowsheetRow } from "../../../measures/flowsheet.ts";
import type { Measure, Reading } from "../../../measures/readings.ts";
import { drawTrend, readingsOfRow } from "./trend.ts";

const hamd: Measure = { kind: "instrument", code: "hamd17", version: 1, unit: "{score}" };
const reading = (day: number, value: number): Reading => ({ on: addDays("2026-09-07", day), value, comparator: null, complete: true });
const row = (measure: Measure, baseline: Reading | null, cells: readonly (Reading | null)[]): FlowsheetRow => ({
  measure,
  baseline,
  cells,
  change: null,
});

describe("a measure's trend", () => {
  test("the baseline comes first and a day is there once", () => {
    const base = reading(-3, 22);
    expect(readingsOfRow(row(hamd, base, [base, null, reading(7, 20)])).map((one) => one.value)).toEqual([22, 20]);
  });

  test("an instrument keeps its whole range, so that small changes look small", () => {
    const drawn = drawTrend(row(hamd, reading(0, 52), [reading(7, 0)]), 200, 100);
    expect(drawn.marks.map((mark) => mark.y)).toEqual([10, 90]);
    expect(drawn.ends.map((end) => end.value)).toEqual([52, 0]);
  });

  test("an index has 0 to 100", () => {
    expect(
      drawTrend(row({ ...hamd, kind: "index", code: "mind-index" }, null, [reading(0, 40)]), 200, 100).ends.map((end) => end.value),
    ).toEqual([100, 0]);
  });

  test("a concentration has the range of its values on a logarithm", () => {
    const crp: Measure = { kind: "analyte", code: "crp-hs", version: null, unit: "mg/L" };
    const drawn = drawTrend(row(crp, reading(0, 0.1), [reading(7, 1), reading(14, 10)]), 200, 100);
    const [a, b, c] = drawn.marks.map((mark) => mark.y);
    expect((a ?? 0) - (b ?? 0)).toBeCloseTo((b ?? 0) - (c ?? 0), 6);
  });

  test("a value of zero has no logarithm, and a place all the same", () => {
    const il6: Measure = { kind: "analyte", code: "il-6", version: null, unit: "pg/mL" };
    const drawn = drawTrend(row(il6, null, [reading(0, 0), reading(7, 4)]), 200, 100);
    expect(drawn.ends.map((end) => end.value)).toEqual([4, 0]);
    expect(drawn.marks.map((mark) => mark.y)).toEqual([70, 30]);
  });

  test("a missed visit breaks the line", () => {
    const drawn = drawTrend(
      row(
        hamd,
        null,
        [0, 7, 14, 42, 49].map((day) => reading(day, 20)),
      ),
      200,
      100,
    );
    expect(drawn.paths).toHaveLength(2);
  });

  test("one reading has a place and no line", () => {
    const drawn = drawTrend(row(hamd, null, [reading(0, 26)]), 200, 100);
    expect(drawn).toMatchObject({ paths: [], baselineY: null });
    expect(drawn.marks[0]).toMatchObject({ x: 10, y: 50 });
  });
});
