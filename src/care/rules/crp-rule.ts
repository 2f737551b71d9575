/**
 * hs-CRP before exosomes: required, or a physician says why not. The strata are those of the trials that found inflammation
 * to matter; above 10 mg/L an infection is looked for before anything else. A value says how things are for a month (ours).
 */
import { daysBetween } from "../../base/dates.ts";
import { findingOf } from "../finding-of.ts";
import type { BoardRow } from "./board-row.ts";
import type { EligibilityFacts } from "./eligibility-facts.ts";
import { CRP_STRATA } from "./grounds.ts";

/** The row of hs-CRP. */
export function crpRow({ crp, today }: EligibilityFacts): BoardRow {
  const asks = { kind: "lab", analyte: "crp-hs" } as const;
  if (crp === null) return { rule: "crp", finding: findingOf("crp.none", "ask", CRP_STRATA), asks };
  const { milligramsPerLitre, on } = crp;
  // Three figures are what the analysis is good for; the rule itself uses the value as it was reported.
  const values = { milligramsPerLitre: Number(milligramsPerLitre.toPrecision(3)), on };
  if (daysBetween(on, today) > CRP_STRATA.daysMax) return { rule: "crp", finding: findingOf("crp.old", "ask", CRP_STRATA, values), asks };
  if (milligramsPerLitre > 10) return { rule: "crp", finding: findingOf("crp.infection", "ask", CRP_STRATA, values), asks };
  return { rule: "crp", finding: findingOf(stratum(milligramsPerLitre), "tell", CRP_STRATA, values), asks: null };
}

/** Below 1, to 3, to 5, to 10 mg/L; a limit as its number. */
function stratum(milligramsPerLitre: number): "crp.low" | "crp.average" | "crp.raised" | "crp.high" {
  if (milligramsPerLitre < 1) return "crp.low";
  if (milligramsPerLitre <= 3) return "crp.average";
  return milligramsPerLitre <= 5 ? "crp.raised" : "crp.high";
}
