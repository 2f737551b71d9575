/** The rules of the eligibility board, in the order in which it shows rows of the same weight. */

/** Each rule by its code. */
export const ELIGIBILITY_RULES = [
  "age",
  "diagnosis",
  "severity",
  "score",
  "antidepressant",
  "bipolar",
  "psychosis",
  "organic",
  "suicidality",
  "rapid",
  "previous-tms",
  "consent-tms",
  "implant",
  "metal",
  "seizure",
  "brain",
  "medicine",
  "substance",
  "pregnancy",
  "other-questions",
  "consent-exosome",
  "exosome-questions",
  "crp",
  "exosome-evidence",
  "pack",
  "protocol",
  "length",
  "facility",
  "approval",
  "billing",
] as const;

/** The code of a rule. */
export type EligibilityRule = (typeof ELIGIBILITY_RULES)[number];
