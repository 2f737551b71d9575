/**
 * What a rule of care says about a patient, a protocol, a lot or a day, as data: a code, how much it weighs, the values that it
 * used, and where the rule comes from. A rule is a pure function from what is known to findings. What is not known is a
 * finding of its own and never passes for normal. The sentences stand in `src/words/care`, in both languages.
 */
import type { LocalDate } from "../base/dates.ts";
import type { Cited } from "../measures/instrument.ts";

/** `stop`: must not be done (不可). `ask`: somebody has to judge it first (要検討). `tell`: worth knowing (参考). */
export type Severity = "stop" | "ask" | "tell";

/** Where a rule was read, in which edition, and on which days it holds. */
export interface Ground extends Cited {
  /** Of the source: a version, a year, or the date of a notice. */
  readonly edition: string;
  /** The first day; null when it has always held. */
  readonly from: LocalDate | null;
  /** The last day; null while no end is known. */
  readonly to: LocalDate | null;
}

/** A value that a rule used; null is one that it asked for and that is not known. */
export type FindingValue = string | number | boolean | null;

/** One finding. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly values: Readonly<Record<string, FindingValue>>;
  readonly ground: Ground;
}

const WEIGHT: Readonly<Record<Severity, number>> = { stop: 2, ask: 1, tell: 0 };

/** The heaviest severity among `findings`; null when there are none. */
export function heaviest(findings: readonly Finding[]): Severity | null {
  let worst: Severity | null = null;
  for (const { severity } of findings) if (worst === null || WEIGHT[severity] > WEIGHT[worst]) worst = severity;
  return worst;
}

/** Whether `ground` holds on `day`. */
export function holdsOn({ from, to }: Ground, day: LocalDate): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
