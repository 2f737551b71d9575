/**
 * Where the rules of eligibility, of the course and of the checkpoint were read. A source that was recalled and not read is
 * `verified: false`, and so is a rule that is this product's own: a screen that shows its verdict says so, and a clinic
 * confirms it before it relies on it. What the Japanese society's guideline says of 2023 was not seen; the edition of 2018
 * is cited, as a hospital and a prefectural association quote it.
 */
import type { Ground } from "../finding.ts";

const always = { from: null, to: null } as const;

/** The guideline of the Japanese Society of Psychiatry and Neurology for the proper use of rTMS, as quoted by those who follow it. */
export const JSPN_GUIDELINE: Ground = {
  source: "JSPN, guideline for the proper use of rTMS, as quoted by choureikai.com and tokushima-psychiatry.jp",
  edition: "2018-04",
  from: "2018-04-01",
  to: null,
  verified: true,
};

/** Whom the guideline and the fee schedule do not indicate it for. */
export const NOT_INDICATED: Ground = {
  source: "Jikei University and Hizen Psychiatric Center, whom rTMS is not indicated for; fee schedule I000-2",
  edition: "2019-06",
  from: "2019-06-01",
  to: null,
  verified: true,
};

/** The fee schedule asks for HAM-D17 or HAM-D24 before the first session. */
export const FEE_SCHEDULE_SCORE: Ground = {
  source: "fee schedule of medical services, I000-2, as explained by provide-a-better-life.com",
  edition: "2024-06",
  from: "2024-06-01",
  to: null,
  verified: true,
};

/** From which HAM-D17 total on depression is called moderate; a clinic may judge otherwise. */
export const MODERATE_BAND: Ground & { readonly from17: number } = {
  source: "HAM-D17 bands of a hospital's rTMS system in Nagoya, assessment_rules.py",
  edition: "2023",
  ...always,
  verified: false,
  from17: 14,
};

/** Adults only, whatever the pack. */
export const ADULTS_ONLY: Ground = {
  source: "JSPN guideline: 18 years or older; no data of exosomes in minors",
  edition: "2018-04",
  ...always,
  verified: true,
};

/** Who decides for themselves may consent. */
export const CONSENT: Ground = {
  source: "hospital guidance on rTMS: needs own capacity to consent, choureikai.com",
  edition: "2023",
  ...always,
  verified: true,
};

/** Suicidality, catatonia, and the need of a fast effect call for another treatment first. */
export const OTHER_TREATMENT_FIRST: Ground = {
  source: "Jikei University and Hizen Psychiatric Center: electroconvulsive therapy is preferred",
  edition: "2019-06",
  ...always,
  verified: true,
};

/** How old a score may be and still say how the patient is: ours. */
export const SCORE_AGE: Ground & { readonly daysMax: number } = {
  source: "ours: a score of more than 14 days ago does not say how the patient is now",
  edition: "1",
  ...always,
  verified: false,
  daysMax: 14,
};

/** An antidepressant that was held long enough and high enough; the guideline gives no number of weeks. */
export const ADEQUATE_TRIAL: Ground & { readonly weeksMin: number; readonly adherencePercentMin: number } = {
  source: "insurer MP-170: 6 weeks or more with 80 % or more taken; the Japanese guideline gives no number",
  edition: "2024",
  ...always,
  verified: false,
  weeksMin: 6,
  adherencePercentMin: 80,
};

/** One pays for all of it when a part that the insurance does not know is given for the same illness. */
export const MIXED_BILLING: Ground = {
  source: "prohibition of mixed billing under the health insurance act, recalled; ask the regional bureau of health and welfare",
  edition: "2024",
  ...always,
  verified: false,
};

/** Which hospitals may claim it. */
export const FACILITY_STANDARD: Ground = {
  source: "facility standards of the fee schedule, annex 47-6, form 44-8, knowlety.jp",
  edition: "2024-06",
  from: "2024-06-01",
  to: null,
  verified: true,
};

/** An unapproved product given as a study. */
export const CLINICAL_TRIALS_ACT: Ground = {
  source: "clinical trials act: certified review board and registration in jRCT, recalled",
  edition: "2018-04",
  from: "2018-04-01",
  to: null,
  verified: false,
};

/** What is known of exosomes in depression. */
export const NO_HUMAN_TRIAL: Ground = {
  source: "search of registries and literature: no result of a human trial of exosomes in depression",
  edition: "2026-04",
  ...always,
  verified: true,
};

/** The checkpoint, as a hospital's system encodes the guideline; to be confirmed in the guideline itself. */
export const WEEK_3_RULE: Ground = {
  source: "JSPN guideline as a hospital's rTMS system in Nagoya encodes it, recommendation.py",
  edition: "2023",
  from: "2018-04-01",
  to: null,
  verified: false,
};

/** How many sessions a self-pay course usually has at most. */
export const USUAL_CAP: Ground & { readonly sessionsMax: number } = {
  source: "usual cap of insurers in the United States: 30 and 6 to taper, recalled",
  edition: "2023",
  ...always,
  verified: false,
  sessionsMax: 36,
};

/** Absolute and relative contraindications to rTMS. */
export const CONTRAINDICATIONS: Ground = {
  source: "JSPN guideline, contraindications as quoted by choureikai.com",
  edition: "2018-04",
  from: "2018-04-01",
  to: null,
  verified: true,
};

/** Whom trials of vesicles excluded. */
export const EXOSOME_EXCLUSIONS: Ground = {
  source: "exclusions of NCT05808400 and NCT04313647; malignancy, clotting and minors are ours",
  edition: "2023",
  ...always,
  verified: false,
};

/** Strata of hs-CRP; how long a value counts is ours. */
export const CRP_STRATA: Ground & { readonly daysMax: number } = {
  source: "infliximab trial: an effect above about 5 mg/L only; above 10 look for an infection; 28 days are ours",
  edition: "2013",
  ...always,
  verified: false,
  daysMax: 28,
};
