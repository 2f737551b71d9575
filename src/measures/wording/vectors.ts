/**
 * Score vectors: answering an imported form in many ways and comparing the score that follows from the file's own numbers
 * with that of our scorer. All the lowest answers, all the highest, 50 at random, and one left out of each item. A form with
 * numbers that are shifted or on another scale, or in which an item stands twice or not at all, gives another score somewhere;
 * answers that were numbered the wrong way round do not, and have to be looked at. Of an instrument that is scored by domains
 * or levels every vector has to lie between the two ends.
 */
import { randomStream } from "../../base/random.ts";
import type { Instrument } from "../instrument.ts";
import { type Answers, MISSING_RULES, scoreOf } from "../scoring.ts";
import type { WordedItem } from "./wording.ts";

const RANDOM_VECTORS = 50;
const SEED = 20_260_101;

/** The vectors whose scores differ, by name; none when the form scores as we do. Items answered by a number take its ends. */
export function differingVectors(instrument: Instrument, items: readonly WordedItem[]): readonly string[] {
  if (instrument.scoring.kind === "looked-up") return [];
  return vectorsOf(instrument, items).flatMap(({ name, answers, left }) => (isAsExpected(instrument, answers, left) ? [] : [name]));
}

/** How many vectors are compared. */
export function vectorCount(items: readonly WordedItem[]): number {
  return 2 + RANDOM_VECTORS + items.length;
}

interface Vector {
  readonly name: string;
  readonly answers: Answers;
  /** The concept that was left out. */
  readonly left: string | null;
}

function vectorsOf(instrument: Instrument, items: readonly WordedItem[]): readonly Vector[] {
  const stream = randomStream(SEED, items.length);
  const all = (name: string, pick: (weights: readonly number[]) => number): Vector => ({
    name,
    answers: Object.fromEntries(items.map((item) => [item.concept, pick(weightsOf(instrument, item))])),
    left: null,
  });
  const lowest = all("lowest", (weights) => Math.min(...weights));
  const highest = all("highest", (weights) => Math.max(...weights));
  const random = Array.from({ length: RANDOM_VECTORS }, (_, index) =>
    all(`random-${index + 1}`, (weights) => weights[stream.below(weights.length)] ?? Number.NaN),
  );
  const leftOut = items.map(({ concept }) => ({
    name: `without-${concept}`,
    answers: { ...highest.answers, [concept]: null },
    left: concept,
  }));
  return [lowest, highest, ...random, ...leftOut];
}

function weightsOf({ items }: Instrument, { concept, options }: WordedItem): readonly number[] {
  if (options.length > 0) return options.map(({ weight }) => weight);
  const item = items.find(({ code }) => code === concept);
  return item === undefined ? [] : [item.min, item.max];
}

function isAsExpected(instrument: Instrument, answers: Answers, left: string | null): boolean {
  const { status, total } = scoreOf(instrument, answers);
  const { scoring } = instrument;
  if (scoring.kind === "domains" || scoring.kind === "levels") {
    return total === null ? left !== null : total >= instrument.total.min && total <= instrument.total.max;
  }
  if (left !== null) return status === expectedWithout(instrument, left);
  return total !== null && Math.abs(total - addedUp(instrument, answers)) < 1e-9;
}

/** The score as the form's own numbers give it, reversed items turned round. */
function addedUp({ items, scoring, total }: Instrument, answers: Answers): number {
  const counted = items.map(({ code, min, max, reversed }) => {
    const answer = answers[code] ?? Number.NaN;
    return reversed === true ? min + max - answer : answer;
  });
  const sum = counted.reduce((points, one) => points + one, 0);
  return scoring.kind === "mean" ? sum / items.length : sum * total.step;
}

function expectedWithout({ code }: Instrument, left: string): "prorated" | "unscorable" {
  const rule = Object.hasOwn(MISSING_RULES, code) ? MISSING_RULES[code] : undefined;
  return rule !== undefined && rule.missingMax >= 1 && !rule.never.includes(left) ? "prorated" : "unscorable";
}
