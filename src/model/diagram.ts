/**
 * The diagram of states and arrows as SVG, drawn from arrows.ts: no arrow can be in the model and not in the picture. States
 * stand on an ellipse in their order, what acts from outside on one around it. The line says the grade: the better the evidence
 * the thicker, and dotted where there is none. Words are the caller's.
 */
import { ARROWS, type Arrow, type ArrowCode, type Source } from "./arrows.ts";
import type { Grade } from "./grade.ts";
import { STATES, type StateName } from "./states.ts";

/** The words of a diagram. */
export interface DiagramWords {
  readonly title: string;
  readonly node: (name: StateName | Source) => string;
  readonly arrow: (code: ArrowCode) => string;
  readonly grade: (grade: Grade) => string;
}

const WIDTH = 1160;
const HEIGHT = 640;
const INNER = { x: 290, y: 190 } as const;
const OUTER = { x: 490, y: 285 } as const;
const SOURCES: readonly Source[] = ["tms", "visit", "infusion", "life-event", "recovery"];
/** Half a state's box, with a little air for the tips of arrows. */
const NODE = { halfWidth: 86, halfHeight: 20 } as const;
const STROKES: Readonly<Record<Grade, string>> = {
  A: 'stroke-width="3.5"',
  B: 'stroke-width="2.5"',
  C: 'stroke-width="1.5"',
  D: 'stroke-width="1" stroke-dasharray="2 4"',
};

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The diagram. Each arrow has its words and its grade as a title, for pointer and reader. */
export function modelDiagram(words: DiagramWords): string {
  const places = new Map<string, Place>([
    ...STATES.map(({ name }, index): [string, Place] => [name, onEllipse(index / STATES.length, INNER)]),
    ...SOURCES.map((name, index): [string, Place] => [name, onEllipse((index + 0.5) / SOURCES.length, OUTER)]),
  ]);
  const arrows = Object.entries(ARROWS).map(([code, arrow]) => (isArrow(code) ? line(code, arrow, places, words) : ""));
  const nodes = [...STATES.map(({ name }) => name), ...SOURCES].map((name) => node(words.node(name), places.get(name)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="14">
<title>${escaped(words.title)}</title>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z" fill="#334"/></marker></defs>
${arrows.join("\n")}
${nodes.join("\n")}
</svg>
`;
}

function line(code: ArrowCode, { from, to, grade }: Arrow, places: ReadonlyMap<string, Place>, words: DiagramWords): string {
  const start = places.get(from);
  // An arrow on the gain points to what the gain makes.
  const end = places.get(to === "gain" ? "consolidation" : to);
  if (start === undefined || end === undefined) throw new Error(`invariant: a place for both ends of ${code}`);
  const title = `<title>${escaped(`${words.arrow(code)} ${words.grade(grade)}`)}</title>`;
  if (from === to)
    return `<g><circle cx="${start.x}" cy="${start.y - 24}" r="14" fill="none" stroke="#334" ${STROKES[grade]}/>${title}</g>`;
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.sqrt(dx * dx + dy * dy);
  // Bent to the left, so that an arrow and the one back do not lie on each other.
  const bend = { x: start.x + dx / 2 + (dy / length) * 24, y: start.y + dy / 2 - (dx / length) * 24 };
  const short = Math.min(NODE.halfWidth / Math.abs(end.x - bend.x || 1e-9), NODE.halfHeight / Math.abs(end.y - bend.y || 1e-9), 1);
  const tip = { x: end.x - (end.x - bend.x) * short, y: end.y - (end.y - bend.y) * short };
  const path = `M${whole(start)} Q${whole(bend)} ${whole(tip)}`;
  return `<g><path d="${path}" fill="none" stroke="#334" ${STROKES[grade]} marker-end="url(#tip)"/>${title}</g>`;
}

function node(text: string, place: Place | undefined): string {
  if (place === undefined) return "";
  const { x, y } = place;
  return `<g><rect x="${Math.round(x - 84)}" y="${Math.round(y - 17)}" width="168" height="34" rx="8" fill="#fff" stroke="#334"/><text x="${Math.round(x)}" y="${Math.round(y + 5)}" text-anchor="middle">${escaped(text)}</text></g>`;
}

function onEllipse(turn: number, { x, y }: { readonly x: number; readonly y: number }): Place {
  const angle = 2 * Math.PI * (turn - 0.25);
  return { x: WIDTH / 2 + x * Math.cos(angle), y: HEIGHT / 2 + y * Math.sin(angle) };
}

function whole({ x, y }: Place): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function isArrow(code: string): code is ArrowCode {
  return Object.hasOwn(ARROWS, code);
}
