/** Where the rules about adverse events were read, and which are this product's own. */
import type { Ground } from "../finding.ts";

const always = { from: null, to: null } as const;

/** What makes an event serious. */
export const ICH_E2A: Ground = { source: "ICH E2A, clinical safety data management, II.B", edition: "1994", ...always, verified: false };

/** Events that the makers' surveillance of rTMS in Japan counts as serious, and those of infusions that are so by nature. */
export const SERIOUS_TERMS: Ground & { readonly terms: readonly string[] } = {
  source: "categories of serious events in the Japanese surveillance of BrainsWay; anaphylaxis, sepsis and thrombosis are ours",
  edition: "2023",
  ...always,
  verified: false,
  terms: ["seizure", "syncope", "mania", "suicide-attempt", "anaphylaxis", "sepsis", "thrombosis"],
};

/** Days to the review board and the minister in a study of an unapproved medicine, for an event that was not foreseen. */
export const TRIALS_ACT_MEDICINE: Ground = {
  source: "clinical trials act, enforcement regulation article 54, as tabled by Osaka University Hospital and Kobe University Hospital",
  edition: "2018-04",
  from: "2018-04-01",
  to: null,
  verified: true,
};

/** Days to the review board in a study of a medical device. */
export const TRIALS_ACT_DEVICE: Ground = {
  source: "clinical trials act, enforcement regulation, medical devices, as tabled by Osaka University Hospital",
  edition: "2018-04",
  from: "2018-04-01",
  to: null,
  verified: true,
};

/** Who treats patients reports harm by a device or a medicine to PMDA; the law names no number of days. */
export const SAFETY_REPORTING: Ground = {
  source: "act on medicines and devices, article 68-10 (2), pmda.go.jp; the 15 days are ours",
  edition: "2014-11",
  from: "2014-11-25",
  to: null,
  verified: false,
};

/** Nobody but the maker hears of harm by an unapproved product that is paid by the patient. */
export const UNAPPROVED_PRODUCT: Ground = {
  source: "ours: no reporting system covers an unapproved product; its maker is told within 15 days",
  edition: "1",
  ...always,
  verified: false,
};

/** Every event is to be judged: how bad, how related, whether serious. */
export const JUDGING: Ground = { source: "ours: what nobody has judged is asked for", edition: "1", ...always, verified: false };
