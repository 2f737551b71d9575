/**
 * Where the few numbers of a lane are written. Numbers stand beside their points, so that nobody reads a legend: at the
 * baseline, at the last point and at the one before it. Baseline and last are always written; the one before gives way
 * when it would touch either. The levels at the right end are moved apart until none touches another.
 */

/** A point as drawn. */
export interface Mark {
  readonly x: number;
  readonly y: number;
}

/** A number beside a point: where its middle is and where its baseline is. */
export interface ValueLabel<Point> extends Mark {
  readonly point: Point;
  readonly side: "above" | "below";
}

const DIGIT_WIDTH = 7.6;
const LINE_HEIGHT = 14;
const ABOVE = -9;
const BELOW = 20;
/** A line that comes in steeper than this would run through a number above its point. */
const STEEP = 0.7;

/** Half of the width of a number of so many characters, with some room. */
export function halfWidth(text: string): number {
  return (text.length * DIGIT_WIDTH) / 2 + 3;
}

/**
 * The labels of a lane between `top` and `bottom`. `marks` are its points as drawn, in order; `text` the number of one.
 */
export function valueLabels<Point extends Mark>(
  marks: readonly Point[],
  text: (point: Point) => string,
  lane: { readonly top: number; readonly bottom: number },
): readonly ValueLabel<Point>[] {
  const placed: ValueLabel<Point>[] = [];
  for (const index of wanted(marks.length)) {
    const label = placeFor(marks, index, text, lane, placed);
    const givesWay = index > 0 && index === marks.length - 2;
    if (label && !(givesWay && touches(label, placed, text))) placed.push(label);
  }
  return placed;
}

/** Last, baseline, the one before the last: in order of importance, each once. */
function wanted(count: number): readonly number[] {
  return [...new Set([count - 1, 0, count - 2])].filter((index) => index >= 0);
}

/** The better side of the point; the other when the better one is taken. */
function placeFor<Point extends Mark>(
  marks: readonly Point[],
  index: number,
  text: (point: Point) => string,
  lane: { readonly top: number; readonly bottom: number },
  placed: readonly ValueLabel<Point>[],
): ValueLabel<Point> | null {
  const point = marks[index];
  if (!point) return null;
  const sides = preferred(marks, index).map((side) => ({ point, side, x: point.x, y: point.y + (side === "above" ? ABOVE : BELOW) }));
  const inside = sides.filter((label) => label.y - LINE_HEIGHT + 4 >= lane.top - 6 && label.y <= lane.bottom + 1);
  return inside.find((label) => !touches(label, placed, text)) ?? inside[0] ?? sides[0] ?? null;
}

function preferred(marks: readonly Mark[], index: number): readonly ("above" | "below")[] {
  return crowdedAbove(marks[index], marks[index - 1]) || crowdedAbove(marks[index], marks[index + 1])
    ? ["below", "above"]
    : ["above", "below"];
}

function crowdedAbove(point: Mark | undefined, neighbour: Mark | undefined): boolean {
  if (!point || !neighbour) return false;
  return (point.y - neighbour.y) / Math.max(1, Math.abs(point.x - neighbour.x)) > STEEP;
}

function touches<Point extends Mark>(
  label: ValueLabel<Point>,
  others: readonly ValueLabel<Point>[],
  text: (point: Point) => string,
): boolean {
  return others.some(
    (other) =>
      Math.abs(other.x - label.x) < halfWidth(text(other.point)) + halfWidth(text(label.point)) &&
      Math.abs(other.y - label.y) < LINE_HEIGHT,
  );
}

/**
 * Moves labels that stand in one column apart: the least that keeps `LINE_HEIGHT` between neighbours and all of them
 * between `top` and `bottom`. Their order is kept.
 */
export function spread(ys: readonly number[], top: number, bottom: number): readonly number[] {
  const order = ys.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  const placed: number[] = [];
  for (const { y } of order) placed.push(Math.max(y, top, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + LINE_HEIGHT));
  let floor = bottom;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index] ?? floor, floor);
    floor = (placed[index] ?? floor) - LINE_HEIGHT;
  }
  const result: number[] = [];
  for (const [rank, { index }] of order.entries()) result[index] = placed[rank] ?? top;
  return result;
}
