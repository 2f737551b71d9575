/**
 * What is still to be judged about an adverse event, and what is told: its grade, to what it is attributed, whether it is
 * serious. An event that is serious by its nature and was not called so is asked about; none is ever made serious by a rule.
 */

import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import { type AdverseEvent, attributionOf } from "./attribution.ts";
import { ICH_E2A, JUDGING, SERIOUS_TERMS } from "./grounds.ts";

/** What is found about one event. */
export const ADVERSE_CODES = [
  "adverse.grade-unknown",
  "adverse.seriousness-unjudged",
  "adverse.usually-serious",
  "adverse.serious",
  "adverse.not-serious",
  "adverse.relation-unjudged",
  "adverse.attributed-both",
  "adverse.attributed-tms",
  "adverse.attributed-exosome",
  "adverse.attributed-neither",
  "adverse.outcome-unknown",
] as const;
export type AdverseCode = (typeof ADVERSE_CODES)[number];

/** The findings about `event`: one about each of grade, seriousness, attribution and outcome that needs one. */
export function judgingOf(event: AdverseEvent): readonly Finding<AdverseCode>[] {
  return [
    ...(event.severity === "unknown" ? [findingOf<AdverseCode>("adverse.grade-unknown", "ask", JUDGING)] : []),
    seriousnessOf(event),
    attributionFinding(event),
    ...(event.outcome === "unknown" ? [findingOf<AdverseCode>("adverse.outcome-unknown", "ask", JUDGING)] : []),
  ];
}

/** Whether it counts as serious for its reports: judged serious, or serious by nature and not judged yet. */
export function isSerious({ serious, term }: Pick<AdverseEvent, "serious" | "term">): boolean {
  return serious === null ? SERIOUS_TERMS.terms.includes(term) : serious.length > 0;
}

function seriousnessOf({ serious, term }: AdverseEvent): Finding<AdverseCode> {
  const byNature = SERIOUS_TERMS.terms.includes(term);
  if (serious !== null && serious.length > 0) return findingOf("adverse.serious", "tell", ICH_E2A, { n: serious.length });
  if (byNature) return findingOf("adverse.usually-serious", "ask", SERIOUS_TERMS, { term });
  return serious === null ? findingOf("adverse.seriousness-unjudged", "ask", ICH_E2A) : findingOf("adverse.not-serious", "tell", ICH_E2A);
}

function attributionFinding(event: AdverseEvent): Finding<AdverseCode> {
  const attribution = attributionOf(event);
  return attribution === "open"
    ? findingOf("adverse.relation-unjudged", "ask", JUDGING)
    : findingOf(`adverse.attributed-${attribution}`, "tell", JUDGING);
}
