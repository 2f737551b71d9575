/**
 * The one-item global impressions: severity now and change since baseline, as the clinician rates them (CGI), and change
 * as the patient does (PGI-I). The two ratings of change have no change of their own.
 */
import { type Band, defineInstrument } from "../instrument.ts";
import { NO_OUTCOMES } from "../outcomes.ts";

const changes: readonly Band[] = [
  { code: "change-very-much-better", from: 1 },
  { code: "change-much-better", from: 2 },
  { code: "change-slightly-better", from: 3 },
  { code: "change-none", from: 4 },
  { code: "change-slightly-worse", from: 5 },
  { code: "change-much-worse", from: 6 },
  { code: "change-very-much-worse", from: 7 },
];

const common = {
  version: 1,
  total: { min: 1, max: 7, step: 1, source: "Guy 1976, ECDEU Assessment Manual", verified: false },
  higher: "worse",
  loinc: null,
  reliableChange: null,
} as const;

/** Severity of illness, 1 (normal) to 7 (among the most ill); 0, not assessed, is no answer. */
export const cgiS = defineInstrument({
  ...common,
  code: "cgi-s",
  rates: "state",
  informant: "clinician",
  core: true,
  scoring: { kind: "sum" },
  items: [{ code: "severity", number: 1, min: 1, max: 7 }],
  bands: {
    source: "Guy 1976, ECDEU Assessment Manual",
    verified: false,
    list: [
      { code: "rating-normal", from: 1 },
      { code: "rating-borderline", from: 2 },
      { code: "rating-mild", from: 3 },
      { code: "rating-moderate", from: 4 },
      { code: "rating-marked", from: 5 },
      { code: "rating-severe", from: 6 },
      { code: "rating-extreme", from: 7 },
    ],
  },
  importantDifference: { points: 1, source: "one step", verified: false },
  outcomes: {
    ...NO_OUTCOMES,
    remission: { atMost: 2, source: "customary: normal or borderline", verified: false },
  },
});

/** Improvement since baseline, 1 (very much better) to 7 (very much worse); 0, not assessed, is no answer. */
export const cgiI = defineInstrument({
  ...common,
  code: "cgi-i",
  rates: "change",
  informant: "clinician",
  core: true,
  scoring: { kind: "sum" },
  items: [{ code: "improvement", number: 1, min: 1, max: 7 }],
  bands: { source: "Guy 1976, ECDEU Assessment Manual", verified: false, list: changes },
  importantDifference: null,
  outcomes: {
    ...NO_OUTCOMES,
    response: { kind: "rating", atMost: 2, source: "customary: much or very much improved", verified: false },
    worseRating: { from: 6, source: "much or very much worse", verified: false },
  },
});

/** The patient's own impression of improvement, on the same seven steps. */
export const pgiI = defineInstrument({
  ...common,
  code: "pgi-i",
  total: { ...common.total, source: "seven steps as on the CGI-I", verified: false },
  rates: "change",
  informant: "patient",
  core: false,
  scoring: { kind: "sum" },
  items: [{ code: "improvement", number: 1, min: 1, max: 7 }],
  bands: { source: "seven steps as on the CGI-I", verified: false, list: changes },
  importantDifference: null,
  outcomes: {
    ...NO_OUTCOMES,
    response: { kind: "rating", atMost: 2, source: "as on the CGI-I", verified: false },
    worseRating: { from: 6, source: "as on the CGI-I", verified: false },
  },
});
