/**
 * Where the measures of synergy agree and where they do not. Each has its own idea of "no synergy"; the reasons why two
 * may part on the same data are few and can be named:
 *
 * - `control-response`: raw Bliss takes the patients who improve with neither treatment for responders of both, so it
 *   expects too much of the pair. The others take them out.
 * - `additive-or-multiplicative`: as long as both treatments do something, differences and ratios cannot both be without
 *   interaction (Rothman, Modern Epidemiology, on the dependence of interaction on scale).
 * - `precision`: the same zero on another scale, whose interval is drawn differently.
 */
import { type Answer, LEVEL } from "../estimate.ts";
import { type FindingOf, finding } from "../finding.ts";
import type { Cells } from "./cells.ts";
import { MEASURE_RULES, MEASURES, type Measure, type MeasuredInteraction, measureInteraction } from "./interaction-measures.ts";

/** What an interval says: more than none, less than none, or either. */
export type SynergyWord = "synergy" | "antagonism" | "cannot-tell";

/** Why two measures part. */
export const REASONS = ["control-response", "additive-or-multiplicative", "precision"] as const;
export type ScaleReason = (typeof REASONS)[number];

/** All measures side by side. */
export interface Scales {
  readonly measures: Readonly<Record<Measure, Answer<MeasuredInteraction>>>;
  /** By measure; absent where the measure was refused. */
  readonly words: Readonly<Partial<Record<Measure, SynergyWord>>>;
  /** What those that answered say: one word, or that they part. "none" when none answered. */
  readonly together: SynergyWord | "disagree" | "none";
  /** For each measure and reason one, with the measures after it that say something else; names in a list are parted by spaces. */
  readonly disagreements: readonly FindingOf<"response.scales-disagree">[];
}

/** Every measure on `cells`, and what they say together. */
export function compareScales(cells: Cells, level: number = LEVEL): Scales {
  const measure = (name: Measure) => measureInteraction(cells, name, level);
  const measures: Record<Measure, Answer<MeasuredInteraction>> = {
    additive: measure("additive"),
    "bliss-raw": measure("bliss-raw"),
    "bliss-corrected": measure("bliss-corrected"),
    "bliss-log-survival": measure("bliss-log-survival"),
    "risk-ratio": measure("risk-ratio"),
    "odds-ratio": measure("odds-ratio"),
    reri: measure("reri"),
  };
  const words: Partial<Record<Measure, SynergyWord>> = {};
  for (const name of MEASURES) {
    const answer = measures[name];
    if (answer.ok) words[name] = wordOf(answer.value);
  }
  return { measures, words, together: togetherOf(Object.values(words)), disagreements: disagreementsOf(words) };
}

/** What one measure's interval says. */
export function wordOf({ measure, low, high }: MeasuredInteraction): SynergyWord {
  if (low <= 0 && high >= 0) return "cannot-tell";
  return low > 0 === (MEASURE_RULES[measure].synergy === 1) ? "synergy" : "antagonism";
}

function togetherOf(words: readonly SynergyWord[]): Scales["together"] {
  const [first] = words;
  if (first === undefined) return "none";
  return words.every((word) => word === first) ? first : "disagree";
}

function disagreementsOf(words: Partial<Record<Measure, SynergyWord>>): readonly FindingOf<"response.scales-disagree">[] {
  const answered = MEASURES.filter((name) => words[name] !== undefined);
  return answered.flatMap((first, index) =>
    REASONS.flatMap((reason) => {
      const others = answered.slice(index + 1).filter((other) => words[first] !== words[other] && reasonOf(first, other) === reason);
      return others.length === 0 ? [] : [finding("response.scales-disagree", { first, second: others.join(" "), reason })];
    }),
  );
}

/** Which zero a measure has: two measures with the same one can differ in precision only. */
const ZERO: Readonly<Record<Measure, "raw" | "sum" | "independence" | "risk-ratio" | "odds-ratio">> = {
  additive: "sum",
  reri: "sum",
  "bliss-raw": "raw",
  "bliss-corrected": "independence",
  "bliss-log-survival": "independence",
  "risk-ratio": "risk-ratio",
  "odds-ratio": "odds-ratio",
};

function reasonOf(first: Measure, second: Measure): ScaleReason {
  if (ZERO[first] === ZERO[second]) return "precision";
  return ZERO[first] === "raw" || ZERO[second] === "raw" ? "control-response" : "additive-or-multiplicative";
}
