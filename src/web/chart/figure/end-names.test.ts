import { describe, expect, test } from "vitest";
import type { LaneForecast } from "./data.ts";
import { endNames } from "./end-names.ts";

const ending = (ends: Readonly<Record<string, number>>): LaneForecast =>
  (["neither", "tms", "exosome", "both"] as const).flatMap((strategy) => {
    const median = ends[strategy];
    return median === undefined ? [] : [{ strategy, points: [{ day: 84, low90: 0, low50: 0, median, high50: 100, high90: 100 }] }];
  });
const y = (percent: number): number => 200 - 2 * percent;
const named = (ends: Readonly<Record<string, number>>) =>
  endNames(ending(ends), y).map(({ strategies, height }) => [strategies.join(" "), height]);

describe("names at the ends", () => {
  test("who ends together shares a name", () => {
    expect(named({ neither: 60, tms: 40, exosome: 60.5, both: 40.5 })).toEqual([
      ["exosome neither", 74],
      ["both tms", 131],
    ]);
  });

  test("all together have one name, above the line", () => {
    expect(named({ neither: 50, tms: 50, exosome: 50, both: 50 })).toEqual([["neither tms exosome both", 95]]);
  });

  test("names keep apart where lines are near each other", () => {
    const heights = endNames(ending({ neither: 50, tms: 48, exosome: 46, both: 44 }), y).map(({ height }) => height);
    for (const [index, height] of heights.slice(1).entries()) expect(height - (heights[index] ?? 0)).toBeGreaterThanOrEqual(13);
  });

  test("without points there is no name", () => {
    expect(endNames([{ strategy: "tms", points: [] }], y)).toEqual([]);
  });
});
