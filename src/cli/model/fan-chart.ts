/** The spread of HAM-D17 over a course under the four strategies, as one SVG of four panels with the same axes. */
import { INSTRUMENTS } from "../../model/measurement.ts";
import { STRATEGIES, type Strategy } from "../../model/strategies.ts";
import type { Language } from "../../record/entry.ts";
import { simulationWords } from "../../words/simulation.ts";
import { strategyWords } from "../../words/strategies.ts";

/** Quantiles .05, .25, .5, .75, .95 on a day. */
export interface FanPoint {
  readonly day: number;
  readonly quantiles: readonly number[];
}

const PANEL = { width: 220, height: 220, left: 34, top: 44 } as const;
const TOP = Math.min(40, INSTRUMENTS.hamd17.range[1]);
const COLOURS: Readonly<Record<Strategy, string>> = { neither: "#6b7280", tms: "#1d4ed8", exosome: "#b45309", both: "#047857" };

/** The chart; `foot` is printed below it, a line each. */
export function fanChart(fans: Readonly<Record<Strategy, readonly FanPoint[]>>, foot: readonly string[], language: Language): string {
  const lastDay = Math.max(...STRATEGIES.flatMap((strategy) => fans[strategy].map(({ day }) => day)), 1);
  const width = PANEL.left + STRATEGIES.length * (PANEL.width + 16);
  const height = PANEL.top + PANEL.height + 44 + foot.length * 18;
  const panels = STRATEGIES.map((strategy, index) => panel(strategy, fans[strategy], lastDay, index, language));
  const notes = foot.map((line, index) => `<text x="8" y="${PANEL.top + PANEL.height + 52 + index * 18}">${escaped(line)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="12">
<title>${simulationWords.figureTitle[language]}</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="8" y="18" font-size="14">${simulationWords.figureTitle[language]}</text>
${panels.join("\n")}
${notes.join("\n")}
</svg>
`;
}

function panel(strategy: Strategy, fan: readonly FanPoint[], lastDay: number, index: number, language: Language): string {
  const left = PANEL.left + index * (PANEL.width + 16);
  const x = (day: number): number => Math.round((left + (day / lastDay) * PANEL.width) * 10) / 10;
  const y = (score: number): number => Math.round((PANEL.top + PANEL.height * (1 - Math.min(score, TOP) / TOP)) * 10) / 10;
  const along = (at: number): readonly string[] => fan.map(({ day, quantiles }) => `${x(day)},${y(quantiles[at] ?? 0)}`);
  const band = (low: number, high: number, opacity: number): string =>
    `<polygon points="${[...along(low), ...along(high).toReversed()].join(" ")}" fill="${COLOURS[strategy]}" fill-opacity="${opacity}"/>`;
  const ticks = [0, 10, 20, 30, 40].map(
    (score) =>
      `<line x1="${left}" x2="${left + PANEL.width}" y1="${y(score)}" y2="${y(score)}" stroke="#e5e7eb"/>${index === 0 ? `<text x="${left - 6}" y="${y(score) + 4}" text-anchor="end">${score}</text>` : ""}`,
  );
  const days = [0, Math.floor(lastDay / 14) * 7, lastDay].map(
    (day) => `<text x="${x(day)}" y="${PANEL.top + PANEL.height + 16}" text-anchor="middle">${day}</text>`,
  );
  return [
    `<text x="${left}" y="${PANEL.top - 8}">${strategyWords[strategy][language]}</text>`,
    ...ticks,
    ...days,
    `<text x="${left + PANEL.width / 2}" y="${PANEL.top + PANEL.height + 32}" text-anchor="middle">${simulationWords.figureDay[language]}</text>`,
    band(0, 4, 0.15),
    band(1, 3, 0.25),
    `<polyline points="${along(2).join(" ")}" fill="none" stroke="${COLOURS[strategy]}" stroke-width="2"/>`,
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
