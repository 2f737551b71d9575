/**
 * Whether the illness is one that rTMS is indicated for: depression, at least moderate, not bipolar, not psychotic, not
 * organic, without a danger that asks for a faster treatment. The insured pack stops where the fee schedule says that it is
 * not indicated; the other packs ask a physician to judge.
 */
import { daysBetween } from "../../base/dates.ts";
import type { Finding, Severity } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { BoardRow } from "./board-row.ts";
import type { EligibilityCode } from "./eligibility-codes.ts";
import type { Diagnosis, EligibilityFacts } from "./eligibility-facts.ts";
import {
  ADULTS_ONLY,
  FEE_SCHEDULE_SCORE,
  JSPN_GUIDELINE,
  MODERATE_BAND,
  NOT_INDICATED,
  OTHER_TREATMENT_FIRST,
  SCORE_AGE,
} from "./grounds.ts";
import type { RulePack } from "./packs.ts";

type Found = Finding<EligibilityCode>;

/** Of the classifications in use, the codes of a depressive episode, single or recurrent. */
const DEPRESSION = /^(?:F3[23]|6A7[01]|296\.[23])/;
const PERSISTENT = /^(?:F34\.1|6A72|300\.4)/;
const BIPOLAR = /^(?:F3[01]|6A6[0-2]|296\.[014-8])/;
const ORGANIC = /^(?:F0|6D8|6E62|29[034]\.)/;
const PSYCHOTIC = /^(?:F32\.3|F33\.3)/;

/** 18 years or older. */
export function ageRow({ ageYears }: EligibilityFacts): BoardRow {
  if (ageYears === null)
    return { rule: "age", finding: findingOf("age.unknown", "ask", ADULTS_ONLY), asks: { kind: "form", form: "registration" } };
  const adult = ageYears >= 18;
  return {
    rule: "age",
    finding: findingOf(adult ? "age.adult" : "age.minor", adult ? "tell" : "stop", ADULTS_ONLY, { ageYears }),
    asks: null,
  };
}

/** Depression as the principal diagnosis. */
export function diagnosisRow({ principal }: EligibilityFacts, pack: RulePack): BoardRow {
  if (principal === null)
    return { rule: "diagnosis", finding: findingOf("diagnosis.unknown", "ask", JSPN_GUIDELINE), asks: { kind: "form", form: "diagnosis" } };
  const { code } = principal.coding;
  const found = (): Found => {
    if (PERSISTENT.test(code)) return findingOf("diagnosis.persistent", notIndicated(pack), NOT_INDICATED, { code });
    if (!DEPRESSION.test(code)) return findingOf("diagnosis.other", notIndicated(pack), NOT_INDICATED, { code });
    return principal.certainty === "suspected"
      ? findingOf("diagnosis.suspected", "ask", JSPN_GUIDELINE, { code })
      : findingOf("diagnosis.depression", "tell", JSPN_GUIDELINE, { code });
  };
  return { rule: "diagnosis", finding: found(), asks: null };
}

/** At least moderate, as diagnosed. */
export function severityRow({ principal }: EligibilityFacts, pack: RulePack): BoardRow {
  const row = (finding: Found, asks: BoardRow["asks"] = null): BoardRow => ({ rule: "severity", finding, asks });
  switch (principal?.severity) {
    case "moderate":
      return row(findingOf("severity.moderate", "tell", JSPN_GUIDELINE));
    case "severe":
      return row(findingOf("severity.severe", "tell", JSPN_GUIDELINE));
    case "mild":
      return row(findingOf("severity.mild", notIndicated(pack), NOT_INDICATED));
    case "in-remission":
      return row(findingOf("severity.remission", notIndicated(pack), NOT_INDICATED));
    default:
      // Not recorded, not known, or not applicable: nobody has said how severe it is.
      return row(findingOf("severity.unknown", "ask", JSPN_GUIDELINE), { kind: "form", form: "diagnosis" });
  }
}

/** HAM-D before the start, recent, complete, and at least moderate where the scale has a cut. */
export function scoreRow({ score, today }: EligibilityFacts, pack: RulePack): BoardRow {
  const asks = { kind: "total", instrument: "hamd17" } as const;
  const needed: Severity = pack === "insured" ? "stop" : "ask";
  if (score === null) return { rule: "score", finding: findingOf("score.none", needed, FEE_SCHEDULE_SCORE), asks };
  const { instrument, total, on } = score;
  const values = { instrument, total, on };
  if (!score.complete) return { rule: "score", finding: findingOf("score.prorated", needed, FEE_SCHEDULE_SCORE, values), asks };
  if (daysBetween(on, today) > SCORE_AGE.daysMax)
    return { rule: "score", finding: findingOf("score.old", "ask", SCORE_AGE, { ...values, daysMax: SCORE_AGE.daysMax }), asks };
  const found = (): Found => {
    if (instrument !== "hamd17") return findingOf("score.given", "tell", FEE_SCHEDULE_SCORE, values);
    return total >= MODERATE_BAND.from17
      ? findingOf("score.moderate", "tell", MODERATE_BAND, values)
      : findingOf("score.below", "ask", MODERATE_BAND, { ...values, from: MODERATE_BAND.from17 });
  };
  return { rule: "score", finding: found(), asks: null };
}

/** Not bipolar. */
export function bipolarRow({ diagnoses, histories }: EligibilityFacts, pack: RulePack): BoardRow {
  const coded = codedAs(diagnoses, BIPOLAR);
  const presence = histories.get("bipolar-disorder")?.presence ?? "unknown";
  if (coded !== null || presence === "present" || presence === "past")
    return { rule: "bipolar", finding: findingOf("bipolar.present", notIndicated(pack), NOT_INDICATED), asks: null };
  if (presence === "absent") return { rule: "bipolar", finding: findingOf("bipolar.none", "tell", NOT_INDICATED), asks: null };
  return {
    rule: "bipolar",
    finding: findingOf("bipolar.unknown", "ask", NOT_INDICATED),
    asks: { kind: "history", item: "bipolar-disorder", category: "psychiatric" },
  };
}

/** Without psychotic features now. */
export function psychosisRow({ principal, diagnoses, histories }: EligibilityFacts, pack: RulePack): BoardRow {
  const history = histories.get("psychosis")?.presence ?? "unknown";
  const present = principal?.psychoticFeatures === "present" || codedAs(diagnoses, PSYCHOTIC) !== null || history === "present";
  if (present) return { rule: "psychosis", finding: findingOf("psychosis.present", notIndicated(pack), NOT_INDICATED), asks: null };
  if (principal?.psychoticFeatures === "absent" || history === "absent" || history === "past")
    return { rule: "psychosis", finding: findingOf("psychosis.none", "tell", NOT_INDICATED), asks: null };
  return {
    rule: "psychosis",
    finding: findingOf("psychosis.unknown", "ask", NOT_INDICATED),
    asks: { kind: "history", item: "psychosis", category: "psychiatric" },
  };
}

/** Neither dementia nor a mood disorder from an illness of the body or the brain. */
export function organicRow({ diagnoses, histories }: EligibilityFacts, pack: RulePack): BoardRow {
  const presence = histories.get("dementia")?.presence ?? "unknown";
  if (codedAs(diagnoses, ORGANIC) !== null || presence === "present" || presence === "past")
    return { rule: "organic", finding: findingOf("organic.present", notIndicated(pack), NOT_INDICATED), asks: null };
  if (presence === "absent") return { rule: "organic", finding: findingOf("organic.none", "tell", NOT_INDICATED), asks: null };
  return {
    rule: "organic",
    finding: findingOf("organic.unknown", "ask", NOT_INDICATED),
    asks: { kind: "history", item: "dementia", category: "medical" },
  };
}

/** No imminent danger of suicide: asked recently, answered no, and no alert open. */
export function suicidalityRow({ suicidality, today }: EligibilityFacts): BoardRow {
  const asks = { kind: "form", form: "assessment.hamd17" } as const;
  if (suicidality === null) return { rule: "suicidality", finding: findingOf("suicidality.unknown", "ask", OTHER_TREATMENT_FIRST), asks };
  const { status, on } = suicidality;
  if (status === "alert")
    return { rule: "suicidality", finding: findingOf("suicidality.alert", "ask", OTHER_TREATMENT_FIRST, { on }), asks: null };
  if (daysBetween(on, today) > SCORE_AGE.daysMax)
    return { rule: "suicidality", finding: findingOf("suicidality.old", "ask", SCORE_AGE, { on, daysMax: SCORE_AGE.daysMax }), asks };
  const code = status === "present" ? "suicidality.present" : "suicidality.none";
  return {
    rule: "suicidality",
    finding: findingOf(code, status === "present" ? "ask" : "tell", OTHER_TREATMENT_FIRST, { on }),
    asks: null,
  };
}

/** No state that needs a fast effect. */
export function rapidRow({ histories }: EligibilityFacts, pack: RulePack): BoardRow {
  const presence = histories.get("catatonia")?.presence ?? "unknown";
  if (presence === "present")
    return { rule: "rapid", finding: findingOf("rapid.catatonia", notIndicated(pack), OTHER_TREATMENT_FIRST), asks: null };
  if (presence === "absent" || presence === "past")
    return { rule: "rapid", finding: findingOf("rapid.none", "tell", OTHER_TREATMENT_FIRST), asks: null };
  return {
    rule: "rapid",
    finding: findingOf("rapid.unknown", "ask", OTHER_TREATMENT_FIRST),
    asks: { kind: "history", item: "catatonia", category: "psychiatric" },
  };
}

/** What is not indicated cannot be claimed; otherwise a physician may judge that it is right all the same. */
export function notIndicated(pack: RulePack): Severity {
  return pack === "insured" ? "stop" : "ask";
}

function codedAs(diagnoses: readonly Diagnosis[], pattern: RegExp): string | null {
  return diagnoses.find(({ coding }) => pattern.test(coding.code))?.coding.code ?? null;
}
