/**
 * Schedules of exosome infusions, as templates to begin from. Each says where it was used, and all of them that no evidence for
 * depression stands behind it: the stamp is part of the type, so that a schedule without it cannot be written.
 */
import type { Cited } from "../../measures/instrument.ts";

/** A template. Intervals in days. */
export interface ExosomeTemplate extends Cited {
  readonly code: string;
  readonly route: "intravenous" | "intranasal";
  readonly infusionCount: number;
  readonly intervalDays: number;
  /** For depression. No completed trial in people was found. */
  readonly evidence: "none";
}

/** The templates, the shortest first. */
export const EXOSOME_TEMPLATES: readonly ExosomeTemplate[] = [
  {
    code: "single",
    route: "intravenous",
    infusionCount: 1,
    intervalDays: 0,
    evidence: "none",
    source: "Sengupta et al.: Stem Cells Dev 29:747 (10.1089/scd.2020.0080), pneumonia, one infusion",
    verified: true,
  },
  {
    code: "weekly-2",
    route: "intravenous",
    infusionCount: 2,
    intervalDays: 7,
    evidence: "none",
    source: "Report on long COVID, two infusions a week apart",
    verified: true,
  },
  {
    code: "monthly-3",
    route: "intravenous",
    infusionCount: 3,
    intervalDays: 28,
    evidence: "none",
    source: "Our own template after a report on amyotrophic lateral sclerosis, two infusions a month apart",
    verified: false,
  },
  {
    code: "nasal-twice-weekly",
    route: "intranasal",
    infusionCount: 16,
    intervalDays: 3,
    evidence: "none",
    source: "NCT07485751, schizophrenia, twice weekly for 8 weeks",
    verified: true,
  },
];

/** The template that a schedule follows, into a vein; null when it is nobody's but the clinic's own. */
export function templateOf(infusionCount: number, intervalDays: number): ExosomeTemplate | null {
  const follows = (one: ExosomeTemplate): boolean => one.infusionCount === infusionCount && one.intervalDays === intervalDays;
  return EXOSOME_TEMPLATES.find((one) => one.route === "intravenous" && follows(one)) ?? null;
}
