/**
 * Whether a patient may be given exosomes: adults only, no reason that excludes, C-reactive protein known. Before the first
 * infusion of a course hs-CRP is measured, or a physician signs why not (a release of the plan from that finding). Above
 * 10 mg/L an infection is looked for first. The stratum is shown, because in depression an anti-inflammatory infusion helped
 * above about 5 mg/L only and did harm beneath (Raison 2013); of exosomes nothing of the kind is known.
 */
import { daysBetween } from "../../base/dates.ts";
import { allergiesOf, type Chart, newestOf, standingOf } from "../../record/chart.ts";
import type { Finding, Ground } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import { type EligibilityFacts, eligibilityFacts } from "../rules/eligibility-facts.ts";
import type { ExosomeEligibilityCode } from "./codes.ts";
import { CRP, HOUSE, NO_TRIAL, OWN_EXCLUSIONS, TRIAL_EXCLUSIONS } from "./grounds.ts";
import { isReleased } from "./releases.ts";

type Found = readonly Finding<ExosomeEligibilityCode>[];

const ADULT_YEARS = 18;
const CRP_INFECTION_ABOVE = 10;
/** Between the value and the first infusion. Ours. */
const CRP_DAYS_MAX = 30;

/** What a yes means: it excludes, or a physician judges it first. */
const QUESTIONS: Readonly<Record<string, readonly [means: "excluded" | "to-be-judged", ground: Ground]>> = {
  "under-18": ["excluded", OWN_EXCLUSIONS],
  "pregnancy-or-breast-feeding": ["excluded", TRIAL_EXCLUSIONS],
  "infection-now": ["excluded", TRIAL_EXCLUSIONS],
  "fever-now": ["excluded", TRIAL_EXCLUSIONS],
  "severe-allergy": ["excluded", TRIAL_EXCLUSIONS],
  immunosuppression: ["excluded", TRIAL_EXCLUSIONS],
  "cancer-within-5-years": ["excluded", OWN_EXCLUSIONS],
  thrombosis: ["excluded", OWN_EXCLUSIONS],
  transplant: ["excluded", OWN_EXCLUSIONS],
  "liver-disease": ["to-be-judged", TRIAL_EXCLUSIONS],
  "kidney-disease": ["to-be-judged", TRIAL_EXCLUSIONS],
  "uncontrolled-illness": ["to-be-judged", TRIAL_EXCLUSIONS],
  "reaction-to-infusion": ["to-be-judged", OWN_EXCLUSIONS],
  "raised-crp-unexplained": ["to-be-judged", OWN_EXCLUSIONS],
};

/** The questions before exosomes whose answers are judged. */
export const EXOSOME_QUESTIONS: readonly string[] = Object.keys(QUESTIONS);

/** What a yes to a question before exosomes means: it stops, or a physician judges it first; null when it is not judged. */
export function meaningOfYes(question: string): { readonly severity: "stop" | "ask"; readonly ground: Ground } | null {
  const found = Object.hasOwn(QUESTIONS, question) ? QUESTIONS[question] : undefined;
  if (found === undefined) return null;
  const [means, ground] = found;
  return { severity: means === "excluded" ? "stop" : "ask", ground };
}

/** What is found in `chart` on `today`. */
export function exosomeEligibility(chart: Chart, today: string): Found {
  const facts = eligibilityFacts(chart, today);
  return [
    findingOf("exosome.no-trial", "tell", NO_TRIAL),
    ...ageFindings(facts),
    ...questionFindings(facts),
    ...(allergiesOf(chart).status === "not-recorded" ? [findingOf("exosome.allergies-unknown", "ask", HOUSE)] : []),
    ...crpFindings(facts, chart),
  ];
}

function ageFindings({ ageYears }: EligibilityFacts): Found {
  if (ageYears === null) return [findingOf("exosome.age-unknown", "stop", OWN_EXCLUSIONS)];
  return ageYears < ADULT_YEARS ? [findingOf("exosome.minor", "stop", OWN_EXCLUSIONS, { years: ageYears })] : [];
}

function questionFindings({ screenings }: EligibilityFacts): Found {
  const answers = screenings.exosome?.answers ?? null;
  if (answers === null) return [findingOf("exosome.screening-missing", "stop", TRIAL_EXCLUSIONS)];
  return Object.entries(QUESTIONS).flatMap(([question, [means, ground]]): Found => {
    const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
    if (answer === "no") return [];
    if (answer === "yes")
      return [findingOf(`exosome.${means}`, means === "excluded" ? "stop" : "ask", ground, { exosomeQuestion: question })];
    return [findingOf("exosome.answer-missing", means === "excluded" ? "stop" : "ask", ground, { exosomeQuestion: question })];
  });
}

function crpFindings({ crp, today, screenings }: EligibilityFacts, chart: Chart): Found {
  const plan = newestOf(chart, "plan");
  const isFirst = standingOf(chart, "infusion").every(({ body }) => plan === null || body.plan !== plan.id);
  if (crp === null) {
    const isWaived = plan !== null && isReleased(chart, plan.id, "exosome.crp-missing");
    return [isWaived ? findingOf("exosome.crp-waived", "tell", CRP) : findingOf("exosome.crp-missing", "stop", CRP)];
  }
  const { milligramsPerLitre, comparator, on } = crp;
  const values = { milligramsPerLitre, on };
  const isExplained =
    screenings.exosome !== null && screenings.exosome.on >= on && screenings.exosome.answers["raised-crp-unexplained"] === "no";
  const days = daysBetween(on, today);
  return [
    ...(isFirst && days > CRP_DAYS_MAX ? [findingOf("exosome.crp-old", "ask", CRP, { on, days, max: CRP_DAYS_MAX })] : []),
    ...(milligramsPerLitre > CRP_INFECTION_ABOVE ? [findingOf("exosome.crp-high", isExplained ? "ask" : "stop", CRP, values)] : []),
    findingOf("exosome.crp-stratum", "tell", CRP, { ...values, stratum: crpStratum(milligramsPerLitre, comparator) }),
  ];
}

/**
 * The stratum of hs-CRP in mg/L: below 1, to 3, to 5, to 10, above. Of a limit that a laboratory reports (`< 3`) it is known only
 * where the whole of what it may be lies in one; null else.
 *
 * @example crpStratum(4.2, null) // ">3-5"
 */
export function crpStratum(milligramsPerLitre: number, comparator: "<" | ">" | null): string | null {
  const bounds = [1, 3, 5, 10] as const;
  if (comparator === "<") return milligramsPerLitre <= bounds[0] ? "<1" : null;
  if (comparator === ">") return milligramsPerLitre >= bounds[3] ? ">10" : null;
  if (milligramsPerLitre < 1) return "<1";
  if (milligramsPerLitre <= 3) return "1-3";
  if (milligramsPerLitre <= 5) return ">3-5";
  return milligramsPerLitre <= 10 ? ">5-10" : ">10";
}
