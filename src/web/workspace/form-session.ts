/**
 * An open form: what was typed, what it reads as, and what is told about it. What is wrong with a field is told when it
 * was left, and everything when one tried to confirm; while one types nothing appears or goes, so that nothing moves.
 */

import type { FormFinding } from "../../charting/finding.ts";

import { openQuestions, type Reading } from "../../charting/read-form.ts";

/** What is told: the findings as they were when a field was last left, and whether one has tried to confirm. */
export interface Told {
  readonly findings: readonly FormFinding[];
  readonly attempted: boolean;
}

export const NOTHING_TOLD: Told = { findings: [], attempted: false };

/** What is told after a field was left: all but what is merely missing, unless one has tried to confirm. */
export function toldOnLeaving({ findings }: Reading, { attempted }: Told): Told {
  return { attempted, findings: attempted ? findings : findings.filter(({ code }) => code !== "field.missing") };
}

/** What is told after one tried to confirm. */
export function toldOnAttempt({ findings }: Reading): Told {
  return { attempted: true, findings };
}

/** What stands under a field now: what was told, with the ticks as they are at present. */
export function findingsAt(path: string, told: Told, { findings }: Reading): readonly FormFinding[] {
  return told.findings
    .filter((finding) => finding.path === path)
    .map((finding) => findings.find((now) => now.path === path && now.code === finding.code && now.given === finding.given) ?? finding);
}

/** What keeps a form from being confirmed: the refused fields, or else the questions that are open. */
export interface Hindrance {
  readonly kind: "refused" | "asked";
  readonly findings: readonly FormFinding[];
}

/** The hindrance of a reading; null when it may be confirmed. */
export function hindranceOf(reading: Reading): Hindrance | null {
  const refused = reading.findings.filter((finding) => finding.severity === "refuse");
  if (refused.length > 0) return { kind: "refused", findings: refused };
  const asked = openQuestions(reading);
  return asked.length > 0 ? { kind: "asked", findings: asked } : null;
}
