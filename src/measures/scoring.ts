/**
 * Scoring: from the answers to an instrument to its total, and what to do when some are missing. An item that was left out
 * is null or not there; an item that is not asked of this patient (PHQ-15, menstrual complaints, of a man; C-SSRS, the plan,
 * of someone without thoughts) is not there and not missing.
 *
 * PRORATING. The total is the mean of the answers given, times the number of items asked. It is done up to so many missing
 * items as the instrument's manual allows, never over an item that stands for itself (PHQ-9, self-harm), and it is not rounded:
 * a total between the steps says that it was prorated. The rules for PHQ-9, GAD-7 and PHQ-15 are those of the PHQ and
 * GAD-7 instruction manual, recalled; for every other instrument all items are needed.
 */
import { type Change, changeInPoints } from "./change.ts";
import { type BandCode, bandOf, type Cited, type Instrument, type Item } from "./instrument.ts";
import { domainsSum, highestLevel, levelReached } from "./scoring-rules.ts";

/** Item code to answer; null is an item left out. */
export type Answers = Readonly<Record<string, number | null>>;

/** How many items may be missing, and which may not. */
export interface MissingRule extends Cited {
  readonly missingMax: number;
  readonly never: readonly string[];
  /** Items that are not asked of everyone. */
  readonly notAskedOfAll: readonly string[];
}

/** The score of answers. */
export interface Score {
  readonly status: "scored" | "prorated" | "unscorable";
  /** On the scale that people quote; null when it cannot be scored. */
  readonly total: number | null;
  readonly band: BandCode | null;
  /** Items left out, in order. */
  readonly missing: readonly string[];
}

const MANUAL = "PHQ and GAD-7 instruction manual";

/** The instruments whose manual allows missing items. */
export const MISSING_RULES: Readonly<Record<string, MissingRule>> = {
  phq9: { missingMax: 2, never: ["self-harm"], notAskedOfAll: [], source: MANUAL, verified: false },
  gad7: { missingMax: 1, never: [], notAskedOfAll: [], source: MANUAL, verified: false },
  phq15: { missingMax: 3, never: [], notAskedOfAll: ["menstrual"], source: MANUAL, verified: false },
};

const ALL_NEEDED: MissingRule = { missingMax: 0, never: [], notAskedOfAll: [], source: "all items are needed", verified: false };

/**
 * Scores `answers` to `instrument`. Answers outside an item's range are the form's to refuse; here they are taken as missing.
 *
 * @example scoreOf(INSTRUMENTS.who5, { cheerful: 3, calm: 3, active: 3, rested: 2, interested: 2 }).total // 52
 */
export function scoreOf(instrument: Instrument, answers: Answers): Score {
  const { scoring } = instrument;
  const given = givenAnswers(instrument, answers);
  switch (scoring.kind) {
    case "sum":
    case "mean":
      return addedUp(instrument, answers, given);
    case "domains": {
      const { total, missing } = domainsSum(scoring.domains, given);
      return scoreWith(instrument, total, missing);
    }
    case "levels": {
      const { total, missing } = levelReached(scoring, itemCodes(instrument), given);
      return scoreWith(instrument, total, missing);
    }
    case "looked-up":
      return scoreWith(
        instrument,
        null,
        itemCodes(instrument).filter((code) => !given.has(code)),
      );
    default:
      return scoring satisfies never;
  }
}

/** What the answers given so far make, whatever is still missing: never more than the total that they will lead to. */
export function pointsSoFar(instrument: Instrument, answers: Answers): number {
  const { scoring, total } = instrument;
  const given = givenAnswers(instrument, answers);
  const sum = [...given.values()].reduce((points, answer) => points + answer, 0);
  switch (scoring.kind) {
    case "sum":
      return sum * total.step;
    case "mean":
      return given.size === 0 ? 0 : sum / given.size;
    case "domains":
      return scoring.domains.reduce((points, domain) => points + Math.max(0, ...domain.flat().flatMap((code) => given.get(code) ?? [])), 0);
    case "levels":
      return highestLevel(scoring.levels, given);
    case "looked-up":
      return 0;
    default:
      return scoring satisfies never;
  }
}

/** How `total` compares with an earlier one of the same instrument; null when there is none, or the instrument rates change. */
export function changeOfTotal(instrument: Instrument, earlier: number | null, total: number | null): Change | null {
  return earlier === null || total === null || instrument.rates === "change" ? null : changeInPoints(instrument, earlier, total);
}

function itemCodes({ items }: Instrument): readonly string[] {
  return items.map((item) => item.code);
}

/** The answers that lie in their item's range, each as it counts. */
function givenAnswers({ items }: Instrument, answers: Answers): ReadonlyMap<string, number> {
  return new Map(
    items.flatMap((item): readonly [string, number][] => {
      const answer = answers[item.code] ?? null;
      return answer !== null && answer >= item.min && answer <= item.max ? [[item.code, asCounted(item, answer)]] : [];
    }),
  );
}

function asCounted({ min, max, reversed }: Item, answer: number): number {
  return reversed === true ? min + max - answer : answer;
}

function scoreWith(instrument: Instrument, total: number | null, missing: readonly string[]): Score {
  return total === null
    ? { status: "unscorable", total, band: null, missing }
    : { status: "scored", total, band: bandOf(instrument, total), missing };
}

/** The sum or the mean of the items asked; prorated where that is allowed. */
function addedUp(instrument: Instrument, answers: Answers, given: ReadonlyMap<string, number>): Score {
  const rule = Object.hasOwn(MISSING_RULES, instrument.code) ? (MISSING_RULES[instrument.code] ?? ALL_NEEDED) : ALL_NEEDED;
  const asked = itemCodes(instrument).filter((code) => !rule.notAskedOfAll.includes(code) || Object.hasOwn(answers, code));
  const missing = asked.filter((code) => !given.has(code));
  const status = statusOf(missing, rule, given.size);
  if (status === "unscorable") return { status, total: null, band: null, missing };
  const points = [...given.values()].reduce((sum, answer) => sum + answer, 0);
  const sum = status === "scored" ? points : (points * asked.length) / given.size;
  const total = instrument.scoring.kind === "mean" ? sum / asked.length : sum * instrument.total.step;
  const rounded = Number(total.toPrecision(15));
  return { status, total: rounded, band: bandOf(instrument, rounded), missing };
}

function statusOf(missing: readonly string[], rule: MissingRule, given: number): Score["status"] {
  if (missing.length === 0) return "scored";
  const forbidden = missing.some((code) => rule.never.includes(code));
  return given === 0 || forbidden || missing.length > rule.missingMax ? "unscorable" : "prorated";
}
