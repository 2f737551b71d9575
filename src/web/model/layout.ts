/**
 * Where the states of the model stand on the page and how an arrow runs between two of them. Treatments stand at the left, mind
 * above and body below, as in the two-wheel picture. Every arrow of the model is drawn: one that is not named here runs straight.
 */
import type { Arrow, ArrowCode, Source } from "../../model/arrows.ts";
import type { StateName } from "../../model/states.ts";

export type NodeName = StateName | Source;

export interface NodePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whose colour and shape it has; null for a treatment or what comes from outside. */
  readonly wheel: "mind" | "body" | "shared" | null;
}

export const MAP = { width: 960, height: 620 } as const;

export const PLACES: Readonly<Record<NodeName, NodePlace>> = {
  tms: place(70, 120, 104, 40, null),
  visit: place(70, 320, 104, 40, null),
  infusion: place(70, 520, 104, 40, null),
  plasticity: place(258, 120, 148, 42, "mind"),
  consolidation: place(480, 120, 160, 42, "mind"),
  expectation: place(262, 320, 184, 42, "shared"),
  exosome: place(258, 520, 160, 42, "body"),
  inflammation: place(500, 430, 130, 42, "body"),
  wear: place(560, 570, 130, 42, "body"),
  stress: place(640, 320, 140, 42, "shared"),
  mind: place(856, 140, 150, 68, "mind"),
  body: place(856, 496, 150, 68, "body"),
  "life-event": place(640, 228, 120, 36, null),
  recovery: place(856, 320, 110, 36, null),
};

/** How far an arrow bends aside, in pixels to its left, and where along it the grade stands, 0 to 1. */
const COURSES: Readonly<Partial<Record<ArrowCode, { readonly bend?: number; readonly at?: number }>>> = {
  "consolidation-body": { bend: -40, at: 0.3 },
  "inflammation-gain": { at: 0.6 },
  "exosome-gain": { bend: -30, at: 0.36 },
  "tms-expectation": { at: 0.45 },
  "infusion-expectation": { at: 0.45 },
  "expectation-mind": { bend: -50, at: 0.42 },
  "expectation-body": { bend: 36, at: 0.2 },
  "exosome-body": { bend: 40, at: 0.62 },
  "exosome-mind": { bend: 24, at: 0.3 },
  "exosome-wear": { bend: 16, at: 0.5 },
  "mind-body": { bend: 64, at: 0.36 },
  "body-mind": { bend: 64, at: 0.36 },
  "stress-mind": { bend: 18, at: 0.4 },
  "mind-stress": { bend: 20, at: 0.6 },
  "stress-inflammation": { bend: 16, at: 0.5 },
  "inflammation-stress": { bend: 16, at: 0.5 },
  "wear-body": { bend: -8, at: 0.4 },
};

/** An arrow as it is drawn: its path, and where its grade stands. */
export interface DrawnArrow {
  readonly path: string;
  readonly label: { readonly x: number; readonly y: number };
}

/** How `arrow` runs. An arrow on the gain points to what the gain makes; one on itself is a loop at its corner. */
export function drawn(code: ArrowCode, { from, to }: Arrow): DrawnArrow {
  const start = PLACES[from];
  const end = PLACES[to === "gain" ? "consolidation" : to];
  return from === to ? loop(start) : curve(start, end, COURSES[code]?.bend ?? 0, COURSES[code]?.at ?? 0.5);
}

function curve(start: NodePlace, end: NodePlace, bend: number, at: number): DrawnArrow {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy);
  const middle = { x: start.x + dx / 2 + (dy / length) * bend * 2, y: start.y + dy / 2 - (dx / length) * bend * 2 };
  const tail = border(start, middle, 3);
  const tip = border(end, middle, 8);
  const [a, b, c] = [(1 - at) ** 2, 2 * at * (1 - at), at ** 2];
  return {
    path: `M${whole(tail)} Q${whole(middle)} ${whole(tip)}`,
    label: { x: a * tail.x + b * middle.x + c * tip.x, y: a * tail.y + b * middle.y + c * tip.y },
  };
}

function loop({ x, y, width, height }: NodePlace): DrawnArrow {
  const [left, top] = [x + width / 2 - 46, y - height / 2];
  return {
    path: `M${left} ${top - 3} C${left} ${top - 40} ${left + 36} ${top - 40} ${left + 36} ${top - 8}`,
    label: { x: left + 18, y: top - 31 },
  };
}

/** Where the line from the middle of a box towards `point` leaves the box, and `air` further. */
function border({ x, y, width, height }: NodePlace, point: { readonly x: number; readonly y: number }, air: number) {
  const [dx, dy] = [point.x - x, point.y - y];
  const inside = Math.min((width / 2 + air) / Math.abs(dx || 1e-9), (height / 2 + air) / Math.abs(dy || 1e-9), 1);
  return { x: x + dx * inside, y: y + dy * inside };
}

function whole({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}

function place(x: number, y: number, width: number, height: number, wheel: NodePlace["wheel"]): NodePlace {
  return { x, y, width, height, wheel };
}
