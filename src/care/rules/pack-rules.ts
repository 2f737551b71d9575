/**
 * Whether the course fits the rules that it is given and paid under: the schedule in force, the protocol, the length, the
 * hospital's standing, the approval of a study, and whether two parts of one illness would be paid in two ways.
 */

import type { ChartEntryOf } from "../../record/kinds.ts";
import { heaviest } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { BoardRow } from "./board-row.ts";
import { planLimits } from "./course-limits.ts";
import type { EligibilityFacts } from "./eligibility-facts.ts";
import { CLINICAL_TRIALS_ACT, FACILITY_STANDARD, MIXED_BILLING, NO_HUMAN_TRIAL } from "./grounds.ts";
import { editionOn, missingSchedule } from "./packs.ts";

/** A course that is proposed or planned. */
export type ProposedCourse = ChartEntryOf<"plan">["body"];

/** The schedule of the pack in force on the first day. */
export function packRow({ rulePack, startsOn }: ProposedCourse): BoardRow {
  const edition = editionOn(rulePack, startsOn);
  if (edition === null)
    return {
      rule: "pack",
      finding: findingOf("pack.schedule-not-loaded", "ask", missingSchedule(startsOn), { day: startsOn }),
      asks: null,
    };
  const { ground, pointsPerSession: points } = edition;
  const values = { pack: rulePack, edition: ground.edition };
  return {
    rule: "pack",
    finding:
      points === null
        ? findingOf("pack.in-force", "tell", ground, values)
        : findingOf("pack.with-points", "tell", ground, { ...values, points }),
    asks: null,
  };
}

/** Whether the pack knows the protocol. */
export function protocolRow({ rulePack, startsOn, tms }: ProposedCourse): BoardRow | null {
  if (tms === null) return null;
  const { protocol } = tms;
  const edition = editionOn(rulePack, startsOn);
  if (edition === null)
    return {
      rule: "protocol",
      finding: findingOf("protocol.schedule-not-loaded", "ask", missingSchedule(startsOn), { protocol }),
      asks: null,
    };
  const { protocols, ground } = edition;
  if (protocols === null) return { rule: "protocol", finding: findingOf("protocol.free", "tell", ground, { protocol }), asks: null };
  if (protocols.covered.includes(protocol))
    return { rule: "protocol", finding: findingOf("protocol.covered", "tell", ground, { protocol }), asks: null };
  return protocols.excluded.includes(protocol)
    ? { rule: "protocol", finding: findingOf("protocol.not-insured", "stop", ground, { protocol }), asks: null }
    : { rule: "protocol", finding: findingOf("protocol.not-named", "ask", ground, { protocol }), asks: null };
}

/** Whether it is as long as the pack allows; the heaviest finding stands in the row. */
export function lengthRow(course: ProposedCourse): BoardRow | null {
  const found = planLimits(course);
  const weight = heaviest(found);
  const finding = found.find(({ severity }) => severity === weight);
  return finding === undefined ? null : { rule: "length", finding, asks: null };
}

/** Only a hospital that filed for it may claim; whether this one did is not in the record. */
export function facilityRow({ rulePack, tms }: ProposedCourse): BoardRow | null {
  if (rulePack !== "insured" || tms === null) return null;
  return { rule: "facility", finding: findingOf("facility.to-confirm", "ask", FACILITY_STANDARD), asks: null };
}

/** A study needs its approval; whether this course has one is not in the record. */
export function approvalRow({ rulePack }: ProposedCourse): BoardRow | null {
  return rulePack === "research"
    ? { rule: "approval", finding: findingOf("approval.to-confirm", "ask", CLINICAL_TRIALS_ACT), asks: null }
    : null;
}

/** Insured TMS beside exosomes that no insurance knows would make all of it the patient's to pay. */
export function billingRow({ exosomeElsewhere }: EligibilityFacts, { rulePack, tms, exosome }: ProposedCourse): BoardRow {
  const mixed = rulePack === "insured" && tms !== null && (exosome !== null || exosomeElsewhere);
  return {
    rule: "billing",
    finding: mixed
      ? findingOf("billing.mixed", "ask", MIXED_BILLING)
      : findingOf("billing.single", "tell", MIXED_BILLING, { pack: rulePack }),
    asks: null,
  };
}

/** What is known of exosomes in depression stands beside every plan that has them. */
export function evidenceRow({ exosome }: ProposedCourse): BoardRow | null {
  return exosome === null ? null : { rule: "exosome-evidence", finding: findingOf("evidence.none", "tell", NO_HUMAN_TRIAL), asks: null };
}
