/**
 * Scoring: from the answers to an instrument to its total, and what to do when some are missing. An item that was left out
 * is null or not there; an item that is not asked of this patient (PHQ-15, menstrual complaints, of a man) is not there
 * and not missing.
 *
 * PRORATING. The total is the mean of the answers given, times the number of items asked. It is done up to so many missing
 * items as the instrument's manual allows, never over an item that stands for itself (PHQ-9, self-harm), and it is not rounded:
 * a total between the steps says that it was prorated. The rules for PHQ-9, GAD-7 and PHQ-15 are those of the PHQ and
 * GAD-7 instruction manual, recalled; for every other instrument all items are needed.
 */
import { type Change, changeInPoints } from "./change.ts";
import { type BandCode, bandOf, type Cited, type Instrument } from "./instrument.ts";

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
  const rule = Object.hasOwn(MISSING_RULES, instrument.code) ? (MISSING_RULES[instrument.code] ?? ALL_NEEDED) : ALL_NEEDED;
  const asked = instrument.items.filter((item) => !rule.notAskedOfAll.includes(item.code) || Object.hasOwn(answers, item.code));
  const given = asked.flatMap(({ code, min, max }) => {
    const answer = answers[code] ?? null;
    return answer !== null && answer >= min && answer <= max ? [{ code, answer }] : [];
  });
  const answered = new Set(given.map((one) => one.code));
  const missing = asked.filter((item) => !answered.has(item.code)).map((item) => item.code);
  const status = statusOf(missing, rule, given.length);
  if (status === "unscorable") return { status, total: null, band: null, missing };
  const sum = given.reduce((points, one) => points + one.answer, 0) * instrument.total.step;
  const total = status === "scored" ? sum : Number(((sum * asked.length) / given.length).toPrecision(15));
  return { status, total, band: bandOf(instrument, total), missing };
}

function statusOf(missing: readonly string[], rule: MissingRule, given: number): Score["status"] {
  if (missing.length === 0) return "scored";
  const forbidden = missing.some((code) => rule.never.includes(code));
  return given === 0 || forbidden || missing.length > rule.missingMax ? "unscorable" : "prorated";
}

/** How `total` compares with an earlier one of the same instrument; null when there is none, or the instrument rates change. */
export function changeOfTotal(instrument: Instrument, earlier: number | null, total: number | null): Change | null {
  return earlier === null || total === null || instrument.rates === "change" ? null : changeInPoints(instrument, earlier, total);
}
