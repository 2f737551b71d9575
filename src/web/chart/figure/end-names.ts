/** Where the names of several middles stand at their ends: those that end together share one, and names keep off the lines and each other. */
import type { Strategy } from "../../../model/strategies.ts";
import type { LaneForecast } from "./data.ts";

/** A name with the strategies that it names. `height` is that of its baseline, in pixels from the top. */
export interface EndName {
  readonly strategies: readonly Strategy[];
  readonly day: number;
  readonly height: number;
}

/** Ends nearer than this are one to the eye. */
const TOGETHER = 2;
const ABOVE = 5;
const BELOW = 12;
const LINE_HEIGHT = 13;

/** The names, from the top down: the highest stands above its line, the lowest beneath it. `y` gives the height of a percentage. */
export function endNames(forecast: LaneForecast, y: (percent: number) => number): readonly EndName[] {
  const ends = forecast.flatMap(({ strategy, points }) => {
    const end = points.at(-1);
    return end === undefined ? [] : [{ strategy, day: end.day, line: y(end.median) }];
  });
  const groups: { strategies: Strategy[]; day: number; line: number }[] = [];
  for (const { strategy, day, line } of ends.toSorted((a, b) => a.line - b.line)) {
    const last = groups.at(-1);
    if (last !== undefined && line - last.line < TOGETHER) last.strategies.push(strategy);
    else groups.push({ strategies: [strategy], day, line });
  }
  let before = Number.NEGATIVE_INFINITY;
  return groups.map(({ strategies, day, line }, index) => {
    const beneath = index > 0 && index === groups.length - 1;
    before = Math.max(before + LINE_HEIGHT, beneath ? line + BELOW : line - ABOVE);
    return { strategies, day, height: before };
  });
}
