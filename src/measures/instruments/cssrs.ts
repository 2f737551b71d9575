/**
 * Columbia Suicide Severity Rating Scale, screener: six questions with skips, read as a level of risk and not as a sum. The
 * sixth, behaviour, is asked twice: ever, and within three months (or since the last visit). Thoughts answered no, the
 * questions on method, intent and plan are not asked. Any answer for which somebody is needed at once is for
 * `src/measures/suicidality.ts`, which does not wait until the form is complete.
 */
import { defineInstrument, itemsInOrder } from "../instrument.ts";
import { NO_OUTCOMES } from "../outcomes.ts";

/** Level 0 none, 1 low, 2 moderate, 3 high. */
export const cssrs = defineInstrument({
  code: "c-ssrs",
  version: 1,
  total: { min: 0, max: 3, step: 1, source: "triage levels of the screener, as printed on its form", verified: false },
  higher: "worse",
  rates: "state",
  informant: "clinician",
  core: true,
  scoring: {
    kind: "levels",
    levels: [
      { level: 1, anyOf: ["wish-dead", "thoughts"] },
      { level: 2, anyOf: ["method", "behaviour-ever"] },
      { level: 3, anyOf: ["intent", "plan", "behaviour-recent"] },
    ],
    skips: [
      { of: "thoughts", skipped: ["method", "intent", "plan"] },
      { of: "behaviour-ever", skipped: ["behaviour-recent"] },
    ],
  },
  loinc: null,
  items: itemsInOrder(["wish-dead", "thoughts", "method", "intent", "plan", "behaviour-ever", "behaviour-recent"], 0, 1),
  bands: {
    source: "triage levels of the screener, as printed on its form",
    verified: false,
    list: [
      { code: "risk-none", from: 0 },
      { code: "risk-low", from: 1 },
      { code: "risk-moderate", from: 2 },
      { code: "risk-high", from: 3 },
    ],
  },
  reliableChange: null,
  importantDifference: null,
  outcomes: { ...NO_OUTCOMES, anyRise: { source: "ours: any rise is a task for a clinician the same day", verified: false } },
});
